import type { OparlType } from "../../council/oparl-type.ts";
import { bodiesPath, listPath, objectPath, ours } from "../addresses.ts";
import { type FlatObject, oparlModel, type Property, typeAddress } from "../model.ts";
import { encodeFree, encodeValue } from "./encode-value.ts";

/** When an object was first published, and when it last changed; ISO date-times. */
export interface Times {
  readonly created: string;
  readonly modified: string;
}

/** An object as JSON of OParl. Addresses of ours begin with the mark of the site. */
export type EncodedObject = Readonly<Record<string, unknown>>;

/** What encoding one object needs to know of others. */
export interface Surroundings {
  /** The object that a property embeds; where there is none, the property leaves it out. */
  readonly lookup: (type: OparlType, id: string) => FlatObject | undefined;
  /** Left out: objects are encoded without their times, to tell whether they say anything new. */
  readonly times?: (type: OparlType, id: string) => Times;
}

/**
 * Makes an object of OParl 1.1, standing alone or embedded in another one. Its properties come in the order of the model;
 * what the model does not know stays where a vendor's prefix stands before it, and is dropped otherwise.
 */
export function encodeObject(flat: FlatObject, how: "alone" | "embedded", { lookup, times }: Surroundings): EncodedObject {
  const { type, properties } = flat;
  const encoded: Record<string, unknown> = {};
  for (const [name, property] of modelOf(type)) {
    if (times === undefined && isTime(name)) continue;
    const value = standing(flat, name, times) ?? (property.form === undefined ? encodeScalars(property, properties[name]) : encodeLinks(flat, name, property, how, { lookup, ...(times === undefined ? {} : { times }) }));
    if (value !== undefined) encoded[name] = value;
    else if (property.many && property.need === "schema") encoded[name] = [];
  }
  for (const [name, value] of Object.entries(properties)) {
    const free = name.includes(":") ? encodeFree(value) : undefined;
    if (free !== undefined) encoded[name] = free;
  }
  return encoded;
}

const models = new Map(Object.entries(oparlModel).map(([type, model]) => [type, Object.entries(model)]));

function modelOf(type: OparlType): readonly (readonly [string, Property])[] {
  return models.get(type) ?? [];
}

function isTime(name: string): boolean {
  return name === "created" || name === "modified";
}

/** What follows from the object itself. */
function standing({ type, id }: FlatObject, name: string, times: Surroundings["times"]): unknown {
  switch (name) {
    case "id": return ours(objectPath(type, id));
    case "type": return typeAddress(type);
    case "oparlVersion": return "https://schema.oparl.org/1.1/";
    case "created": return times === undefined ? undefined : encodeValue("date-time", times(type, id).created);
    case "modified": return times === undefined ? undefined : encodeValue("date-time", times(type, id).modified);
    default: return undefined;
  }
}

function encodeScalars({ many, kind = "string" }: Property, value: unknown): unknown {
  if (!many) return encodeValue(kind, value);
  const all = (Array.isArray(value) ? value : []).map((one) => encodeValue(kind, one)).filter((one) => one !== undefined);
  return all.length === 0 ? undefined : all;
}

function encodeLinks(flat: FlatObject, name: string, { many, form, to }: Property, how: "alone" | "embedded", surroundings: Surroundings): unknown {
  if (to === undefined || (form === "back" && how === "embedded")) return undefined;
  if (form === "list") return listOf(flat, to);
  const value = flat.properties[name];
  const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === "string");
  const all = [...new Set(ids)].flatMap((id): unknown[] => {
    if (form !== "embedded") return [ours(objectPath(to, id))];
    const inner = surroundings.lookup(to, id);
    return inner === undefined ? [] : [encodeObject(inner, "embedded", surroundings)];
  });
  if (!many) return all[0];
  return all.length === 0 ? undefined : all;
}

function listOf({ type, id }: FlatObject, to: OparlType): string | undefined {
  if (type === "System") return ours(bodiesPath);
  return type === "Body" || type === "Organization" ? ours(listPath(type, id, to)) : undefined;
}

/** What is left of an object that citizens may no longer see. */
export function encodeStub(type: OparlType, id: string, times: Times): EncodedObject {
  return { id: ours(objectPath(type, id)), type: typeAddress(type), created: encodeValue("date-time", times.created), modified: encodeValue("date-time", times.modified), deleted: true };
}
