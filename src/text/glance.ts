import { openingsOf } from "./patterns/openings.ts";
import { FIRST_UNKNOWN, LETTERS_OF_CODE, SIGNS_OF_CODE } from "./signs.ts";

/** A line, cell or other short text with what one glance at it tells, so that most questions about it need not be asked. */
export interface Glance {
  readonly text: string;
  /** The signs that it holds, as bits of `SIGNS`; all of them where it holds unknown characters. */
  readonly signs: number;
  /** The letters that it holds, small and capital alike, as bits. */
  readonly letters: number;
  /** By the numbers of line patterns: 0 where it does not open with such a pattern. */
  readonly openings: Uint8Array;
}

/** What a text holds and may open with, in one pass over its characters. */
export function glanceAt(text: string): Glance {
  let signs = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    signs |= code < FIRST_UNKNOWN ? (SIGNS_OF_CODE[code] as number) : -1;
    letters |= code < FIRST_UNKNOWN ? (LETTERS_OF_CODE[code] as number) : -1;
  }
  return { text, signs, letters, openings: openingsOf(text) };
}
