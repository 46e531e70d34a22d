import type { Span } from "./span.ts";

/** The places of a text that something found before has taken. Nothing is laid out before the first is taken: most texts hold little. */
export class TakenPlaces {
  readonly #length: number;
  #places: Uint8Array | null = null;

  constructor(text: string) {
    this.#length = text.length;
  }

  take([start, end]: Span): void {
    this.#places ??= new Uint8Array(this.#length);
    this.#places.fill(1, start, end);
  }

  has(place: number): boolean {
    return this.#places?.[place] === 1;
  }

  /** Whether any place of a span is taken. */
  hasAnyOf([start, end]: Span): boolean {
    return this.#places !== null && this.#places.subarray(start, end).includes(1);
  }
}
