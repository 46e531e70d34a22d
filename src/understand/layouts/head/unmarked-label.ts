import { askedOnceOfLine } from "../../../text/glance.ts";
import { type FieldKey, type LabelHit, labelsIn, openingLabel } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { longestValue } from "./field.ts";
import { fitsField } from "./field-shape.ts";
import { isUnit } from "./unit-name.ts";

/** "Status | öffentlich", "Datum 12.03.2031": a label without colon, its value beside it, where a field stands above or below; null for other lines. */
export function unmarkedField(sheet: Sheet, line: SheetLine): LabelHit | null {
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

/** A label without colon that a line opens with, behind it what looks like its value. */
export const unmarkedLabel = askedOnceOfLine((line: SheetLine): LabelHit | null => {
  const hit = line.text.length > longestValue || line.kind === "row" ? null : openingLabel(line);
  return hit === null || isUnit(line) || !fitsField(hit.key, line.text.slice(hit.valueStart)) ? null : hit;
});

/** A label that needs no colon to be known, alone on its line: one for the title, or one of several words ("Vorlagen-Nr.", "Federführendes Amt"). */
export function isUnmistakable(line: string, key: FieldKey): boolean {
  if (key === "title") return true;
  return ["number", "office", "author", "date", "kind"].includes(key) && /\p{L}[ -]\p{L}/u.test(line) && line !== "Vorlage-Art";
}
