import { addAll, createPlainSpelling, type Spelling } from "../lexicon/spelling.ts";
import type { Lexicon } from "../lexicon.ts";
import { isListed } from "./word-form.ts";

/** Letters that may be missing in a word, and what speaks against them; or a word that comes of it. */
export type Group = readonly [text: string, cost: number];

/** The listed words that one of `groups` makes between two pieces of a word, in the order of the groups. */
export function listedBetween(lexicon: Lexicon, left: string, groups: readonly Group[], right: string): Group[] {
  const spelling = spellingFor(lexicon);
  return addAll(spelling, left) ? listedBehind(spelling, lexicon, groups, right, 0) : [];
}

/** The listed words that one of the groups for a place makes there, for all places of a word from its begin to its end. */
export function listedAnywhere(lexicon: Lexicon, word: string, groupsFor: (place: number) => readonly Group[]): Group[] {
  const listed: Group[] = [];
  const spelling = spellingFor(lexicon);
  for (let place = 0; place <= word.length; place += 1) {
    listed.push(...listedBehind(spelling, lexicon, groupsFor(place), word, place));
    if (place < word.length && !spelling.add(word.charCodeAt(place))) break;
  }
  return listed;
}

/** Groups letter by letter: those that begin alike are spelled together. */
interface Branch {
  readonly code: number;
  readonly next: Branch[];
  /** The groups that end here, by their place among all. */
  readonly ends: number[];
}

const known = new WeakMap<readonly Group[], readonly Branch[]>();

function branchesOf(groups: readonly Group[]): readonly Branch[] {
  const before = known.get(groups);
  if (before !== undefined) return before;
  const root: Branch[] = [];
  groups.forEach(([text], index) => {
    let branches = root;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const branch = branches.find((one) => one.code === code) ?? { code, next: [], ends: [] };
      if (!branches.includes(branch)) branches.push(branch);
      if (at === text.length - 1) branch.ends.push(index);
      branches = branch.next;
    }
  });
  known.set(groups, root);
  return root;
}

/** The listed words that groups make behind what is spelled already and before `text` from `at` on, in the order of the groups. */
function listedBehind(spelling: Spelling, lexicon: Lexicon, groups: readonly Group[], text: string, at: number): Group[] {
  const found: (readonly [index: number, word: string])[] = [];
  const tryAll = (branches: readonly Branch[]): void => {
    for (const { code, next, ends } of branches) {
      if (!spelling.add(code)) continue;
      const { length } = spelling;
      if (ends.length > 0 && addAll(spelling, text, at) && isSpelledWord(spelling, lexicon)) for (const index of ends) found.push([index, spelling.word()]);
      spelling.cutTo(length);
      if (next.length > 0) tryAll(next);
      spelling.cutTo(length - 1);
    }
  };
  tryAll(branchesOf(groups));
  return found.toSorted(([one], [other]) => one - other).map(([index, word]): Group => [word, groups[index]?.[1] ?? 0]);
}

/** An empty spelling; those of one lexicon may be one and the same. */
export function spellingFor(lexicon: Lexicon): Spelling {
  return lexicon.spelling?.() ?? createPlainSpelling();
}

/** True when the list holds the word as it is spelled now. */
export function isSpelledWord(spelling: Spelling, lexicon: Lexicon): boolean {
  return spelling.mayBeListed() && isListed(lexicon, spelling.word());
}
