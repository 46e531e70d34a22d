import { asNoun, asSmall, type WordList } from "./word-list.ts";

/** Longer words are not taken apart. */
const maxLength = 60;
const maxParts = 4;
/** Shorter first parts ("Ar-beit", "Mal-hahmen") make compounds out of anything. */
const minPart = 3;
const joints = ["s", "n", "en", "es", "er", "e"];

/**
 * How well German word formation explains a word as a compound of listed words: 0 (not at all) to 0.8.
 * The last part carries the kind of the word, so it should be a noun when the word has a capital, else an adjective or verb.
 */
export function compoundStrength(list: WordList, word: string): number {
  if (word.length < 2 * minPart || word.length > maxLength) return 0;
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return split(list, word, 0, asSmall, maxParts);
  // An adjective may begin a sentence; a noun is likelier.
  return Math.max(split(list, word, 0, asNoun, maxParts), split(list, word, 0, asSmall, maxParts) * 0.85);
}

function split(list: WordList, word: string, start: number, head: number, partsLeft: number): number {
  if (partsLeft < 2) return 0;
  let best = 0;
  for (let end = start + minPart; end <= word.length - minPart; end += 1) {
    if (list.casesOf(word, start, end) === 0) continue;
    for (const restStart of restStarts(list, word, start, end)) {
      const rest = restStrength(list, word, restStart, head, partsLeft - 1);
      if (rest === 0) continue;
      best = Math.max(best, Math.min(rest, partStrength(end - start)));
    }
  }
  return best;
}

/** Where the next part can begin: at once, or behind a linking sound. */
function restStarts(list: WordList, word: string, start: number, end: number): number[] {
  const starts = [end];
  if ((list.casesOf(word, start, end) & asNoun) === 0) return starts;
  for (const joint of joints)
    if (word.startsWith(joint, end) && word.length - end - joint.length >= minPart) starts.push(end + joint.length);
  return starts;
}

function restStrength(list: WordList, word: string, start: number, head: number, partsLeft: number): number {
  const whole = (list.casesOf(word, start, word.length) & head) === 0 ? 0 : partStrength(word.length - start);
  if (whole >= 0.8) return whole;
  return Math.max(whole, split(list, word, start, head, partsLeft) * 0.95);
}

/** Long parts do not meet by chance; short ones do. */
function partStrength(length: number): number {
  if (length >= 5) return 0.8;
  return length === 4 ? 0.7 : 0.45;
}
