import type { HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { daysIn } from "../../day.ts";
import { declarationIn } from "../../visibility/declaration.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import { type Noun, names } from "./record-names.ts";
import type { RecordObject, RecordValue } from "./record-tree.ts";

export const foundBy = "layouts/record";

const address = /^(?:https?|ftp|urn|mailto|data):/iu;

/** The values that fit and that an object has under one of the names for a noun, the name that is believed first; addresses say nothing. */
export function said(object: RecordObject, noun: Noun, fits: (value: RecordValue) => boolean = () => true): readonly RecordValue[] {
  for (const name of names[noun]) {
    const found = (object.values.get(name) ?? []).filter((value) => value.text !== "" && !address.test(value.text) && fits(value));
    if (found.length > 0) return found;
  }
  return [];
}

/** The objects that an object holds under the names for a noun. */
export function held(object: RecordObject, noun: Noun): readonly RecordObject[] {
  return object.inner.filter(({ name }) => names[noun].includes(name));
}

/** A value as a field of a head. */
export function fieldFrom(value: RecordValue | undefined, confidence = 0.95): HeadField<string> | null {
  return value === undefined ? null : { value: value.text, span: value.span, foundBy, confidence };
}

/** A day that the clocks of Germany already have where a program writes the midnight before it in world time. */
const midnightInWorldTime = /^(\d{4})-(\d{2})-(\d{2})T(?:22|23):00(?::00(?:\.0{1,9})?)?(?:Z|\+00:?00)$/u;

/** The day that a value begins with or names. */
export function dayOf(value: RecordValue | undefined): string | null {
  if (value === undefined || value.isText) return null;
  const [, year, month, day] = midnightInWorldTime.exec(value.text) ?? [];
  if (day !== undefined) return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)).toISOString().slice(0, 10);
  return daysIn(value.text.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3"))[0]?.iso ?? null;
}

/** True for a value that names a day. */
export function tellsDay(value: RecordValue): boolean {
  return dayOf(value) !== null;
}

/** What an object declares in words not to be public, whatever the property is called; null where it does not. */
export function declaredClosed(object: RecordObject): HeadField<Visibility> | null {
  for (const values of object.values.values()) {
    for (const value of values) if (!value.isText && saysClosed(value)) return { value: "nonPublic", span: value.span, foundBy, confidence: 0.9 };
  }
  return null;
}

/** What an object says of its own visibility. In doubt not public. */
export function visibilityOf(object: RecordObject): HeadField<Visibility> | null {
  const declared = declaredClosed(object);
  if (declared !== null) return declared;
  const closed = said(object, "closed")[0];
  if (closed !== undefined && /^(?:ja|true|1|x)$/iu.test(closed.text)) return { value: "nonPublic", span: closed.span, foundBy, confidence: 0.95 };
  for (const name of names.public) {
    for (const value of object.values.get(name) ?? []) {
      const visibility = /^(?:true|public)$/iu.test(value.text) ? "public" : /^(?:false|non-?public|private|nein)$/iu.test(value.text) && name !== "status" ? "nonPublic" : visibilityIn(value.text);
      if (visibility !== null) return { value: visibility, span: value.span, foundBy, confidence: 0.95 };
    }
  }
  return null;
}

function saysClosed({ text, label }: RecordValue): boolean {
  return text.length <= 100 && (declarationIn(text) === "nonPublic" || (label !== "" && declarationIn(`${label.replace(/:$/u, "")}: ${text}`) === "nonPublic"));
}
