import type { HeadField } from "../../../council/understanding.ts";
import { isKind } from "../../kinds.ts";
import type { Sheet } from "../../sheet.ts";
import type { Field } from "./field.ts";
import type { HeadingPieces } from "./heading-pieces.ts";
import { announcedInCell, announcedNumber, isNumber, supplement } from "./number.ts";

/** The paper's number, the line that says it, and the kind of paper announced with it. */
export interface HeadNumber {
  readonly field: HeadField<string>;
  readonly line: number;
  readonly announced: HeadField<string> | null;
}

const labelledNumber = new RegExp(`^(?:\\p{Lu}{1,4} (?=\\d))?\\S+(?: \\/ [A-Z] \\d+| \\/ ?[IVXLC]{1,6}\\.?(?!\\p{L}))?${supplement}`, "u");

/** The paper's own number: labelled, announced by a word, or alone below its kind. */
export function headNumber(sheet: Sheet, fields: readonly Field[], headEnd: number, pieces: HeadingPieces | null, foundBy: string): HeadNumber | null {
  for (const field of fields) {
    if (field.key !== "number") continue;
    const value = labelledNumber.exec(field.value)?.[0] ?? "";
    if (isNumber(value) || /^\d{3,5}$/u.test(value)) return { field: { value, span: [field.span[0], field.span[0] + value.length], foundBy, confidence: 0.95 }, line: field.lastLine, announced: kindInLabel(sheet, field, foundBy) };
  }
  for (let index = 0; index < Math.min(headEnd, 40); index++) {
    const found = announcedNumber(sheet, index) ?? (index < 12 ? announcedInCell(sheet, index) : null);
    if (found === null) continue;
    const announced = found.announcedAs === null ? null : { value: found.announcedAs, span: found.announcedSpan, foundBy, confidence: 0.9 };
    return { field: { value: found.number, span: found.span, foundBy, confidence: 0.9 }, line: index, announced };
  }
  if (pieces !== null && pieces.number !== null) return { field: { value: sheet.text.slice(...pieces.number), span: pieces.number, foundBy, confidence: 0.85 }, line: pieces.line, announced: null };
  const alone = sheet.lines.slice(0, Math.min(headEnd, 25)).find((line) => standsAlone(line.text) && (isKind(sheet.lines[line.index - 1] ?? "") || /(?:19|20)\d{2}|\p{Lu}{2}/u.test(line.text)));
  return alone === undefined ? null : { field: { value: alone.text, span: alone.span, foundBy, confidence: 0.8 }, line: alone.index, announced: null };
}

/** "Beschlussvorlage-Nr.: 12/31": the label of the number names the kind. */
function kindInLabel(sheet: Sheet, field: Field, foundBy: string): HeadField<string> | null {
  const word = /^(\p{Lu}[\p{L}]{4,40}?)(?:n?[- ]?(?:Nr\.?|Nummer)|nummer|nr\.?)$/u.exec(field.label)?.[1]?.replace(/(?<=age|ache|rage|rag)[ns]$/u, "");
  if (word === undefined || !isKind(word) || /^(?:Vorlage|Drucksache|Beschluss)$/u.test(word)) return null;
  const at = sheet.text.lastIndexOf(field.label, field.span[0]);
  return at < 0 ? null : { value: word, span: [at, at + word.length], foundBy, confidence: 0.85 };
}

/** A line that is nothing but a number of papers: "2031/AF/012", "DHH/2031/0007". */
function standsAlone(text: string): boolean {
  return /^(?:\p{Lu}{1,6}[-/])?\d{2,4}[-/][\w/-]{1,20}$/u.test(text) && !/^\d{1,2}-\d{1,2}-\d{4}$|^(?:19|20)\d{2}\/(?:19|20)?\d{2}$/u.test(text);
}
