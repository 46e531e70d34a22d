import type { AgendaItemFact, AttachmentFact, Form, Head, HeadField, VoteFact } from "../../../council/understanding.ts";
import type { OparlType } from "../../../council/oparl-type.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { contains, type Span } from "../../../text/span.ts";
import { formOfKind, leadingKind } from "../../kinds.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet } from "../../sheet.ts";
import type { ToldPeople } from "../../structure.ts";
import { moverAhead } from "../head/mover.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import { filesOf, storedFilesOf } from "./files-of.ts";
import { agendaOf, dated, itemAt, itemFrom, meetingFrom, routeOf } from "./meetings.ts";
import { partedByVisibility } from "./open-part.ts";
import { peopleOf } from "./people-of.ts";
import { kindOfText, names } from "./record-names.ts";
import { allShown, recordOn, type RecordObject, type RecordValue } from "./record-tree.ts";
import { declaredClosed, dayOf, fieldFrom, foundBy, held, isName, isOpenToAll, kindOf, numberOf, said, tellsDay, visibilityOf } from "./said.ts";
import { votesOf } from "./votes-of.ts";
import { nounOf, recordsIn, typeOf } from "./which-records.ts";

/** What a record tells by the names of its properties. */
export interface RecordReading {
  readonly head: Head;
  readonly agenda: readonly AgendaItemFact[];
  readonly attachments: readonly AttachmentFact[];
  /** Places that the record marks as not public. */
  readonly hidden: readonly Span[];
  /** The number of the agenda item that a place belongs to; null outside of the agenda. */
  readonly itemAt: (span: Span) => string | null;
  /** True where it is no record of a council at all, so that nothing in it is a fact. */
  readonly isForeign: boolean;
  /** Who is told by objects of their own, and what was counted. */
  readonly told: ToldPeople;
  readonly votes: readonly VoteFact[];
  readonly texts: Texts;
}

/** Where the texts that a record holds begin, and the lines below that belong to none. */
interface Texts {
  readonly start: number;
  readonly headLines: ReadonlySet<number>;
}

/** Shorter values are words beside their label, no parts of a text. */
const shortestText = 20;

/** Reads a record that a program wrote: an object of an OParl server, or what an export or a scraper keeps of a paper or a meeting. */
export function readRecord(sheet: Sheet): RecordReading {
  const root = recordOn(sheet);
  const records = recordsIn(root);
  const [first, second] = records;
  const reading = first === undefined ? readOther(sheet, root) : second === undefined ? readOne(sheet, first) : readSeveral(sheet, records, root);
  // What an answer says around its record holds for that, too.
  const closed = declaredClosed(root);
  return closed === null ? reading : { ...reading, head: { ...reading.head, visibility: closed } };
}

/** No record of a council: nothing is told of it but what it says not to be public. */
function readOther(sheet: Sheet, root: RecordObject): RecordReading {
  return { ...nothingTold(sheet, "other"), hidden: root.inner.flatMap(closedWithin), isForeign: !speaksOfCouncil(sheet) };
}

function closedWithin(object: RecordObject): readonly Span[] {
  return declaredClosed(object) === null ? object.inner.flatMap(closedWithin) : allShown(object);
}

const none: Omit<Head, "form"> = { number: null, title: null, kind: null, visibility: null, body: null, leadUnit: null, author: null, date: null, consultations: [] };

function nothingTold(sheet: Sheet, form: Form): RecordReading {
  return {
    head: { ...none, form: { value: form, span: [0, 0], foundBy, confidence: 0.6 } }, texts: { start: sheet.lines.length, headLines: new Set() },
    agenda: [], attachments: [], hidden: [], itemAt: () => null, isForeign: false, told: { people: [], rows: [] }, votes: [],
  };
}

const ofCouncils = /(?<!\p{L})(?:(?:\p{L}{1,30}(?:ausschuss|ausschuß|versammlung|vorlage|antrag|anfrage|beschluss|sitzung|fraktion|niederschrift|haushalt|satzung)|Ausschuss|Kreistag|Fraktion|Vorlage|Antrag|Anfrage|Beschluss|Sitzung|Tagesordnung|Drucksache|Niederschrift|Haushalt|Satzung|(?:Gemeinde|Stadt|Orts|Ortschafts|Bezirks|Bei|Land)rat)(?:e?s|e|en)?|Rat der (?:Stadt|Gemeinde)|Bürgermeister(?:in)?|Landrätin|Gremium)(?!\p{L})/u;
const searched = 200_000;

/** What is no record of a council may speak of one all the same, in the words of a system that we do not know. */
function speaksOfCouncil(sheet: Sheet): boolean {
  return ofCouncils.test(sheet.text.slice(0, searched));
}

/** A list: what belongs to one of its records is not said of the whole. Of meetings it tells when each body meets; people, votes and files are those of all that are open. */
function readSeveral(sheet: Sheet, records: readonly RecordObject[], root: RecordObject): RecordReading {
  const reading = nothingTold(sheet, "list");
  const parted = records.filter(isOpenToAll).map(partedByVisibility);
  const open = parted.map((one) => one.open);
  const meetings = open.filter((one) => nounOf(one) === "Meeting");
  const hidden = [...records.filter((one) => !isOpenToAll(one)).flatMap(allShown), ...parted.flatMap((one) => one.closed)];
  const closed = records.map(visibilityOf);
  const visibility = closed.every((one) => one?.value === "nonPublic") ? (closed[0] ?? null) : null;
  return { ...reading, head: { ...reading.head, visibility, body: typeOf(root) === "Body" ? fieldFrom(titleOf(root), 0.9) : null, consultations: meetings.flatMap(meetingFrom) }, hidden, attachments: storedFilesOf(open), told: peopleOf(open), votes: votesOf(open, (span) => sheet.text.slice(...span)) };
}

function readOne(sheet: Sheet, object: RecordObject): RecordReading {
  const noun = nounOf(object);
  const head = noun === "Paper" ? headOfPaper(object) : noun === "Meeting" ? headOfMeeting(object) : headOfOther(object, noun);
  const item = noun === "AgendaItem" ? itemFrom(object) : null;
  const { open, closed: hidden } = partedByVisibility(object);
  return {
    head, agenda: noun === "Meeting" ? agendaOf(object) : item === null ? [] : [item], attachments: noun === "File" ? [] : filesOf(open).filter(({ title }) => title !== head.kind?.value),
    hidden, itemAt: (span) => itemAt(object, span), isForeign: false, told: peopleOf([open]), votes: votesOf([open], (span) => sheet.text.slice(...span)), texts: textsOf(sheet, object, head, hidden),
  };
}

function headOfPaper(object: RecordObject): Head {
  const kind = kindOf(object);
  const number = numberOf(object);
  const title = titleOf(object);
  const author = personsOf(object) ?? moverInTitle(title);
  const named = kind?.text ?? leadingKind(title?.text ?? "");
  const told = named === null ? null : formOfKind(named);
  const form = (told === "inquiry" && holdsAnswer(object) ? "answer" : told) ?? (author !== null && isOfFaction(author.value) ? "motion" : "paper");
  const unit = said(object, "unit", isName)[0] ?? held(object, "unit").flatMap((inner) => said(inner, "itemTitle"))[0];
  const body = said(object, "body", isName)[0] ?? held(object, "body").flatMap((inner) => said(inner, "title"))[0];
  const date = said(object, "date", tellsDay)[0];
  return {
    form: formField(form, kind ?? title), number: fieldFrom(number), title: fieldFrom(title), kind: fieldFrom(kind ?? undefined), author,
    leadUnit: fieldFrom(isName(unit) ? unit : undefined, 0.9), body: fieldFrom(isName(body) && body.text.length <= 60 ? body : undefined, 0.9),
    visibility: visibilityOf(object), date: dateField(date), consultations: routeOf(object),
  };
}

function headOfMeeting(object: RecordObject): Head {
  const title = titleOf(object);
  return {
    ...none, form: formField("meeting", title), title: fieldFrom(title), date: dateField(dated(object)), visibility: visibilityOf(object) ?? visibilityInTitle(title) ?? sharedBy(agendaOf(object), title), consultations: meetingFrom(object),
  };
}

/** Items, files, bodies and people have a name and little else that is a document's own. */
function headOfOther(object: RecordObject, noun: OparlType | "other"): Head {
  const title = titleOf(object);
  const isItem = noun === "AgendaItem";
  return {
    ...none, form: formField(isItem ? "agendaItem" : "other", title), title: fieldFrom(title), visibility: visibilityOf(object),
    date: noun === "File" ? dateField(said(object, "date", tellsDay)[0]) : null,
    body: noun === "Body" ? fieldFrom(title, 0.9) : null,
    consultations: noun === "Consultation" ? routeOf({ ...object, inner: [{ ...object, name: names.route[0] ?? "" }] }) : isItem ? routeOf(object) : [],
  };
}

function formField(value: Form, from: RecordValue | undefined): HeadField<Form> {
  return { value, span: from?.span ?? [0, 0], foundBy, confidence: 0.9 };
}

function dateField(value: RecordValue | undefined): HeadField<string> | null {
  const day = dayOf(value);
  return day === null || value === undefined ? null : { value: day, span: value.span, foundBy, confidence: 0.95 };
}

function titleOf(object: RecordObject): RecordValue | undefined {
  // OParl's own "title" is a person's degree.
  const named = typeOf(object) === null ? undefined : object.values.get("name")?.[0];
  return named ?? said(object, "title", ({ text }) => text.length <= 1000 && /\p{L}/u.test(text))[0];
}

/** An inquiry kept with its answer is that answer. */
function holdsAnswer(object: RecordObject): boolean {
  return [...object.values].some(([name, values]) => kindOfText(name) === "answer" && values.some(({ text }) => text.length >= shortestText));
}

/** Who moved or wrote it: words, or objects with a name, several joined. */
function personsOf(object: RecordObject): HeadField<string> | null {
  const words = said(object, "author", isName);
  const found = words.length > 0 ? words : held(object, "author").flatMap((inner) => said(inner, "itemTitle").slice(0, 1));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || !found.every(({ text }) => /\p{L}{2}/u.test(text))) return null;
  return { value: found.map(({ text }) => text).join("; "), span: [first.span[0], last.span[1]], foundBy, confidence: 0.9 };
}

/** "Ergänzungsantrag CDU: …": who moves, where the title alone says it. */
function moverInTitle(title: RecordValue | undefined): HeadField<string> | null {
  const at = title === undefined ? null : moverAhead(title.text);
  return at === null || title === undefined ? null : { value: title.text.slice(...at).split(/, | und | & /u).join("; "), span: [title.span[0] + at[0], title.span[0] + at[1]], foundBy, confidence: 0.85 };
}

function isOfFaction(author: string): boolean {
  return /[Ff]raktion(?:en)?(?!\p{L})|^(?:CDU|CSU|SPD|FDP|AfD|Volt|GRÜNE|B90|BÜNDNIS 90|Bündnis 90|DIE LINKE|Die Linke|Freie Wähler|FREIE WÄHLER)(?!\p{L})/u.test(author);
}

/** "Bauausschuss (öffentlich)", "Nichtöffentliche Sitzung des Rates" */
function visibilityInTitle(title: RecordValue | undefined): HeadField<Visibility> | null {
  const word = /\(((?:nicht ?-?)?öffentlich)\)|^(?:\d{1,3}\. )?((?:nicht ?-?)?öffentliche) /iu.exec(title?.text ?? "");
  const visibility = word === null ? null : visibilityIn(word[1] ?? word[2] ?? "");
  return visibility === null || title === undefined ? null : { value: visibility, span: title.span, foundBy, confidence: 0.85 };
}

/** What all items of a meeting are, unless its name says that it has both parts. */
function sharedBy([first, ...others]: readonly AgendaItemFact[], title: RecordValue | undefined): HeadField<Visibility> | null {
  if (first?.visibility == null || others.some(({ visibility }) => visibility !== first.visibility) || /öffentlich\s?\/\s?(?:nicht ?)?öffentlich|ö\/nö/iu.test(title?.text ?? "")) return null;
  return { value: first.visibility, span: first.span, foundBy, confidence: 0.7 };
}

/** The long values of a record are its text, each under its label; everything else is head. */
function textsOf(sheet: Sheet, object: RecordObject, { title }: Head, hidden: readonly Span[]): Texts {
  const texts = textsIn(object).filter(({ span, shown }) => span[0] !== title?.span[0] && !hidden.some((one) => contains(one, shown))).map(({ shown }) => shown).toSorted((a, b) => a[0] - b[0]);
  const ofHead = new Set<number>();
  let at = 0;
  let start = sheet.lines.length;
  for (const line of sheet.lines) {
    while ((texts[at]?.[1] ?? Number.POSITIVE_INFINITY) < line.span[1]) at += 1;
    const isWithin = (texts[at]?.[0] ?? Number.POSITIVE_INFINITY) <= line.span[0];
    if (isWithin) start = Math.min(start, line.index);
    else ofHead.add(line.index);
  }
  return { start, headLines: ofHead };
}

function textsIn(object: RecordObject): readonly RecordValue[] {
  const own = [...object.values].flatMap(([name, values]) => (names.fileName.includes(name) ? [] : values.filter(isOfText)));
  return [...own, ...object.inner.flatMap(textsIn)];
}

/** A text of its own, or a short one beside a label that heads such a text ("Beschlussvorschlag: …"). */
function isOfText({ isText, text, label }: RecordValue): boolean {
  if (isText) return true;
  const kind = label === "" || text.length < shortestText ? null : headingKind(label);
  return kind !== null && kind !== "attachments" && / \S+ /u.test(text);
}
