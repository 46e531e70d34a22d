import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { isKind } from "../../kinds.ts";
import { bareLabel, type FieldKey, labelsIn } from "../../labels.ts";
import { headingKind, runInHeadings } from "../../sections/heading-words.ts";
import { type Sheet, type SheetLine, trimmed } from "../../sheet.ts";
import { type Field, type FieldManner, longestValue } from "./field.ts";
import { isUnmistakable, unmarkedLabel } from "./unmarked-label.ts";

/** The field of a label whose value stands behind it, or on the lines below. */
export function fieldAt(
  sheet: Sheet, line: SheetLine, key: FieldKey, label: string, within: readonly [number, number], to: number, manner: FieldManner,
): Field {
  const span = withoutBars(sheet, trimmed(sheet.text, [line.span[0] + within[0], line.span[0] + within[1]]));
  const nothing: Field = { key, label, value: "", span, firstLine: line.index, lastLine: line.index };
  if (span[0] < span[1]) {
    const last = lastLineOf(sheet, line, key, to, manner);
    return { ...nothing, span: [span[0], endOf(sheet, last, span)], value: valueOf(sheet, span, last), lastLine: last };
  }
  const next = sheet.lines[line.index + 1];
  // "Antrag" below "Vorlageart:" is the kind, not the next label.
  const isOwn = key === "kind" && next !== undefined && isKind(next);
  if (next === undefined || next.index >= to || !takesValueBelow(key) || (!isOwn && startsField(next, manner))) return nothing;
  const last = lastLineOf(sheet, next, key, to, manner);
  return { ...nothing, span: [next.span[0], endOf(sheet, last, next.span)], value: valueOf(sheet, next.span, last), lastLine: last };
}

/** The bars that a text copy prints around cells are none of the value. */
function withoutBars(sheet: Sheet, [start, end]: Span): Span {
  const value = sheet.text.slice(start, end);
  if (!value.startsWith("|") && !value.endsWith("|")) return [start, end];
  return trimmed(sheet.text, [start + (value.startsWith("|") ? 1 : 0), Math.max(start + 1, end - (value.endsWith("|") ? 1 : 0))]);
}

/** Whether the value of a label may stand below it. */
export function takesValueBelow(key: FieldKey): boolean {
  return !["consultations", "attachments", "other", "item"].includes(key);
}

function startsField(line: SheetLine, manner: FieldManner): boolean {
  if (labelsIn(line)[0]?.start === 0) return true;
  if (line.cells.length === 2 && line.kind === "row" && manner.bareLabels && bareLabel(/^[^\t]*/u.exec(line.text)?.[0].trim() ?? "") !== null) return true;
  if (unmarkedLabel(line) !== null) return true;
  const bare = bareLabel(line);
  return bare === "consultations" || (bare !== null && (manner.bareLabels || isUnmistakable(line.text, bare)));
}

const goesOn = new LinePattern(/(?<![\p{L}])(?:für|und|der|des|sowie|zur)$|[,-]$/u);

/** A value runs on where it is a title, or where a line ends with a word that cannot end a name. */
function lastLineOf(sheet: Sheet, line: SheetLine, key: FieldKey, to: number, manner: FieldManner): number {
  if (key === "title") return lastTitleLine(sheet, line.index, to, manner);
  let last = line.index;
  for (let next = sheet.lines[last + 1]; last - line.index < 3; next = sheet.lines[last + 1]) {
    if (!goesOn.isIn(sheet.lines[last]) || next === undefined || next.index >= to || next.gapBefore || startsField(next, manner)) break;
    last++;
  }
  return last;
}

/** A title runs on until a gap or the next field. */
export function lastTitleLine(sheet: Sheet, first: number, to: number, manner: FieldManner): number {
  let last = first;
  while (last + 1 < to && last - first < 8) {
    const next = sheet.lines[last + 1];
    if (next === undefined || next.gapBefore || startsField(next, manner) || startsOther(sheet, first, next) || next.span[1] - (sheet.lines[first]?.span[0] ?? 0) > 2 * longestValue) break;
    last++;
  }
  return last;
}

/** "Beschlussempfehlung des Verkehrsausschusses": whose paper it is, not what about. */
const ofBody = /^(?:Beschlussempfehlung|Empfehlung|Bericht|Stellungnahme|Mitteilung) (?:des|der) \p{Lu}[\p{L}-]{0,40}(?:ausschusses|kommission|beirate?s|Fraktion|fraktion)$/u;

/** What cannot go on a title: a known heading, glued captions, and below a numbered label the next number. */
function startsOther(sheet: Sheet, first: number, next: SheetLine): boolean {
  if (next.kind === "item" && sheet.lines[first]?.kind === "item" && !/^\d/u.test(next.text)) return true;
  if (/^Beratungs(?:folge|reihenfolge)/u.test(next.text) || (headingKind(next) !== null && next.text.endsWith(":"))) return true;
  if (isKind(next) || ofBody.test(next.text)) return true;
  const opening = runInHeadings(next.text.slice(0, 80))[0];
  if (opening?.[0] === 0 && next.text.length > opening[2]) return true;
  return /^\d{1,2}[.)]\s/u.test(next.text) && /^\d{1,2}[.)]\s/u.test(sheet.lines[first]?.text ?? "");
}

/** Where a value ends that goes on to a line. */
export function endOf(sheet: Sheet, last: number, span: Span): number {
  const line = sheet.lines[last];
  return line === undefined || line.span[0] <= span[0] ? span[1] : line.span[1];
}

/** What a value says that goes on to a line, without line breaks. */
export function valueOf(sheet: Sheet, span: Span, last: number): string {
  return sheet.text.slice(span[0], endOf(sheet, last, span)).replace(/\s+/gu, " ");
}
