import { nameKey } from "./name-key.ts";

/** What a group of members calls itself beside its party's name. */
const GROUP = /^(?:\p{L}*fraktion|\p{L}*gruppe|ktf|der|die|das|den|dem|und|fraktionslos)$/u;
/** Parties that are printed long and short; no other party's name holds these words. */
const SHORT: readonly (readonly [RegExp, string])[] = [[/\bgrünen?\b/u, "grüne"], [/\blinken?\b/u, "linke"]];

/**
 * The party of a group of members, as a key: "SPD", "SPD-Fraktion" and "SPD-Fraktion im Rat der Stadt Auental" are the same.
 * Null where the name tells none, or two.
 */
export function partyKey(group: string): string | null {
  const key = nameKey(group).replace(/\s(?:im|in|des|der)\s.*$/u, "");
  if ((key.match(/fraktion/gu) ?? []).length > 1) return null;
  const short = SHORT.find(([words]) => words.test(key))?.[1];
  const rest = key.split(" ").filter((word) => word !== "" && !GROUP.test(word)).join(" ");
  return short ?? (rest === "" ? null : rest);
}
