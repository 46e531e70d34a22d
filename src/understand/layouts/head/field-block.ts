import { labelsIn } from "../../labels.ts";
import type { FieldKey } from "../../labels.ts";
import type { Sheet } from "../../sheet.ts";
import type { Field, FieldManner } from "./field.ts";
import { fieldsIn } from "./fields.ts";

/** Labels that a head has and a text has not, one beside the other. */
const ofHeads: ReadonlySet<FieldKey> = new Set(["number", "kind", "visibility", "office", "responsible", "author", "date", "consultations"]);
const fewest = 3;
/** Lines between two fields of one block at most. */
const farthest = 4;
const longestBlock = 60;

/**
 * The block of fields that stands beside or behind a paper's text, as pages show it in a column of its own: three labels of
 * heads or more, close together. Empty where there is none.
 */
export function fieldsBehindText(sheet: Sheet, from: number, manner: FieldManner): readonly Field[] {
  let first = -1;
  let last = -1;
  let keys = new Set<FieldKey>();
  for (let index = from; index < sheet.lines.length; index++) {
    const line = sheet.lines[index];
    const key = line === undefined || line.text.length > 200 ? undefined : labelsIn(line)[0];
    if (key?.start !== 0 || !ofHeads.has(key.key)) continue;
    if (first < 0 || index - last > farthest || index - first > longestBlock) [first, keys] = [index, new Set()];
    last = index;
    keys.add(key.key);
    if (keys.size >= fewest) break;
  }
  return keys.size < fewest ? [] : fieldsIn(sheet, first, Math.min(sheet.lines.length, first + longestBlock), manner);
}
