import type { CorrectableProperty } from "../../../council/correctable.ts";
import { type FieldShape, hasFields, isFactValue, isFieldValue, shapeOf } from "../../../council/fact-value.ts";
import { fieldName, fieldValueWords } from "./field-words.ts";

/** One field of a form, with what it holds now. */
export interface FormField {
  /** Its name in the form. */
  readonly name: string;
  readonly label: string;
  readonly shape: FieldShape;
  readonly value: string;
  /** Values to choose from; null where anything may be written. */
  readonly choices: readonly { readonly value: string; readonly words: string }[] | null;
}

/** The name of the field of a value that has only one. */
const WHOLE = "wert";

/** Fields that a person is not asked for: the words of the document stay as they stand there, and targets are chosen by another field. */
const UNASKED: ReadonlySet<string> = new Set(["text", "target", "citedDate", "citedAs", "citedBy"]);

/** The fields of the form in which a fact of this kind is put right. */
export function formFields(property: CorrectableProperty, value: unknown): readonly FormField[] {
  const shape = shapeOf(property);
  if (!hasFields(shape)) return [fieldOf(property, WHOLE, shape, value)];
  return Object.entries(shape.fields).filter(([field]) => !UNASKED.has(field)).map(([field, kind]) => fieldOf(property, field, kind, partOf(value, field)));
}

function partOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[field] : undefined;
}

function fieldOf(property: CorrectableProperty, name: string, shape: FieldShape, value: unknown): FormField {
  return { name, shape, label: name === WHOLE ? "Richtig ist" : fieldName(property, name), value: asText(value), choices: choicesOf(shape, name === WHOLE ? property : name) };
}

const number = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 10, useGrouping: false });

function asText(value: unknown): string {
  if (typeof value === "number") return number.format(value);
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "string" ? value : "";
}

function choicesOf(shape: FieldShape, field: string): FormField["choices"] {
  if (typeof shape === "string") return null;
  return [...(shape.orNull ? [{ value: "", words: "keine Angabe" }] : []), ...shape.choices.map((value) => ({ value, words: fieldValueWords(field, value) ?? value }))];
}

/** What a form sent: the value, or for each field that cannot be taken one sentence that says why. */
export type FormValue = { readonly value: unknown } | { readonly complaints: Readonly<Record<string, string>> };

/**
 * Takes a sent form apart. What a person is not asked for is carried over from `current`.
 * @param sent fields by name, as text
 */
export function valueFromForm(property: CorrectableProperty, current: unknown, sent: Readonly<Record<string, string | undefined>>): FormValue {
  const complaints: Record<string, string> = {};
  const parsed = new Map<string, unknown>();
  for (const { name, shape, label } of formFields(property, current)) {
    const part = parse(shape, (sent[name] ?? "").trim());
    if (part === undefined) complaints[name] = complaintOf(shape, label);
    else parsed.set(name, part);
  }
  if (Object.keys(complaints).length > 0) return { complaints };
  const value = !hasFields(shapeOf(property)) ? parsed.get(WHOLE) : { ...carriedOver(property, current), ...Object.fromEntries(parsed) };
  return isFactValue(property, value, current) ? { value } : { complaints: { [formFields(property, current)[0]?.name ?? WHOLE]: "Diese Angaben passen so nicht zusammen. Bitte prüfen Sie jedes Feld." } };
}

function carriedOver(property: CorrectableProperty, current: unknown): Readonly<Record<string, unknown>> {
  const shape = shapeOf(property);
  if (!hasFields(shape)) return {};
  const unasked = Object.fromEntries(Object.keys(shape.fields).filter((field) => UNASKED.has(field)).map((field) => [field, partOf(current, field) ?? null]));
  return { ...(typeof current === "object" ? current : {}), ...unasked };
}

/** Undefined where the text does not fit. */
function parse(shape: FieldShape, text: string): unknown {
  if (shape === "texts") return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const value = text === "" ? null : isNumber(shape) ? numberIn(text) : text;
  return value !== undefined && isFieldValue(shape, value) ? value : undefined;
}

/** True for fields that hold a number. */
export function isNumber(shape: FieldShape): boolean {
  return shape === "number" || shape === "numberOrNull";
}

/** True for fields that hold a day of the calendar. */
export function isDay(shape: FieldShape): boolean {
  return shape === "day" || shape === "dayOrNull";
}

/** True for fields that hold a day, or only a month. */
export function isDayOrMonth(shape: FieldShape): boolean {
  return shape === "dayOrMonth" || shape === "dayOrMonthOrNull";
}

/** "17.850,00" and "17850" and "1.5"; undefined for what is no number. A single dot before three digits parts thousands, as Germans write. */
export function numberIn(text: string): number | undefined {
  const bare = text.replace(/[\s\u00A0\u202F]/gu, "");
  const plain = bare.includes(",") || /^[-+]?\d{1,3}(?:\.\d{3})+$/.test(bare) ? bare.replaceAll(".", "").replace(",", ".") : bare;
  return /^[-+]?\d{1,15}(?:\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined;
}

function complaintOf(shape: FieldShape, label: string): string {
  if (isNumber(shape)) return `„${label}“ muss eine Zahl sein, zum Beispiel 17850 oder 17.850,50.`;
  if (isDayOrMonth(shape)) return `„${label}“ muss ein Tag (2025-04-08) oder ein Monat (2025-04) sein.`;
  if (isDay(shape)) return `„${label}“ muss ein Tag sein, den es im Kalender gibt.`;
  return typeof shape === "string" ? `„${label}“ darf nicht leer sein.` : `„${label}“ muss eine der Angaben aus der Liste sein.`;
}
