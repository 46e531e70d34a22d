import type { Visibility } from "../../../council/visibility.ts";
import type { Span } from "../../../text/span.ts";
import { daysIn } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { outcomeAtEnd, withoutVotes } from "../../outcomes.ts";
import { isRole } from "../../roles.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";

export const longestTable = 80;

/** The captions of a Beratungsfolge table: their lines (both inclusive) and which columns they announce. */
export interface Captions {
  readonly first: number;
  readonly last: number;
  readonly hasItem: boolean;
  readonly hasVisibility: boolean;
  readonly hasOutcome: boolean;
  /** The body stands after the date in a row. */
  readonly dateFirst: boolean;
}

/** One row of the table; `roleOpen` while its role goes on below. */
export interface Row {
  readonly organization: string;
  readonly date: string;
  /** The meeting by its number: "31. Sitzung des Rates". */
  readonly meeting?: string | null;
  readonly item: string | null;
  readonly role: string | null;
  readonly outcome: string | null;
  readonly visibility: Visibility | null;
  readonly span: Span;
  readonly roleOpen: boolean;
}

/** The rows of such a table, and its last line. */
export interface BrokenTable {
  readonly rows: readonly Row[];
  readonly last: number;
}

/**
 * Rows whose cells are broken over lines ("Dienstberatung des | nicht", "06.02.2023", "Bürgermeisters | öffentlich"):
 * the column of the status tells where a row begins, for every row has one. Null where the cells are not of this kind.
 */
export function statusTable(sheet: Sheet, captions: Captions, to: number): BrokenTable | null {
  if (!captions.hasVisibility) return null;
  const rows: Row[] = [];
  let last = captions.last;
  let awaitsRest = false;
  for (const line of tableLines(sheet, captions, to)) {
    const cells = cellsOf(sheet, line);
    const status = cells.findIndex((cell) => /^(?:nicht|nicht ?öffentlich|öffentlich)$/u.test(cell));
    const row = rows.at(-1);
    if (status > 0 && !(awaitsRest && cells[status] === "öffentlich")) {
      rows.push(openRow(line, cells, status));
      awaitsRest = cells[status] === "nicht";
    } else if (row === undefined) return null;
    else {
      const isComplete = row.date !== "" && row.organization !== "" && !awaitsRest;
      if (status < 0 && daysIn(line).length === 0 && (line.text.length > 60 || (line.gapBefore && isComplete))) break;
      if (status >= 0) awaitsRest = false;
      rows[rows.length - 1] = joined(row, openRow(line, cells, status));
    }
    last = line.index;
  }
  const complete = rows.filter((row) => row.date !== "" && row.organization.length > 1);
  return complete.length === 0 ? null : { rows: complete, last };
}

function openRow(line: SheetLine, cells: readonly string[], status: number): Row {
  const name = status === 0 || daysIn(cells[0] ?? "").length > 0 ? "" : (cells[0] ?? "");
  const said = cells.slice(Math.max(0, status) + 1).find((cell) => outcomeAtEnd(cell) !== null);
  const outcome = said === undefined ? null : withoutVotes(said);
  const visibility = status < 0 ? null : (cells[status] ?? "").startsWith("nicht") ? "nonPublic" : "public";
  return { organization: name, date: daysIn(line)[0]?.iso ?? "", item: null, role: cells.find((cell) => isRole(cell)) ?? null, outcome, visibility, span: line.span, roleOpen: false };
}

function joined(row: Row, more: Row): Row {
  return {
    ...row, organization: withoutBreaks(`${row.organization} ${more.organization}`.trim()), date: row.date === "" ? more.date : row.date,
    outcome: row.outcome ?? more.outcome, span: [row.span[0], more.span[1]],
  };
}

/** "Neu- Auental" was broken at its hyphen, "Ausschuss-" at a syllable. */
export function withoutBreaks(name: string): string {
  return name.replace(/(?<=\p{L}-) (?=\p{Lu})/gu, "").replace(/- (?!(?:und|oder|bzw|sowie)(?![\p{L}]))(?=\p{Ll})/gu, "");
}

function cellsOf(sheet: Sheet, line: SheetLine): readonly string[] {
  return line.cells.length > 0 ? line.cells.map(([a, b]) => sheet.text.slice(a, b)) : [line.text];
}

/** The lines below the captions up to the next field, heading or sentence. */
function tableLines(sheet: Sheet, captions: Captions, to: number): readonly SheetLine[] {
  const lines = sheet.lines.slice(captions.last + 1, Math.min(to, captions.last + longestTable));
  const end = lines.findIndex((line) => labelsIn(line)[0]?.start === 0 || (line.kind === "heading" && line.cells.length === 0) || /[.:;!?]$/u.test(line.text));
  return end < 0 ? lines : lines.slice(0, end);
}

/**
 * Rows whose cells are broken over lines of a page ("Dienstberatung des", "06.02.2023", "Bürgermeisters | öffentlich"):
 * cells stand centred in their row, so each piece belongs to the date that is nearest in height.
 * Null where the source has no pages or no cell is broken.
 */
export function centredTable(sheet: Sheet, captions: Captions, to: number): BrokenTable | null {
  const lines = tableLines(sheet, captions, to);
  if (lines.some((line) => line.middle === null)) return null;
  const dated = lines.filter((line) => daysIn(line).length > 0);
  const lastDated = lines.findLastIndex((line) => daysIn(line).length > 0);
  const isBroken = dated.some((line) => line.cells.length < 2);
  if (!isBroken || lastDated < 0) return null;
  const pieces = lines.filter((line, n) => n <= lastDated + 2);
  const rows = dated.map((line) => rowAround(sheet, line, pieces.filter((piece) => nearest(piece, dated) === line)));
  const complete = rows.filter((row) => row.organization.length > 1);
  return complete.length === 0 ? null : { rows: complete, last: pieces.at(-1)?.index ?? captions.last };
}

/** The dated line nearest in height on the same page. */
function nearest(piece: SheetLine, dated: readonly SheetLine[]): SheetLine | undefined {
  const away = (line: SheetLine): number => (line.page === piece.page ? Math.abs((line.middle ?? 0) - (piece.middle ?? 0)) : Number.POSITIVE_INFINITY);
  return dated.toSorted((a, b) => away(a) - away(b))[0];
}

/** Puts the pieces of one row together: what is no date, status, vote, outcome or role is the body's name. */
function rowAround(sheet: Sheet, dateLine: SheetLine, pieces: readonly SheetLine[]): Row {
  const cells = pieces.flatMap((line) => cellsOf(sheet, line));
  const name: string[] = [];
  let row: Row = { organization: "", date: daysIn(dateLine)[0]?.iso ?? "", item: null, role: null, outcome: null, visibility: null, span: dateLine.span, roleOpen: false };
  for (const cell of cells) {
    if (/^(?:nicht ?-?öffentlich|nicht)$/u.test(cell)) row = { ...row, visibility: "nonPublic" };
    else if (cell === "öffentlich") row = { ...row, visibility: row.visibility ?? "public" };
    else if (isRole(cell)) row = { ...row, role: cell };
    else if (outcomeAtEnd(cell) !== null) row = { ...row, outcome: withoutVotes(cell) };
    else if (daysIn(cell).length === 0 && !/^(?:Ja|Nein|Enthaltung|Für|Gegen)\s?:?\s?\d|^[\d.]+$|^\d{1,2}[:.]\d{2}/u.test(cell)) name.push(cell);
  }
  const spans = pieces.map((line) => line.span);
  return {
    ...row, organization: withoutBreaks(name.join(" ")),
    span: [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))],
  };
}
