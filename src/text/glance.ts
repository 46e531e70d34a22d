import { fold } from "./fold.ts";
import { endingsOf, foldedOpeningsOf, openingsOf } from "./patterns/line-walk.ts";
import { FIRST_UNKNOWN, LETTERS_OF_CODE, SIGNS_OF_CODE } from "./signs.ts";

/**
 * A line, cell or other short text with what a glance at it tells, so that most questions about it need not be asked.
 * Each is found out when it is first needed.
 */
export class Glance {
  readonly text: string;
  #isLookedAt = false;
  #signs = 0;
  #letters = 0;
  #openings: Uint8Array | undefined;
  #endings: Uint8Array | undefined;
  #foldedOpenings: Uint8Array | undefined;
  #folded: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The signs that it holds, as bits of `SIGNS`; all of them where it holds unknown characters. */
  get signs(): number {
    if (!this.#isLookedAt) this.#look();
    return this.#signs;
  }

  /** The letters that it holds, small and capital alike, as bits. */
  get letters(): number {
    if (!this.#isLookedAt) this.#look();
    return this.#letters;
  }

  /** By the numbers of line patterns: 0 where it does not open with such a pattern. */
  get openings(): Uint8Array {
    return (this.#openings ??= openingsOf(this.text));
  }

  /** By the numbers of line patterns: 0 where it does not end with such a pattern. */
  get endings(): Uint8Array {
    return (this.#endings ??= endingsOf(this.text));
  }

  /** By the numbers of patterns for folded lines: 0 where its fold does not open with such a pattern. */
  get foldedOpenings(): Uint8Array {
    return (this.#foldedOpenings ??= foldedOpeningsOf(this.text));
  }

  /** The fold of the text. */
  get folded(): string {
    return (this.#folded ??= fold(this.text));
  }

  #look(): void {
    const { text } = this;
    let signs = 0;
    let letters = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      signs |= code < FIRST_UNKNOWN ? (SIGNS_OF_CODE[code] as number) : -1;
      letters |= code < FIRST_UNKNOWN ? (LETTERS_OF_CODE[code] as number) : -1;
    }
    [this.#signs, this.#letters, this.#isLookedAt] = [signs, letters, true];
  }
}

/** A text, or a glance at it where there is one already. */
export type Said = string | Glance;

/** The glance at a text; at what has been looked at already, that. */
export function glanceAt(said: Said): Glance {
  return typeof said === "string" ? new Glance(said) : said;
}
