import type { ConsultationFact, HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { isFile } from "../../attachments/offered-files.ts";
import { firstDay } from "../../day.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import type { FieldKey } from "../../label-words.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import { isOpen, outcomeAtEnd } from "../../outcomes.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { type Announced, announcedAbove } from "../meeting-page/announced.ts";
import type { HeadReading, Layout } from "../layout.ts";
import { systemsOwner } from "../head/body.ts";
import { type Field, fieldOf } from "../head/field.ts";
import { headingPieces } from "../head/heading-pieces.ts";
import { meetingPhrase } from "../head/meeting-phrase.ts";
import { announcedNumber } from "../head/number.ts";
import { inSmallLetters } from "../head/small-letters.ts";
import { readGeneralHead } from "../head/general-head.ts";

/** The page of one agenda item: "TOP:", "Gremium:", "Datum:", "Beschlussart:", then what was said and decided. */
export const agendaItem: Layout = { name: "agenda-item", surest: 0.9, recognise: recogniseAgendaItem, read: readAgendaItem };

/** Sure when item, body and day are labelled among the first lines, and no table of captions. */
function recogniseAgendaItem(sheet: Sheet): number {
  if (isPartOfItem(sheet)) return 0.65;
  const isHeaded = itemHeading(sheet) !== null;
  const keys = new Set<FieldKey>();
  for (const line of sheet.lines.slice(0, 15)) {
    for (const { key } of labelsIn(line)) keys.add(key);
    const bare = isHeaded ? bareKey(sheet, line) : null;
    if (bare !== null) keys.add(bare);
  }
  const hasMeeting = (isHeaded || keys.has("item")) && keys.has("meetingBody") && (keys.has("date") || keys.has("meetingDate"));
  if (!hasMeeting && !isHeaded) return 0;
  if (sheet.lines.slice(0, 6).some((line) => line.cells.length < 2 && announcedNumber(sheet, line.index) !== null && labelsIn(line).length === 0)) return 0;
  if (isOfSeveral(sheet) || (!isHeaded && headingPieces(sheet, linesOfHeading) !== null)) return 0;
  if (meetingOfItem(sheet) !== null) return 0.85;
  if (!hasMeeting || (keys.has("consultations") && !isHeaded) || keys.has("responsible")) return 0;
  return isHeaded || keys.has("outcome") ? 0.9 : keys.has("number") ? 0 : 0.6;
}

const listsItem = new LinePattern(/^(?:TOP|Tagesordnungspunkt)[ :]{1,2}(?:[ÖN] ?)?(\d{1,3}(?:\.\d{1,3}){0,3})/u);
const linesOfHeading = 10;
const linesOfTitle = 6;
const linesOfMeeting = 8;
const longestOfMeeting = 120;
const mostItems = 2;

/** A list of several items, or a paper that several meetings deal with. */
function isOfSeveral(sheet: Sheet): boolean {
  if (new Set(sheet.finder.all(listsItem, 0, 60).flatMap((line) => listsItem.matchIn(line)?.[1] ?? [])).size > mostItems) return true;
  return sheet.lines.slice(0, 25).flatMap((line) => labelsIn(line)).filter(({ key, label }) => key === "meetingBody" && label === "Gremium").length > 1;
}

/** Below the heading of one item labels may stand alone, their values below or beside them. */
function bareKey(sheet: Sheet, line: SheetLine): FieldKey | null {
  const label = line.cells.length === 2 ? sheet.text.slice(...(line.cells[0] ?? line.span)) : line.text;
  const key = bareLabel(label);
  return key === null || !["meetingBody", "meetingDate", "date", "outcome"].includes(key) ? null : label === "Sitzung" ? "meetingDate" : key;
}

const called = new LinePattern(/^(?:TOP|Tagesordnungspunkt)\s{1,3}(?:[ÖN]\s?)?(\d{1,3}(?:\.\d{1,3}){0,3})?/u);
const numberAndTitle = new LinePattern(/^(?:TOP|Tagesordnungspunkt)\s{1,3}(?:[ÖN]\s?)?(\d{1,3}(?:\.\d{1,3}){0,3})\.?\s?[:–-]\s(.{4,400})$/u);
/** What a page shows of an item, in its heading behind the item's number. */
const partOfPage = "(?:Veröffentlichung|Bekanntgabe|Details?|Detailansicht|Informationen|Ansicht|Beschluss|Ergebnis|Dokumente)";
const partAlone = new LinePattern(new RegExp(`^${partOfPage}$`, "u"));

/** "TOP 5: Neufassung der Satzung" heads the page of that item where no other item stands on it; null where there is none. */
function titledItem(sheet: Sheet): { readonly line: SheetLine; readonly number: string; readonly title: string } | null {
  const line = sheet.finder.all(called, 0, 6).find((one) => !itemAlone.isIn(one));
  const match = line === undefined ? null : numberAndTitle.matchIn(line);
  if (line === undefined || match?.[1] === undefined || match[2] === undefined || partAlone.isIn(glanceAt(match[2]))) return null;
  return isOnlyItem(sheet, match[1]) ? { line, number: match[1], title: match[2] } : null;
}

/** True where all lines that call themselves an item are of the same. */
function isOnlyItem(sheet: Sheet, number: string): boolean {
  return sheet.finder.all(called).every((line) => called.matchIn(line)?.[1] === number);
}

/** "Abstimmung: Ja: 6, Nein: 3, Enthaltungen: 0", as systems print the result below the resolution. */
const result = new LinePattern(/^(?:Abstimmung(?:sergebnis)?:?\s?)?Ja: ?\d{1,3}, ?Nein: ?\d{1,3}, ?Enthaltung(?:en)?: ?\d{1,3}\.?$/u);
const resolution = new LinePattern(/^Beschluss(?:vorschlag|empfehlung)?:/u);
const opensItem = new LinePattern(/^(?:Beschluss(?:vorschlag|empfehlung)?|Abstimmung(?:sergebnis)?|Wortprotokoll|Protokoll):/u);
const mostLinesAbove = 40;
/** Before the day of a field at most its weekday stands. */
const farthestDay = 12;

/** What a system prints of one item below its head: the text, or "Beschluss:" alone, and the result of the vote; no word of a paper. */
function isPartOfItem(sheet: Sheet): boolean {
  const [first] = sheet.lines;
  const at = sheet.finder.first(result, 0, mostLinesAbove)?.index ?? -1;
  if (first === undefined || at < 1) return false;
  const opens = opensItem.isIn(first) || (first.text.length > 60 && /[.!?]$/u.test(first.text));
  const decides = sheet.finder.first(resolution, 0, at) !== undefined;
  return opens && decides && !sheet.lines.some((line) => line.text.length < 60 && ["facts", "reason", "legal", "financialEffects"].includes(headingKind(line) ?? ""));
}

const itemAlone = new LinePattern(new RegExp(String.raw`^(?:Tagesordnungspunkt|TOP|Auszug - TOP)\s{1,3}(?:([ÖN])\s?)?(\d{1,3}(?:\.\d{1,3}){0,3})\.?(?:\s\(((?:[Nn]icht ?)?[öÖ]ffentlich)\))?(?:\s[-–]\s${partOfPage})?$`, "u"));

/** "Tagesordnungspunkt Ö 6" as the page's heading: the line and the item's number; null when there is none. */
function itemHeading(sheet: Sheet): { readonly line: SheetLine; readonly number: string } | null {
  for (const line of sheet.finder.all(itemAlone, 0, 6)) {
    const number = itemAlone.matchIn(line)?.[2];
    if (number !== undefined) return { line, number };
  }
  return titledItem(sheet);
}

/** "Beschlussauszug" alone above the fields: an extract printed as a form; null for the page of an item. */
function asExtract(sheet: Sheet, foundBy: string): Pick<HeadReading["head"], "form" | "kind"> | null {
  const line = sheet.lines.slice(0, 6).find((one) => isKind(one) && formOfKind(one) === "minutesExtract");
  return line === undefined ? null : { form: { value: "minutesExtract", span: line.span, foundBy, confidence: 0.8 }, kind: { value: inSmallLetters(line.text), span: line.span, foundBy, confidence: 0.85 } };
}

/** The Beratungsfolge of the item's paper, where it holds the meeting that the page is about. */
function routeOfItem(route: readonly ConsultationFact[], own: readonly ConsultationFact[]): readonly ConsultationFact[] {
  return route.length > 1 && own.every((one) => route.some((row) => row.organization === one.organization && row.date === one.date)) ? route : own;
}

const titleBehind = new LinePattern(/^(?:Auszug|Beschlussauszug|Niederschriftsauszug|Protokollauszug|Beschluss|Tagesordnungspunkt)\s[-–]\s(.{4,400})$/u);

/** "Auszug - Neubau der Brücke": the subject in the page's heading. */
function extractTitle(sheet: Sheet, foundBy: string): HeadField<string> | null {
  const item = titledItem(sheet);
  if (item !== null) return { value: item.title, span: [item.line.span[1] - item.title.length, item.line.span[1]], foundBy, confidence: 0.85 };
  const line = sheet.finder.first(titleBehind, 0, 4);
  const title = line === undefined ? undefined : titleBehind.matchIn(line)?.[1];
  return line === undefined || title === undefined ? null : { value: title, span: [line.span[1] - title.length, line.span[1]], foundBy, confidence: 0.9 };
}

/** "Vorlage: 2031/041 - Sanierung der Brücke": the paper's subject behind its number. */
function paperTitle(fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const field = fieldOf(fields, "number");
  const title = field === null ? undefined : /^\S*\d\S*(?:\s[-–:]\s|\s)(\p{Lu}.{3,400})$/u.exec(field.value)?.[1];
  return field === null || title === undefined ? null : { value: title, span: [field.span[1] - title.length, field.span[1]], foundBy, confidence: 0.8 };
}

const endLabel = new LinePattern(/^(?:Beschluss|Ergebnis|Beschlussart|Beratungsergebnis)(?:\s?:?\s{1,9}|:?$)/u);

/** How the item ended, as the page prints it below the text: "Beschluss: mehrheitlich beschlossen". */
function printedOutcome(sheet: Sheet): string | null {
  for (const line of sheet.finder.all(endLabel)) {
    const label = endLabel.matchIn(line)?.[0];
    const said = label === undefined ? undefined : label === line.text ? sheet.lines[line.index + 1]?.text : line.text.slice(label.length);
    if (said !== undefined && said.length <= 80 && outcomeAtEnd(said)?.[0] === 0) return said;
  }
  return null;
}

/**
 * The meeting that stands in words around the heading of the one item: "Bauausschuss", "Sitzung vom 12.03.2031", "Tagesordnungspunkt 3: Neubau", or "TOP 3" over "Neubau";
 * a page's own heading of the item may also stand above the meeting.
 */
function meetingOfItem(sheet: Sheet): Announced | null {
  const item = titledItem(sheet) ?? aloneItem(sheet) ?? onlyHeading(sheet);
  if (item === null || sheet.lines.slice(0, item.line.index).some(({ text }) => /auszug|niederschrift|protokoll/iu.test(text))) return null;
  const above = item.line.index === 0 ? null : announcedAbove(sheet, item.line.index);
  return above ?? announcedAbove(sheet, endOfLines(sheet, item.line.index + 1));
}

/** "TOP 7 - Details" above everything else, where no other item stands on the page. */
function onlyHeading(sheet: Sheet): ReturnType<typeof itemHeading> {
  const heading = itemHeading(sheet);
  return heading === null || heading.line.kind !== "heading" || !isOnlyItem(sheet, heading.number) ? null : heading;
}

/** Where the text of the item begins, a few lines below its heading. */
function endOfLines(sheet: Sheet, from: number): number {
  let end = from;
  while (end < from + linesOfMeeting && sheet.lines[end] !== undefined && headingKind(sheet.lines[end] ?? "") === null && (sheet.lines[end]?.text.length ?? 0) <= longestOfMeeting) end++;
  return end;
}

/** "TOP 3" and its title below, where no other item stands on the page. A page's own heading may call the item, too. */
function aloneItem(sheet: Sheet): { readonly line: SheetLine; readonly title: HeadField<string>; readonly lastLine: number } | null {
  const found = sheet.finder.all(itemAlone, 0, linesOfHeading);
  const line = found.find(({ index }) => opensTitle(sheet.lines[index + 1]));
  if (line === undefined || !isOnlyItem(sheet, itemAlone.matchIn(line)?.[2] ?? "")) return null;
  let last = line.index + 1;
  while (last - line.index < linesOfTitle && opensTitle(sheet.lines[last + 1])) last++;
  const span = [sheet.lines[line.index + 1]?.span[0] ?? line.span[1], sheet.lines[last]?.span[1] ?? line.span[1]] as const;
  return { line, lastLine: last, title: { value: sheet.text.slice(...span).replace(/\s+/gu, " "), span, foundBy: "layouts/agenda-item", confidence: 0.8 } };
}

/** A line right below that may belong to a title: no heading, no field, no file. */
function opensTitle(line: SheetLine | undefined): boolean {
  return line !== undefined && !line.gapBefore && line.kind !== "heading" && line.cells.length < 2 && labelsIn(line)[0]?.start !== 0 && headingKind(line) === null && !isFile(line) && firstDay(line)?.start !== 0;
}

/** "TOP 2 (nichtöffentlich)", "Tagesordnungspunkt N 4", "TOP: N 7": behind which doors the item was dealt with. "Ö" in a field is only a part of a number. */
function visibilityOfItem(sheet: Sheet, item: Field | null, foundBy: string): HeadField<Visibility> | null {
  const said = sheet.finder.all(itemAlone, 0, linesOfHeading).flatMap((line) => {
    const [, letter, , word] = itemAlone.matchIn(line) ?? [];
    const value = word === undefined ? letter : word;
    return value === undefined ? [] : [{ value: /^n/iu.test(value) ? "nonPublic" as const : "public" as const, span: line.span, foundBy, confidence: 0.85 }];
  });
  if (said.length === 0 && item !== null && /^N\s?\d/u.test(item.value)) return { value: "nonPublic", span: item.span, foundBy, confidence: 0.85 };
  return said.find(({ value }) => value === "nonPublic") ?? said[0] ?? null;
}

const nothing = { number: null, title: null, kind: null, visibility: null, body: null, leadUnit: null, author: null, date: null, consultations: [] };

function readAgendaItem(sheet: Sheet): HeadReading {
  const foundBy = "layouts/agenda-item";
  if (isPartOfItem(sheet)) return { bodyStart: 0, headLines: new Set(), head: { ...nothing, form: { value: "agendaItem", span: [0, 0], foundBy, confidence: 0.7 } } };
  const general = readGeneralHead(sheet, "agenda-item", { bareLabels: itemHeading(sheet) !== null });
  const { fields, head } = general;
  const body = fields.find(({ key, value }) => key === "meetingBody" && value !== "" && firstDay(value) === null) ?? fieldOf(fields, "meetingBody");
  const date = fieldOf(fields, "meetingDate", "date") ?? fields.find(({ key, value }) => key === "meetingBody" && (firstDay(value)?.start ?? farthestDay) < farthestDay) ?? null;
  const item = fieldOf(fields, "item");
  const outcome = fieldOf(fields, "outcome");
  const heading = itemHeading(sheet);
  const number = item === null ? (heading?.number ?? null) : /^(?:[ÖN] ?)?(\d{1,3}(?:\.\d{1,3})*)/u.exec(item.value)?.[1] ?? null;
  const named = fields.find((field) => field.key === "meetingBody" && field !== body && field.value !== "");
  const announced = named === undefined ? meetingPhrase(sheet, 0, Math.min(sheet.lines.length, 6)) : null;
  const meeting = named === undefined ? (announced?.meeting ?? null) : /^\d{1,3}\. (?:\p{L}{1,20}[sS]itzung|Sitzung)/u.exec(named.value)?.[0] ?? null;
  const told = body === null || date === null ? meetingOfItem(sheet) : null;
  const above = body === null ? told : null;
  const day = date === null ? (told?.date ?? null) : (firstDay(date.value)?.iso ?? null);
  const titled = told === null ? null : aloneItem(sheet);
  const visibility = visibilityOfItem(sheet, item, foundBy);
  const consultations: readonly ConsultationFact[] = above !== null ? [{ organization: above.organization, role: null, date: above.date, meeting: above.meeting, item: number, outcome: printedOutcome(sheet), span: above.span, foundBy, confidence: 0.8 }] : body === null ? [] : [{
    organization: body.value, role: null, date: day, meeting, item: number,
    outcome: outcome === null ? printedOutcome(sheet) : isOpen(outcome.value) ? null : outcome.value, span: body.span, foundBy, confidence: 0.9,
  }];
  return {
    // "Beschluss" as heading below the fields is a part of the text, not the kind of paper.
    bodyStart: titled !== null ? titled.lastLine + 1 : Math.min(general.bodyStart, sheet.lines.find((line) => headingKind(line) !== null && (line.kind === "heading" || line.span[0] === head.kind?.span[0]))?.index ?? general.bodyStart), headLines: general.headLines,
    head: { ...head, ...asExtract(sheet, foundBy) ?? { kind: null, form: { value: "agendaItem", span: item?.span ?? heading?.line.span ?? [0, 0], foundBy, confidence: 0.85 } }, title: extractTitle(sheet, foundBy) ?? titled?.title ?? head.title ?? paperTitle(fields, foundBy), number: null, date: null, body: head.body ?? systemsOwner(sheet, foundBy), visibility: visibility?.value === "nonPublic" ? visibility : (head.visibility ?? visibility), consultations: routeOfItem(head.consultations, consultations) },
  };
}
