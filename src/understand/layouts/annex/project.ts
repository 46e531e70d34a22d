import type { HeadField } from "../../../council/understanding.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";

const searched = 60;
const label = new LinePattern(/^(?:Projekt(?:name|bezeichnung|titel)?|Bau(?:projekt|vorhaben|maßnahme|objekt)|BV|Vorhaben|Maßnahme|Objekt)\s?:\s{0,8}/u);

/** What a technical sheet is about, in the field of its frame: "Projekt: Neubau der Kita", "Bauvorhaben | Sanierung der Brücke". Null where none says it. */
export function projectNamed(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, searched)) {
    const span = valueIn(sheet, line);
    const value = span === null ? "" : sheet.text.slice(...span).replace(/\s+/gu, " ");
    if (span !== null && value.length >= 4 && value.length <= 160 && /\p{L}{3}/u.test(value) && !/[.:]$/u.test(value)) return { value, span, foundBy, confidence: 0.75 };
  }
  return null;
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
