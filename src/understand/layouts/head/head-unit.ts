import { codeAt } from "../../../text/code-at.ts";
import type { HeadField } from "../../../council/understanding.ts";
import { isDigitCode } from "../../../text/letters.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { firstDay } from "../../day.ts";
import { labelsIn } from "../../labels.ts";
import type { Span } from "../../../text/span.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { asField, type Field, fieldOf } from "./field.ts";
import { isUnit } from "./unit-name.ts";

const unitWord = /^(?:Dezernat|Amt|Fachbereich|Fachdienst|Referat|Abteilung|Eigenbetrieb|Stabsstelle) /u;

/** The unit that leads the paper: labelled, above the block of the office, or the office that submits it. */
export function headUnit(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const labelled = asField(fieldOf(fields, "office", "responsible"), foundBy) ?? unitAboveOffice(sheet, fields, foundBy) ?? unitOfLetterhead(sheet, foundBy);
  if (labelled !== null) return labelled;
  const submitted = fieldOf(fields, "author");
  return submitted !== null && unitWord.test(submitted.value) ? asField(submitted, foundBy) : unitInFoot(sheet, foundBy);
}

const linesOfFoot = 8;
const footUnit = new LinePattern(/^\p{Lu}(?:[\p{L} /-]{0,50})?(?:[aA]mt|[dD]ienste?|[bB]üro|[rR]eferat|[kK]anzlei|[kK]ämmerei|[vV]erwaltung|[aA]bteilung|[aA]ngelegenheiten|[gG]eschäftsstelle)(?:\s[-–])?$/u);

/** "Hauptamt - Sitzungsdienst -" right above a day alone in the foot: the office that has put the paper on the agenda. */
function unitInFoot(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(Math.max(linesOfFoot, sheet.lines.length - linesOfFoot))) {
    const above = sheet.lines[line.index - 1];
    const day = line.gapBefore || line.text.length > 30 ? null : firstDay(line);
    if (above === undefined || day === null || day.start > 0 || day.end < line.text.length || !footUnit.isIn(above)) continue;
    const name = above.text.replace(/\s[-–]$/u, "");
    return { value: name, span: [above.span[0], above.span[0] + name.length], foundBy, confidence: 0.7 };
  }
  return null;
}

/** "Kreis Wiesental | S 61 - Mobilität", "FB 2 Finanzen": a unit by its number and name, or by its kind, alone on a line or in a cell of the letterhead. */
function unitOfLetterhead(sheet: Sheet, foundBy: string): HeadField<string> | null {
  for (const line of sheet.lines.slice(0, 8)) {
    const spans = line.cells.length > 1 ? line.cells : line.text.includes(" | ") ? barred(line) : [beforeGap(line)];
    const span = spans.find(([start, end], n) => isUnit(line.cells.length > 1 ? (line.saidCells[n] ?? "") : start === line.span[0] && end === line.span[1] ? line : sheet.text.slice(start, end)));
    const own = span ?? (line.index < linesOfOwnLetterhead && ownLetterhead.isIn(line) && isAbovePlace(sheet, line) ? line.span : undefined);
    if (own !== undefined) return { value: sheet.text.slice(...own), span: own, foundBy, confidence: 0.75 };
  }
  return null;
}

const linesOfOwnLetterhead = 3;
/** "Eigenbetrieb Stadtentwässerung", "Kommunalunternehmen Bäder Auental": a works of the municipality that has a letterhead of its own. */
const ownLetterhead = new LinePattern(/^(?:Eigenbetrieb|Regiebetrieb|Kommunalbetrieb|Servicebetrieb|Kommunalunternehmen) (?:für )?\p{Lu}[^.:;?!\d]{2,70}$/u);
const placeOrTelephone = new LinePattern(/\d{5} \p{Lu}|^(?:Tel|Fon|Telefon)\b/u);

/** Its address stands right below. */
function isAbovePlace(sheet: Sheet, line: SheetLine): boolean {
  return sheet.lines.slice(line.index + 1, line.index + 3).some((below) => placeOrTelephone.isIn(below));
}

/** "Amt für Nahverkehr      11.02.2031": what stands before a day at the end of the line. */
function beforeGap({ text, span }: SheetLine): Span {
  const gap = isDigitCode(codeAt(text, text.length - 1)) ? text.search(/\s{1,40}\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4}$/u) : -1;
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
