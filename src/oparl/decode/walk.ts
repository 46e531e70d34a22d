import type { OparlType } from "../../council/oparl-type.ts";
import type { FlatObject } from "../model.ts";
import { type AddressValue, createAddressReader } from "./address-value.ts";
import type { DecodeContext, NamedList } from "./decoded.ts";
import type { Fault, FaultKind } from "./fault.ts";
import type { Budget } from "./kept-value.ts";

/** Objects of one answer; each embeds fewer than this, too. No real page comes near. */
const mostObjects = 500_000;
/** Values of one answer. */
const mostValues = 20_000_000;
const mostFaults = 200_000;
/** An object inside an object inside … : OParl needs four. */
export const deepestObject = 12;

/** An object while it is being decoded. */
export interface Draft extends FlatObject {
  readonly properties: Record<string, unknown>;
}

/** Decoding one answer: what has been found so far. */
export interface Walk {
  readonly context: DecodeContext;
  readonly readAddress: (text: string) => AddressValue | null;
  readonly objects: Draft[];
  readonly lists: NamedList[];
  readonly faults: Fault[];
  readonly budget: Budget;
}

/** Where an object stands in an answer. */
export interface Place {
  readonly expected: OparlType | null;
  readonly parent: Draft | null;
  /** The property of the parent; of an entry of a list, empty. */
  readonly property: string;
  /** From 0; null where it stands alone. */
  readonly position: number | null;
  readonly depth: number;
}

/** Begins to decode an answer. */
export function startWalk(context: DecodeContext): Walk {
  return { context, readAddress: createAddressReader(context.address), objects: [], lists: [], faults: [], budget: { left: mostValues } };
}

/** Notes a fault. Of an answer that is nothing but faults the first ones are kept. */
export function report(walk: Walk, kind: FaultKind, object: string, message: string, how: string, property?: string): void {
  if (walk.faults.length < mostFaults) walk.faults.push(property === undefined ? { kind, object, message, how } : { kind, object, property, message, how });
}

/** True when no more objects may be decoded; noted once. */
export function isFull(walk: Walk): boolean {
  if (walk.objects.length < mostObjects && walk.budget.left >= 0) return false;
  if (walk.faults.at(-1)?.kind !== "tooMany") report(walk, "tooMany", walk.context.address, "more objects or values than any page has", "the rest is left out");
  return true;
}

/** More entries than this no property of an object has. */
const mostEntries = 100_000;

/** The entries of an array, or the one value in its place, bounded. */
export function entriesOf(walk: Walk, object: Draft, name: string, raw: unknown): readonly unknown[] {
  if (!Array.isArray(raw)) return [raw];
  if (raw.length <= mostEntries) return raw;
  report(walk, "tooMany", object.id, `${raw.length} entries`, `the first ${mostEntries} are taken`, name);
  return raw.slice(0, mostEntries);
}

const longestShown = 120;

/** A value as a message shows it: short, on one line, and without depth. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > longestShown ? `${value.slice(0, longestShown)}…` : value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
