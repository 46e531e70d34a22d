import { codeAt } from "../../../text/code-at.ts";
import type { HeadField } from "../../../council/understanding.ts";
import { glanceAt, type Said } from "../../../text/glance.ts";
import { isDigitCode } from "../../../text/letters.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { firstDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import type { Span } from "../../../text/span.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { asField, type Field, fieldOf } from "./fields.ts";

const unitWord = /^(?:Dezernat|Amt|Fachbereich|Fachdienst|Referat|Abteilung|Eigenbetrieb|Stabsstelle) /u;
/** "S 61 - Mobilität", "FB 4 Bauen und Umwelt", "Amt 20 – Kämmerei", "III/61 - Planung". */
const numberedUnit = new LinePattern(/^(?:(?:FB|FD|FG|SG|GB|Amt|Abt\.|Dez\.|Fachbereich|Fachdienst|Fachgebiet|Sachgebiet|Dezernat|Referat|Abteilung|Geschäftsbereich) (?:\d{1,3}(?:[./-]\d{1,3}){0,2}|[IVX]{1,4})(?:\.\d{1,2})?|[A-Z] ?\d{2,3}|\d{1,3}(?:[./-]\d{1,3})?(?= ?[-–] ?(?:Amt|Fachbereich|Fachdienst|Referat|Abteilung|Dezernat|Stabsstelle|\p{L}+amt)(?![\p{Ll}]))|[IVX]{1,4}\/\d{2,3}(?:[./]\d{1,3})?)(?: ?[-–:/] ?| )\p{Lu}\p{Ll}[\p{L} ,/&-]{2,60}$/u);
/** "Dezernat II / Amt 40", "Dez. III - FB 61": units by their numbers alone. */
const chainedUnit = new LinePattern(/^(?:Dezernat|Dez\.|Geschäftsbereich|GB|Referat) (?:\d{1,2}|[IVX]{1,4}) ?[/,-–] ?(?:Amt|FB|FD|Fachbereich|Fachdienst|Abt\.|Abteilung|Referat) (?:\d{1,3}(?:[./-]\d{1,3})?|[IVX]{1,4})(?:[ -]{1,3}\p{Lu}[\p{L} ,&-]{2,40})?$/u);
/** "Fachbereich Finanzen", "Amt für Umwelt", "Stabsstelle Klimaschutz". */
const namedUnit = new LinePattern(/^(?:FB|FD|Fachbereich|Fachdienst|Fachgebiet|Sachgebiet|Dezernat|Referat|Abteilung|Geschäftsbereich|Stabsstelle|Amt)(?: für)? (?!der|des|die)\p{Lu}[\p{L} ,/&-]{2,60}$/u);

/** The unit that leads the paper: labelled, above the block of the office, or the office that submits it. */
export function headUnit(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const labelled = asField(fieldOf(fields, "office", "responsible"), foundBy) ?? unitAboveOffice(sheet, fields, foundBy) ?? unitOfLetterhead(sheet, foundBy);
  if (labelled !== null) return labelled;
  const submitted = fieldOf(fields, "author");
  return submitted !== null && unitWord.test(submitted.value) ? asField(submitted, foundBy) : null;
}

/** "Kreis Wiesental | S 61 - Mobilität", "FB 2 Finanzen": a unit by its number and name, or by its kind, alone on a line or in a cell of the letterhead. */
function unitOfLetterhead(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, 8)) {
    const spans = line.cells.length > 1 ? line.cells : line.text.includes(" | ") ? barred(line) : [beforeGap(line)];
    const span = spans.find(([start, end]) => isUnit(sheet.text.slice(start, end)));
    if (span !== undefined) return { value: sheet.text.slice(...span), span, foundBy, confidence: 0.75 };
  }
  return null;
}

/** "Bauverwaltung", "Kämmerei", "Tiefbauamt", alone below the letterhead or in a cell beside it. */
const oneWord = new LinePattern(/^\p{Lu}\p{Ll}{2,24}(?:verwaltung|amt|kämmerei|bauhof|betrieb|stelle)$|^(?:Kämmerei|Stadtkämmerei|Gemeindekasse)$/u);

/** True for a line that is nothing but the name of an administration's unit. */
export function isUnit(said: Said): boolean {
  const line = glanceAt(said);
  return line.text.length <= 80 && (numberedUnit.isIn(line) || namedUnit.isIn(line) || chainedUnit.isIn(line) || (oneWord.isIn(line) && !/^(?:Stadt|Gemeinde|Kreis|Samtgemeinde|Amts|Bezirks|Verbandsgemeinde)(?:verwaltung|amt)$/u.test(line.text)));
}

/** "Amt für Nahverkehr      11.02.2031": what stands before a day at the end of the line. */
function beforeGap({ text, span }: SheetLine): Span {
  const gap = isDigitCode(codeAt(text, text.length - 1)) ? text.search(/\s{1,40}\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/u) : -1;
  return gap < 0 ? span : [span[0], span[0] + gap];
}

/** "Stadtverwaltung Auental | Stabsstelle Klima": the parts between bars. */
function barred(line: SheetLine): readonly Span[] {
  return [...line.text.matchAll(/[^|]+/gu)].map((part) => {
    const start = line.span[0] + part.index + (part[0].length - part[0].trimStart().length);
    return [start, start + part[0].trim().length] as const;
  });
}

/** The unit above the block of the office that wrote it ("Finanzen / Aktenzeichen: … / Auskunft erteilt: …"). */
function unitAboveOffice(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const first = fields.find((field) => /^(?:Aktenzeichen|Auskunft erteilt|AZ|Az\.|Mein Zeichen)$/u.test(field.label));
  const line = first === undefined ? undefined : sheet.lines[first.firstLine - 1];
  if (first === undefined || line === undefined || sheet.lines[first.firstLine]?.gapBefore === true || !/^\p{Lu}[\p{L}\d ,/.()&-]{2,80}$/u.test(line.text) || labelsIn(line).length > 0 || firstDay(line) !== null || /(?<!\p{L})Nr\.? \S*\d/u.test(line.text)) return null;
  return { value: line.text, span: line.span, foundBy, confidence: 0.75 };
}
