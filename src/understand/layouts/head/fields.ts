import { LinePattern } from "../../../text/line-pattern.ts";
import { SIGNS } from "../../../text/signs.ts";
import { bareLabel, type FieldKey, labelsIn, mayOpenWithLabel } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { Field, FieldManner } from "./field.ts";
import { fitsField } from "./field-shape.ts";
import { fieldAt, takesValueBelow } from "./field-value.ts";
import { fieldsInColumns, fieldsOfPairs, twoInOne } from "./fields-in-rows.ts";
import { stackedFields } from "./stacked-fields.ts";
import { isUnmistakable, unmarkedField } from "./unmarked-label.ts";

/**
 * The labelled fields of the lines `from` up to `to` (exclusive), in whatever arrangement: several in a line,
 * glued, as table cells, or with the value on the lines below.
 */
export function fieldsIn(sheet: Sheet, from: number, to: number, given: FieldManner): readonly Field[] {
  const fields: Field[] = [];
  const manner = given.bareLabels || !printsBareLabels(sheet, from, to) ? given : { ...given, bareLabels: true };
  for (let index = from; index < to; index++) {
    const line = sheet.lines[index];
    if (line === undefined) break;
    if (!mayHoldField(line)) continue;
    const columns = fieldsInColumns(sheet, index, to);
    const stack = columns.length > 0 ? columns : stackedFields(sheet, index, to);
    if (stack.length > 0) {
      fields.push(...stack);
      index = Math.max(...stack.map((field) => field.lastLine));
      continue;
    }
    const two = twoInOne(sheet, line, index + 1 < to ? sheet.lines[index + 1] : undefined);
    if (two.length > 0) {
      fields.push(...two);
      index = two[0]?.lastLine ?? index;
      continue;
    }
    const hits = labelsIn(line);
    if (hits[0] !== undefined && opensFields(line, hits[0].start, fields.length > 0)) {
      const open = valueBeside(sheet, fields, line, hits[0]?.start ?? 0);
      if (open !== null) fields.push(open);
      hits.forEach((hit, n) => {
        const end = hits[n + 1]?.start ?? line.text.length;
        fields.push(fieldAt(sheet, line, hit.key, hit.label, [hit.valueStart, end], n === hits.length - 1 ? to : index + 1, manner));
      });
      index = Math.max(index, fields.at(-1)?.lastLine ?? index);
      continue;
    }
    const pairs = fieldsOfPairs(sheet, line, to, manner);
    if (pairs.length > 0) {
      fields.push(...pairs);
      index = Math.max(index, pairs.at(-1)?.lastLine ?? index);
      continue;
    }
    const opening = unmarkedField(sheet, line);
    if (opening !== null) {
      fields.push(fieldAt(sheet, line, opening.key, opening.label, [opening.valueStart, line.text.length], to, manner));
      index = Math.max(index, fields.at(-1)?.lastLine ?? index);
      continue;
    }
    const bare = bareLabel(line);
    if (bare !== null && (manner.bareLabels || bare === "consultations" || isUnmistakable(line.text, bare) || isBoldAbove(sheet, line, bare))) {
      fields.push(fieldAt(sheet, line, bare, line.text, [line.text.length, line.text.length], to, manner));
      index = Math.max(index, fields.at(-1)?.lastLine ?? index);
    }
  }
  return fields;
}

const mayHoldLabel = SIGNS.colon | SIGNS.slash;

/** False for a line of running text: without cells, colon or stroke it holds a label only where it opens with one. */
function mayHoldField(line: SheetLine): boolean {
  return line.cells.length > 1 || (line.signs & mayHoldLabel) !== 0 || mayOpenWithLabel(line);
}

/** True where the lines print labels without colon above their values: two labels or more whose values look like it. */
function printsBareLabels(sheet: Sheet, from: number, to: number): boolean {
  const found = new Set<FieldKey>();
  for (let index = from; index + 1 < to; index++) {
    const [line, below] = [sheet.lines[index], sheet.lines[index + 1]];
    if (line === undefined || below === undefined) break;
    const key = line.text.endsWith(":") || line.kind === "item" ? null : bareLabel(line);
    if (key !== null && key !== "title" && bareLabel(below) === null && fitsField(key, below.text)) found.add(key);
  }
  return found.size > 1;
}

const numbering = new LinePattern(/^\d{1,2}[.)]\s{1,3}/u);

/** The first label of a line opens it, behind a number or in a row, or stands in its left half below other fields. */
function opensFields(line: SheetLine, start: number, isBelowFields: boolean): boolean {
  return start === 0 || line.kind === "row" || (isBelowFields && start < 60) || numbering.matchIn(line)?.[0].length === start;
}

/**
 * In two columns the value of the left label may stand on the line below, left of the next label:
 * "Federführende Dienststelle:  Vorlage-Nr: 31/7" and then "Amt für Gebäude  Status: öffentlich".
 */
function valueBeside(sheet: Sheet, fields: readonly Field[], line: SheetLine, until: number): Field | null {
  const value = line.text.slice(0, until).trim();
  const above = sheet.lines[line.index - 1];
  const label = above === undefined ? undefined : labelsIn(above)[0];
  const open = label === undefined || label.start !== 0 ? undefined : fields.find((field) => field.firstLine === above?.index && field.label === label.label && field.value === "");
  if (value === "" || value.length > 80 || open === undefined || !takesValueBelow(open.key)) return null;
  return { ...open, value, span: [line.span[0], line.span[0] + value.length], lastLine: line.index };
}

/** A label in bold alone on its line, and the value below it in plain letters. */
function isBoldAbove(sheet: Sheet, line: SheetLine, key: FieldKey): boolean {
  const below = line.bold && ["number", "office", "author", "date", "kind", "visibility"].includes(key) ? sheet.lines[line.index + 1] : undefined;
  return below !== undefined && !below.bold && !below.gapBefore && below.kind === "text" && below.text.length <= 80;
}
