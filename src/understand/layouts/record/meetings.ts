import type { AgendaItemFact, ConsultationFact } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { parseAgendaNumber } from "../../../council/agenda-number.ts";
import { contains, type Span } from "../../../text/span.ts";
import { isOpen, withoutVotes } from "../../outcomes.ts";
import { declarationIn, marksItself } from "../../visibility/declaration.ts";
import { countedIn, isMeetingNumber, nameIn } from "../meeting-page/announced.ts";
import { nominative } from "../head/organization-words.ts";
import { names } from "./record-names.ts";
import { allShown, type RecordObject, type RecordValue } from "./record-tree.ts";
import { dayOf, foundBy, held, isOpenToAll, said, tellsDay, visibilityOf } from "./said.ts";

const mostSteps = 400;
const mostItems = 500;

/** What is said of one meeting or step, each with its place. */
interface Step {
  readonly organization: RecordValue;
  readonly name: string;
  readonly date: RecordValue | undefined;
}

/** The Beratungsfolge of a paper: its steps as objects or in words, else the one meeting that it names. */
export function routeOf(paper: RecordObject): readonly ConsultationFact[] {
  const steps = held(paper, "route").filter(isOpenToAll).flatMap((step) => consultationFrom(step));
  const told = steps.length > 0 ? [] : said(paper, "route").flatMap((value) => toldStep(value));
  if (steps.length > 0 || told.length > 0) return [...steps, ...told].slice(0, mostSteps);
  return meetingsAt(paper);
}

/** The meeting that an object belongs to: "gremium" and "sitzungsdatum" beside what else it says. */
function meetingsAt(object: RecordObject): readonly ConsultationFact[] {
  const meeting = held(object, "meeting")[0];
  if (meeting !== undefined) return meetingFrom(meeting).map((fact) => ({ ...fact, item: numberOfItem(object) }));
  const organization = ["gremium", "ausschuss", "committee"].flatMap((name) => object.values.get(name) ?? [])[0];
  const date = ["sitzungsdatum", "sitzungstermin", "sitzungstag", "sitzung"].flatMap((name) => object.values.get(name) ?? []).find(tellsDay);
  if (organization === undefined || organization.isText || organization.text.length > 120) return [];
  return [factOf({ organization, name: nominative(organization.text), date }, { meeting: textOf(said(object, "meetingNumber")[0]), item: numberOfItem(object), outcome: outcomeOf(object), role: null })];
}

function consultationFrom(step: RecordObject): readonly ConsultationFact[] {
  const meeting = held(step, "meeting")[0];
  const item = held(step, "item")[0];
  const organization = organizationOf(step) ?? (meeting === undefined ? null : organizationOf(meeting) ?? bodyInTitle(meeting));
  if (organization === null) return [];
  const date = dated(step) ?? (meeting === undefined ? undefined : dated(meeting));
  const sitting = said(step, "meeting")[0];
  return [factOf({ ...organization, date }, {
    role: roleOf(step), outcome: (item === undefined ? null : outcomeOf(item)) ?? outcomeOf(step),
    meeting: textOf(said(step, "meetingNumber")[0]) ?? (meeting === undefined ? null : numberOf(meeting)) ?? (dayOf(sitting) === null && sitting !== undefined && sitting.text.length <= 60 ? sitting.text : null),
    item: (item === undefined ? null : numberOfItem(item)) ?? numberOfItem(step),
  })];
}

/** The one meeting of a meeting's record. */
export function meetingFrom(meeting: RecordObject): readonly ConsultationFact[] {
  const organization = organizationOf(meeting) ?? bodyInTitle(meeting) ?? bodyAmong(meeting);
  const date = dated(meeting);
  return organization === null ? [] : [factOf({ ...organization, date }, { role: null, meeting: numberOf(meeting), item: null, outcome: null })];
}

/** "Rat, 12.03.2031": a step in words. */
function toldStep(value: RecordValue): readonly ConsultationFact[] {
  const name = value.isText || value.text.length > 200 ? null : nameIn(value.text);
  return name === null ? [] : [factOf({ organization: value, name, date: value }, { role: null, meeting: countedIn(value.text), item: null, outcome: null })];
}

function factOf({ organization, name, date }: Step, more: Pick<ConsultationFact, "role" | "meeting" | "item" | "outcome">): ConsultationFact {
  const span: Span = date === undefined || Math.abs(date.span[0] - organization.span[0]) > 2000 ? organization.span : [Math.min(organization.span[0], date.span[0]), Math.max(organization.span[1], date.span[1])];
  return { organization: name, date: dayOf(date), ...more, span, foundBy, confidence: 0.9 };
}

/** The day that an object tells of a meeting. */
export function dated(object: RecordObject): RecordValue | undefined {
  return said(object, "meetingDate", tellsDay)[0] ?? said(object, "meeting", tellsDay)[0];
}

/** The body by name, as a word or as an object with a name; several are told by the first. */
function organizationOf(object: RecordObject): Pick<Step, "organization" | "name"> | null {
  const organization = held(object, "organization").flatMap((inner) => said(inner, "itemTitle"))[0] ?? said(object, "organization")[0];
  return organization === undefined || organization.isText || organization.text.length > 160 ? null : { organization, name: nominative(organization.text) };
}

/** "Bauausschuss (öffentlich)", "12. Sitzung des Rates": the body that a meeting is called by. */
function bodyInTitle(meeting: RecordObject): Pick<Step, "organization" | "name"> | null {
  const organization = said(meeting, "title")[0];
  if (organization === undefined || organization.isText || organization.text.length > 200) return null;
  const plain = withoutRemarks(organization.text);
  const name = [plain, ...plain.split(/ [-–|] |: |, /u)].map((piece) => nameIn(piece.replace(meetingOf, "").trim())).find((found) => found !== null) ?? null;
  return name === null ? null : { organization, name };
}

/** Words that no other assembly has in its name: parents and works councils meet, too. */
const ofCouncil = /^(?:Stadt|Gemeinde|Verbandsgemeinde|Samtgemeinde|Markt|Orts|Ortschafts|Bezirks|Kreis|Ältesten)?[rR]at(?:e?s)?(?!\p{L})|(?:[bB]eirat|[aA]usschu(?:ss|ß)|[kK]reistag|(?:verordneten|vertreter|[vV]erbands|[rR]ats)versammlung|(?:Gemeinde|Bezirks)vertretung|Magistrat|Bürgerschaft)(?:e?s)?(?!\p{L})/u;

/** The first value that names a body of a council and nothing else, whatever its property is called; names of things may say anything. */
export function bodyAmong(object: RecordObject): Pick<Step, "organization" | "name"> | null {
  for (const [key, [organization]] of object.values) {
    if (organization === undefined || organization.isText || organization.text.length > 120 || names.title.includes(key) || !ofCouncil.test(organization.text)) continue;
    const name = nameIn(organization.text);
    if (name !== null) return { organization, name };
  }
  return null;
}

/** "Sondersitzung des", "Klausurtagung des" */
const meetingOf = /^(?:\d{1,3}\. )?\p{Lu}\p{L}{0,30}(?:sitzung|tagung) (?:des|der) /u;

/** A meeting's name without what stands in brackets or between marks: "Bauausschuss (öffentlich/nichtöffentlich)", "Rat +++ entfällt +++". */
function withoutRemarks(name: string): string {
  return name.replace(/\s?\([^()]{0,200}\)|\s?\+{2,5}[^+]{0,100}\+{2,5}/gu, "").trim();
}

/** Which of its body's meetings it is. */
function numberOf(meeting: RecordObject): string | null {
  const number = said(meeting, "meetingNumber")[0] ?? meeting.values.get("number")?.[0] ?? meeting.values.get("nummer")?.[0] ?? meeting.values.get("nr")?.[0];
  const title = said(meeting, "title")[0]?.text ?? "";
  return textOf(number) ?? countedIn(title.replace(/[()]/gu, " ").trim()) ?? (isMeetingNumber(title) ? title : null);
}

function roleOf(step: RecordObject): string | null {
  const role = said(step, "role")[0];
  return role === undefined || role.isText || role.text.length > 80 ? null : role.text;
}

/** The number of the item that an object is, or stands at. */
export function numberOfItem(object: RecordObject): string | null {
  const number = said(object, "item")[0] ?? said(object, "itemNumber").find(({ text }) => /^(?:TOP |Ö |N )?\d{1,3}(?:\.\d{1,3}){0,3}\.?$/u.test(text));
  return number === undefined || !/\d/u.test(number.text) || number.text.length > 20 ? null : (parseAgendaNumber(number.text)?.number ?? number.text);
}

/** What was decided; a whole resolution is a text, not an outcome. */
function outcomeOf(object: RecordObject): string | null {
  const outcome = said(object, "outcome")[0];
  return outcome === undefined || outcome.isText || outcome.text.length > 100 || /^(?:ja|nein|ohne|kein(?:e|es)?|\d+)$/u.test(outcome.text) || isOpen(outcome.text) ? null : withoutVotes(outcome.text);
}

function textOf(value: RecordValue | undefined): string | null {
  return value === undefined || value.isText || value.text.length > 60 ? null : value.text;
}

interface Item {
  readonly object: RecordObject;
  readonly fact: AgendaItemFact;
}

/** The items that a meeting holds as objects; an item without number that opens a part of the meeting is none, and tells of those below. */
function itemsOf(meeting: RecordObject): readonly Item[] {
  const items: Item[] = [];
  let part: Visibility | null = null;
  for (const object of held(meeting, "agenda").slice(0, mostItems)) {
    const fact = itemFrom(object);
    const declared = fact === null || /\d/u.test(fact.number ?? "") ? null : declarationIn(fact.title);
    if (declared !== null) part = declared;
    else if (fact !== null) items.push({ object, fact: { ...fact, visibility: fact.visibility ?? part } });
  }
  return items;
}

/** The items of a meeting, as objects or as a list of titles. */
export function agendaOf(meeting: RecordObject): readonly AgendaItemFact[] {
  const items = itemsOf(meeting).map(({ fact }) => fact);
  return items.length > 0 ? items : said(meeting, "agenda").slice(0, mostItems).filter(({ isText }) => !isText).flatMap((value) => toldItem(value));
}

/** The items of a meeting that are not public. */
export function closedItems(meeting: RecordObject): ReadonlySet<RecordObject> {
  return new Set(itemsOf(meeting).filter(({ fact }) => fact.visibility === "nonPublic").map(({ object }) => object));
}

/** The number of the item that a place of a record belongs to; null outside of the agenda. */
export function itemAt(meeting: RecordObject, span: Span): string | null {
  const item = held(meeting, "agenda").slice(0, mostItems).find((one) => allShown(one).some((shown) => contains(shown, span)));
  return item === undefined ? null : numberOfItem(item);
}

/** An item by itself; null where it has no title. */
export function itemFrom(item: RecordObject): AgendaItemFact | null {
  const title = said(item, "itemTitle")[0];
  if (title === undefined) return null;
  const printed = said(item, "itemNumber")[0]?.text ?? null;
  const number = parseAgendaNumber(printed);
  const paper = held(item, "paper")[0];
  const paperNumber = (paper === undefined ? undefined : said(paper, "number")[0]) ?? [...said(item, "paper"), ...(item.values.get("vorlagennummer") ?? []), ...(item.values.get("drucksachennummer") ?? []), ...(item.values.get("reference") ?? [])][0];
  return {
    number: number?.number ?? printed, title: title.text, span: title.span, foundBy, confidence: 0.95,
    visibility: marksItself(title.text) ? "nonPublic" : (visibilityOf(item)?.value ?? number?.part ?? null),
    paperNumber: paperNumber === undefined || !/\d/u.test(paperNumber.text) ? null : textOf(paperNumber), outcome: outcomeOf(item),
  };
}

/** "3. Neubau der Brücke": an item in words. */
function toldItem(value: RecordValue): readonly AgendaItemFact[] {
  const number = /^(?:TOP ?)?(?:(?:NÖ|[ÖN]) ?)?\d{1,3}(?:\.\d{1,3}){0,3}(?:[.:)]\s{0,2}|\s{1,3}|$)/u.exec(value.text)?.[0] ?? "";
  const title = value.text.slice(number.length);
  const parsed = parseAgendaNumber(number);
  if (title === "") return [];
  return [{ number: parsed?.number ?? null, title, visibility: marksItself(title) ? "nonPublic" : (parsed?.part ?? null), paperNumber: null, outcome: null, span: value.span, foundBy, confidence: 0.85 }];
}
