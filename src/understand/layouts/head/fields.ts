import type { Span } from "../../../text/span.ts";
import type { HeadField } from "../../../council/understanding.ts";
import { askedOnceOfLine, type Glance } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { SIGNS } from "../../../text/signs.ts";
import { firstDay } from "../../day.ts";
import { bareLabel, type FieldKey, keysOfTwo, type LabelHit, labelsIn, mayOpenWithLabel, openingLabel } from "../../labels.ts";
import { isKind } from "../../kinds.ts";
import { headingKind, runInHeadings } from "../../sections/heading-words.ts";
import { type Sheet, type SheetLine, trimmed } from "../../sheet.ts";
import { cellKind } from "./cell-kind.ts";
import { fitsField, isAddressed } from "./field-shape.ts";
import { isUnit } from "./unit-name.ts";

/** One labelled value of a head: "Status: öffentlich". */
export interface Field {
  readonly key: FieldKey;
  readonly label: string;
  /** Value with line breaks as blanks; empty when the form leaves it open. */
  readonly value: string;
  /** Where the value stands, from its first to its last character. */
  readonly span: Span;
  /** Lines that label and value take, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Labels in the cells of one row, their values in the cells of the row below
 * ("Aktenzeichen: | Auskunft erteilt: | Datum:" and then "66-40/2 | Herr Auer | 19.05.2031").
 */
function fieldsInColumns(sheet: Sheet, index: number, to: number): readonly Field[] {
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

function labelAlone(said: Glance): Pick<Field, "key" | "label"> | null {
  const hit = labelsIn(said)[0];
  return hit !== undefined && hit.start === 0 && hit.valueStart === said.text.length ? { key: hit.key, label: hit.label } : null;
}

/** "Betreff | Erneuerung der Brücke", "Amt | 61 | Datum | 04.03.2031": labels without colon and values as the cells of a row; none for other rows. */
function fieldsOfPairs(sheet: Sheet, line: SheetLine, to: number, manner: FieldManner): readonly Field[] {
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

/** A label that needs no colon to be known, alone on its line: one for the title, or one of several words ("Vorlagen-Nr.", "Federführendes Amt"). */
function isUnmistakable(line: string, key: FieldKey): boolean {
  if (key === "title") return true;
  return ["number", "office", "author", "date", "kind"].includes(key) && /\p{L}[ -]\p{L}/u.test(line) && line !== "Vorlage-Art";
}

/** A label in bold alone on its line, and the value below it in plain letters. */
function isBoldAbove(sheet: Sheet, line: SheetLine, key: FieldKey): boolean {
  const below = line.bold && ["number", "office", "author", "date", "kind", "visibility"].includes(key) ? sheet.lines[line.index + 1] : undefined;
  return below !== undefined && !below.bold && !below.gapBefore && below.kind === "text" && below.text.length <= 80;
}

/** How values are laid out. */
export interface FieldManner {
  /** Labels may stand alone on a line without a colon, their value below. */
  readonly bareLabels: boolean;
  /** Fields may stand anywhere on the page, below texts, too. */
  readonly wholePage?: boolean;
}

const longestValue = 400;
const longestStrange = 100;
const apart = new LinePattern(/\s\/\s/u);

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
    const two = apart.isIn(line) ? twoInOne(sheet, line, index + 1 < to ? sheet.lines[index + 1] : undefined) : [];
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

/** "Status | öffentlich", "Datum 12.03.2031": a label without colon, its value beside it, where a field stands above or below; null for other lines. */
function unmarkedField(sheet: Sheet, line: SheetLine): LabelHit | null {
  const hit = unmarkedLabel(line) ?? unmarkedUnit(line);
  if (hit === null) return null;
  return [sheet.lines[line.index - 1], sheet.lines[line.index + 1]].some((near) => near !== undefined && (unmarkedLabel(near) !== null || labelsIn(near)[0]?.start === 0)) ? hit : null;
}

/** "Federführend Gebäudewirtschaft": behind a label that begins no unit's name any short name is one. */
function unmarkedUnit(line: SheetLine): LabelHit | null {
  const hit = line.text.length > 100 || line.kind === "row" ? null : openingLabel(line);
  if (hit === null || hit.key !== "office" || /^(?:Amt|Fach\p{Ll}+|Sachgebiet|Abteilung|Bereich)$/u.test(hit.label)) return null;
  return /^[\p{Lu}\d][^.:;!?]{1,60}$/u.test(line.text.slice(hit.valueStart)) && !isUnit(line) ? hit : null;
}

const unmarkedLabel = askedOnceOfLine((line: SheetLine): LabelHit | null => {
  const hit = line.text.length > longestValue || line.kind === "row" ? null : openingLabel(line);
  return hit === null || isUnit(line) || !fitsField(hit.key, line.text.slice(hit.valueStart)) ? null : hit;
});

const numbering = new LinePattern(/^\d{1,2}[.)]\s{1,3}/u);

/** The first label of a line opens it, behind a number or in a row, or stands in its left half below other fields. */
function opensFields(line: SheetLine, start: number, isBelowFields: boolean): boolean {
  return start === 0 || line.kind === "row" || (isBelowFields && start < 60) || numbering.matchIn(line)?.[0].length === start;
}

/** A label of two alone on its line or in a cell, its values below: "Amt / Verfasser" and then "Stadtgrün / Petra Muster". */
function twoInOne(sheet: Sheet, line: SheetLine, below: SheetLine | undefined): readonly Field[] {
  const cell = line.cells.length > 1 ? line.cells.at(-1) : line.span;
  const keys = cell === undefined || below === undefined || below.gapBefore ? [] : keysOfTwo(sheet.text.slice(...cell));
  if (keys.length !== 2 || below === undefined || cell === undefined || below.cells.length > 1) return [];
  return inTwo({ key: "other", label: sheet.text.slice(...cell), value: below.text, span: below.span, firstLine: line.index, lastLine: below.index }, keys);
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

/**
 * Labels in a column first and their values in a column below, as text copies of boxes give them
 * ("Termin: / Vorlage Nr.: / TOP:" and then "05.06.2031 / 318 / 9"). Values find their label by their shape.
 */
function stackedFields(sheet: Sheet, index: number, to: number): readonly Field[] {
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

function fieldAt(
  sheet: Sheet, line: SheetLine, key: FieldKey, label: string, within: readonly [number, number], to: number, manner: FieldManner,
): Field {
  const span = withoutBars(sheet, trimmed(sheet.text, [line.span[0] + within[0], line.span[0] + within[1]]));
  const nothing: Field = { key, label, value: "", span, firstLine: line.index, lastLine: line.index };
  if (span[0] < span[1]) {
    const last = lastLineOf(sheet, line, key, to, manner);
    return { ...nothing, span: [span[0], endOf(sheet, last, span)], value: valueOf(sheet, span, last), lastLine: last };
  }
  const next = sheet.lines[line.index + 1];
  // "Antrag" below "Vorlageart:" is the kind, not the next label.
  const isOwn = key === "kind" && next !== undefined && isKind(next);
  if (next === undefined || next.index >= to || !takesValueBelow(key) || (!isOwn && startsField(next, manner))) return nothing;
  const last = lastLineOf(sheet, next, key, to, manner);
  return { ...nothing, span: [next.span[0], endOf(sheet, last, next.span)], value: valueOf(sheet, next.span, last), lastLine: last };
}

/** The bars that a text copy prints around cells are none of the value. */
function withoutBars(sheet: Sheet, [start, end]: Span): Span {
  const value = sheet.text.slice(start, end);
  if (!value.startsWith("|") && !value.endsWith("|")) return [start, end];
  return trimmed(sheet.text, [start + (value.startsWith("|") ? 1 : 0), Math.max(start + 1, end - (value.endsWith("|") ? 1 : 0))]);
}

function takesValueBelow(key: FieldKey): boolean {
  return !["consultations", "attachments", "other", "item"].includes(key);
}

function startsField(line: SheetLine, manner: FieldManner): boolean {
  if (labelsIn(line)[0]?.start === 0) return true;
  if (line.cells.length === 2 && line.kind === "row" && manner.bareLabels && bareLabel(/^[^\t]*/u.exec(line.text)?.[0].trim() ?? "") !== null) return true;
  if (unmarkedLabel(line) !== null) return true;
  const bare = bareLabel(line);
  return bare === "consultations" || (bare !== null && (manner.bareLabels || isUnmistakable(line.text, bare)));
}

const goesOn = new LinePattern(/(?<![\p{L}])(?:für|und|der|des|sowie|zur)$|[,-]$/u);

/** A value runs on where it is a title, or where a line ends with a word that cannot end a name. */
function lastLineOf(sheet: Sheet, line: SheetLine, key: FieldKey, to: number, manner: FieldManner): number {
  if (key === "title") return lastTitleLine(sheet, line.index, to, manner);
  let last = line.index;
  for (let next = sheet.lines[last + 1]; last - line.index < 3; next = sheet.lines[last + 1]) {
    if (!goesOn.isIn(sheet.lines[last]) || next === undefined || next.index >= to || next.gapBefore || startsField(next, manner)) break;
    last++;
  }
  return last;
}

/** A title runs on until a gap or the next field. */
function lastTitleLine(sheet: Sheet, first: number, to: number, manner: FieldManner): number {
  let last = first;
  while (last + 1 < to && last - first < 8) {
    const next = sheet.lines[last + 1];
    if (next === undefined || next.gapBefore || startsField(next, manner) || startsOther(sheet, first, next) || next.span[1] - (sheet.lines[first]?.span[0] ?? 0) > 2 * longestValue) break;
    last++;
  }
  return last;
}

/** "Beschlussempfehlung des Verkehrsausschusses": whose paper it is, not what about. */
const ofBody = /^(?:Beschlussempfehlung|Empfehlung|Bericht|Stellungnahme|Mitteilung) (?:des|der) \p{Lu}[\p{L}-]{0,40}(?:ausschusses|kommission|beirate?s|Fraktion|fraktion)$/u;

/** What cannot go on a title: a known heading, glued captions, and below a numbered label the next number. */
function startsOther(sheet: Sheet, first: number, next: SheetLine): boolean {
  if (next.kind === "item" && sheet.lines[first]?.kind === "item" && !/^\d/u.test(next.text)) return true;
  if (/^Beratungs(?:folge|reihenfolge)/u.test(next.text) || (headingKind(next) !== null && next.text.endsWith(":"))) return true;
  if (isKind(next) || ofBody.test(next.text)) return true;
  const opening = runInHeadings(next.text.slice(0, 80))[0];
  if (opening?.[0] === 0 && next.text.length > opening[2]) return true;
  return /^\d{1,2}[.)]\s/u.test(next.text) && /^\d{1,2}[.)]\s/u.test(sheet.lines[first]?.text ?? "");
}

function endOf(sheet: Sheet, last: number, span: Span): number {
  const line = sheet.lines[last];
  return line === undefined || line.span[0] <= span[0] ? span[1] : line.span[1];
}

function valueOf(sheet: Sheet, span: Span, last: number): string {
  return sheet.text.slice(span[0], endOf(sheet, last, span)).replace(/\s+/gu, " ");
}

/** "Zuständig: Frau Muster", "Sachgebiet: Herr Auer": a person behind the label of a unit is who works on it. */
export function withPersons(fields: readonly Field[]): readonly Field[] {
  return fields.map((field) => (field.key === "office" && isAddressed(field.value) ? { ...field, key: "author" } : field));
}

/** The first field of a kind that has a value. */
export function fieldOf(fields: readonly Field[], ...keys: readonly FieldKey[]): Field | null {
  for (const key of keys) {
    const found = fields.find((field) => field.key === key && field.value !== "" && field.value.length <= 2 * longestValue);
    if (found !== undefined) return found;
  }
  return null;
}

/** A labelled value as a field of the head. */
export function asField(field: Field | null, foundBy: string): HeadField<string> | null {
  return field === null ? null : { value: field.value, span: field.span, foundBy, confidence: 0.95 };
}
