import type { Glance, Looks } from "./glance.ts";
import { type PatternSet, unionOf } from "./patterns/pattern-set.ts";

/** A pattern that lines are asked for. */
interface Asked {
  readonly mayBeAmong: (lines: Looks) => boolean;
  readonly isIn: (line: Glance) => boolean;
}

/** So many lines are told of together. */
const size = 16;

/** What a glance at some lines tells of them together; each is found out when it is first needed. */
class Block implements Looks {
  readonly #lines: readonly Glance[];
  #signs: number | null = null;
  #letters: number | null = null;
  #openings: PatternSet | null = null;
  #endings: PatternSet | null = null;
  #foldedOpenings: PatternSet | null = null;
  #foldedEndings: PatternSet | null = null;

  constructor(lines: readonly Glance[]) {
    this.#lines = lines;
  }

  get signs(): number {
    return (this.#signs ??= this.#lines.reduce((all, { signs }) => all | signs, 0));
  }

  get letters(): number {
    return (this.#letters ??= this.#lines.reduce((all, { letters }) => all | letters, 0));
  }

  get openings(): PatternSet {
    return (this.#openings ??= unionOf(this.#lines.map((line) => line.openings)));
  }

  get endings(): PatternSet {
    return (this.#endings ??= unionOf(this.#lines.map((line) => line.endings)));
  }

  get foldedOpenings(): PatternSet {
    return (this.#foldedOpenings ??= unionOf(this.#lines.map((line) => line.foldedOpenings)));
  }

  get foldedEndings(): PatternSet {
    return (this.#foldedEndings ??= unionOf(this.#lines.map((line) => line.foldedEndings)));
  }
}

/**
 * Finds those of many lines that hold a pattern. A block of lines that a glance tells to hold it nowhere is passed over as a whole,
 * so that a pattern with no match costs next to nothing, however many lines there are.
 */
export class LineFinder<Line extends Glance> {
  readonly #lines: readonly Line[];
  readonly #blocks: Looks[] = [];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** The first of the lines `from` up to `to` (exclusive) that holds it. */
  first(asked: Asked, from = 0, to = this.#lines.length): Line | undefined {
    return this.#lines[this.#place(asked, from, to)];
  }

  /** All of them that hold it, in order. */
  all(asked: Asked, from = 0, to = this.#lines.length): readonly Line[] {
    let found: Line[] | undefined;
    for (let at = this.#place(asked, from, to); at >= 0; at = this.#place(asked, at + 1, to)) (found ??= []).push(this.#lines[at] as Line);
    return found ?? none;
  }

  /** Where the first of them stands; -1 where there is none. */
  #place(asked: Asked, from: number, to: number): number {
    const end = Math.min(to, this.#lines.length);
    for (let at = from; at < end; at += 1) {
      const isAtBlock = at === from || at % size === 0;
      if (isAtBlock && !asked.mayBeAmong(this.#blockAt(Math.floor(at / size)))) at += size - 1 - (at % size);
      else if (asked.isIn(this.#lines[at] as Line)) return at;
    }
    return -1;
  }

  #blockAt(block: number): Looks {
    return (this.#blocks[block] ??= new Block(this.#lines.slice(block * size, (block + 1) * size)));
  }
}

const none: readonly never[] = [];
