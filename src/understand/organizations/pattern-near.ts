import { isBlankCode } from "../../text/blanks.ts";
import { codeAt } from "../../text/code-at.ts";
import { matchesAt } from "../../text/matches.ts";
import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";

/**
 * A pattern that any words may begin, but that holds something rare behind a few of them: it is tried where words begin
 * shortly before such a place.
 */
export class PatternNear {
  readonly #pattern: RegExp;
  readonly #near: SearchedPattern;
  readonly #blanks: number;

  /** Every match begins with a word, and holds at most so many blanks before a match of `near`. */
  constructor(pattern: RegExp, near: SearchedPattern, blanks: number) {
    this.#pattern = new RegExp(pattern, `${pattern.flags.replace("g", "")}y`);
    this.#near = near;
    this.#blanks = blanks;
  }

  /** All matches in a text, in order. */
  matchesIn(text: string): readonly RegExpExecArray[] {
    const places = this.#near.matchesIn(text).map(({ index }) => index);
    return places.length === 0 ? [] : matchesAt(text, wordStartsBefore(text, places, this.#blanks), this.#pattern);
  }
}

/** Where words begin from which at most so many blanks lead to one of these places; both ascending. Linear: no stretch is passed over twice. */
export function wordStartsBefore(text: string, places: readonly number[], mostBlanks: number): number[] {
  const starts: number[] = [];
  let passed = 0;
  for (const place of places) {
    let from = place;
    for (let blanks = 0; from > passed; from -= 1) {
      if (isBlankCode(codeAt(text, from - 1)) && (blanks += 1) > mostBlanks) break;
    }
    for (let at = from; at <= place; at += 1) if (isWordCode(codeAt(text, at)) && !(at > 0 && isWordCode(codeAt(text, at - 1)))) starts.push(at);
    passed = place + 1;
  }
  return starts;
}

const lastCode = 0xff;
const wordCodes = Uint8Array.from({ length: lastCode + 1 }, (_, code) => (/[\wÄÖÜäöüß-]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Letters as German words have them, digits and hyphens. */
function isWordCode(code: number): boolean {
  return code <= lastCode && wordCodes[code] === 1;
}
