import type { Form, HeadField } from "../../../council/understanding.ts";
import { type Glance, glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn, firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { isLetterhead } from "./body.ts";
import { type Field, fieldOf } from "./field.ts";
import { isUnit } from "./unit-name.ts";

/**
 * The document's own date, never that of a session: a labelled date or "vom …" in the head; for motions and inquiries
 * else the day of receipt; else a date beside the office's telephone; else the date in the foot.
 */
export function headDate(sheet: Sheet, headEnd: number, fields: readonly Field[], form: Form, meetings: ReadonlySet<string | null>, foundBy: string): HeadField<string> | null {
  const labelled = dated(fieldOf(fields.filter((field) => field.label !== "Stand"), "date"), foundBy);
  if (labelled !== null) return labelled;
  const isMotion = form === "motion" || form === "inquiry" || form === "answer";
  for (const line of sheet.lines.slice(0, Math.min(headEnd, 30))) {
    const day = daysIn(line).at(-1);
    if (day !== undefined && line.text.length < 120 && saysOwnDay(line, isMotion) && !repliesTo.isIn(line)) return of(line, day, foundBy, 0.9);
  }
  const aboveKind = sheet.lines.slice(0, Math.min(headEnd, 8)).find((line) => line.gapBefore && line.gapAfter && dayAlone.isIn(line));
  const opening = aboveKind === undefined ? undefined : firstDay(aboveKind);
  if (aboveKind !== undefined && opening !== undefined && opening !== null) return of(aboveKind, opening, foundBy, 0.75);
  const alone = dateAlone(sheet, headEnd, foundBy);
  if (alone !== null && !isMotion && !meetings.has(alone.value)) return alone;
  const beside = dayBesideLetterhead(sheet, headEnd, foundBy);
  if (beside !== null) return beside;
  const received = isMotion ? dated(fieldOf(fields, "received"), foundBy) : null;
  return received ?? (alone !== null && !meetings.has(alone.value) ? alone : null) ?? officeDate(sheet, fields, foundBy) ?? footDate(sheet, headEnd, foundBy);
}

/** "Beantwortung der Anfrage der …-Fraktion vom …": the day is the inquiry's. */
const repliesTo = new LinePattern(/^(?:Schriftliche |Mündliche )?(?:Beantwortung|Antwort|Stellungnahme) (?:der|einer|auf|zu|zur|zum) .{0,30}(?:[aA]nfrage|[aA]ntrag)(?!\p{L})/u);
const dayAlone = new LinePattern(/^\d{1,2}\.\d{1,2}\.\d{4}$/u);
const announcesDay = new LinePattern(/^(?:vom|den|Datum|eingereicht am|eingegangen am|gestellt am)[: ]/iu);
const kindAndDay = new LinePattern(/^\p{Lu}[\p{L} ]{3,50} vom \d{1,2}\.\d{1,2}\.\d{4}, \p{Lu}{1,4} \d{1,5}(?:\/\d{1,2})?$/u);
const dayBehind = new LinePattern(/ Datum:? \d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/u);
const motionFrom = new LinePattern(/ vom (?:\d.*)?\d{4}$/u);

function saysOwnDay(line: SheetLine, isMotion: boolean): boolean {
  return announcesDay.isIn(line) || kindAndDay.isIn(line) || isPlaceAndDay(line) || dayBehind.isIn(line) || (isMotion && motionFrom.isIn(line));
}

/** The day beside the unit or body that issues the document, among its first lines; null where there is none. */
export function dayBesideLetterhead(sheet: Sheet, headEnd: number, foundBy: string): HeadField<string> | null {
  const line = sheet.lines.slice(0, Math.min(headEnd, 8)).find((one) => isUnitAndDay(one));
  const day = line === undefined ? undefined : daysIn(line).at(-1);
  return line === undefined || day === undefined ? null : of(line, day, foundBy, 0.8);
}

/** "Amt für Nahverkehr      11.02.2031": the unit or body of the letterhead, and far right of it the day. */
function isUnitAndDay(line: SheetLine): boolean {
  const name = nameAndDay.matchIn(line)?.[1];
  return name !== undefined && (isUnit(name) || isLetterhead(name));
}

const nameAndDay = new LinePattern(/^(.{3,80}?)(?:\s{1,40}|\s?[|,]\s{1,3})(?:Datum:?\s{1,3})?(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4}|\d{4}-\d{2}-\d{2})$/u);

/** The one line or cell of the head that is nothing but a day, where the head prints one such line only. */
function dateAlone(sheet: Sheet, headEnd: number, foundBy: string): HeadField<string> | null {
  const found = sheet.lines.slice(0, Math.min(headEnd, 25)).flatMap((line) => {
    const day = firstDay(line);
    return day !== null && day.start === 0 && day.end === line.text.length ? [of(line, day, foundBy, 0.7)] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A labelled value that begins with or holds a day. */
export function dated(field: Field | null, foundBy: string): HeadField<string> | null {
  const day = field === null ? null : firstDay(field.value);
  if (field === null || day === null) return null;
  return { value: day.iso, span: [field.span[0] + day.start, field.span[0] + day.end], foundBy, confidence: 0.9 };
}

const placeAndDay = new LinePattern(/(?:^|\s)\p{Lu}[\p{L}ß.-]{2,30}(?: [ai]\. ?\p{L}{1,4}\.?)?,? (?:den )?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}) ?\d{4}$/u);

/** "Auental, den 09.01.2031", also after a gap in a letter's first lines. */
function isPlaceAndDay(line: Glance): boolean {
  return (line.text.includes(",") || line.text.includes(" den ")) && placeAndDay.isIn(line);
}

/** A date at the end of the line that tells the office's telephone. */
function officeDate(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const telephone = fields.find((field) => field.label.startsWith("Tel"));
  const line = telephone === undefined ? undefined : sheet.lines[telephone.firstLine];
  const day = line === undefined ? undefined : daysIn(line).at(-1);
  return line !== undefined && day !== undefined && day.end === line.text.length ? of(line, day, foundBy, 0.8) : null;
}

/** A line among the last that is a date alone, or place and date. */
export function footDate(sheet: Sheet, headEnd: number, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(Math.max(headEnd, sheet.lines.length - 8)).toReversed()) {
    const signed = line.cells.length > 1 ? /^[^\t]{3,60}\d{4}(?=\s)/u.exec(line.text)?.[0] : undefined;
    const beside = signed === undefined || !isPlaceAndDay(glanceAt(signed)) ? null : firstDay(signed);
    if (beside !== null) return of(line, beside, foundBy, 0.7);
    const day = firstDay(line);
    if (day !== null && ((day.start === 0 && day.end === line.text.length) || isPlaceAndDay(line))) return of(line, day, foundBy, 0.75);
  }
  return null;
}

function of(line: SheetLine, day: { readonly iso: string; readonly start: number; readonly end: number }, foundBy: string, confidence: number): HeadField<string> {
  return { value: day.iso, span: [line.span[0] + day.start, line.span[0] + day.end], foundBy, confidence };
}
