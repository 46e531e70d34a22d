import { asNoun, asSmall, type ListedSpelling } from "./word-list.ts";

/** Longer words are not taken apart. */
const maxLength = 60;
/** Shorter parts ("Ar-beit", "Mal-hahmen") make compounds out of anything. */
const minPart = 3;
const joints = ["s", "n", "en", "es", "er", "e"];
/** Every further part makes a chance hit likelier. */
const perPart = 0.95;

/**
 * How well German word formation explains a word as a compound of listed words: 0 (not at all) to 0.8.
 * The last part carries the kind of the word, so it should be a noun when the word has a capital, else an adjective or verb.
 */
export function compoundStrength(spelling: ListedSpelling, word: string): number {
  if (word.length < 2 * minPart || word.length > maxLength) return 0;
  const first = word.charAt(0);
  const [best = 0, other = 0] = strengthWithHeads(spelling, word, first === first.toLowerCase() ? [asSmall] : [asNoun, asSmall]);
  // An adjective may begin a sentence; a noun is likelier.
  return Math.max(best, other * 0.85);
}

/** From each position of a word on: how well the rest is explained, at once and behind a linking sound too, if its last part is of some kind. */
interface Rest {
  readonly head: number;
  readonly strength: Float64Array;
  readonly withJoint: Float64Array;
}

/** For each kind that the last part may be of, from the end of the word to its begin. Parts that begin alike are spelled once. */
function strengthWithHeads(spelling: ListedSpelling, word: string, heads: readonly number[]): readonly number[] {
  const rests = heads.map((head): Rest => ({ head, strength: new Float64Array(word.length + 1), withJoint: new Float64Array(word.length + 1) }));
  // No part begins where the first one would be too short.
  for (let start = word.length - minPart; start >= minPart; start -= 1) {
    partsFrom(spelling, word, start, word.length, rests);
    for (const rest of rests) rest.withJoint[start] = bestBehind(rest.strength, word, start);
  }
  partsFrom(spelling, word, 0, Math.max(...rests.map(({ withJoint }) => withJoint.findLastIndex((strength) => strength > 0))), rests);
  return rests.map(({ strength }) => strength[0] ?? 0);
}

/** How well the rest from `start` on is explained by a part that ends at `last` at the latest, and by what stands behind it. */
function partsFrom(spelling: ListedSpelling, word: string, start: number, last: number, rests: readonly Rest[]): void {
  spelling.cutTo(0);
  for (let end = start + 1; end <= last && spelling.add(word.charCodeAt(end - 1)); end += 1) {
    if (end < start + minPart || (end > word.length - minPart && end < word.length)) continue;
    for (const rest of rests) {
      if (end === word.length) rest.strength[start] = Math.max(rest.strength[start] ?? 0, headStrength(spelling, end - start, rest.head));
      else if ((rest.withJoint[end] ?? 0) > 0) rest.strength[start] = Math.max(rest.strength[start] ?? 0, partThenRest(spelling, rest, start, end));
    }
  }
}

/** The strength of the last part. */
function headStrength(spelling: ListedSpelling, length: number, head: number): number {
  return (spelling.cases() & head) !== 0 ? partStrength(length) : 0;
}

/** The strength of a part and of what stands behind it; 0 where it would not be more than is known from `start` on. */
function partThenRest(spelling: ListedSpelling, { strength: known, withJoint }: Rest, start: number, end: number): number {
  const strength = Math.min((withJoint[end] ?? 0) * (start > 0 ? perPart : 1), partStrength(end - start));
  const cases = strength > (known[start] ?? 0) ? spelling.cases() : 0;
  if (cases === 0) return 0;
  // Only nouns take a linking sound.
  return (cases & asNoun) === 0 ? Math.min(known[end] ?? 0, strength) : strength;
}

/** How well the word goes on at `end`: at once, or behind a linking sound. */
function bestBehind(rest: Float64Array, word: string, end: number): number {
  let best = rest[end] ?? 0;
  for (const joint of joints) {
    const behind = rest[end + joint.length] ?? 0;
    if (behind > best && word.startsWith(joint, end)) best = behind;
  }
  return best;
}

/** Long parts do not meet by chance; short ones do. */
function partStrength(length: number): number {
  if (length >= 5) return 0.8;
  return length === 4 ? 0.7 : 0.45;
}
