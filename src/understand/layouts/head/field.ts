import type { HeadField } from "../../../council/understanding.ts";
import type { Span } from "../../../text/span.ts";
import type { FieldKey } from "../../labels.ts";
import { isAddressed } from "./field-shape.ts";

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

/** How values are laid out. */
export interface FieldManner {
  /** Labels may stand alone on a line without a colon, their value below. */
  readonly bareLabels: boolean;
  /** Fields may stand anywhere on the page, below texts, too. */
  readonly wholePage?: boolean;
}

/** A longer value is none. */
export const longestValue = 400;

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
