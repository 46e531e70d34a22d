import { addAll, createPlainSpelling, type Spelling } from "../lexicon/spelling.ts";
import type { Lexicon } from "../lexicon.ts";
import { isListed } from "./word-form.ts";

/** Letters that may be missing in a word, and what speaks against them; or a word that comes of it. */
export type Group = readonly [text: string, cost: number];

/** The listed words that one of `groups` makes between two pieces of a word, in the order of the groups. */
export function listedBetween(lexicon: Lexicon, left: string, groups: readonly Group[], right: string): Group[] {
  const listed: Group[] = [];
  const spelling = spellingFor(lexicon);
  if (!addAll(spelling, left)) return listed;
  for (const [group, cost] of groups) {
    if (addAll(spelling, group) && addAll(spelling, right) && isSpelledWord(spelling, lexicon)) listed.push([spelling.word(), cost]);
    spelling.cutTo(left.length);
  }
  return listed;
}

/** An empty spelling; those of one lexicon may be one and the same. */
export function spellingFor(lexicon: Lexicon): Spelling {
  return lexicon.spelling?.() ?? createPlainSpelling();
}

/** True when the list holds the word as it is spelled now. */
export function isSpelledWord(spelling: Spelling, lexicon: Lexicon): boolean {
  return spelling.mayBeListed() && isListed(lexicon, spelling.word());
}
