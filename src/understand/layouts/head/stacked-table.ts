import { glanceAt, type Said } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { bareLabel } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet } from "../../sheet.ts";
import { type CellKind, cellKind } from "./cell-kind.ts";
import { empty, type Row, withCell, withRemark } from "./row-in-the-making.ts";
import { type ContentRows, contentRows, mostRows } from "./rows-by-content.ts";

const column = new LinePattern(/^(?:Sitzungs(?:datum|termin|tag)|Sitzung(?:en)?|Termin|Datum|Gremium|Gremien|TOP|Öffentlichkeitsstatus|Öffentlichkeit|Ö ?\/ ?N|Status|Beschluss|Ergebnis|Beratungsergebnis|Abstimmung(?:sergebnis)?|Zuständigkeit|Kompetenz|Beratungsart|Art der Beratung|NA|Rolle|Aktion|Uhrzeit|Zeit|Beratungsfolge|Beratungen|Bemerkung|Nr\.?)$/u);

/** True for a caption of a Beratungsfolge's column. */
export function isColumn(said: Said): boolean {
  return column.isIn(glanceAt(said));
}

/** Captions of a table that a copy prints one below the other: their first and last line; null when there are fewer than three, or none for day and body. */
export function stackedCaptions(sheet: Sheet, from: number, to: number): readonly [first: number, last: number] | null {
  for (let first = sheet.finder.first(column, from, to)?.index; first !== undefined; first = sheet.finder.first(column, first + 1, to)?.index) {
    let last = first;
    while (last + 1 < to && column.isIn(sheet.lines[last + 1])) last++;
    const words = sheet.lines.slice(first, last + 1).map((line) => line.text);
    if (words.length >= 3 && words.some((word) => /atum|ermin|Sitzung/u.test(word)) && words.some((word) => word.startsWith("Gremi"))) return [first, last];
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
    const kind = line.cells.length > 1 ? "other" : cellKind(line);
    const current = rows.at(-1);
    if (kind === "other" && (headingKind(line) !== null || bareLabel(line) !== null)) break;
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
  return contentRows(sheet, rows.filter((row) => row.organization !== null && (row.date !== null || row.role !== null)), captions[0], last, foundBy);
}
