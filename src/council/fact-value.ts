import type { CorrectableProperty } from "./correctable.ts";
import { isIsoDay } from "./iso-day.ts";
import type { MoneyMode, ReferenceKind } from "./understanding.ts";
import type { Visibility } from "./visibility.ts";

/** What one value, or one field of a value, may hold. `day` is an ISO day; `dayOrMonth` may be "2017-11", too. */
export type FieldShape =
  | "text" | "textOrNull" | "number" | "numberOrNull" | "texts" | "day" | "dayOrNull" | "dayOrMonth" | "dayOrMonthOrNull"
  | "visibility" | "moneyModeOrNull" | "taxesOrNull" | "referenceKind";

/** A value is one field, or several by name. */
export type FactShape = FieldShape | Readonly<Record<string, FieldShape>>;

/** What the value of each kind of fact is made of (see `CorrectableValues`). */
const shapes: Readonly<Record<CorrectableProperty, FactShape>> = {
  number: "text",
  title: "text",
  kind: "text",
  visibility: "visibility",
  body: "text",
  leadUnit: "text",
  author: "text",
  date: "day",
  money: { value: "number", currency: "text", text: "text", taxes: "taxesOrNull", mode: "moneyModeOrNull", year: "numberOrNull", purpose: "textOrNull" },
  budgetLine: { product: "textOrNull", account: "textOrNull", text: "text" },
  person: { name: "text", role: "textOrNull", group: "textOrNull" },
  organization: { name: "text", aliases: "texts" },
  mentionedDate: { start: "dayOrMonth", end: "dayOrMonthOrNull", text: "text" },
  attachment: { title: "text" },
  vote: { yes: "numberOrNull", no: "numberOrNull", abstain: "numberOrNull", text: "text", item: "textOrNull" },
  consultation: { organization: "text", role: "textOrNull", date: "dayOrNull", meeting: "textOrNull", item: "textOrNull", outcome: "textOrNull" },
  reference: { kind: "referenceKind", number: "textOrNull", citedDate: "dayOrMonthOrNull", citedAs: "textOrNull", citedBy: "textOrNull", text: "text", target: "textOrNull" },
};

/** What the value of a kind of fact is made of, for forms and checks. */
export function shapeOf(property: CorrectableProperty): FactShape {
  return shapes[property];
}

export const visibilities: readonly Visibility[] = ["public", "nonPublic"];
export const moneyModes: readonly NonNullable<MoneyMode>[] = ["planned", "proposed", "decided", "actual"];
export const taxes = ["gross", "net"] as const;
export const referenceKinds: readonly ReferenceKind[] = ["cites", "answers", "amends", "replaces", "settles", "implements", "confirms", "concerns"];

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isDay = (value: unknown) => typeof value === "string" && isIsoDay(value);
const isDayOrMonth = (value: unknown) => isDay(value) || (typeof value === "string" && /^\d{4}-\d{2}$/u.test(value) && isIsoDay(`${value}-01`));
const isOneOf = (words: readonly unknown[]) => (value: unknown) => words.includes(value);
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);

const fits: Readonly<Record<FieldShape, (value: unknown) => boolean>> = {
  text: isText,
  textOrNull: orNull(isText),
  number: Number.isFinite,
  numberOrNull: orNull(Number.isFinite),
  texts: (value) => Array.isArray(value) && value.every(isText),
  day: isDay,
  dayOrNull: orNull(isDay),
  dayOrMonth: isDayOrMonth,
  dayOrMonthOrNull: orNull(isDayOrMonth),
  visibility: isOneOf(visibilities),
  moneyModeOrNull: orNull(isOneOf(moneyModes)),
  taxesOrNull: orNull(isOneOf(taxes)),
  referenceKind: isOneOf(referenceKinds),
};

/**
 * True when a person's word has the shape that facts of this kind have: all its fields, and no others.
 * @param found what was found; fields of it that nobody is asked for may come back as they are
 */
export function isFactValue(property: CorrectableProperty, value: unknown, found?: unknown): boolean {
  const shape = shapes[property];
  if (typeof shape === "string") return fits[shape](value);
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const others = Object.keys(fields).filter((name) => !Object.hasOwn(shape, name));
  return Object.entries(shape).every(([name, kind]) => name in fields && fits[kind](fields[name])) && others.every((name) => isSame(fields[name], partOf(found, name)));
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
