import { codeAt } from "../code-at.ts";

/**
 * A word that is spelled letter by letter, with what a list of words knows of it so far: words that begin alike are
 * looked up for the price of the letters in which they differ, and letters that no word goes on with are told at once.
 */
export interface Spelling {
  /** How many letters there are so far. */
  readonly length: number;
  /** Adds a letter; or does not, and says false, where nothing listed could go on so. */
  add(code: number): boolean;
  /** Goes back to the first `length` letters. */
  cutTo(length: number): void;
  /** False when the word as it is spelled now is certainly not listed. */
  mayBeListed(): boolean;
  /** The word as it is spelled now. */
  word(): string;
}

/** Adds all letters of `text[start, end)`; false where nothing listed could go on so. */
export function addAll(spelling: Spelling, text: string, start = 0, end = text.length): boolean {
  for (let at = start; at < end; at += 1) if (!spelling.add(codeAt(text, at))) return false;
  return true;
}

/** A spelling without a list behind it: every word may be listed. */
export function createPlainSpelling(): Spelling {
  let word = "";
  return {
    get length() {
      return word.length;
    },
    add(code) {
      word += String.fromCharCode(code);
      return true;
    },
    cutTo(length) {
      word = word.slice(0, length);
    },
    mayBeListed: () => true,
    word: () => word,
  };
}
