import type { Form, HeadField } from "../../../council/understanding.ts";
import type { Sheet } from "../../sheet.ts";
import { asField, type Field, fieldOf } from "./field.ts";
import { moverAmong } from "./mover.ts";

/** Who wrote or moves it: labelled, or for motions and inquiries the faction or councillor printed in the head. */
export function headAuthor(sheet: Sheet, fields: readonly Field[], headEnd: number, form: Form, foundBy: string): HeadField<string> | null {
  const labelled = asField(fieldOf(fields, "author"), foundBy) ?? asField(fieldOf(fields, "initiator"), foundBy);
  if (labelled !== null) return labelled;
  return form === "motion" || form === "inquiry" ? moverAmong(sheet, headEnd, foundBy) : null;
}
