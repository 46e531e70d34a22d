import type { Lexicon } from "../../text/lexicon.ts";

/** How many words a text has, how many of them German knows, and how many pieces look like no word at all. */
export interface WordsJudged {
  readonly words: number;
  readonly known: number;
  readonly odd: number;
}

/** Words attested at least this well are known; so are compounds of known words. */
const KNOWN = 0.45;
const MOST_LETTERS = 60;
/** Addresses, file names and numbers of papers are spelled like no word, and rightly so. */
const APART = /[@/.\d]\p{L}/u;
/** Digits among small letters, a capital inside a word, a sign that no sentence has. */
const ODD = /\p{Ll}\d|\d\p{Ll}{2}|\p{Ll}\p{Lu}|^[|\\~^_{}<>¢£¥©®¬]{1,3}$/u;

/** Judges the pieces of a text that blanks part. Numbers, short words and the halves of broken words say nothing. */
export function judgeWords(pieces: Iterable<string>, lexicon: Lexicon): WordsJudged {
  const judged = { words: 0, known: 0, odd: 0 };
  let continues = false;
  for (const piece of pieces) {
    const isHalf = continues || piece.endsWith("-");
    continues = piece.endsWith("-");
    if (isHalf || piece.length > MOST_LETTERS) continue;
    if (ODD.test(piece) && lexicon.strengthOf(piece) < KNOWN) judged.odd += 1;
    if (!APART.test(piece)) countWords(piece, lexicon, judged);
  }
  return judged;
}

function countWords(piece: string, lexicon: Lexicon, judged: { words: number; known: number }): void {
  for (const word of piece.split(/[^\p{L}\p{N}]+/u)) {
    if (!/\p{L}{3}/u.test(word)) continue;
    judged.words += 1;
    if (lexicon.strengthOf(word) >= KNOWN) judged.known += 1;
  }
}

/** The share of a text's words that are unknown or odd, 0 to 1. */
export function doubtOf({ words, known, odd }: WordsJudged): number {
  return words === 0 ? 0 : Math.min(1, (words - known + odd) / words);
}
