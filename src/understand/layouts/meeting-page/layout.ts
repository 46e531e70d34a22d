import type { Form, Head, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { announcesItems, itemLines } from "../../agenda/item-line.ts";
import { daysIn } from "../../day.ts";
import { leadingKind, formOfKind } from "../../kinds.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { letterheadBody } from "../head/body.ts";
import { dayBesideLetterhead } from "../head/head-date.ts";
import { invites } from "../head/invites.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { type Announced, announcedAbove, countedIn, namesSystem } from "./announced.ts";

/** The page of one meeting as any system prints it: a body and a day, and below them several items. */
export const meetingPage: Layout = { name: "meeting-page", surest: 0.91, recognise: recogniseMeetingPage, read: readMeetingPage };

const searched = 120;
const longestHead = 30;
/** Fields that the page of a paper has and that of a meeting has not. */
const ofPapers: ReadonlySet<string> = new Set(["number", "consultations", "item", "outcome", "initiator"]);
/** So far down a page calls itself by its kind; below, it names its files ("Einladung", "Niederschrift"). */
const linesOfKind = 4;

/** A meeting above its items, and nothing among the first lines that a paper, a letter or a notice says of itself. */
interface Page {
  readonly announced: Announced;
  readonly firstItem: number;
  /** Where the items begin: at the line that announces them, else at the first. */
  readonly start: number;
}

function recogniseMeetingPage(sheet: Sheet): number {
  return pageIn(sheet) === null ? 0 : 0.91;
}

/** Recognising a page tells all that reading it needs. */
const known = new WeakMap<Sheet, Page | null>();

function pageIn(sheet: Sheet): Page | null {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const page = findPage(sheet);
  known.set(sheet, page);
  return page;
}

function findPage(sheet: Sheet): Page | null {
  const items = itemLines(sheet, searched);
  const first = items[0]?.index ?? 0;
  // Rows that tell a day each are a table of meetings, not an agenda.
  const heading = sheet.finder.first(announcesItems, 0, first);
  if (items.length < (heading === undefined ? 2 : 1) || first < 1 || first > longestHead || items.filter((line) => daysIn(line).length === 1 && line.text.length < 90).length > items.length / 2) return null;
  // Captions of the items' table stand below the heading that announces them.
  const above = sheet.lines.slice(0, heading !== undefined && heading.index > 0 ? heading.index : first);
  const isInvitation = sheet.finder.first(invites, 0, above.length) !== undefined;
  if (above.some((line) => saysPaper(line, isInvitation))) return null;
  const announced = announcedAbove(sheet, first, heading?.kind === "heading");
  return announced === null ? null : { announced, firstItem: first, start: heading?.index ?? first };
}

const saysOther = new LinePattern(/beschließen:$|beantrag(?:t|en)(?!\p{L})/u);

function saysPaper(line: SheetLine, isInvitation: boolean): boolean {
  if (saysOther.isIn(line) || (!isInvitation && line.text.startsWith("Sehr geehrte"))) return true;
  if (labelsIn(line).some(({ key, start, label }) => start === 0 && (ofPapers.has(key) || label.startsWith("Federf")))) return true;
  const kind = line.text.length > 90 ? null : leadingKind(line);
  const form = kind === null ? null : formOfKind(kind);
  if (kind === null || form === null || /^(?:Mitteilung|Bericht|Information|Protokoll)(?:en)?$/u.test(kind)) return false;
  return ["notice", "invitation", "minutes"].includes(form) ? line.index < linesOfKind && !/\d ?[kKM]B\)?$|\.pdf$/u.test(line.text) : form !== "agenda";
}

function readMeetingPage(sheet: Sheet): HeadReading {
  const foundBy = "layouts/meeting-page";
  const page = pageIn(sheet);
  const nothing = { number: null, leadUnit: null, author: null, date: null };
  if (page === null) {
    const head: Head = { ...nothing, form: { value: "other", span: [0, 0], foundBy, confidence: 0.1 }, title: null, kind: null, visibility: null, body: null, consultations: [] };
    return { head, bodyStart: 0, headLines: new Set() };
  }
  const { announced, firstItem, start } = page;
  const { organization, date, meeting, span } = announced;
  const form = sheet.finder.first(invites, 0, firstItem) !== undefined ? "invitation" : formOfPage(sheet, firstItem);
  const opened = form === "minutes" ? opening(sheet, firstItem)?.text : undefined;
  const title = titleOf(announced, foundBy);
  return {
    bodyStart: start, headLines: new Set(),
    head: {
      ...nothing, date: form === "minutes" ? dayBesideLetterhead(sheet, start, foundBy) : null, form: { value: form, span, foundBy, confidence: 0.8 }, title, kind: kindOf(announced, foundBy) ?? (form === "minutes" ? minutesKind(sheet, firstItem, foundBy) : null), visibility: visibilityOf(sheet, title, { form, start }, foundBy),
      body: letterheadBody(sheet, Math.max(start, firstItem), foundBy),
      consultations: date === null ? [] : [{ organization, role: null, date, meeting: meeting ?? countedIn(opened ?? ""), item: null, outcome: null, span, foundBy, confidence: 0.85 }],
    },
  };
}

/** "Tagesordnung - 8. Sitzung des Rates": the page calls itself so. */
function kindOf({ heading }: Announced, foundBy: string): HeadField<string> | null {
  const word = heading === null ? undefined : /^Tagesordnung(?=\s[-–]\s)/u.exec(heading.text)?.[0];
  return heading === null || word === undefined ? null : { value: word, span: [heading.span[0], heading.span[0] + word.length], foundBy, confidence: 0.8 };
}

function minutesKind(sheet: Sheet, firstItem: number, foundBy: string): HeadField<string> | null {
  const line = sheet.finder.first(minutesWord, 0, firstItem);
  return line === undefined ? null : { value: inSmallLetters(line.text), span: line.span, foundBy, confidence: 0.8 };
}

/** "Protokoll" alone on its line: above prose it is what the page is, above a list a link to it. */
const minutesWord = new LinePattern(/^(?:Protokoll|Niederschrift|PROTOKOLL|NIEDERSCHRIFT|Sitzungsprotokoll|Ergebnisprotokoll)$/u);
const attendance = new LinePattern(/^(?:Anwesend(?:e|e Mitglieder)?|Teilnehmer(?:innen)?(?: und Teilnehmer)?|Entschuldigt|Es fehl(?:t|en)|Schriftführer(?:in)?|Protokollführer(?:in)?):\s*\S/u);
const toldBelow = new LinePattern(/^(?:(?:Kurz|Verlaufs|Ergebnis)?[pP]rotokoll|Wortprotokoll|Beratung|Diskussion|Beratungsverlauf|Aussprache|Wortmeldungen|Sitzungsverlauf):?$/u);
/** "Frau Muster eröffnete um 17:00 Uhr die 3. Sitzung des Rates …": only minutes say so. */
const opens = /(?<!\p{L})(?:eröffnete?|begrüßte?)(?!\p{L})[^.!?]{0,100}(?<!\p{L})\p{L}{0,20}[sS]itzung(?!\p{L})/u;
const sentence = new LinePattern(/\p{Ll}{3}[.!?]["”“]?$/u);

const report = new LinePattern(/^(?:Beschlüsse (?:des|der|aus)|(?:Sitzungs|Kurz)?[bB]ericht aus) /u);

/** Minutes tell what was said below their items, under a word for it or of those who were there; else it is the agenda, whatever came of its items. */
function formOfPage(sheet: Sheet, firstItem: number): Form {
  const isTold = sheet.finder.all(toldBelow, firstItem).some(({ index }) => sentence.isIn(sheet.lines[index + 1]));
  const saysMinutes = sheet.finder.first(minutesWord, 0, firstItem) !== undefined || sheet.finder.first(report, 0, firstItem) !== undefined;
  const wereThere = sheet.finder.first(attendance, 0, firstItem) !== undefined;
  return isTold || opening(sheet, firstItem) !== undefined || ((wereThere || saysMinutes) && sheet.finder.first(sentence, firstItem) !== undefined) ? "minutes" : "agenda";
}

const opensWord = new LinePattern(/(?:eröffne|begrüß)te?(?!\p{L})/u);

/** The line below the first item in which somebody opens the meeting. */
function opening(sheet: Sheet, firstItem: number): SheetLine | undefined {
  return sheet.finder.all(opensWord, firstItem).find(({ text, index }) => opens.test(`${text} ${sheet.lines[index + 1]?.text ?? ""}`.replace(/ {2,}/gu, " ").replace(/(?<=\d)\./gu, "")));
}

/** The page's own heading of the meeting, without the name of the system before it and the room behind its hour. */
function titleOf({ heading, title, at }: Announced, foundBy: string): HeadField<string> | null {
  if (title !== null) return { ...title, foundBy, confidence: 0.85 };
  if (heading === null) return null;
  const span = headingSpan(heading, at);
  const text = heading.text.slice(span[0] - heading.span[0], span[1] - heading.span[0]);
  return text.length < 3 ? null : { value: text.replace(/\s+/gu, " "), span, foundBy, confidence: 0.75 };
}

function headingSpan(line: SheetLine, at: number): Span {
  const start = namesSystem(line.text) ? at : 0;
  const word = /^Tagesordnung\s[-–]\s/u.exec(line.text.slice(start))?.[0].length ?? 0;
  const day = daysIn(line).at(-1);
  const hour = day === undefined ? null : /^(?:[\s,–-]{1,3}(?:um |ab )?\d{1,2}[:.]\d{2}(?: Uhr)?)?/u.exec(line.text.slice(day.end));
  const end = day === undefined ? line.text.length : day.end + (hour?.[0].length ?? 0);
  return [line.span[0] + start + word, line.span[0] + (line.text.length - end > 12 && (day?.start ?? 0) > at ? end : line.text.length)];
}

const statusOfAgenda = new LinePattern(/^Tagesordnung \(((?:nicht ?)?öffentlich)\)$/iu);
const statusAlone = new LinePattern(/^(?:nicht)?öffentlich$/iu);
const opensPublic = new LinePattern(/(?:eröffnet|begrüßt) [^.]{0,80}(?:die|zur) öffentlichen? \p{L}{0,20}[sS]itzung/u);

/** Said in the heading, or by who opens the meeting. */
function visibilityOf(sheet: Sheet, title: HeadField<string> | null, { form, start }: { readonly form: Form; readonly start: number }, foundBy: string): HeadField<Visibility> | null {
  if (title !== null && /^(?:\d{1,3}\. )?(?:nicht)?öffentliche /iu.test(title.value)) return { value: /^(?:\d{1,3}\. )?n/iu.test(title.value) ? "nonPublic" : "public", span: title.span, foundBy, confidence: 0.8 };
  const heading = sheet.lines[start];
  const part = heading === undefined ? undefined : statusOfAgenda.matchIn(heading)?.[1];
  if (heading !== undefined && part !== undefined) return { value: /^n/iu.test(part) ? "nonPublic" : "public", span: heading.span, foundBy, confidence: 0.75 };
  const alone = form === "minutes" ? sheet.finder.first(statusAlone, 0, start) : undefined;
  if (alone !== undefined) return { value: /^n/iu.test(alone.text) ? "nonPublic" : "public", span: alone.span, foundBy, confidence: 0.8 };
  const opened = form === "minutes" ? sheet.finder.first(opensPublic) : undefined;
  return opened === undefined ? null : { value: "public", span: opened.span, foundBy, confidence: 0.7 };
}
