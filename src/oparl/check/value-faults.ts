import type { Property, ScalarKind } from "../model.ts";
import { isObject, type JsonObject } from "./answer.ts";

/** What can be wrong with the value of a property that OParl knows. */
export type ValueFaultKind =
  | "array-expected" | "single-expected" | "address-expected" | "object-expected" | "list-expected" | "wrong-kind" | "whole-number"
  | "url" | "date" | "date-time" | "null" | "empty-string" | "empty-list" | "markup" | "control-character" | "placeholder" | "blank-edges" | "twice";

export interface ValueFault {
  readonly kind: ValueFaultKind;
  readonly property: string;
  readonly found: unknown;
}

/** What a deleted object still has to tell. */
const kept = new Set(["id", "type", "created", "modified", "deleted"]);

/**
 * Looks through the properties that OParl knows. Of a deleted object only those that it must keep.
 * Mandatory properties that are null or empty count as missing and are no matter of values.
 */
export function findValueFaults(object: JsonObject, model: Readonly<Record<string, Property>>, deleted: boolean): readonly ValueFault[] {
  const found: ValueFault[] = [];
  for (const [name, property] of Object.entries(model)) {
    if (!Object.hasOwn(object, name) || (deleted && !kept.has(name))) continue;
    const value = object[name];
    if (isBlank(value) && property.need !== "optional") continue;
    for (const kind of faultsOf(name, property, value)) found.push({ kind, property: name, found: value });
  }
  return found;
}

/** Null, or a string of blanks alone. */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function faultsOf(name: string, property: Property, value: unknown): Iterable<ValueFaultKind> {
  if (value === null) return ["null"];
  if (property.form === "list") return typeof value !== "string" ? ["list-expected"] : isUrl(value) ? [] : ["url"];
  if (!property.many) return Array.isArray(value) ? ["single-expected"] : faultsOfOne(name, property, value);
  if (!Array.isArray(value)) return ["array-expected"];
  if (value.length === 0) return property.need === "optional" ? ["empty-list"] : [];
  const faults = new Set<ValueFaultKind>();
  for (const one of value) for (const fault of one === null ? (["null"] as const) : faultsOfOne(name, property, one)) faults.add(fault);
  if (property.form !== "embedded" && new Set(value).size < value.length) faults.add("twice");
  return faults;
}

function faultsOfOne(name: string, property: Property, value: unknown): readonly ValueFaultKind[] {
  if (property.form === "embedded") return isObject(value) ? [] : ["object-expected"];
  if (property.form !== undefined) return typeof value === "string" ? (isBlank(value) ? ["empty-string"] : isUrl(value) ? [] : ["url"]) : isObject(value) ? ["address-expected"] : ["wrong-kind"];
  return faultsOfScalar(name, property.kind ?? "string", value);
}

function faultsOfScalar(name: string, kind: ScalarKind, value: unknown): readonly ValueFaultKind[] {
  if (kind === "boolean") return typeof value === "boolean" ? [] : ["wrong-kind"];
  if (kind === "integer") return typeof value !== "number" ? ["wrong-kind"] : Number.isInteger(value) ? [] : ["whole-number"];
  if (kind === "geojson") return isObject(value) ? [] : ["wrong-kind"];
  if (typeof value !== "string") return ["wrong-kind"];
  if (isBlank(value)) return ["empty-string"];
  const faults: ValueFaultKind[] = [];
  if (kind === "url" && !isUrl(value)) faults.push("url");
  if (kind === "date" && !isDate(value)) faults.push("date");
  if (kind === "date-time" && !isDateTime(value)) faults.push("date-time");
  // The text of a file may hold anything that its pages print.
  if (name !== "text" && hasMarkup(value)) faults.push("markup");
  if (controls.test(value)) faults.push("control-character");
  if (name !== "text" && value.trim() !== value) faults.push("blank-edges");
  if (placeholders.test(value) || (kind.startsWith("date") && /^(?:1970-01-01|0001-01-01|9999-12-31)/u.test(value))) faults.push("placeholder");
  return faults;
}

/** An absolute address of the web. */
export function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/u.test(value) && URL.canParse(value);
}

/** A day of the calendar: "2031-02-28". */
export function isDate(value: string): boolean {
  const parts = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/u.exec(value)?.groups;
  if (parts === undefined) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** OParl's date-time: seconds without fractions, and an offset in digits: "2031-02-28T18:00:00+01:00". */
export function isDateTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d$/u.test(value) && isDate(value.slice(0, 10));
}

const entities = /&(?:amp|lt|gt|quot|apos|nbsp|shy|szlig|euro|[aouAOU]uml|#\d{1,7}|#x[0-9a-fA-F]{1,6});/u;
const tags = /<\/?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|span|strong|sub|sup|table|td|tr|u|ul)(?:\s[^<>]*)?\/?>/iu;

/** Escapes or tags of HTML or XML. */
export function hasMarkup(text: string): boolean {
  return (text.includes("&") && entities.test(text)) || (text.includes("<") && tags.test(text));
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
const placeholders = /^(?:n\/a|n\.\s?a\.|k\.\s?a\.|null|undefined|\?+|-+|dummy|unknown|unbekannt|keine angabe)$/iu;
