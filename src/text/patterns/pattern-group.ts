import { matchesAt } from "../matches.ts";
import type { Span } from "../span.ts";
import { PatternGraph } from "./graph.ts";
import { Walker } from "./walker.ts";

/** Patterns that texts are searched for together: where each of them may begin is found in one walk through a text. */
export class PatternGroup {
  readonly #graph = new PatternGraph();
  #walker: Walker | undefined;
  #last: { readonly text: string; readonly within: readonly Span[] | undefined; readonly places: readonly (readonly number[])[] } | undefined;

  /** Adds a pattern; its flags need not say "g" or "y". */
  add(pattern: RegExp): SearchedPattern {
    this.#walker = undefined;
    return new SearchedPattern(this, this.#graph.add(pattern), pattern);
  }

  /** The places, ascending, where a pattern of this group may begin; those of the last text are kept, for all patterns are asked for in turn. */
  placesIn(text: string, index: number, within?: readonly Span[]): readonly number[] {
    if (this.#walker === undefined) [this.#walker, this.#last] = [new Walker(this.#graph), undefined];
    if (this.#last?.text !== text || this.#last.within !== within) this.#last = { text, within, places: this.#walker.placesIn(text, within) };
    return this.#last.places[index] ?? [];
  }
}

/** One pattern of a group. */
export class SearchedPattern {
  readonly #group: PatternGroup;
  readonly #index: number;
  readonly #pattern: RegExp;

  constructor(group: PatternGroup, index: number, pattern: RegExp) {
    this.#group = group;
    this.#index = index;
    this.#pattern = new RegExp(pattern, `${pattern.flags.replace(/[gy]/g, "")}y`);
  }

  /** The places, ascending, of a text where a match may begin: all where one does, and few others. */
  placesIn(text: string): readonly number[] {
    return this.#group.placesIn(text, this.#index);
  }

  /** Whether a text holds a match. */
  isIn(text: string): boolean {
    return this.placesIn(text).some((place) => this.#isAt(text, place));
  }

  #isAt(text: string, place: number): boolean {
    this.#pattern.lastIndex = place;
    return this.#pattern.test(text);
  }

  /**
   * All matches in a text, in order: what `matchesIn` finds with a global pattern.
   * @param within the parts of the text, in order and apart, in which alone matches begin, where that is known; none begins within a character of two halves
   */
  matchesIn(text: string, within?: readonly Span[]): readonly RegExpExecArray[] {
    return matchesAt(text, this.#group.placesIn(text, this.#index, within), this.#pattern);
  }
}
