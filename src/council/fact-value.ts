import type { CorrectableProperty } from "./correctable.ts";
import { isIsoDay } from "./iso-day.ts";
import type { ReferenceKind } from "./understanding.ts";

/** One of several words, or nothing where `orNull` says so. */
export interface ChoiceShape {
  readonly choices: readonly string[];
  readonly orNull: boolean;
}

/** What one value, or one field of a value, may hold. `day` is an ISO day; `dayOrMonth` may be "2017-11", too. */
export type FieldShape = "text" | "textOrNull" | "number" | "numberOrNull" | "texts" | "day" | "dayOrNull" | "dayOrMonth" | "dayOrMonthOrNull" | ChoiceShape;

/** A value is one field, or several by name. */
export type FactShape = FieldShape | { readonly fields: Readonly<Record<string, FieldShape>> };

const of = (fields: Readonly<Record<string, FieldShape>>): FactShape => ({ fields });
const oneOf = (...choices: readonly string[]): ChoiceShape => ({ choices, orNull: false });
const oneOfOrNull = (...choices: readonly string[]): ChoiceShape => ({ choices, orNull: true });

export const referenceKinds = ["cites", "answers", "amends", "replaces", "settles", "implements", "confirms", "concerns"] as const satisfies readonly ReferenceKind[];

/** What the value of each kind of fact is made of (see `CorrectableValues`). */
const shapes: Readonly<Record<CorrectableProperty, FactShape>> = {
  number: "text",
  title: "text",
  kind: "text",
  visibility: oneOf("public", "nonPublic"),
  body: "text",
  leadUnit: "text",
  author: "text",
  date: "day",
  money: of({
    value: "number", currency: "text", text: "text", taxes: oneOfOrNull("gross", "net"), mode: oneOfOrNull("planned", "proposed", "decided", "actual"), year: "numberOrNull", purpose: "textOrNull",
    frequency: oneOfOrNull("once", "monthly", "yearly"), per: "textOrNull",
  }),
  budgetLine: of({ product: "textOrNull", account: "textOrNull", text: "text" }),
  person: of({ name: "text", role: "textOrNull", group: "textOrNull" }),
  organization: of({ name: "text", aliases: "texts" }),
  mentionedDate: of({ start: "dayOrMonth", end: "dayOrMonthOrNull", text: "text", startTime: "textOrNull", endTime: "textOrNull" }),
  recurrence: of({ rule: "text", startTime: "textOrNull", endTime: "textOrNull", text: "text" }),
  period: of({ unit: oneOf("week", "quarter", "halfYear"), start: "day", end: "day", text: "text" }),
  place: of({ kind: oneOf("street", "address", "parcel", "plan", "district"), name: "text", houseNumbers: "textOrNull", postalCode: "textOrNull", locality: "textOrNull", text: "text" }),
  law: of({ law: "text", section: "textOrNull", sectionEnd: "textOrNull", paragraph: "textOrNull", sentence: "textOrNull", number: "textOrNull", letter: "textOrNull", enactedOn: "dayOrNull", text: "text" }),
  attachment: of({ title: "text" }),
  vote: of({ yes: "numberOrNull", no: "numberOrNull", abstain: "numberOrNull", text: "text", item: "textOrNull" }),
  meetingStart: "text",
  meetingEnd: "text",
  meetingPlace: "text",
  chair: "text",
  minuteTaker: "text",
  attendance: of({
    name: "text", status: oneOf("present", "excused", "absent"), role: oneOf("chair", "member", "advisory", "administration", "guest", "minuteTaker"), title: "textOrNull", faction: "textOrNull", deputyFor: "textOrNull",
    fromTime: "textOrNull", fromItem: "textOrNull", untilTime: "textOrNull", untilItem: "textOrNull",
  }),
  presence: of({ name: "text", change: oneOf("arrives", "leaves"), time: "textOrNull", item: "textOrNull" }),
  motion: of({ item: "textOrNull", kind: oneOf("main", "amendment", "procedure"), mover: "textOrNull", text: "text", outcome: oneOfOrNull("accepted", "rejected", "withdrawn") }),
  resolution: of({ item: "textOrNull", number: "textOrNull", wording: "text" }),
  recusal: of({ name: "text", item: "textOrNull" }),
  consultation: of({ organization: "text", role: "textOrNull", date: "dayOrNull", meeting: "textOrNull", item: "textOrNull", outcome: "textOrNull" }),
  reference: of({ kind: oneOf(...referenceKinds), number: "textOrNull", citedDate: "dayOrMonthOrNull", citedAs: "textOrNull", citedBy: "textOrNull", text: "text", target: "textOrNull" }),
};

/** What the value of a kind of fact is made of, for forms and checks. */
export function shapeOf(property: CorrectableProperty): FactShape {
  return shapes[property];
}

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isDay = (value: unknown) => typeof value === "string" && isIsoDay(value);
const isDayOrMonth = (value: unknown) => isDay(value) || (typeof value === "string" && /^\d{4}-\d{2}$/u.test(value) && isIsoDay(`${value}-01`));
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value);

const fits: Readonly<Record<Exclude<FieldShape, ChoiceShape>, (value: unknown) => boolean>> = {
  text: isText,
  textOrNull: orNull(isText),
  number: Number.isFinite,
  numberOrNull: orNull(Number.isFinite),
  texts: (value) => Array.isArray(value) && value.every(isText),
  day: isDay,
  dayOrNull: orNull(isDay),
  dayOrMonth: isDayOrMonth,
  dayOrMonthOrNull: orNull(isDayOrMonth),
};

/** True where a value, or a field of one, holds what it may. */
export function isFieldValue(shape: FieldShape, value: unknown): boolean {
  if (typeof shape === "string") return fits[shape](value);
  return (shape.orNull && value === null) || (typeof value === "string" && shape.choices.includes(value));
}

/**
 * True when a person's word has the shape that facts of this kind have: all its fields, and no others.
 * @param found what was found; fields of it that nobody is asked for may come back as they are
 */
export function isFactValue(property: CorrectableProperty, value: unknown, found?: unknown): boolean {
  const shape = shapes[property];
  if (!hasFields(shape)) return isFieldValue(shape, value);
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const others = Object.keys(fields).filter((name) => !Object.hasOwn(shape.fields, name));
  return Object.entries(shape.fields).every(([name, kind]) => name in fields && isFieldValue(kind, fields[name])) && others.every((name) => isSame(fields[name], partOf(found, name)));
}

/** True for values that are made of several fields. */
export function hasFields(shape: FactShape): shape is Exclude<FactShape, FieldShape> {
  return typeof shape !== "string" && "fields" in shape;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
