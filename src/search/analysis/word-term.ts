import { foldWord } from "./fold.ts";
import { stemWord } from "./stem.ts";

/** A written word, folded, and the term under which it stands in the index. */
export interface WordTerm {
  readonly folded: string;
  readonly term: string;
}

/** Longer words are found by their beginning: no index gains from a line of hyphens and letters. */
export const longestTerm = 80;
const mostRemembered = 150_000;
const digit = /\p{Nd}/u;
const remembered = new Map<string, WordTerm>();

/** The term of one written word; words with digits keep their endings. The words of a text repeat, so they are remembered. */
export function wordTerm(written: string): WordTerm {
  const before = remembered.get(written);
  if (before !== undefined) return before;
  const found = findWordTerm(written);
  if (remembered.size >= mostRemembered) remembered.clear();
  if (written.length <= longestTerm) remembered.set(written, found);
  return found;
}

function findWordTerm(written: string): WordTerm {
  if (written.startsWith("§")) return { folded: "§", term: "§" };
  const folded = foldWord(written);
  const bounded = streetSpelledOut(folded).slice(0, longestTerm);
  return { folded, term: digit.test(bounded) ? bounded : stemWord(bounded) };
}

/** "bahnhofstr" is the Bahnhofstraße: papers print both, and whoever lives there types either. */
export function streetSpelledOut(folded: string): string {
  return folded.endsWith("str") ? `${folded}asse` : folded;
}
