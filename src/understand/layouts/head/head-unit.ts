import type { HeadField } from "../../../council/understanding.ts";
import { labelsIn } from "../../labels.ts";
import type { Sheet } from "../../sheet.ts";
import { asField, type Field, fieldOf } from "./fields.ts";

const unitWord = /^(?:Dezernat|Amt|Fachbereich|Fachdienst|Referat|Abteilung|Eigenbetrieb|Stabsstelle) /u;

/** The unit that leads the paper: labelled, above the block of the office, or the office that submits it. */
export function headUnit(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const labelled = asField(fieldOf(fields, "office", "responsible"), foundBy) ?? unitAboveOffice(sheet, fields, foundBy);
  if (labelled !== null) return labelled;
  const submitted = fieldOf(fields, "author");
  return submitted !== null && unitWord.test(submitted.value) ? asField(submitted, foundBy) : null;
}

/** The unit above the block of the office that wrote it ("Finanzen / Aktenzeichen: … / Auskunft erteilt: …"). */
function unitAboveOffice(sheet: Sheet, fields: readonly Field[], foundBy: string): HeadField<string> | null {
  const first = fields.find((field) => /^(?:Aktenzeichen|Auskunft erteilt|AZ|Az\.|Mein Zeichen)$/u.test(field.label));
  const line = first === undefined ? undefined : sheet.lines[first.firstLine - 1];
  if (first === undefined || line === undefined || sheet.lines[first.firstLine]?.gapBefore === true || !/^\p{Lu}[\p{L}\d ,/.()&-]{2,80}$/u.test(line.text) || labelsIn(line.text).length > 0) return null;
  return { value: line.text, span: line.span, foundBy, confidence: 0.75 };
}
