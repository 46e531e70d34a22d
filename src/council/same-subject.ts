import { nameKey, numberKey } from "./name-key.ts";

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

/** Whether two titles are the same but for spelling and punctuation, and name a subject. */
export function isSameTitle(first: string, second: string): boolean {
  return nameKey(first) === nameKey(second) && isSameSubject(first, second);
}

/**
 * Whether an item's title ends in the number of a paper, as agendas and minutes print it ("… Fahrplan - SV-Nr. 2024/0131", "… Gebühren (DS 19/2024)").
 * `key` is the paper's `numberKey`; mere digits could be a year and are no sign.
 */
export function endsInNumber(title: string, key: string | null): boolean {
  return key !== null && numbersAtEnd(title).has(key);
}

/** The keys of all papers in whose number a title may end; for a title that is compared with many. */
export function numbersAtEnd(title: string): ReadonlySet<string> {
  const words = title.slice(-60).replace(/[()[\]]/gu, " ").trim().split(/\s+/u);
  const keys = [1, 2, 3].flatMap((count) => numberKey(words.slice(-count).join(" ")) ?? []);
  return new Set(keys.filter((key) => /[^\d.]/u.test(key)));
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(nameKey(title).split(" ").filter((word) => word.length >= TELLING));
}
