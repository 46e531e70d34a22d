import type { Visibility } from "../../../council/visibility.ts";
import type { Span } from "../../../text/span.ts";
import { singleSpaced } from "../../../text/blanks.ts";
import { askedOnceOfLine, glanceAt, type Said } from "../../../text/glance.ts";
import { firstDay } from "../../day.ts";
import { isOpen } from "../../outcomes.ts";
import type { SheetLine } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";
import { nominative } from "./organization-words.ts";
import { piecesOf, withoutCounts } from "./row-pieces.ts";
import { inSmallLetters } from "./small-letters.ts";

/** A row while its cells are gathered. */
export interface Row {
  readonly organization: string | null;
  readonly role: string | null;
  readonly date: string | null;
  readonly meeting: string | null;
  readonly item: string | null;
  readonly outcome: string | null;
  readonly visibility: Visibility | null;
  readonly span: Span;
}

/** What a line says as a row by itself; null when a cell is none of a Beratungsfolge's. */
export const rowOn = askedOnceOfLine((line: SheetLine) => gathered(line, empty(line.span)));

/** The row with the cells of one more line; null when one of them does not belong to it. */
export function gathered(line: SheetLine, start: Row): Row | null {
  let row = start;
  for (const piece of line.cells.length > 2 ? withoutCounts([...piecesOf(line)]) : piecesOf(line)) {
    const next = withCell(row, piece);
    if (next === null) return null;
    row = next;
  }
  return { ...row, span: [row.span[0], line.span[1]] };
}

/** A row that says nothing yet. */
export function empty(span: Span): Row {
  return { organization: null, role: null, date: null, meeting: null, item: null, outcome: null, visibility: null, span };
}

/** The row with one cell more; null when the cell does not belong to a row, or the row holds its like already. */
export function withCell(row: Row, said: Said): Row | null {
  const piece = glanceAt(said);
  const cell = piece.text;
  switch (cellKind(piece)) {
    case "day": return row.date === null ? { ...row, date: firstDay(cell)?.iso ?? null } : null;
    case "body": {
      const organization = nominative(inSmallLetters(withoutStatus(singleSpaced(cell))));
      return row.organization === null || row.organization === organization ? { ...row, organization } : null;
    }
    case "meeting": return { ...row, ...meetingOf(row, cell) };
    case "role": {
      // "öffentliche Beratung": the status of the meeting before what it is asked for.
      const status = /^(nicht ?)?öffentliche[rn]?\s(?=\p{Lu})/iu.exec(cell);
      return { ...row, role: row.role ?? cell.slice(status?.[0].length ?? 0), visibility: status === null ? row.visibility : status[1] === undefined ? "public" : "nonPublic" };
    }
    case "item": return { ...row, item: row.item ?? (/\d{1,3}(?:\.\d{1,3})*[a-z]?/u.exec(cell)?.[0] ?? null) };
    case "visibility": return { ...row, visibility: /^n/iu.test(cell) && !cell.includes("/") ? "nonPublic" : cell.includes("/") ? null : "public" };
    case "outcome": return { ...row, outcome: isOpen(cell) ? row.outcome : cell };
    case "hour": case "votes": case "state": return row;
    case "other": return cell.length <= 3 && !/\p{L}{3}/u.test(cell) ? row : withRemark(row, cell);
  }
}

/** "Rat (öffentlich)": the body without the status of its meeting. */
function withoutStatus(name: string): string {
  return name.endsWith(")") ? name.replace(/\s\((?:nicht ?-?)?öffentlich\)$/iu, "") : name;
}

/** Free words behind body and day are what was decided, where they are short. */
export function withRemark(row: Row, cell: string): Row | null {
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
