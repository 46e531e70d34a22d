import { siteMark } from "../addresses.ts";
import type { ScalarKind } from "../model.ts";
import { cleanText } from "./clean-text.ts";
import { encodeMoment } from "./encode-moment.ts";

/** What a property may be as it is sent; undefined: there is nothing to say, so the property is left out. */
type Encode = (value: unknown) => unknown;

const encodeText: Encode = (value) => {
  const text = typeof value === "string" ? cleanText(value) : "";
  return text.trim() === "" ? undefined : text;
};

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const address = new RegExp(`^(?:https?://[^/\\s]|${siteMark}/)\\S*$`, "u");

const encoders: Readonly<Record<ScalarKind, Encode>> = {
  string: encodeText,
  // Only our own mapping writes the mark: what others say is cleaned of it before.
  url: (value) => (typeof value === "string" && address.test(value) && cleanText(value.slice(1)) === value.slice(1) ? value : undefined),
  date: (value) => (typeof value === "string" && day.test(value) ? value : undefined),
  "date-time": (value) => (typeof value === "string" ? (encodeMoment(value) ?? undefined) : undefined),
  boolean: (value) => (typeof value === "boolean" ? value : undefined),
  integer: (value) => (Number.isSafeInteger(value) ? value : undefined),
  geojson: (value) => {
    const feature = isRecord(value) && value["type"] === "Feature" ? encodeFree(value) : undefined;
    // A feature has properties, also where there are none (RFC 7946, 3.2).
    return isRecord(feature) ? { ...feature, properties: feature["properties"] ?? {} } : undefined;
  },
};

/** A value of the model as it is sent; undefined where it is not what the model asks for. */
export function encodeValue(kind: ScalarKind, value: unknown): unknown {
  return encoders[kind](value);
}

/** Values in a vendor's property go no deeper. */
const deepest = 12;

/** A value that the model says nothing of: texts cleaned, and nothing empty in it. */
export function encodeFree(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return encodeText(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null || depth > deepest) return undefined;
  if (isOwnAddress(value)) return `${siteMark}${value.ownPath}`;
  if (Array.isArray(value)) {
    const all = value.map((one) => encodeFree(one, depth + 1)).filter((one) => one !== undefined);
    return all.length === 0 ? undefined : all;
  }
  const fields: [string, unknown][] = [];
  for (const [name, field] of Object.entries(value)) {
    const encoded = encodeFree(field, depth + 1);
    if (encoded !== undefined && name !== "__proto__") fields.push([cleanText(name), encoded]);
  }
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

const paths = new WeakSet<object>();

/** An address of ours inside a vendor's property. */
export interface OwnAddress {
  readonly ownPath: string;
}

/** Makes one. What others send cannot look like it, because only what was made here counts. */
export function ownAddress(path: string): OwnAddress {
  const made = { ownPath: path };
  paths.add(made);
  return made;
}

function isOwnAddress(value: object): value is OwnAddress {
  return paths.has(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
