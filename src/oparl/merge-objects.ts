import type { OparlType } from "../council/oparl-type.ts";
import { oparlModel } from "./model.ts";

export type Properties = Readonly<Record<string, unknown>>;

/** What is known of an object already. */
export interface KnownObject {
  readonly properties: Properties;
  /** Number of the visit that last saw it stand by itself; 0: none. */
  readonly aloneIn: number;
  /** Number of the visit that last saw it at all. */
  readonly seenIn: number;
}

/** What is told of it now. */
export interface ToldObject {
  readonly properties: Properties;
  readonly visit: number;
  /** True: it stands by itself, so that it should tell all there is. */
  readonly isAlone: boolean;
  /** True: internal lists were left out because we asked for that. */
  readonly omitsInternal: boolean;
}

interface Kinds {
  readonly back: readonly { readonly name: string; readonly many: boolean }[];
  readonly internal: readonly string[];
}

const kinds = new Map(Object.entries(oparlModel).map(([type, model]): [string, Kinds] => {
  const entries = Object.entries(model);
  return [type, {
    back: entries.filter(([, { form }]) => form === "back").map(([name, { many }]) => ({ name, many })),
    internal: entries.filter(([, { omitInternal }]) => omitInternal === true).map(([name]) => name),
  }];
}));

/**
 * One object of several: servers send the same object by itself and inside others, and tell more of it in one place than in another.
 * What stands by itself tells all; what is embedded adds, and never takes away; of two embedded ones the newer is believed, or that of a later visit.
 * What leads back to those that embed it is gathered from all places.
 */
export function mergeProperties(type: OparlType, known: KnownObject, told: ToldObject): Properties {
  const before = known.properties;
  const merged: Record<string, unknown> = choose(known, told);
  const { back = [], internal = [] } = kinds.get(type) ?? {};
  for (const { name, many } of back) {
    const links = many ? united(before[name], told.properties[name]) : (told.properties[name] ?? before[name]);
    if (links !== undefined) merged[name] = links;
  }
  if (told.isAlone && told.omitsInternal) for (const name of internal) if (merged[name] === undefined && before[name] !== undefined) merged[name] = before[name];
  return merged;
}

function choose(known: KnownObject, told: ToldObject): Record<string, unknown> {
  const [before, now] = [known.properties, told.properties];
  const age = compareTimes(before["modified"], now["modified"]);
  // A stub tells of the deletion alone; what was known stays known.
  if (now["deleted"] === true) return { ...before, ...now };
  const isSameVisit = known.seenIn === told.visit;
  if (told.isAlone && !(known.aloneIn === told.visit && age === "newer")) return { ...now };
  const { deleted, ...rest } = before;
  // With the same time on both, one that stood by itself is kept: otherwise an object would change to and fro at every visit.
  const isBelieved = age === "older" || (!isSameVisit && (age === "unknown" || (age === "same" && known.aloneIn === 0)));
  const lives = deleted === true && !(age === "older" || !isSameVisit) ? { deleted } : {};
  return isBelieved ? { ...rest, ...now, ...lives } : { ...now, ...rest, ...lives };
}

/** How old what is known is, beside what is told. */
function compareTimes(known: unknown, told: unknown): "older" | "newer" | "same" | "unknown" {
  const [before, now] = [known, told].map((moment) => (typeof moment === "string" ? Date.parse(moment) : Number.NaN));
  if (before === undefined || now === undefined || Number.isNaN(before) || Number.isNaN(now)) return "unknown";
  return before === now ? "same" : before < now ? "older" : "newer";
}

function united(one: unknown, other: unknown): unknown {
  if (!Array.isArray(one)) return other;
  if (!Array.isArray(other)) return one;
  const added = other.filter((link) => !one.includes(link));
  return added.length === 0 ? one : [...one, ...added];
}
