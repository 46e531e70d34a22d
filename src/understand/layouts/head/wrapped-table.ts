import { glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { daysIn } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import { outcomeAtEnd } from "../../outcomes.ts";
import { isRole, roleAtStart } from "../../roles.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { type BrokenTable, type Captions, longestTable, type Row, withoutBreaks } from "./broken-table.ts";
import { isBodyOfRow } from "./organization-words.ts";
import { tailOf } from "./row-tail.ts";

const mostAround = 3;
const longestPiece = 80;
const longestRow = 300;
const mostWordsOfRole = 4;

/** A row with the lines it takes; `isSure` where its own words show that it goes on below its day. */
interface WrappedRow {
  readonly row: Row;
  readonly isSure: boolean;
}

/**
 * Rows whose cells are broken over lines and stand centred beside the day, in a copy that has no columns:
 * "Ausschuss für Schule, Jugend," / "12.03.2031 Vorberatung" / "Sport und Kultur". As many lines of a row stand below its
 * day as above it, so that each line between two days has its row. Null where no row is of this kind, or one has no sense.
 */
export function wrappedTable(sheet: Sheet, captions: Captions, to: number): BrokenTable | null {
  if (captions.dateFirst) return null;
  const rows: WrappedRow[] = [];
  let last = captions.last;
  const end = Math.min(to, captions.last + longestTable, sheet.lines.length);
  while (last + 1 < end) {
    const above = piecesFrom(sheet, last + 1, end);
    const dated = sheet.lines[last + 1 + above.length];
    if (dated === undefined || dated.index >= end || !isDated(dated)) break;
    const below = piecesFrom(sheet, dated.index + 1, Math.min(end, dated.index + 1 + above.length));
    if (below.length < above.length || below.some(({ gapBefore }) => gapBefore)) return null;
    const wrapped = rowAround(above, dated, below, captions);
    if (wrapped === null) return null;
    rows.push(wrapped);
    last = dated.index + below.length;
  }
  const isWrapped = rows.some(({ row }) => row.span[1] - row.span[0] > 0 && sheet.text.slice(...row.span).includes("\n"));
  return isWrapped && rows.at(-1)?.isSure === true ? { rows: rows.map(({ row }) => row), last } : null;
}

function isDated(line: SheetLine): boolean {
  return line.text.length <= longestRow && daysIn(line).length === 1;
}

/** The lines from `from` on that may hold pieces of cells; a field, a heading, a sentence and a day end them. */
function piecesFrom(sheet: Sheet, from: number, to: number): readonly SheetLine[] {
  const lines = sheet.lines.slice(from, Math.min(to, from + mostAround));
  const end = lines.findIndex((line) => daysIn(line).length > 0 || line.text.length > longestPiece || line.cells.length > 1 || /[:;!?]$/u.test(line.text) || labelsIn(line)[0]?.start === 0 || headingKind(line) !== null);
  return end < 0 ? lines : lines.slice(0, end);
}

const weekday = /(?:^|[\s|])(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\.?,?\s*$/u;
const hour = /^,?\s*\d{1,2}[:.]\d{2}(?: ?Uhr)?/u;
/** A name that ends so goes on. */
const isOpen = new LinePattern(/(?:[,/&-]|(?<!\p{L})(?:und|oder|sowie|für|in|im|der|des|die|den|von|vom|zur|zum|an|am|zu))$/u);
const goesOn = new LinePattern(/^(?:\p{Ll}|und |sowie |[&/(])/u);

function rowAround(above: readonly SheetLine[], dated: SheetLine, below: readonly SheetLine[], captions: Captions): WrappedRow | null {
  const day = daysIn(dated)[0];
  if (day === undefined) return null;
  const own = dated.text.slice(0, day.start).replace(weekday, "").trim();
  const behind = dated.text.slice(day.end).replace(hour, "").trim();
  const cells = cellsOf(above.map(({ text }) => text), own, behind, below.map(({ text }) => text), captions);
  if (cells === null || !isBodyOfRow(cells.name, above.length > 0)) return null;
  const tail = tailOf(cells.behind, captions);
  return { row: { organization: cells.name, date: day.iso, span: [(above[0] ?? dated).span[0], (below.at(-1) ?? dated).span[1]], ...tail }, isSure: cells.isSure };
}

interface Cells {
  readonly name: string;
  /** What stands behind the day: item, status, role and outcome. */
  readonly behind: string;
  readonly isSure: boolean;
}

/** Body, and what stands behind the day, from the pieces above, beside and below it; null where they make none. */
function cellsOf(above: readonly string[], own: string, behind: string, below: readonly string[], captions: Captions): Cells | null {
  const parts = above.map(partedAtRole);
  const role = parts.map(([, piece]) => piece).join(" ").trim();
  const nameAbove = joined(parts.map(([piece]) => piece));
  if (role !== "") {
    // Where words broken at a line's end were mended, the name's first word stands behind the hyphen: "Beratung und Beschlussfas-Rat".
    const moved = wordMoved.exec(role)?.[0] ?? "";
    const closed = closedRole(joined([role.slice(0, role.length - moved.length), behind]), below);
    return closed === null ? null : named(nameAbove, joined([moved, own]), closed.rest, closed.role);
  }
  if (own !== "" && nameAbove !== "" && !isOpen.isIn(glanceAt(nameAbove)) && !goesOn.isIn(glanceAt(own))) {
    // Beside a whole name only what was decided is broken.
    const said = joined([...above, ...below]);
    return captions.hasOutcome && outcomeAtEnd(said)?.[0] === 0 ? { name: own, behind: `${behind} ${said}`.trim(), isSure: true } : null;
  }
  const closed = tailOf(behind, captions).roleOpen ? closedRole(behind, below) : null;
  return closed === null ? named(nameAbove, own, below, behind) : named(nameAbove, own, closed.rest, closed.role);
}

const wordMoved = /(?<=-)\p{Lu}\p{L}{1,60}$/u;

function named(above: string, own: string, below: readonly string[], behind: string): Cells | null {
  const sofar = joined([above, own]);
  const more = joined(below);
  const isSure = more === "" || isOpen.isIn(glanceAt(sofar)) || goesOn.isIn(glanceAt(more));
  if (sofar === "" || (own !== "" && !isSure)) return null;
  return { name: joined([sofar, more]), behind, isSure };
}

function joined(pieces: readonly string[]): string {
  return withoutBreaks(pieces.filter((piece) => piece !== "").join(" ").replace(/\s+/gu, " "));
}

/** "Ausschuss für Umwelt, Beratung und": the body's piece and that of the role behind it. */
function partedAtRole(piece: string): readonly [name: string, role: string] {
  for (let at = 0; at >= 0; at = nextWord(piece, at)) {
    const said = piece.slice(at);
    const length = roleAtStart(said);
    if (length > 0 && (length === said.length || /^ (?:und|\/|zur)(?: \p{L}{3,30}-(?:\p{Lu}\p{L}{1,60})?)?$/u.test(said.slice(length)))) return [piece.slice(0, at).trim(), said];
  }
  return [piece, ""];
}

function nextWord(text: string, from: number): number {
  const blank = text.indexOf(" ", from);
  return blank < 0 ? -1 : blank + 1;
}

/** The role that ends with the last words of the pieces below, and what else they hold; null where none comes together. */
function closedRole(open: string, below: readonly string[]): { readonly role: string; readonly rest: readonly string[] } | null {
  if (!open.endsWith("-") && isRole(open)) return { role: open, rest: below };
  for (const [n, piece] of below.entries()) {
    const words = piece.split(" ");
    for (let from = Math.max(0, words.length - mostWordsOfRole); from < words.length; from++) {
      const role = joined([open, words.slice(from).join(" ")]);
      if (isRole(role)) return { role, rest: [...below.slice(0, n), words.slice(0, from).join(" "), ...below.slice(n + 1)].filter((rest) => rest !== "") };
    }
  }
  return null;
}
