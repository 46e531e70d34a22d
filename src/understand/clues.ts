import { askedAhead } from "../text/patterns/asked-ahead.ts";
import { firstNotBelow } from "../text/matches.ts";
import type { Span } from "../text/span.ts";
import { stemsOf } from "../text/patterns/stems.ts";
import { StemFinder, type StemPlaces } from "../text/stem-finder.ts";
import type { Sheet } from "./sheet.ts";

const sets: (readonly string[])[] = [];
let finder: StemFinder | undefined;

/**
 * What a text must hold for some patterns to match anywhere in it, read from the patterns themselves. All clues of a document are
 * looked for in one pass over it; whatever asks the patterns of every sentence or line asks for their clue first.
 */
export class Clue {
  readonly #bit: number;

  /** @param stems pieces of words, in small letters */
  constructor(stems: readonly string[]) {
    this.#bit = 1 << (sets.push(stems) - 1);
    finder = undefined;
  }

  /** Whether a place of a sheet may hold a match. */
  isIn(sheet: Sheet, [start, end]: Span): boolean {
    const { ends, sets: found, all } = cluesOf(sheet);
    if ((all & this.#bit) === 0) return false;
    for (let at = firstNotBelow(ends, start + 1); at < ends.length && (ends[at] as number) <= end; at += 1) if (((found[at] as number) & this.#bit) !== 0) return true;
    return false;
  }

  /** The places behind the stems that stand in a part of a sheet, ascending, counted from its start. */
  placesIn(sheet: Sheet, span: Span): readonly number[] {
    return this.#placesAmong(cluesOf(sheet), span);
  }

  /** The same of a text that is no part of a sheet. */
  placesInText(text: string): readonly number[] {
    return this.#placesAmong(finderOfAll().placesIn(text), [0, text.length]);
  }

  #placesAmong({ ends, sets: found }: StemPlaces, [start, end]: Span): readonly number[] {
    const places: number[] = [];
    for (let at = firstNotBelow(ends, start + 1); at < ends.length && (ends[at] as number) <= end; at += 1) if (((found[at] as number) & this.#bit) !== 0) places.push((ends[at] as number) - start);
    return places;
  }
}

/** A pattern that sentences of a document are asked for where its clue stands in them. */
export class CluedPattern extends Clue {
  readonly pattern: RegExp;

  constructor(pattern: RegExp) {
    super(stemsOfEach([pattern]));
    this.pattern = askedAhead(pattern);
  }

  /** Whether a sentence holds a match, which stands at a place of a sheet; `said` is its text, as it is to be asked. */
  isSaid(sheet: Sheet, span: Span, said: string): boolean {
    return this.isIn(sheet, span) && this.pattern.test(said);
  }
}

/** The clue of patterns: each of them must hold a word of its own. */
export function clueOf(...patterns: readonly RegExp[]): Clue {
  return new Clue(stemsOfEach(patterns));
}

/**
 * Patterns that texts of their own, such as labels, cells and remarks, are asked for in turn: one pass over a text tells which
 * of them it may hold. Each must hold a word of its own.
 */
export class TextPatterns {
  readonly #sets: (readonly string[])[] = [];
  #finder: StemFinder | undefined;
  #last = { text: "", held: 0 };

  add(pattern: RegExp): TextPattern {
    [this.#finder, this.#last] = [undefined, { text: "", held: 0 }];
    return new TextPattern(this, 1 << (this.#sets.push(stemsOfEach([pattern])) - 1), pattern);
  }

  /** The bits of the patterns that a text may hold; those of the last text are kept. */
  heldIn(text: string): number {
    this.#finder ??= new StemFinder(this.#sets);
    if (this.#last.text !== text) this.#last = { text, held: this.#finder.setsIn(text) };
    return this.#last.held;
  }

  /** Whether a text may hold any of them. */
  mayBeIn(text: string): boolean {
    return this.heldIn(text) !== 0;
  }
}

/** One of them. */
export class TextPattern {
  readonly #group: TextPatterns;
  readonly #bit: number;
  readonly #pattern: RegExp;

  constructor(group: TextPatterns, bit: number, pattern: RegExp) {
    [this.#group, this.#bit, this.#pattern] = [group, bit, askedAhead(pattern)];
  }

  isIn(text: string): boolean {
    return (this.#group.heldIn(text) & this.#bit) !== 0 && this.#pattern.test(text);
  }

  matchIn(text: string): RegExpExecArray | null {
    return (this.#group.heldIn(text) & this.#bit) === 0 ? null : this.#pattern.exec(text);
  }
}

function stemsOfEach(patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    const stems = stemsOf(pattern);
    if (stems === null) throw new Error(`no word stands in all that ${pattern.source} matches`);
    return stems;
  });
}

interface Clues extends StemPlaces {
  readonly all: number;
}

const known = new WeakMap<Sheet, Clues>();

function cluesOf(sheet: Sheet): Clues {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const places = finderOfAll().placesIn(sheet.text);
  const clues = { ...places, all: places.sets.reduce((all, some) => all | some, 0) };
  known.set(sheet, clues);
  return clues;
}

function finderOfAll(): StemFinder {
  finder ??= new StemFinder(sets);
  return finder;
}
