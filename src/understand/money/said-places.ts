import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";

/** Where in a text the words of one kind stand; asked of a passage before dear patterns are. */
export class SaidPlaces {
  readonly #places: readonly number[];

  constructor(text: string, words: SearchedPattern) {
    this.#places = words.matchesIn(text).map(({ index }) => index);
  }

  /** Whether such a word begins between `start` and `end`. */
  isBetween(start: number, end: number): boolean {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#places[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (this.#places[low] ?? Infinity) < end;
  }
}
