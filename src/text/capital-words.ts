import { isCapitalCode, isLetterCode } from "./letters.ts";

/**
 * Words that begin with a capital: each from the capital, before which no letter stands, to the end of its letters, hyphens
 * and apostrophes; the place where a word begins and the one where it ends by the same index.
 */
export interface CapitalWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** All words of a text that begin with a capital, in order: the few places where a German name can begin. */
export function capitalWordsIn(text: string): CapitalWords {
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  /** Where the last run of letters, hyphens and apostrophes ends: its parts share that end ("Ernst-Ernst-…" is passed over once). */
  let end = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetterCode(code)) {
      at += 1;
      continue;
    }
    const isCapital = isCapitalCode(code);
    const start = at;
    at += 1;
    while (at < text.length && isLetterCode(text.charCodeAt(at))) at += 1;
    if (!isCapital) continue;
    if (end < at) end = at;
    while (end < text.length && isInWord(text.charCodeAt(end))) end += 1;
    starts.push(start);
    ends.push(end);
  }
  return { starts, ends };
}

function isInWord(code: number): boolean {
  return isLetterCode(code) || code === 0x2d || code === 0x27 || code === 0x2019;
}
