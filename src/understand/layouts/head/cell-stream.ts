import { type Glance, glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { bareLabel, type FieldKey, labelsIn } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { type CellKind, cellKind } from "./cell-kind.ts";
import { empty, type Row, withCell } from "./row-in-the-making.ts";
import { piecesOf, withoutCounts } from "./row-pieces.ts";
import { type ContentRows, contentRows, mostRows } from "./rows-by-content.ts";
import { isColumn } from "./stacked-table.ts";

/** Lines that say nothing of a row, one after the other, within which a Beratungsfolge may go on. */
const patience = 1;
const longestLine = 200;
const sentence = new LinePattern(/\p{Ll}{3,}[.!?]$/u);
/** Words of a sentence: four or more, the first of them in small letters. */
const runsOn = new LinePattern(/^\p{Ll}+(?: [\p{L}-]+){3}/u);
/** What opens a row or must not stand twice in one. */
const single: ReadonlySet<CellKind> = new Set(["body", "day"]);
/** Captions of cells beside those of body, day, item and outcome. */
const caption = new LinePattern(/^(?:Zuständigkeit|Kompetenz|Beratungs(?:art|form|typ)|Art der Beratung|Behandlungsart|Zeit|Uhrzeit|Beginn|Raum|Ort|Rolle|Aktion)$/u);
const parts = ["organization", "date", "role", "item", "outcome"] as const;

/**
 * A Beratungsfolge read as one stream of cells from line `from` on, however they are laid out: several on a line, each on
 * its own, as cards or as pairs with their captions. A row ends where the kind of cell comes again that the first row began
 * with, or where a second body or day would enter it. Null where no row comes together.
 */
export function cellStream(sheet: Sheet, from: number, to: number, foundBy: string): ContentRows | null {
  const rows: Row[] = [];
  let opening: CellKind | null = null;
  let strangers = 0;
  let last = from - 1;
  for (const line of sheet.lines.slice(from, Math.min(sheet.lines.length, to))) {
    const cells = cellsOn(sheet, line);
    if (cells === null || rows.length > mostRows) break;
    let told = 0;
    for (const cell of cells) {
      const kind = cellKind(cell);
      if (kind === "other") continue;
      told += 1;
      opening ??= kind;
      const current = rows.at(-1);
      const more = current === undefined || kind === opening ? null : withCell(current, cell);
      const isNew = current === undefined || kind === opening || (single.has(kind) && more === null);
      // A further day below a body belongs to a further meeting of it.
      const isFurther = isNew && kind === "day" && opening !== "day" && current !== undefined;
      if (isNew) rows.push(isFurther ? { ...empty(line.span), organization: current.organization, role: current.role } : empty(line.span));
      const row = rows.pop();
      if (row === undefined) continue;
      rows.push({ ...((isNew ? withCell(row, cell) : more) ?? row), span: [row.span[0], line.span[1]] });
    }
    strangers = cells.length > 0 && told === 0 ? strangers + 1 : 0;
    if (strangers > patience || (strangers > 0 && rows.length === 0)) break;
    if (strangers === 0) last = line.index;
  }
  const complete = rows.filter((row) => row.organization !== null && (row.date !== null || row.role !== null));
  // Most cells must have found their place: a list of other things holds a body or a day now and then.
  if (complete.length === 0 || complete.length * 2 < rows.length) return null;
  return contentRows(sheet, complete, from, last, foundBy);
}

/** How much the rows tell: each row, and each of its parts. */
export function fullness(found: Pick<ContentRows, "rows"> | null): number {
  return found === null ? 0 : found.rows.reduce((sum, row) => sum + parts.filter((part) => row[part] !== null && row[part] !== "").length, 0);
}

/** The cells of a line without captions and labels; null where the Beratungsfolge is over. */
function cellsOn(sheet: Sheet, line: SheetLine): readonly Glance[] | null {
  if (line.text.length > longestLine || (sentence.isIn(line) && !line.text.endsWith("Enth."))) return null;
  const labels = labelsIn(line);
  if (labels[0]?.start === 0) {
    if (labels.some(({ key, label }) => !isOfRow(key) && !caption.isIn(glanceAt(label)))) return null;
    return labels.map(({ valueStart }, n) => line.text.slice(valueStart, labels[n + 1]?.start).trim()).filter((cell) => cell !== "").map((cell) => glanceAt(cell));
  }
  const kind = cellKind(line);
  if (line.cells.length < 2 && ((kind === "other" && (headingKind(line) !== null || isStrange(line))) || (line.text.endsWith(":") && headingKind(line) !== null))) return null;
  const pieces = [...piecesOf(line)];
  if (line.cells.length < 2 && pieces.some((piece) => runsOn.isIn(piece) && cellKind(piece) === "other")) return null;
  return withoutCounts(pieces).filter((piece) => !isColumn(piece) && !caption.isIn(piece) && !isOfRow(bareLabel(piece)));
}

function isOfRow(key: FieldKey | null): boolean {
  return key === "meetingBody" || key === "meetingDate" || key === "item" || key === "outcome" || key === "consultations";
}

/** A label of something else. */
function isStrange(line: Glance): boolean {
  const key = bareLabel(line);
  return key !== null && !isOfRow(key) && !caption.isIn(line);
}
