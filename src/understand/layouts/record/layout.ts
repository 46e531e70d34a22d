import { type OparlType, oparlTypes } from "../../../council/oparl-type.ts";
import type { AgendaItemFact, AttachmentFact, Form, Head, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { contains, type Span } from "../../../text/span.ts";
import { formOfKind, isKind, leadingKind } from "../../kinds.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet } from "../../sheet.ts";
import { isNumber } from "../head/number.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import type { HeadReading, Layout, Told } from "../layout.ts";
import { agendaOf, dated, itemAt, itemFrom, meetingFrom, routeOf } from "./meetings.ts";
import { kindOfText, names, telling } from "./record-names.ts";
import { allShown, recordOn, type RecordObject, type RecordValue } from "./record-tree.ts";
import { declaredClosed, fieldFrom, dayOf, foundBy, held, said, tellsDay, visibilityOf } from "./said.ts";

/** A record that a program wrote: an object of an OParl server, or what an export or a scraper keeps of a paper or a meeting. */
export const record: Layout = { name: "record", surest: 1, recognise: ({ record: lines }) => (lines.length > 0 ? 1 : 0), read: readRecord };

const mostFiles = 200;
const longestName = 300;
/** Shorter values are words beside their label, no parts of a text. */
const shortestText = 20;

function readRecord(sheet: Sheet): HeadReading {
  const root = recordOn(sheet);
  const records = recordsIn(root);
  const [first, second] = records;
  const reading = first === undefined ? readOther(sheet, root) : second === undefined ? readOne(sheet, first) : readSeveral(sheet, records);
  // What an answer says around its record holds for that, too.
  const closed = declaredClosed(root);
  return closed === null ? reading : { ...reading, head: { ...reading.head, visibility: closed } };
}

/** No record of a council: nothing is told of it but what it says not to be public. */
function readOther(sheet: Sheet, root: RecordObject): HeadReading {
  const { told, ...reading } = nothingTold(sheet, "other");
  return { ...reading, told: { ...told, hidden: root.inner.flatMap(closedWithin), isForeign: !speaksOfCouncil(sheet) } };
}

function closedWithin(object: RecordObject): readonly Span[] {
  return declaredClosed(object) === null ? object.inner.flatMap(closedWithin) : allShown(object);
}

/** The record of a council that a file holds, or all of them: the outermost object, what an answer wraps, or the list. */
function recordsIn(root: RecordObject): readonly RecordObject[] {
  const whole = [root, withSubject(root)].find(isOfCouncil);
  if (whole !== undefined) return [whole];
  const inside = councilsIn(root.inner);
  return inside.length > 0 ? inside : councilsIn(root.inner.flatMap(({ inner }) => inner));
}

/** The records of councils among others; of a list all are such where one is. */
function councilsIn(objects: readonly RecordObject[]): readonly RecordObject[] {
  const found = objects.filter(isOfCouncil);
  const listed = new Set(found.map(({ name }) => name));
  return objects.filter(({ name }) => listed.has(name));
}

/** `{ sitzung: { … }, tagesordnung: [ … ] }`: an object that tells of its paper or meeting in one inside, and of what belongs to that around it. */
function withSubject(object: RecordObject): RecordObject {
  const subjects = [...held(object, "meeting"), ...held(object, "paper")];
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) return object;
  return { ...object, values: new Map([...object.values, ...subject.values]), inner: [...object.inner.filter((one) => one !== subject), ...subject.inner], shown: [...object.shown, ...subject.shown] };
}

function isOfCouncil(object: RecordObject): boolean {
  if (typeOf(object) !== null) return true;
  const titled = [...said(object, "title"), ...said(object, "itemTitle")].some(({ text }) => /\p{L}{3}/u.test(text));
  const isNamed = [...object.values.keys(), ...object.inner.map(({ name }) => name)].some((name) => telling.has(name));
  const isMeeting = isNamed && dated(object) !== undefined;
  return (titled && (isNamed || kindOf(object) !== null)) || isMeeting;
}

const typeName = /^(?:https?:\/\/schema\.oparl\.org\/1\.\d\/|oparl:)(\p{L}+)\/?$/iu;

/** The noun of OParl that an object says it is. */
function typeOf(object: RecordObject): OparlType | null {
  const told = new Set((object.values.get("type") ?? []).map(({ text }) => typeName.exec(text)?.[1]?.toLowerCase()));
  return oparlTypes.find((type) => told.has(type.toLowerCase())) ?? null;
}

const nothing: Omit<Told, "hidden"> = { agenda: [], attachments: [], kindOf: kindOfText, itemAt: () => null, isForeign: false };
const none: Omit<Head, "form"> = { number: null, title: null, kind: null, visibility: null, body: null, leadUnit: null, author: null, date: null, consultations: [] };

function nothingTold(sheet: Sheet, form: Form): HeadReading & { readonly told: Told } {
  return { head: { ...none, form: { value: form, span: [0, 0], foundBy, confidence: 0.6 } }, bodyStart: sheet.lines.length, headLines: new Set(), told: { ...nothing, hidden: [] } };
}

const ofCouncils = /(?<!\p{L})(?:(?:\p{L}{1,30}(?:ausschuss|ausschuß|versammlung|vorlage|antrag|anfrage|beschluss|sitzung|fraktion|niederschrift|haushalt|satzung)|Ausschuss|Kreistag|Fraktion|Vorlage|Antrag|Anfrage|Beschluss|Sitzung|Tagesordnung|Drucksache|Niederschrift|Haushalt|Satzung|(?:Gemeinde|Stadt|Orts|Ortschafts|Bezirks|Bei|Land)rat)(?:e?s|e|en)?|Rat der (?:Stadt|Gemeinde)|Bürgermeister(?:in)?|Landrätin|Gremium)(?!\p{L})/u;
const searched = 200_000;

/** What is no record of a council may speak of one all the same, in the words of a system that we do not know. */
function speaksOfCouncil(sheet: Sheet): boolean {
  return ofCouncils.test(sheet.text.slice(0, searched));
}

/** A list: what belongs to one of its records is not said of the whole. Of meetings it tells when each body meets. */
function readSeveral(sheet: Sheet, records: readonly RecordObject[]): HeadReading {
  const reading = nothingTold(sheet, "list");
  const meetings = records.filter((one) => nounOf(one) === "Meeting" && visibilityOf(one)?.value !== "nonPublic");
  const hidden = records.flatMap((one) => (visibilityOf(one)?.value === "nonPublic" ? allShown(one) : hiddenIn(one)));
  const closed = records.map(visibilityOf);
  const visibility = closed.every((one) => one?.value === "nonPublic") ? (closed[0] ?? null) : null;
  return { ...reading, head: { ...reading.head, visibility, consultations: meetings.flatMap(meetingFrom) }, told: { ...nothing, hidden } };
}

function readOne(sheet: Sheet, object: RecordObject): HeadReading {
  const noun = nounOf(object);
  const head = noun === "Paper" ? headOfPaper(object) : noun === "Meeting" ? headOfMeeting(object) : headOfOther(object, noun);
  const item = noun === "AgendaItem" ? itemFrom(object) : null;
  const told: Told = {
    ...nothing, agenda: noun === "Meeting" ? agendaOf(object) : item === null ? [] : [item],
    attachments: noun === "File" ? [] : filesOf(object).filter(({ title }) => title !== head.kind?.value), hidden: hiddenIn(object),
    itemAt: (span) => itemAt(object, span),
  };
  return { head, told, ...textsOf(sheet, object, head, told.hidden) };
}

/** What an object is: what it says, else what only such an object has. */
function nounOf(object: RecordObject): OparlType | "other" {
  const type = typeOf(object);
  if (type !== null) return type;
  const hasKind = kindOf(object) !== null || numberOf(object) !== undefined || held(object, "route").length > 0;
  if (held(object, "agenda").length > 0 || (said(object, "agenda").length > 0 && dated(object) !== undefined)) return "Meeting";
  if (!hasKind && meetingFrom(object).some(({ date }) => date !== null)) return "Meeting";
  return "Paper";
}

function headOfPaper(object: RecordObject): Head {
  const kind = kindOf(object);
  const author = personsOf(object);
  const number = numberOf(object);
  const title = titleOf(object);
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

/** A kind under a name that says nothing else, or a word for one under a name that may say anything. */
function kindOf(object: RecordObject): RecordValue | null {
  const kind = said(object, "kind", (value) => isName(value) && /\p{L}{3}/u.test(value.text))[0];
  if (kind !== undefined) return kind;
  return names.vagueKind.flatMap((name) => object.values.get(name) ?? []).find((value) => !value.isText && isKind(value.text)) ?? null;
}

/** An inquiry kept with its answer is that answer. */
function holdsAnswer(object: RecordObject): boolean {
  return [...object.values].some(([name, values]) => kindOfText(name) === "answer" && values.some(({ text }) => text.length >= shortestText));
}

function numberOf(object: RecordObject): RecordValue | undefined {
  return said(object, "number", ({ text, isText }) => !isText && isNumber(text))[0];
}

function isName(value: RecordValue | undefined): value is RecordValue {
  return value !== undefined && !value.isText && value.text.length <= longestName && !/^(?:ja|nein)$/u.test(value.text);
}

/** Who moved or wrote it: words, or objects with a name, several joined. */
function personsOf(object: RecordObject): HeadField<string> | null {
  const words = said(object, "author", isName);
  const found = words.length > 0 ? words : held(object, "author").flatMap((inner) => said(inner, "itemTitle").slice(0, 1));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || !found.every(({ text }) => /\p{L}{2}/u.test(text))) return null;
  return { value: found.map(({ text }) => text).join("; "), span: [first.span[0], last.span[1]], foundBy, confidence: 0.9 };
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

/** The files beside the main one, by name; where they have none, by the name that they are stored under. */
function filesOf(object: RecordObject): readonly AttachmentFact[] {
  const open = held(object, "files").filter((file) => visibilityOf(file)?.value !== "nonPublic");
  const found = [...open.flatMap((file) => said(file, "fileName").slice(0, 1)), ...names.files.flatMap((name) => object.values.get(name) ?? []).filter(({ text }) => /\p{L}{3}/u.test(text))];
  return found.filter(isName).filter(({ text }) => !/^(?:https?|ftp|urn|data):|^(?:keine|entfällt)$/iu.test(text)).slice(0, mostFiles)
    .map(({ text, span }) => ({ title: text, span, foundBy, confidence: 0.9 }));
}

/** What stands in an object under something that is marked as not public. The item's own line in an agenda is hidden with its fact. */
function hiddenIn(object: RecordObject): readonly Span[] {
  return object.inner.flatMap((inner) => (visibilityOf(inner)?.value === "nonPublic" ? allShown(inner) : hiddenIn(inner)));
}

/** The long values of a record are its text, each under its label; everything else is head. */
function textsOf(sheet: Sheet, object: RecordObject, { title }: Head, hidden: readonly Span[]): Pick<HeadReading, "bodyStart" | "headLines"> {
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
  return { bodyStart: start, headLines: ofHead };
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
