import { keptValue } from "./kept-value.ts";
import { type Draft, type Place, report, type Walk } from "./walk.ts";

/** What did not fit, as it was said, by its property. */
export const originalName = "ratsfaden:original";
/** True on objects that had no id: the one they have here is made of that of their parent. */
export const derivedIdName = "ratsfaden:derivedId";

/** An object and the version of OParl it speaks. */
export interface Stated {
  readonly object: Draft;
  readonly version: "1.0" | "1.1";
  readonly isDeleted: boolean;
  /** Names of the lists it names. */
  readonly listNames: Set<string>;
  readonly place: Place;
}

/** Keeps a value that did not fit, as it was said. */
export function keepOriginal(walk: Walk, object: Draft, name: string, value: unknown): void {
  const kept = (object.properties[originalName] ??= {}) as Record<string, unknown>;
  kept[name] = keptValue(value, walk.budget, () => reportCut(walk, object, name));
}

/** Notes that a value was too much to be kept whole. */
export function reportCut(walk: Walk, object: Draft, name: string): void {
  report(walk, "tooDeep", object.id, "nested too deeply, or too much", "cut off", name);
}
