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
  if (first === first.toLowerCase()) return strengthWithHead(spelling, word, asSmall);
  // An adjective may begin a sentence; a noun is likelier.
  return Math.max(strengthWithHead(spelling, word, asNoun), strengthWithHead(spelling, word, asSmall) * 0.85);
}

/** From the end of the word to its begin: how well the rest from each position on is explained. Parts that begin alike are spelled once. */
function strengthWithHead(spelling: ListedSpelling, word: string, head: number): number {
  const rest = new Float64Array(word.length + 1);
  for (let start = word.length - minPart; start >= 0; start -= 1) {
    let best = 0;
    spelling.cutTo(0);
    for (let end = start + 1; end <= word.length && spelling.add(word.charCodeAt(end - 1)); end += 1) {
      if (end < start + minPart || (end > word.length - minPart && end < word.length)) continue;
      best = Math.max(best, end === word.length ? headStrength(spelling, start, end, head) : partThenRest(spelling, rest, word, start, end, best));
    }
    rest[start] = best;
  }
  return rest[0] ?? 0;
}

/** The strength of the last part; a word of one part is no compound. */
function headStrength(spelling: ListedSpelling, start: number, end: number, head: number): number {
  return start > 0 && (spelling.cases() & head) !== 0 ? partStrength(end - start) : 0;
}

/** The strength of a part and of what stands behind it; 0 where it would not be more than `least`. */
function partThenRest(spelling: ListedSpelling, rest: Float64Array, word: string, start: number, end: number, least: number): number {
  const strength = Math.min(bestBehind(rest, word, end) * (start > 0 ? perPart : 1), partStrength(end - start));
  const cases = strength > least ? spelling.cases() : 0;
  if (cases === 0) return 0;
  // Only nouns take a linking sound.
  return (cases & asNoun) === 0 ? Math.min(rest[end] ?? 0, strength) : strength;
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
