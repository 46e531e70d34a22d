import type { Glance } from "./glance.ts";
import { needsOf } from "./patterns/needs.ts";
import { addOpening } from "./patterns/openings.ts";

/**
 * A pattern that is asked of many lines. It is tried on those alone that hold what every match holds and, where it is
 * bound to the begin, that open as it does; both are read from the pattern itself. Make it once, not for each question.
 */
export class LinePattern {
  /** The pattern itself, without the flags "g" and "y". */
  readonly pattern: RegExp;
  readonly #signs: number;
  readonly #letters: number;
  readonly #opening: number;

  constructor(pattern: RegExp) {
    this.pattern = new RegExp(pattern, pattern.flags.replace(/[gy]/g, ""));
    const { signs, letters } = needsOf(pattern);
    [this.#signs, this.#letters, this.#opening] = [signs, letters, addOpening(pattern)];
  }

  /** False where a glance tells already that there is no match. */
  mayBeIn({ signs, letters, openings }: Glance): boolean {
    return (signs & this.#signs) === this.#signs && (letters & this.#letters) === this.#letters && openings[this.#opening] !== 0;
  }

  /** Whether the line holds a match. */
  isIn(line: Glance): boolean {
    return this.mayBeIn(line) && this.pattern.test(line.text);
  }

  /** The first match; null where there is none. */
  matchIn(line: Glance): RegExpExecArray | null {
    return this.mayBeIn(line) ? this.pattern.exec(line.text) : null;
  }
}
