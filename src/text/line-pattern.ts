import type { Glance, Looks } from "./glance.ts";
import { askedAhead } from "./patterns/asked-ahead.ts";
import { fromBegin, fromEnd, fromFoldedBegin, fromFoldedEnd, UNBOUND } from "./patterns/line-walk.ts";
import { needsOf } from "./patterns/needs.ts";
import { has } from "./patterns/pattern-set.ts";

/**
 * A pattern that is asked of many lines. It is tried on those alone that hold what every match holds and, where it is bound
 * to begin or end, that begin or end as it does; all this is read from the pattern itself. Make it once, not for each question.
 */
export class LinePattern {
  /** The pattern itself, without the flags "g" and "y". */
  readonly pattern: RegExp;
  readonly #signs: number;
  readonly #letters: number;
  readonly #opening: number;
  readonly #ending: number;
  readonly #longest: number;

  /** In texts longer than `longest` no match is looked for. */
  constructor(pattern: RegExp, longest = Number.POSITIVE_INFINITY) {
    this.pattern = askedAhead(new RegExp(pattern, pattern.flags.replace(/[gy]/g, "")));
    this.#longest = longest;
    const { signs, letters } = needsOf(pattern);
    [this.#signs, this.#letters, this.#opening, this.#ending] = [signs, letters, fromBegin.add(pattern), fromEnd.add(pattern)];
  }

  /** Patterns with the same flags that are asked together. */
  static oneOf(patterns: readonly RegExp[], longest?: number): LinePattern {
    return new LinePattern(new RegExp(patterns.map(({ source }) => source).join("|"), patterns[0]?.flags), longest);
  }

  /** False where a glance at several lines tells already that there is no match in any of them; it asks but one thing. */
  mayBeAmong(lines: Looks): boolean {
    if (this.#opening !== UNBOUND) return has(lines.openings, this.#opening);
    return this.#ending !== UNBOUND ? has(lines.endings, this.#ending) : (lines.signs & this.#signs) === this.#signs && (lines.letters & this.#letters) === this.#letters;
  }

  /** False where a glance tells already that there is no match. */
  mayBeIn(line: Looks): boolean {
    return (this.#opening === UNBOUND || has(line.openings, this.#opening))
      && (this.#signs === 0 || (line.signs & this.#signs) === this.#signs) && (this.#letters === 0 || (line.letters & this.#letters) === this.#letters)
      && (this.#ending === UNBOUND || has(line.endings, this.#ending));
  }

  /** Whether there is a line and it holds a match. */
  isIn(line: Glance | undefined): boolean {
    return line !== undefined && this.mayBeIn(line) && line.text.length <= this.#longest && this.pattern.test(line.text);
  }

  /** The first match; null where there is none. */
  matchIn(line: Glance): RegExpExecArray | null {
    return this.mayBeIn(line) && line.text.length <= this.#longest ? this.pattern.exec(line.text) : null;
  }

  /** The text without the first match. */
  removedFrom(line: Glance): string {
    return this.mayBeIn(line) ? line.text.replace(this.pattern, "") : line.text;
  }
}

/** A pattern that is asked of the folds of many lines; see `fold`. */
export class FoldedPattern {
  /** The pattern itself, without the flags "g" and "y". */
  readonly pattern: RegExp;
  readonly #letters: number;
  readonly #opening: number;
  readonly #ending: number;

  constructor(pattern: RegExp) {
    this.pattern = askedAhead(new RegExp(pattern, pattern.flags.replace(/[gy]/g, "")));
    [this.#letters, this.#opening, this.#ending] = [needsOf(pattern).letters, fromFoldedBegin.add(pattern), fromFoldedEnd.add(pattern)];
  }

  /** Patterns that are asked together. */
  static oneOf(patterns: readonly FoldedPattern[]): FoldedPattern {
    return new FoldedPattern(new RegExp(patterns.map(({ pattern }) => pattern.source).join("|"), patterns[0]?.pattern.flags));
  }

  /** False where a glance at several lines tells already that there is no match in any of them; it asks but one thing. */
  mayBeAmong(lines: Looks): boolean {
    if (this.#opening !== UNBOUND) return has(lines.foldedOpenings, this.#opening);
    return this.#ending !== UNBOUND ? has(lines.foldedEndings, this.#ending) : (lines.letters & this.#letters) === this.#letters;
  }

  /** False where a glance tells already that there is no match. */
  mayBeIn(line: Looks): boolean {
    return (this.#opening === UNBOUND || has(line.foldedOpenings, this.#opening))
      && (this.#letters === 0 || (line.letters & this.#letters) === this.#letters) && (this.#ending === UNBOUND || has(line.foldedEndings, this.#ending));
  }

  /** Whether the fold of the line holds a match. */
  isIn(line: Glance): boolean {
    return this.mayBeIn(line) && this.pattern.test(line.folded);
  }

  /** The match in the fold of the line; null where there is none. */
  matchIn(line: Glance): RegExpExecArray | null {
    return this.mayBeIn(line) ? this.pattern.exec(line.folded) : null;
  }
}
