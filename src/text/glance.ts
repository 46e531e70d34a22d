import { codeAt } from "./code-at.ts";
import { fold } from "./fold.ts";
import { endingsOf, foldedEndingsOf, foldedOpeningsOf, openingsOf } from "./patterns/line-walk.ts";
import { FIRST_UNKNOWN, LETTERS_OF_CODE, SIGNS_OF_CODE } from "./signs.ts";

/**
 * A line, cell or other short text with what a glance at it tells, so that most questions about it need not be asked.
 * Each is found out when it is first needed.
 */
export class Glance {
  readonly text: string;
  private isLookedAt = false;
  private heldSigns = 0;
  private heldLetters = 0;
  private knownOpenings: Uint8Array | null = null;
  private knownEndings: Uint8Array | null = null;
  private knownFoldedOpenings: Uint8Array | null = null;
  private knownFoldedEndings: Uint8Array | null = null;
  private knownFold: string | null = null;
  /** Answers that were found before, by the numbers of the questions. */
  readonly answers: unknown[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The signs that it holds, as bits of `SIGNS`; all of them where it holds unknown characters. */
  get signs(): number {
    if (!this.isLookedAt) this.look();
    return this.heldSigns;
  }

  /** The letters that it holds, small and capital, with and without accent alike, as bits. */
  get letters(): number {
    if (!this.isLookedAt) this.look();
    return this.heldLetters;
  }

  /** By the numbers of line patterns: 0 where it does not open with such a pattern. */
  get openings(): Uint8Array {
    return (this.knownOpenings ??= openingsOf(this.text));
  }

  /** By the numbers of line patterns: 0 where it does not end with such a pattern. */
  get endings(): Uint8Array {
    return (this.knownEndings ??= endingsOf(this.text));
  }

  /** By the numbers of patterns for folded lines: 0 where its fold does not open with such a pattern. */
  get foldedOpenings(): Uint8Array {
    return (this.knownFoldedOpenings ??= foldedOpeningsOf(this.text));
  }

  /** By the numbers of patterns for folded lines: 0 where its fold does not end with such a pattern. */
  get foldedEndings(): Uint8Array {
    return (this.knownFoldedEndings ??= foldedEndingsOf(this.text));
  }

  /** The fold of the text. */
  get folded(): string {
    return (this.knownFold ??= fold(this.text));
  }

  private look(): void {
    const { text } = this;
    const { length } = text;
    let signs = 0;
    let letters = 0;
    for (let at = 0; at < length; at += 1) {
      const code = codeAt(text, at);
      signs |= code < FIRST_UNKNOWN ? (SIGNS_OF_CODE[code] as number) : -1;
      letters |= code < FIRST_UNKNOWN ? (LETTERS_OF_CODE[code] as number) : -1;
    }
    [this.heldSigns, this.heldLetters, this.isLookedAt] = [signs, letters, true];
  }
}

/** A text, or a glance at it where there is one already. */
export type Said = string | Glance;

/** The glance at a text; at what has been looked at already, that. */
export function glanceAt(said: Said): Glance {
  return typeof said === "string" ? new Glance(said) : said;
}

let questions = 0;

/** A question that is answered once for each line, however often it is asked. */
export function askedOnce<Answer extends {}>(answer: (line: Glance) => Answer): (said: Said) => Answer {
  const question = questions++;
  return (said) => {
    if (typeof said === "string") return answer(new Glance(said));
    return (said.answers[question] ??= answer(said)) as Answer;
  };
}
