import type { OparlType } from "../../council/oparl-type.ts";
import { bodiesPath, listPath, objectPath, ours } from "../addresses.ts";
import { type FlatObject, oparlModel, type Property, typeAddress } from "../model.ts";
import { encodeFree, encodeValue } from "./encode-value.ts";

/** When an object was first published, and when it last changed; date-times as OParl writes them. */
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
  readonly times: (type: OparlType, id: string) => Times;
}

/**
 * Makes an object of OParl 1.1, standing alone or embedded in another one. Its properties come in the order of the model;
 * what the model does not know stays where a vendor's prefix stands before it, and is dropped otherwise.
 */
export function encodeObject(flat: FlatObject, how: "alone" | "embedded", surroundings: Surroundings): EncodedObject {
  const { type, id, properties } = flat;
  const { created, modified } = surroundings.times(type, id);
  const encoded: Record<string, unknown> = { id: ours(objectPath(type, id)), type: typeAddress(type) };
  for (const { name, property, isMandatoryList } of modelOf[type]) {
    if (name === "created") encoded["created"] = created;
    else if (name === "modified") encoded["modified"] = modified;
    else if (name === "oparlVersion") encoded["oparlVersion"] = "https://schema.oparl.org/1.1/";
    else {
      const value = properties[name];
      const said = property.form === "list" ? listOf(flat, property.to) : value === undefined || value === null ? undefined : property.form === undefined ? encodeScalars(property, value) : encodeLinks(value, property, how, surroundings);
      if (said !== undefined) encoded[name] = said;
      else if (isMandatoryList) encoded[name] = [];
    }
  }
  for (const name of Object.keys(properties)) {
    const free = name.includes(":") ? encodeFree(properties[name]) : undefined;
    if (free !== undefined) encoded[name] = free;
  }
  return encoded;
}

interface Step {
  readonly name: string;
  readonly property: Property;
  readonly isMandatoryList: boolean;
}

const modelOf = Object.fromEntries(Object.entries(oparlModel).map(([type, model]) => [
  type, Object.entries(model).filter(([name]) => name !== "id" && name !== "type").map(([name, property]): Step => ({ name, property, isMandatoryList: property.many && property.need === "schema" })),
])) as unknown as Readonly<Record<OparlType, readonly Step[]>>;

function encodeScalars({ many, kind = "string" }: Property, value: unknown): unknown {
  if (!many) return encodeValue(kind, value);
  const all = (Array.isArray(value) ? value : []).map((one) => encodeValue(kind, one)).filter((one) => one !== undefined);
  return all.length === 0 ? undefined : all;
}

function encodeLinks(value: unknown, { many, form, to }: Property, how: "alone" | "embedded", surroundings: Surroundings): unknown {
  if (to === undefined || (form === "back" && how === "embedded")) return undefined;
  if (typeof value === "string") {
    const one = linkTo(value, to, form, surroundings);
    return many && one !== undefined ? [one] : one;
  }
  const ids = Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];
  const all = [...new Set(ids)].map((id) => linkTo(id, to, form, surroundings)).filter((one) => one !== undefined);
  if (!many) return all[0];
  return all.length === 0 ? undefined : all;
}

function linkTo(id: string, to: OparlType, form: Property["form"], surroundings: Surroundings): unknown {
  if (form !== "embedded") return ours(objectPath(to, id));
  const inner = surroundings.lookup(to, id);
  return inner === undefined ? undefined : encodeObject(inner, "embedded", surroundings);
}

function listOf({ type, id }: FlatObject, to: OparlType | undefined): string | undefined {
  if (type === "System") return ours(bodiesPath);
  return to !== undefined && (type === "Body" || type === "Organization") ? ours(listPath(type, id, to)) : undefined;
}

/** What is left of an object that citizens may no longer see. */
export function encodeStub(type: OparlType, id: string, { created, modified }: Times): EncodedObject {
  return { id: ours(objectPath(type, id)), type: typeAddress(type), created, modified, deleted: true };
}
