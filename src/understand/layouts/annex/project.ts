import type { HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { firstDay } from "../../day.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";

const searched = 60;
const label = new LinePattern(/^(?:Projekt(?:name|bezeichnung|titel)?|Bau(?:projekt|vorhaben|maßnahme|objekt)|BV|Vorhaben|Maßnahme|Objekt)\s?:\s{0,8}/u);

/** What a technical sheet is about, in the field of its frame: "Projekt: Neubau der Kita", "Bauvorhaben | Sanierung der Brücke". Null where none says it. */
export function projectNamed(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, searched)) {
    const span = named(sheet, line, valueIn(sheet, line));
    const value = span === null ? "" : sheet.text.slice(...span).replace(/\s+/gu, " ");
    if (span !== null && value.length >= 4 && value.length <= 160 && /\p{L}{3}/u.test(value) && !/[.:]$/u.test(value)) return { value, span, foundBy, confidence: 0.75 };
  }
  return null;
}

/** "Projekt: | 2031-01" with the name in the row below: a number alone names nothing. */
function named(sheet: Sheet, line: SheetLine, value: Span | null): Span | null {
  const below = sheet.lines[line.index + 1];
  if (value === null || below === undefined || below.gapBefore || /\p{L}{3}/u.test(sheet.text.slice(...value))) return value;
  const first = below.cells.length > 1 ? below.cells.find(([start, end]) => start < end) : below.span;
  return first === undefined || sheet.text.slice(...first).includes(":") || firstDay(sheet.text.slice(...first)) !== null ? null : first;
}

function valueIn(sheet: Sheet, line: SheetLine): Span | null {
  const cells = line.cells.length > 1 ? line.cells : [line.span];
  for (const [n, cell] of cells.entries()) {
    const text = sheet.text.slice(...cell);
    const length = label.pattern.exec(text)?.[0].length;
    if (length === undefined) continue;
    return length < text.length ? [cell[0] + length, cell[1]] : (cells.slice(n + 1).find(([start, end]) => start < end) ?? null);
  }
  return null;
}
