import { nameKey } from "./name-key.ts";

/** Words too short to tell subjects apart: "der", "und", "im". */
const TELLING = 4;
/** Share of the shorter title's words that the longer one must say, too. */
const SHARE = 0.6;

/**
 * Whether two titles name the same subject: agendas shorten what papers print in full, so most words of the shorter one
 * must stand in the longer one. Titles without a telling word ("TOP 3") name no subject and fit nothing.
 */
export function isSameSubject(first: string, second: string): boolean {
  const [shorter = new Set<string>(), longer = new Set<string>()] = [wordsOf(first), wordsOf(second)].toSorted((a, b) => a.size - b.size);
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared > 0 && shared >= shorter.size * SHARE;
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(nameKey(title).split(" ").filter((word) => word.length >= TELLING));
}
