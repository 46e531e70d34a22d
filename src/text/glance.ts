import { codeAt } from "./code-at.ts";
import { fold } from "./fold.ts";
import { endingsOf, foldedEndingsOf, foldedOpeningsOf, openingsOf } from "./patterns/line-walk.ts";
import type { PatternSet } from "./patterns/pattern-set.ts";
import { FIRST_UNKNOWN, LETTERS_OF_CODE, SIGNS_OF_CODE } from "./signs.ts";

/** What a glance tells: of one text, or of several together, of which one at least may be so. */
export interface Looks {
  /** The signs that it holds, as bits of `SIGNS`; all of them where it holds unknown characters. */
  readonly signs: number;
  /** The letters that it holds, small and capital, with and without accent alike, as bits. */
  readonly letters: number;
  /** The line patterns that it may open with. */
  readonly openings: PatternSet;
  /** The line patterns that it may end with. */
  readonly endings: PatternSet;
  /** The patterns for folded lines that its fold may open with. */
  readonly foldedOpenings: PatternSet;
  /** The patterns for folded lines that its fold may end with. */
  readonly foldedEndings: PatternSet;
}

/**
 * A line, cell or other short text with what a glance at it tells, so that most questions about it need not be asked.
 * Each is found out when it is first needed.
 */
export class Glance implements Looks {
  readonly text: string;
  private isLookedAt = false;
  private heldSigns = 0;
  private heldLetters = 0;
  private knownOpenings: PatternSet | null = null;
  private knownEndings: PatternSet | null = null;
  private knownFoldedOpenings: PatternSet | null = null;
  private knownFoldedEndings: PatternSet | null = null;
  private knownFold: string | null = null;
  /** Answers that were found before, by the numbers of the questions. */
  readonly answers: unknown[] = [];

  constructor(text: string) {
    this.text = text;
  }

  get signs(): number {
    if (!this.isLookedAt) this.look();
    return this.heldSigns;
  }

  get letters(): number {
    if (!this.isLookedAt) this.look();
    return this.heldLetters;
  }

  get openings(): PatternSet {
    return (this.knownOpenings ??= openingsOf(this.text));
  }

  get endings(): PatternSet {
    return (this.knownEndings ??= endingsOf(this.text));
  }

  get foldedOpenings(): PatternSet {
    return (this.knownFoldedOpenings ??= foldedOpeningsOf(this.text));
  }

  get foldedEndings(): PatternSet {
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

/** A question that is answered once for each line, however often and by whomever it is asked. */
export function askedOnce<Answer extends {} | null>(answer: (line: Glance) => Answer): (said: Said) => Answer {
  const once = askedOnceOfLine(answer);
  return (said) => (typeof said === "string" ? answer(new Glance(said)) : once(said));
}

/** The same for a question about more than what the line says. */
export function askedOnceOfLine<Line extends Glance, Answer extends {} | null>(answer: (line: Line) => Answer): (line: Line) => Answer {
  const question = questions++;
  return (line) => {
    const before = line.answers[question];
    return before === undefined ? ((line.answers[question] = answer(line)) as Answer) : (before as Answer);
  };
}
