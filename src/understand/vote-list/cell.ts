import type { Span } from "../../text/span.ts";
import { type Sheet, type SheetLine, trimmed } from "../sheet.ts";

/** One cell of a row, or a line that is no row. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
  /** Index of its line in the sheet. */
  readonly line: number;
  readonly column: number;
}

const between = /\t|\s{2,}|;/gu;
const manyCells = 40;

/** The cells of a line, empty ones too: those of the row, else what tabs, wide gaps or semicolons divide. */
export function cellsOf(sheet: Sheet, line: SheetLine): readonly Cell[] {
  const spans = line.cells.length > 1 ? line.cells : divided(sheet, line);
  return spans.slice(0, manyCells).map((span, column) => ({ text: sheet.text.slice(...span), span, line: line.index, column }));
}

function divided(sheet: Sheet, { text, span }: SheetLine): readonly Span[] {
  if (text.length > 400) return [span];
  const cells: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(between)) {
    cells.push(trimmed(sheet.text, [span[0] + start, span[0] + match.index]));
    start = match.index + match[0].length;
  }
  return [...cells, trimmed(sheet.text, [span[0] + start, span[1]])];
}
