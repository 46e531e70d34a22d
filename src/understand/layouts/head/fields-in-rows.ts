import type { Glance } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { firstDay } from "../../day.ts";
import { isKind } from "../../kinds.ts";
import { bareLabel, type FieldKey, keysOfTwo, labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import type { Field, FieldManner } from "./field.ts";
import { endOf, lastTitleLine, valueOf } from "./field-value.ts";

/**
 * Labels in the cells of one row, their values in the cells of the row below
 * ("Aktenzeichen: | Auskunft erteilt: | Datum:" and then "66-40/2 | Herr Auer | 19.05.2031").
 */
export function fieldsInColumns(sheet: Sheet, index: number, to: number): readonly Field[] {
  const [line, below] = [sheet.lines[index], sheet.lines[index + 1]];
  if (line === undefined || below === undefined || index + 1 >= to || line.cells.length < 2 || below.cells.length !== line.cells.length) return [];
  const texts = line.saidCells;
  const labels = texts.map((text) => labelAlone(text) ?? captionAlone(text));
  if (labels.includes(null)) return [];
  const values = below.saidCells;
  if (values.some((value) => labelAlone(value) !== null || captionAlone(value) !== null)) return [];
  // Without colons they are captions of a form's boxes only where one of the boxes holds a day or a number.
  if (!texts.every(({ text }) => text.endsWith(":")) && !(line.bold && !below.bold) && !values.some((value, n) => holdsWhatItSays(labels[n]?.key, value))) return [];
  return labels.flatMap((label, n) => {
    const span = below.cells[n];
    return label === null || span === undefined ? [] : [{ ...label, value: sheet.text.slice(...span), span, firstLine: index, lastLine: index + 1 }];
  });
}

/** A caption of a form's box: a label without colon; "TOP" and bodies are captions of the Beratungsfolge. */
function captionAlone(said: Glance): Pick<Field, "key" | "label"> | null {
  const key = bareLabel(said);
  return key === null || ["item", "meetingBody", "meetingDate", "consultations", "outcome"].includes(key) ? null : { key, label: said.text.replace(/\s*:$/u, "") };
}

function holdsWhatItSays(key: FieldKey | undefined, value: Glance): boolean {
  return (key === "date" && firstDay(value)?.start === 0) || (key === "number" && /^\S*\d\S*$/u.test(value.text));
}

function labelAlone(said: Glance): Pick<Field, "key" | "label"> | null {
  const hit = labelsIn(said)[0];
  return hit !== undefined && hit.start === 0 && hit.valueStart === said.text.length ? { key: hit.key, label: hit.label } : null;
}

/** "Betreff | Erneuerung der Brücke", "Amt | 61 | Datum | 04.03.2031": labels without colon and values as the cells of a row; none for other rows. */
export function fieldsOfPairs(sheet: Sheet, line: SheetLine, to: number, manner: FieldManner): readonly Field[] {
  if (line.cells.length < 2) return [];
  const cells = line.saidCells.flatMap((said, n) => (said.text === "" ? [] : { said, span: line.cells[n] ?? line.span }));
  if (cells.length < 2 || cells.length % 2 === 1) return [];
  const fields: Field[] = [];
  for (let n = 0; n < cells.length; n += 2) {
    const [first, second] = [cells[n], cells[n + 1]];
    if (first === undefined || second === undefined) return [];
    const key = bareLabel(first.said);
    if (key === null || key === "consultations" || (bareLabel(second.said) !== null && !isKind(second.said))) return [];
    fields.push({ key, label: first.said.text.replace(/\s*:$/u, ""), value: second.said.text, span: second.span, firstLine: line.index, lastLine: line.index });
  }
  const [only] = fields;
  if (only !== undefined && fields.length === 1 && only.key === "title") {
    const below = sheet.lines[line.index + 1];
    const last = below === undefined || below.cells.length > 1 ? line.index : lastTitleLine(sheet, line.index, to, manner);
    return [{ ...only, value: valueOf(sheet, only.span, last), span: [only.span[0], endOf(sheet, last, only.span)], lastLine: last }];
  }
  return fields;
}

const apart = new LinePattern(/\s\/\s/u);

/** A label of two alone on its line or in a cell, its values below: "Amt / Verfasser" and then "Stadtgrün / Petra Muster". */
export function twoInOne(sheet: Sheet, line: SheetLine, below: SheetLine | undefined): readonly Field[] {
  if (!apart.isIn(line)) return [];
  const cell = line.cells.length > 1 ? line.cells.at(-1) : line.span;
  const keys = cell === undefined || below === undefined || below.gapBefore ? [] : keysOfTwo(sheet.text.slice(...cell));
  if (keys.length !== 2 || below === undefined || cell === undefined || below.cells.length > 1) return [];
  return inTwo({ key: "other", label: sheet.text.slice(...cell), value: below.text, span: below.span, firstLine: line.index, lastLine: below.index }, keys);
}

/** "Amt / Verfasser" above or beside "Stadtgrün / Petra Muster": two labels and two values in one. */
function inTwo(field: Field, keys: readonly FieldKey[]): readonly Field[] {
  const stroke = /\s+\/\s+/u.exec(field.value);
  const [first, second] = keys;
  if (stroke === null || first === undefined || second === undefined || field.span[1] - field.span[0] !== field.value.length) return [];
  const middle = field.span[0] + stroke.index;
  return [
    { ...field, key: first, value: field.value.slice(0, stroke.index), span: [field.span[0], middle] },
    { ...field, key: second, value: field.value.slice(stroke.index + stroke[0].length), span: [middle + stroke[0].length, field.span[1]] },
  ];
}
