import { oparlTypes, type OparlType } from "../../council/oparl-type.ts";
import { typeNamedBy } from "../model.ts";

const byName = new Map(oparlTypes.map((type) => [type.toLowerCase(), type]));
const lists: ReadonlyMap<string, OparlType> = new Map([["people", "Person"], ["bodies", "Body"]]);

/** A type as an object states it. `named` is null where it is no type of OParl; `version` where the address names none. */
export interface StatedType {
  readonly named: OparlType | null;
  readonly version: "1.0" | "1.1" | null;
  /** True: written as the specification says. */
  readonly isExact: boolean;
}

const nothing: StatedType = { named: null, version: null, isExact: false };

/** Reads the value of `type`: an address of the schema, else what its last word names ("oparl:Paper"). */
export function statedType(value: unknown): StatedType {
  if (typeof value !== "string" || value.length > 200) return nothing;
  const named = typeNamedBy(value);
  const version = value.includes("/1.0/") ? "1.0" : value.includes("/1.1/") ? "1.1" : null;
  if (named !== null) return { named, version, isExact: true };
  const last = /(?<word>[A-Za-z]+)\/?$/u.exec(value)?.groups?.["word"]?.toLowerCase() ?? "";
  return { named: byName.get(last) ?? null, version, isExact: false };
}

/** The type that the path of an address names: ".../body/1/file/2-19309", ".../papers.asp?id=1", the last such part. */
export function typeInAddress(address: string): OparlType | null {
  const path = address.slice(0, 2000).split(/[?#]/u)[0] ?? "";
  for (const part of path.toLowerCase().split("/").toReversed()) {
    const word = part.replace(/\.[a-z]+$/u, "").replaceAll(/[_-]/gu, "");
    const type = byName.get(word) ?? lists.get(word) ?? (word.endsWith("s") ? byName.get(word.slice(0, -1)) : undefined);
    if (type !== undefined) return type;
  }
  return null;
}
