import type { Line } from "../../text/document-text.ts";
import type { Span } from "../../text/span.ts";
import { oneLine } from "../passage.ts";

/** A row of a table. */
export interface TableRow {
  readonly span: Span;
  readonly cells: readonly Span[];
  /** What stands at the head of each column, joined over all head rows; null for columns without a head. */
  readonly heads: readonly (string | null)[];
  /** A head row has columns' names, no amounts. */
  readonly isHead: boolean;
}

/** What a table says of one of its cells. */
export interface TablePlace {
  readonly row: TableRow;
  readonly column: number;
  /** The words that begin its row; null where they are the cell itself or empty. */
  readonly rowHead: string | null;
  readonly columnHead: string | null;
}

/** Head rows a table may have: "Ansatz | Ansatz" above "2025 | 2026". */
const HEAD_ROWS_AT_MOST = 3;
const LONGEST_HEAD = 160;
const LIKE_A_NUMBER = /^(?:\.\/\.|[-−–+])?\s?\d[\d.,' \u00a0]*(?:\s?(?:€|EUR|Euro|T€|TEUR|%|Mio\. ?€|DM))?(?:-)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** The rows of all tables of a document by their lines' places, each with the heads of its columns. */
export function tableRowsIn(text: string, lines: readonly Line[]): ReadonlyMap<number, TableRow> {
  const rows = new Map<number, TableRow>();
  let table: { readonly span: Span; readonly cells: readonly Span[] }[] = [];
  let bar = text.indexOf("|");
  for (const line of lines) {
    if (line.kind === "furniture" && table.length > 0) continue;
    if (bar >= 0 && bar < line.span[0]) bar = text.indexOf("|", line.span[0]);
    const cells = line.cells ?? (bar >= 0 && bar < line.span[1] ? cellsByBars(text, line.span) : null);
    if (cells !== null && cells.length >= 2) table.push({ span: line.span, cells });
    else if (table.length > 0) {
      for (const row of withHeads(text, table)) rows.set(row.span[0], row);
      table = [];
    }
  }
  for (const row of withHeads(text, table)) rows.set(row.span[0], row);
  return rows;
}

/** "Planung | 25.000 €": a text copy's row, with bars that stand free. */
function cellsByBars(text: string, [start, end]: Span): readonly Span[] | null {
  if (end - start > 600) return null;
  const line = text.slice(start, end);
  if (!line.includes(" | ")) return null;
  const cells: Span[] = [];
  let at = start;
  for (const cell of line.split("|")) {
    cells.push([at, at + cell.length]);
    at += cell.length + 1;
  }
  return cells;
}

function withHeads(text: string, table: readonly { readonly span: Span; readonly cells: readonly Span[] }[]): TableRow[] {
  if (table.length === 0) return [];
  const count = headCount(text, table);
  const heads = table.slice(0, count);
  const ofWidth = new Map<number, TableRow["heads"]>([[0, []]]);
  return table.map(({ span, cells }, index) => {
    const width = index < count ? 0 : cells.length;
    const own = ofWidth.get(width) ?? cells.map((_, column) => headOf(text, heads, width, column));
    ofWidth.set(width, own);
    return { span, cells, isHead: index < count, heads: own };
  });
}

/** Rows before the first that holds a number other than a year; a table of nothing but words has one at most. */
function headCount(text: string, table: readonly { readonly cells: readonly Span[] }[]): number {
  const first = table.slice(0, HEAD_ROWS_AT_MOST + 1).findIndex(({ cells }) => {
    const words = cells.map((cell) => text.slice(...cell).trim());
    return words.some((word, column) => LIKE_A_NUMBER.test(word) && (!YEAR.test(word) || (column === 0 && words.length > 1 && words.slice(1).some((other) => LIKE_A_NUMBER.test(other) && !YEAR.test(other)))));
  });
  return Math.max(0, first);
}

/** A head row that is one cell short has lost its empty first one. */
function headOf(text: string, heads: readonly { readonly cells: readonly Span[] }[], width: number, column: number): string | null {
  const words = heads.flatMap(({ cells }) => {
    const cell = cells.length === width ? cells[column] : cells.length === width - 1 && column > 0 ? cells[column - 1] : undefined;
    return cell === undefined ? [] : [oneLine(text.slice(...cell))];
  });
  const joined = words.filter((word) => word !== "").join(" ");
  return joined === "" || joined.length > LONGEST_HEAD ? null : joined;
}

/** Where in its row a span stands; null outside of tables and in head rows. */
export function placeInRow(text: string, row: TableRow | undefined, span: Span): TablePlace | null {
  if (row === undefined || row.isHead) return null;
  const column = row.cells.findIndex((cell) => cell[0] <= span[0] && span[1] <= cell[1]);
  if (column < 0) return null;
  return { row, column, rowHead: column === 0 ? null : rowHeadOf(text, row, column), columnHead: row.heads[column] ?? null };
}

/** The first cell of the row with words in it, left of the given column; else the first that is a year. */
function rowHeadOf(text: string, { cells }: TableRow, column: number): string | null {
  const left = cells.slice(0, column).map((cell) => oneLine(text.slice(...cell)));
  const words = left.find((word) => /[A-Za-zÄÖÜäöü]{3}/.test(word) && !LIKE_A_NUMBER.test(word) && word.length <= LONGEST_HEAD);
  return words ?? left.find((word) => YEAR.test(word)) ?? null;
}
