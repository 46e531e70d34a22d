import { type FieldKey, labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";
import type { Field } from "./field.ts";
import { fitsField } from "./field-shape.ts";

const longestStrange = 100;

/**
 * Labels in a column first and their values in a column below, as text copies of boxes give them
 * ("Termin: / Vorlage Nr.: / TOP:" and then "05.06.2031 / 318 / 9"). Values find their label by their shape.
 */
export function stackedFields(sheet: Sheet, index: number, to: number): readonly Field[] {
  if (!isLabelAlone(sheet.lines[index])) return [];
  const labels: { readonly key: FieldKey; readonly label: string }[] = [];
  let at = index;
  for (let line = sheet.lines[at]; line !== undefined && at < to; line = sheet.lines[++at]) {
    const hit = labelsIn(line)[0];
    if (hit === undefined || !isLabelAlone(line)) break;
    labels.push(hit);
  }
  if (labels.length < 2) return [];
  const values = sheet.lines.slice(at, Math.min(to, at + labels.length));
  // One value among several may look like nothing we know.
  const strange = values.filter(({ text }, n) => !fitsField(labels[n]?.key ?? "other", text));
  const isOneStranger = strange.length === 1 && labels.length > 2 && strange.every(({ text }) => text.length <= longestStrange && !text.endsWith(".") && cellKind(text) === "other");
  if (values.length === labels.length && (strange.length === 0 || isOneStranger)) {
    return labels.map(({ key, label }, n) => ({ key, label, value: values[n]?.text ?? "", span: values[n]?.span ?? [0, 0], firstLine: index, lastLine: at + n }));
  }
  if (labels.length < 3) return [];
  const fields: Field[] = [];
  for (const key of ["meetingBody", "meetingDate", "number", "item", "visibility", "responsible", "office"] as const) {
    const line = sheet.lines[at];
    const wanted = labels.find((label) => label.key === key);
    if (line === undefined || at >= to) break;
    if ((wanted === undefined && key !== "visibility") || !hasShape(key, line.text)) continue;
    fields.push({ key, label: wanted?.label ?? "", value: line.text, span: line.span, firstLine: index, lastLine: at });
    at++;
  }
  return fields.length < 2 ? [] : fields;
}

function isLabelAlone(line: SheetLine | undefined): boolean {
  const hit = line === undefined ? undefined : labelsIn(line)[0];
  return line !== undefined && hit?.start === 0 && line.text.slice(hit.valueStart).trim() === "";
}

function hasShape(key: FieldKey, value: string): boolean {
  if (key === "meetingBody") return /\p{L}{3}/u.test(value) && value.length <= 120 && !/^(?:nicht ?)?öffentlich$/iu.test(value);
  if (key === "meetingDate") return /^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(value);
  if (key === "number") return /^[\w./-]*\d[\w./-]*$/u.test(value);
  if (key === "item") return /^\d{1,3}(?:\.\d{1,3})*$/u.test(value);
  if (key === "visibility") return /^(?:nicht ?)?öffentlich$/iu.test(value);
  return value.length <= 60;
}
