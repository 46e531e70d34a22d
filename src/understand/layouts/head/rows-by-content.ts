import type { ConsultationFact } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn, firstDay } from "../../day.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import { isOpen, outcomeAtEnd } from "../../outcomes.ts";
import { isRole, roleAtEnd, roleAtStart } from "../../roles.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { type Sheet, type SheetLine, trimmed } from "../../sheet.ts";
import { type CellKind, cellKind } from "./cell-kind.ts";
import { inSmallLetters } from "./small-letters.ts";
import { nominative } from "./organization-words.ts";

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

/** A row while its cells are gathered. */
interface Row {
  readonly organization: string | null;
  readonly role: string | null;
  readonly date: string | null;
  readonly meeting: string | null;
  readonly item: string | null;
  readonly outcome: string | null;
  readonly visibility: Visibility | null;
  readonly span: Span;
}

const mostRows = 100;
const longestRow = 260;

/**
 * Rows that stand each on a line, in whatever order of columns and with whatever captions: a day and a body's name,
 * and beside them nothing but role, item, status, outcome or votes. Null when there is none between the lines.
 */
export function rowsByContent(sheet: Sheet, from: number, to: number, foundBy: string): ContentRows | null {
  const rows: Row[] = [];
  let first = -1;
  let last = -1;
  for (let index = from; index < to && rows.length < mostRows && !(last >= 0 && index > last + 2); index++) {
    const line = sheet.lines[index];
    if (line === undefined) break;
    const own = rowOf(sheet, line, rows.at(-1));
    const row = own ?? rowOverTwo(sheet, line);
    if (row === null) continue;
    if (first < 0) first = index;
    rows.push(row);
    last = own === null ? index + 1 : index;
    index = last;
  }
  const blocks = rows.length <= 1 ? rowsInLines(sheet, from, to) : [];
  const [block, second] = [blocks[0], blocks.at(-1)];
  if (block !== undefined && second !== undefined && blocks.length > rows.length) return found(sheet, blocks.map(({ row }) => row), block.first, second.last, foundBy, blocks.length > 1);
  const only = rows.length === 1 ? rows[0] : undefined;
  const more = only === undefined ? null : linesMore(sheet, only, last, to);
  if (more !== null) return found(sheet, [more.row], first, more.last, foundBy, false);
  const top = captionsAbove(sheet, first, from);
  return found(sheet, rows, top, last, foundBy, rows.length > 1 || top < first);
}

/** "Umweltausschuss 20.11.2031, Stadtrat 11.12.2031" behind the label of the Beratungsfolge: all meetings in one line; null when it holds fewer than two. */
export function rowsInLine(sheet: Sheet, line: SheetLine, foundBy: string): ContentRows | null {
  const label = labelsIn(line.text)[0];
  if (label?.key !== "consultations" || label.start !== 0 || line.text.length > 1000 || daysIn(line.text).length < 2) return null;
  const rows: Row[] = [];
  let at = label.valueStart;
  for (const part of line.text.slice(at).split(/(?<=\d{4}(?:\s\([^()]{3,40}\))?)[,;]\s/u)) {
    const start = line.text.indexOf(part, at);
    at = start + part.length;
    const row = parted(part).reduce<Row | null>((sofar, piece) => (sofar === null || piece.trim() === "" ? sofar : withCell(sofar, piece.trim())), empty([line.span[0] + start, line.span[0] + at]));
    if (row === null || row.organization === null || row.date === null) return null;
    rows.push(row);
  }
  return found(sheet, rows, line.index, line.index, foundBy);
}

/** One meeting told on lines one below the other: "Gemeinderat", "- öffentlich -", "am 23.07.2031", "zu TOP 3". */
function rowsInLines(sheet: Sheet, from: number, to: number): readonly { readonly row: Row; readonly first: number; readonly last: number }[] {
  const blocks: { row: Row; first: number; last: number }[] = [];
  for (let first = from; first < to && blocks.length < mostRows; first++) {
    const line = sheet.lines[first];
    const before = blocks.at(-1);
    if (before !== undefined && first > before.last + 1) break;
    const start = line === undefined || line.text.length > longestRow ? null : gathered(sheet, line, null);
    if (start === null || (start.organization === null && start.date === null)) continue;
    const { row, last } = linesMore(sheet, start, first, Math.min(to, first + 6)) ?? { row: start, last: first };
    if (row.organization === null || row.date === null || last === first) continue;
    blocks.push({ row, first, last });
    first = last;
  }
  return blocks;
}

/** The lines right below that say more of the same meeting; null when there is none. */
function linesMore(sheet: Sheet, start: Row, from: number, to: number): { readonly row: Row; readonly last: number } | null {
  let row = start;
  let last = from;
  for (let line = sheet.lines[last + 1]; line !== undefined && line.index < to && line.text.length <= 80 && headingKind(line.text) === null; line = sheet.lines[last + 1]) {
    // Across a gap only what is unmistakable goes on with the meeting.
    if (line.gapBefore && !piecesOf(sheet, line).every((piece) => ["day", "hour", "item", "outcome", "votes", "visibility"].includes(cellKind(piece)))) break;
    const more = gathered(sheet, line, row);
    if (more === null || isUnchanged(more, row)) break;
    row = more;
    last = line.index;
  }
  return last === from ? null : { row, last };
}

function isUnchanged(more: Row, row: Row): boolean {
  return (["organization", "role", "date", "meeting", "item", "outcome", "visibility"] as const).every((key) => more[key] === row[key]);
}

/** The captions right above the first row belong to the table: a line of short cells without a digit. */
function captionsAbove(sheet: Sheet, first: number, from: number): number {
  const line = sheet.lines[first - 1];
  if (line === undefined || first - 1 < from || /\d/u.test(line.text) || line.text.length > 140 || /[.!?]$/u.test(line.text)) return first;
  const cells = line.cells.length > 1 ? line.cells.map((span) => sheet.text.slice(...span)) : line.text.split(/\s*\|\s*|\s{2,}/u);
  const isCaptions = (cells.length > 1 && cells.every((cell) => cell.length <= 40)) || /^Beratungs(?:folge|gang|reihenfolge)/u.test(line.text);
  return isCaptions ? first - 1 : first;
}

/** The meeting that one line tells by day and body; null when it tells none. */
export function meetingAt(sheet: Sheet, line: SheetLine, foundBy: string): ConsultationFact | null {
  const row = rowOf(sheet, line, undefined);
  return row === null ? null : (found(sheet, [row], line.index, line.index, foundBy)?.rows[0] ?? null);
}

/** A body with its role and no day, and the row of its meeting below: "Rat | Entscheidung", "12.03.2031 | 9. Sitzung des Rates | vertagt". */
function rowOverTwo(sheet: Sheet, line: SheetLine): Row | null {
  const below = sheet.lines[line.index + 1];
  if (below === undefined || daysIn(below.text).length !== 1 || daysIn(line.text).length > 0 || line.text.length > 160) return null;
  const own = gathered(sheet, line, null);
  return own === null || own.organization === null || own.role === null || own.date !== null ? null : rowOf(sheet, below, own);
}

/** What a line says as a row; `above` is the row before, whose body a row of a further meeting takes. Null for other lines. */
function rowOf(sheet: Sheet, line: SheetLine, above: Row | undefined): Row | null {
  if (line.text.length > longestRow || daysIn(line.text).length !== 1 || /\p{L}{4,}[.!?]$/u.test(line.text.replace(/Enth\.$/u, ""))) return null;
  const row = gathered(sheet, line, null);
  if (row === null || row.date === null) return null;
  const isMeeting = piecesOf(sheet, line).some((piece) => cellKind(piece) === "meeting");
  // A meeting that is only counted ("9. Sitzung des Rates") is told by its body and day already.
  if (above?.organization != null && isMeeting) return { ...row, organization: above.organization, role: row.role ?? above.role, meeting: row.meeting?.includes("/") === true ? row.meeting : null, span: [above.date === null ? above.span[0] : row.span[0], row.span[1]] };
  return row.organization === null ? null : row;
}

/** The cells of a line put together; null when a cell is none of a Beratungsfolge's. */
function gathered(sheet: Sheet, line: SheetLine, start: Row | null): Row | null {
  let row: Row = start ?? empty(line.span);
  const pieces = piecesOf(sheet, line);
  for (const [n, piece] of pieces.entries()) {
    // "1 | Verwaltungsausschuss | …": the row's own number in the table.
    if (n === 0 && start === null && line.cells.length > 2 && /^\d{1,2}\.?$/u.test(piece)) continue;
    const next = withCell(row, piece);
    if (next === null) return null;
    row = next;
  }
  return { ...row, span: [row.span[0], line.span[1]] };
}

function empty(span: Span): Row {
  return { organization: null, role: null, date: null, meeting: null, item: null, outcome: null, visibility: null, span };
}

/** The row with one cell more; null when the cell does not belong to a row, or the row holds its like already. */
function withCell(row: Row, cell: string): Row | null {
  const kind = cellKind(cell);
  switch (kind) {
    case "day": return row.date === null ? { ...row, date: firstDay(cell)?.iso ?? null } : null;
    case "body": return row.organization === null ? { ...row, organization: nominative(inSmallLetters(cell.replace(/\s+/gu, " "))) } : null;
    case "meeting": return { ...row, ...meetingOf(row, cell) };
    case "role": return { ...row, role: row.role ?? cell };
    case "item": return { ...row, item: row.item ?? (/\d{1,3}(?:\.\d{1,3})*[a-z]?/u.exec(cell)?.[0] ?? null) };
    case "visibility": return { ...row, visibility: /^n/iu.test(cell) && !cell.includes("/") ? "nonPublic" : cell.includes("/") ? null : "public" };
    case "outcome": return { ...row, outcome: isOpen(cell) ? row.outcome : cell };
    case "hour": case "votes": case "state": return row;
    case "other": return cell.length <= 3 && !/\p{L}{3}/u.test(cell) ? row : withRemark(row, cell);
  }
}

/** Free words behind body and day are what was decided, where they are short. */
function withRemark(row: Row, cell: string): Row | null {
  const isRemark = row.organization !== null && row.date !== null && cell.length <= 60 && /^[\p{L}(]/u.test(cell) && !/[.:;]$|\d{4}/u.test(cell);
  return isRemark ? row : null;
}

/** "9. Sitzung des Rates der Stadt Auental": its number, and its body where the row names none. */
function meetingOf(row: Row, cell: string): Pick<Row, "meeting" | "organization"> {
  const number = /^[A-Z]{1,4}\/\S+|^\d{1,3}\. (?:\p{L}{2,20} ){0,2}\p{L}{0,20}[sS]itzung/u.exec(cell)?.[0] ?? null;
  const name = cell.replace(/^(?:[A-Z]{1,4}\/\S+|.{0,60}?[sS]itzung)\s*(?:(?:des|der|vom)\s)?/u, "").trim();
  const isName = name !== "" && cellKind(name) === "body";
  return { meeting: number ?? row.meeting, organization: row.organization ?? (isName ? nominative(inSmallLetters(name)) : null) };
}

/** The cells of a line: its own, else what tabs, bars, wide gaps, brackets and its day part. */
function piecesOf(sheet: Sheet, line: SheetLine): readonly string[] {
  const label = labelsIn(line.text)[0];
  const isLabelled = label?.start === 0 && ["meetingBody", "meetingDate", "consultations"].includes(label.key);
  const text = isLabelled ? line.text.slice(label.valueStart).trim() : line.text;
  const cells = line.cells.length > 1 && !isLabelled ? line.cells.map((span) => sheet.text.slice(...span)) : [text.replace(/^(?:[-–•*]|\d{1,2}[.)])\s{1,4}(?=\p{L}|\d{1,2}\.\d{1,2}\.\d{4})/u, "").replace(/\s[-–]$/u, "")];
  return cells.flatMap((cell) => (cellKind(cell) === "other" || cell.length > 60 ? parted(cell) : [cell])).map((cell) => cell.trim()).filter((cell) => cell !== "");
}

/** "Bauausschuss (Vorberatung) 03.03.2031, TOP 4, öffentlich": parted at the day, at brackets and before words of a Beratungsfolge. */
function parted(text: string): readonly string[] {
  const day = daysIn(text)[0];
  const sides = day === undefined ? [text] : [text.slice(0, day.start).replace(/[\s,;:(–-]*(?:am|vom|den|AM)?\s*(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?,?)?\s*$/u, ""), text.slice(day.start, day.end), text.slice(day.end)];
  return sides.flatMap((side) => side.split(/\t|\||\s{2,}|\s[–-]\s|[()]|[,;]\s(?=TOP|Punkt|[öÖ]ffentlich|[nN]icht|\d|am |um )/u)).flatMap((piece) => peeled(piece.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, "").replace(/^(?:für (?:die|den|das)|an (?:die|den|das)|in (?:der|die|den)|im) (?=\p{Lu})/u, "")));
}

/** Role, status, outcome, votes and item that stand at the ends of a piece, apart from it. */
function peeled(piece: string): readonly string[] {
  if (piece === "" || cellKind(piece) !== "other") {
    const length = roleAtEnd(piece);
    return length > 0 && length < piece.length && !isRole(piece) ? [...peeled(piece.slice(0, -length).trim()), piece.slice(-length)] : [piece];
  }
  const votes = /\s(?:(?:Ja|Für|dafür|Nein|Gegen|dagegen|Enth(?:altung(?:en)?|\.)?)[:\s]{0,2}\d{1,3}[\s,;/]{0,3}){1,4}$/u.exec(piece);
  if (votes !== null) return [...peeled(piece.slice(0, votes.index).trim()), votes[0].trim()];
  const outcome = outcomeAtEnd(piece);
  if (outcome !== null && outcome[0] > 0) return [...peeled(piece.slice(0, outcome[0]).trim()), piece.slice(outcome[0])];
  const status = /\s((?:nicht ?)?öffentlich|Ö|N|nö|ö)$/u.exec(piece)?.[1] ?? /^((?:nicht ?)?öffentlich|Ö|N|nö|ö)\s/u.exec(piece)?.[1];
  if (status !== undefined) return piece.endsWith(status) ? [...peeled(piece.slice(0, -status.length).trim()), status] : [status, ...peeled(piece.slice(status.length).trim())];
  const item = /^(?:(?:zu )?TOP:?\s?)?(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3}){0,3}\.?(?=\s)/u.exec(piece)?.[0];
  if (item !== undefined && cellKind(item) === "item") return [item, ...peeled(piece.slice(item.length).trim())];
  const opening = outcome !== null ? 0 : roleAtStart(piece);
  if (opening > 0 && opening < piece.length) return [piece.slice(0, opening), ...peeled(piece.slice(opening).trim())];
  return [piece];
}

function found(sheet: Sheet, rows: readonly Row[], first: number, last: number, foundBy: string, isTable = true): ContentRows | null {
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

const column = /^(?:Sitzungs(?:datum|termin|tag)|Sitzung(?:en)?|Termin|Datum|Gremium|Gremien|TOP|Öffentlichkeitsstatus|Öffentlichkeit|Ö ?\/ ?N|Status|Beschluss|Ergebnis|Beratungsergebnis|Abstimmung(?:sergebnis)?|Zuständigkeit|Kompetenz|Beratungsart|Art der Beratung|NA|Rolle|Aktion|Uhrzeit|Zeit|Beratungsfolge|Beratungen|Bemerkung|Nr\.?)$/u;

/** True for a caption of a Beratungsfolge's column. */
export function isColumn(text: string): boolean {
  return column.test(text);
}

/** Captions of a table that a copy prints one below the other: their first and last line; null when there are fewer than three, or none for day and body. */
export function stackedCaptions(sheet: Sheet, from: number, to: number): readonly [first: number, last: number] | null {
  for (let first = from; first < to; first++) {
    if (!column.test(sheet.lines[first]?.text ?? "")) continue;
    let last = first;
    while (last + 1 < to && column.test(sheet.lines[last + 1]?.text ?? "")) last++;
    const words = sheet.lines.slice(first, last + 1).map((line) => line.text);
    if (words.length >= 3 && words.some((word) => /atum|ermin|Sitzung/u.test(word)) && words.some((word) => /^Gremi/u.test(word))) return [first, last];
    first = last;
  }
  return null;
}

/**
 * A table that a copy prints cell below cell, each on a line of its own, below its captions: a row begins where
 * the kind of the first cell comes again, and a further day belongs to a further meeting of the same body.
 */
export function rowsBelowCaptions(sheet: Sheet, from: number, to: number, foundBy: string): ContentRows | null {
  const captions = stackedCaptions(sheet, from, to);
  if (captions === null) return null;
  const rows: Row[] = [];
  let opening: CellKind | null = null;
  let before: CellKind | null = null;
  let last = captions[1];
  for (const line of sheet.lines.slice(captions[1] + 1, captions[1] + 1 + 8 * mostRows)) {
    const kind = line.cells.length > 1 ? "other" : cellKind(line.text);
    const current = rows.at(-1);
    if (kind === "other" && (headingKind(line.text) !== null || bareLabel(line.text) !== null)) break;
    if (kind === "other" && !(current !== undefined && withRemark(current, line.text) !== null && line.text.length <= 40 && !line.gapBefore)) break;
    opening ??= kind;
    const begins = current === undefined || (kind === opening && before !== kind) || (kind === "body" && current.organization !== null);
    if (begins) rows.push(empty(line.span));
    else if (kind === "day" && current.date !== null) rows.push({ ...empty(line.span), organization: current.organization, role: current.role });
    const row = rows.pop();
    const next = row === undefined ? null : withCell(row, line.text);
    if (row !== undefined) rows.push(next === null ? row : { ...next, span: [next.span[0], line.span[1]] });
    before = kind;
    last = line.index;
  }
  return found(sheet, rows.filter((row) => row.organization !== null && (row.date !== null || row.role !== null)), captions[0], last, foundBy);
}
