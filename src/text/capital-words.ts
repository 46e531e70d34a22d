import { isCapitalCode, isLetterCode } from "./letters.ts";

/** A word that begins with a capital: from the capital, before which no letter stands, to the end of its letters, hyphens and apostrophes. */
export interface CapitalWord {
  readonly start: number;
  readonly end: number;
}

/** All words of a text that begin with a capital, in order: the few places where a German name can begin. */
export function capitalWordsIn(text: string): readonly CapitalWord[] {
  const words: CapitalWord[] = [];
  let at = 0;
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
    let end = at;
    while (end < text.length && isInWord(text.charCodeAt(end))) end += 1;
    words.push({ start, end });
  }
  return words;
}

function isInWord(code: number): boolean {
  return isLetterCode(code) || code === 0x2d || code === 0x27 || code === 0x2019;
}

/**
 * The matches of a sticky pattern at the words' beginnings, in order, none inside another: what `matchAll` finds when
 * the pattern can begin nowhere else. Trying a few places is cheaper than trying every place.
 */
export function* matchesAt(text: string, words: readonly CapitalWord[], pattern: RegExp): Generator<RegExpExecArray> {
  let from = 0;
  for (const { start } of words) {
    if (start < from) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    from = start + Math.max(1, match[0].length);
    yield match;
  }
}
