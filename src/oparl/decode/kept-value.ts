import { cleanText } from "./text-value.ts";

/** Deeper than this nothing is kept: no server nests more than a few levels, and what is kept is written as JSON again. */
const deepest = 20;

/** How many values may still be kept; counted down. */
export interface Budget {
  left: number;
}

/** A value as it was said, in a copy that can be stored: clean texts, safe names, bounded. `cut` is told of what had to go. */
export function keptValue(value: unknown, budget: Budget, cut: () => void, depth = 0): unknown {
  budget.left -= 1;
  if (typeof value === "string") return cleanText(value).text;
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest || budget.left < 0) {
    cut();
    return null;
  }
  if (Array.isArray(value)) {
    return value.slice(0, Math.max(0, budget.left)).map((one: unknown) => keptValue(one, budget, cut, depth + 1));
  }
  const copy: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    const safe = safeName(name);
    if (safe === null) cut();
    else copy[safe] = keptValue(one, budget, cut, depth + 1);
  }
  return copy;
}

const longestName = 200;

/** A name of a property that does no harm wherever it is copied to; null where it would. */
export function safeName(name: string): string | null {
  const clean = cleanText(name).text;
  return clean === "" || clean === "__proto__" || clean.length > longestName ? null : clean;
}
