import type { HeadField } from "../../../council/understanding.ts";
import type { Visibility } from "../../../council/visibility.ts";
import { daysIn } from "../../day.ts";
import { declarationIn } from "../../visibility/declaration.ts";
import { isKind } from "../../kinds.ts";
import { isNumber } from "../head/number.ts";
import { visibilityIn } from "../head/visibility-word.ts";
import { type Noun, names } from "./record-names.ts";
import type { RecordObject, RecordValue } from "./record-tree.ts";

export const foundBy = "layouts/record";
const longestName = 300;

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

/** A kind under a name that says nothing else, or a word for one under a name that may say anything. */
export function kindOf(object: RecordObject): RecordValue | null {
  const kind = said(object, "kind", (value) => isName(value) && /\p{L}{3}/u.test(value.text))[0];
  if (kind !== undefined) return kind;
  return names.vagueKind.flatMap((name) => object.values.get(name) ?? []).find((value) => !value.isText && isKind(value.text)) ?? null;
}

/** The number of a paper. */
export function numberOf(object: RecordObject): RecordValue | undefined {
  return said(object, "number", ({ text, isText }) => !isText && isNumber(text))[0];
}

/** True for a word beside its label that can name something. */
export function isName(value: RecordValue | undefined): value is RecordValue {
  return value !== undefined && !value.isText && value.text.length <= longestName && !/^(?:ja|nein)$/u.test(value.text);
}

const code = /^(?=.*\d)[\p{L}\d][\p{L}\d._ -]{0,20}\/[\p{L}\d][\p{L}\d._/ -]{0,30}$/u;

/** What an object is called by a number of a paper ("VO/31/044"), as its number, its id or its name. */
export function codeOf(object: RecordObject): RecordValue | undefined {
  return numberOf(object) ?? ["id", ...names.paper, ...names.itemTitle].flatMap((name) => object.values.get(name) ?? []).find((value) => !value.isText && code.test(value.text) && !tellsDay(value));
}

/** True unless an object says that it is not public. */
export function isOpenToAll(object: RecordObject): boolean {
  return visibilityOf(object)?.value !== "nonPublic";
}
