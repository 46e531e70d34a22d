import { type Alternatives, type Step, stepsOf } from "./steps.ts";

/**
 * The same pattern with what its matches begin with asked for first, where it asks for what stands before: that costs more,
 * and would be asked at every place of a text.
 */
export function askedAhead(pattern: RegExp): RegExp {
  const alternatives = stepsOf(pattern.source);
  const first = alternatives.some(([step]) => step?.is === "notBehind" || step?.is === "behind") ? firstOfAny(alternatives) : null;
  return first === null ? pattern : new RegExp(`(?=[${[...new Set(first)].join("")}])(?:${pattern.source})`, pattern.flags);
}

/** What a match may begin with, each as the inside of a character class; null where it may begin with anything, or be empty. */
function firstOfAny(alternatives: Alternatives): readonly string[] | null {
  const all = alternatives.map((steps) => firstOf(steps));
  return all.every((some) => some !== null) ? all.flat() : null;
}

function firstOf(steps: readonly Step[]): readonly string[] | null {
  const first: string[] = [];
  for (const step of steps) {
    if (step.is === "open" || step.is === "end") return null;
    if (step.is !== "character" && step.is !== "group") continue;
    const inside = step.is === "character" ? insideOf(step.source) : firstOfAny(step.alternatives);
    if (inside === null) return null;
    first.push(...inside);
    if (step.least > 0) return first;
  }
  return null;
}

/** A character or class as the inside of a class; null for classes of all but a few. */
function insideOf(source: string): readonly string[] | null {
  if (source === "." || source.startsWith("[^")) return null;
  const inside = source.startsWith("[") ? source.slice(1, -1) : source;
  // Beside others a hyphen at either end would stand for a range.
  return [inside.replace(/^-|(?<!\\)-$/g, "\\-")];
}
