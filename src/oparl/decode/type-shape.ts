import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { oparlModel, type Property } from "../model.ts";

/** A type's model, arranged for decoding. */
export interface TypeShape {
  readonly properties: ReadonlyMap<string, Property>;
  /** The property with which an object names the one that embeds it, by the type of that one. */
  readonly back: ReadonlyMap<OparlType, { readonly name: string; readonly many: boolean }>;
  /** Properties that the schema demands and this program misses when they are not there, by version. */
  readonly mandatory: Readonly<Record<"1.0" | "1.1", readonly string[]>>;
  /** Whether objects have times of their own, by version. */
  readonly hasTimes: Readonly<Record<"1.0" | "1.1", boolean>>;
}

function shapeOf(type: OparlType): TypeShape {
  const entries = Object.entries(oparlModel[type]);
  const mandatory = (version: "1.0" | "1.1"): readonly string[] =>
    entries.filter(([name, property]) => property.need === "schema" && property.since <= version && name !== "id" && name !== "type").map(([name]) => name);
  const hasTimes = (version: "1.0" | "1.1"): boolean => (oparlModel[type]["created"]?.since ?? "1.1") <= version;
  return {
    properties: new Map(entries),
    back: new Map(entries.flatMap(([name, { form, to, many }]) => (form === "back" && to !== undefined ? [[to, { name, many }] as const] : []))),
    mandatory: { "1.0": mandatory("1.0"), "1.1": mandatory("1.1") },
    hasTimes: { "1.0": hasTimes("1.0"), "1.1": hasTimes("1.1") },
  };
}

export const typeShapes = Object.fromEntries(oparlTypes.map((type) => [type, shapeOf(type)])) as Readonly<Record<OparlType, TypeShape>>;
