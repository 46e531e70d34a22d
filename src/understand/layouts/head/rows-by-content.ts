import type { ConsultationFact } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { partsBetween } from "../../../text/matches.ts";
import { daysIn, holdsDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { isRole } from "../../roles.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { type Sheet, type SheetLine, trimmed } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";
import { mayNameBody } from "./organization-words.ts";
import { empty, gathered, type Row, rowOn, withCell } from "./row-in-the-making.ts";
import { parted, piecesOf } from "./row-pieces.ts";

/** Rows of a Beratungsfolge found by what their cells hold. */
export interface ContentRows {
  readonly rows: readonly ConsultationFact[];
  readonly firstLine: number;
  readonly lastLine: number;
  /** Whether all rows say public, all non-public; null when they differ or say nothing. */
  readonly visibility: Visibility | null;
  /** False for one meeting told in words, with no captions and no further row. */
  readonly isTable: boolean;
}

export const mostRows = 100;
const longestRow = 260;
const longestMore = 80;
const closed = new LinePattern(/[.!?]$/u);

/**
 * Rows that stand each on a line, in whatever order of columns and with whatever captions: a day and a body's name,
 * and beside them nothing but role, item, status, outcome or votes. Null when there is none between the lines.
 */
export function rowsByContent(sheet: Sheet, from: number, to: number, foundBy: string): ContentRows | null {
  if (sheet.finder.first(holdsDay, from, to + 1) === undefined) return null;
  const rows: Row[] = [];
  let first = -1;
  let last = -1;
  for (let index = from; index < to && rows.length < mostRows && !(last >= 0 && index > last + 2); index++) {
    const line = sheet.lines[index];
    if (line === undefined) break;
    const own = rowOf(sheet, line, rows.at(-1));
    const overTwo = own === null ? rowOverTwo(sheet, line) : null;
    const row = own ?? overTwo ?? (rows.length > 0 ? rowWithoutDay(sheet, line) : null);
    if (row === null) continue;
    if (first < 0) first = index;
    rows.push(row);
    last = overTwo === null ? index : index + 1;
    index = last;
  }
  const blocks = rows.length <= 1 ? rowsInLines(sheet, from, to) : [];
  const [block, second] = [blocks[0], blocks.at(-1)];
  if (block !== undefined && second !== undefined && blocks.length > rows.length) return contentRows(sheet, blocks.map(({ row }) => row), block.first, second.last, foundBy, blocks.length > 1);
  const only = rows.length === 1 ? rows[0] : undefined;
  const more = only === undefined ? null : linesMore(sheet, only, last, to);
  if (more !== null) return contentRows(sheet, [more.row], first, more.last, foundBy, false);
  const top = captionsAbove(sheet, first, from);
  return contentRows(sheet, rows, top, last, foundBy, rows.length > 1 || top < first);
}

/** "Umweltausschuss 20.11.2031, Stadtrat 11.12.2031" behind the label of the Beratungsfolge: all meetings in one line; null when it holds fewer than two. */
export function rowsInLine(sheet: Sheet, line: SheetLine, foundBy: string): ContentRows | null {
  const label = labelsIn(line)[0];
  if (label?.key !== "consultations" || label.start !== 0 || line.text.length > 1000 || daysIn(line).length < 2) return null;
  const rows: Row[] = [];
  let at = label.valueStart;
  for (const part of line.text.slice(at).split(/(?<=\d{4}(?:\s\([^()]{3,40}\))?)[,;]\s/u)) {
    const start = line.text.indexOf(part, at);
    at = start + part.length;
    const row = [...parted(part)].reduce<Row | null>((sofar, piece) => (sofar === null || piece.text.trim() === "" ? sofar : withCell(sofar, piece.text.trim())), empty([line.span[0] + start, line.span[0] + at]));
    if (row === null || row.organization === null || row.date === null) return null;
    rows.push(row);
  }
  return contentRows(sheet, rows, line.index, line.index, foundBy);
}

/** One meeting told on lines one below the other: "Gemeinderat", "- öffentlich -", "am 23.07.2031", "zu TOP 3". */
function rowsInLines(sheet: Sheet, from: number, to: number): readonly { readonly row: Row; readonly first: number; readonly last: number }[] {
  const blocks: { row: Row; first: number; last: number }[] = [];
  for (let first = from; first < to && blocks.length < mostRows; first++) {
    const line = sheet.lines[first];
    const before = blocks.at(-1);
    if (before !== undefined && first > before.last + 1) break;
    const start = line === undefined || line.text.length > longestRow || (before === undefined && !(first + 1 < to && mayGoOn(sheet.lines[first + 1]) && mayTellMeeting(line) && sheet.finder.first(holdsDay, first, Math.min(to, first + 6)) !== undefined)) ? null : rowOn(line);
    // "Geplant" above each row of the route.
    if (before !== undefined && line !== undefined && start !== null && isUnchanged(start, empty(line.span))) before.last = first;
    if (start === null || (start.organization === null && start.date === null)) continue;
    const { row, last } = linesMore(sheet, start, first, Math.min(to, first + 6)) ?? { row: start, last: first };
    if (row.organization === null || row.date === null || last === first) continue;
    blocks.push({ row, first, last });
    first = last;
  }
  return blocks;
}

/** False for what is too long to say more of the meeting above it. */
function mayGoOn(line: SheetLine | undefined): line is SheetLine {
  return line !== undefined && line.text.length <= longestMore;
}

/** False for a line that names neither a body nor a day. */
function mayTellMeeting(line: SheetLine): boolean {
  return daysIn(line).length > 0 || mayNameBody(line);
}

/** The lines right below that say more of the same meeting; null when there is none. */
function linesMore(sheet: Sheet, start: Row, from: number, to: number): { readonly row: Row; readonly last: number } | null {
  let row = start;
  let last = from;
  for (let line = sheet.lines[last + 1]; mayGoOn(line) && line.index < to && (headingKind(line) === null || (row.organization !== null && row.role === null && isRole(line))); line = sheet.lines[last + 1]) {
    // Across a gap only what is unmistakable goes on with the meeting.
    if (line.gapBefore && ![...piecesOf(line)].every((piece) => ["day", "hour", "item", "outcome", "votes", "visibility", "meeting"].includes(cellKind(piece)))) break;
    const more = gathered(line, row);
    if (more === null || isUnchanged(more, row)) break;
    row = more;
    last = line.index;
  }
  return last === from ? null : { row, last };
}

function isUnchanged(more: Row, row: Row): boolean {
  return (["organization", "role", "date", "meeting", "item", "outcome", "visibility"] as const).every((key) => more[key] === row[key]);
}

const gap = /\s*\|\s*|\s{2,}/gu;

/** The captions right above the first row belong to the table: a line of short cells without a digit. */
function captionsAbove(sheet: Sheet, first: number, from: number): number {
  const line = sheet.lines[first - 1];
  if (line === undefined || first - 1 < from || /\d/u.test(line.text) || line.text.length > 140 || /[.!?]$/u.test(line.text)) return first;
  const cells = line.cells.length > 1 ? line.cells.map((span) => sheet.text.slice(...span)) : partsBetween(line.text, gap);
  const isCaptions = (cells.length > 1 && cells.every((cell) => cell.length <= 40)) || /^Beratungs(?:folge|gang|reihenfolge)/u.test(line.text);
  return isCaptions ? first - 1 : first;
}

/** The meeting that one line tells by day and body; null when it tells none. */
export function meetingAt(sheet: Sheet, line: SheetLine, foundBy: string): ConsultationFact | null {
  const row = rowOf(sheet, line, undefined);
  return row === null ? null : (contentRows(sheet, [row], line.index, line.index, foundBy)?.rows[0] ?? null);
}

/** A body with its role and no day, and the row of its meeting below: "Rat | Entscheidung", "12.03.2031 | 9. Sitzung des Rates | vertagt". */
function rowOverTwo(sheet: Sheet, line: SheetLine): Row | null {
  const below = sheet.lines[line.index + 1];
  if (below === undefined || daysIn(below).length !== 1 || daysIn(line).length > 0 || line.text.length > 160 || !mayNameBody(line)) return null;
  const own = rowOn(line);
  return own === null || own.organization === null || own.role === null || own.date !== null ? null : rowOf(sheet, below, own);
}

/** A body with its role in a table that has begun: its meeting is not set yet. */
function rowWithoutDay(sheet: Sheet, line: SheetLine): Row | null {
  if (line.cells.length < 2 || line.text.length > 160 || !mayNameBody(line)) return null;
  const row = rowOn(line);
  return row === null || row.organization === null || row.role === null || row.date !== null ? null : row;
}

/** What a line says as a row; `above` is the row before, whose body a row of a further meeting takes. Null for other lines. */
function rowOf(sheet: Sheet, line: SheetLine, above: Row | undefined): Row | null {
  if (line.text.length > longestRow || daysIn(line).length !== 1 || (above?.organization == null && !mayNameBody(line)) || (closed.isIn(line) && /\p{L}{4,}[.!?]$/u.test(line.text.replace(/Enth\.$/u, "")))) return null;
  const row = rowOn(line);
  if (row === null || row.date === null) return null;
  if (above?.organization == null) return row.organization === null ? null : row;
  const kinds = Array.from(piecesOf(line), (piece) => cellKind(piece));
  // A meeting that is only counted ("9. Sitzung des Rates") is told by its body and day already.
  const namesOther = row.organization !== null && row.organization !== above.organization && kinds.includes("body");
  if (kinds.includes("meeting") && !namesOther) return { ...row, organization: above.organization, role: row.role ?? above.role, meeting: row.meeting?.includes("/") === true ? row.meeting : null, span: [above.date === null ? above.span[0] : row.span[0], row.span[1]] };
  return row.organization === null ? null : row;
}

/** Rows as consultations, with the lines that they take; null when there is none. */
export function contentRows(sheet: Sheet, rows: readonly Row[], first: number, last: number, foundBy: string, isTable = true): ContentRows | null {
  if (rows.length === 0) return null;
  const visibility = rows[0]?.visibility ?? null;
  return {
    rows: rows.map((row) => ({
      organization: row.organization ?? "", role: row.role, date: row.date, meeting: row.meeting, item: row.item, outcome: row.outcome,
      span: trimmed(sheet.text, row.span), foundBy, confidence: 0.8,
    })),
    firstLine: first, lastLine: last, isTable, visibility: rows.every((row) => row.visibility === visibility) ? visibility : null,
  };
}
