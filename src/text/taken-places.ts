import { overlaps, type Span } from "./span.ts";

/** So many spans are looked through one by one; only for more of them is the whole text laid out, which costs more. */
const few = 24;

/** The places of a text that something found before has taken. */
export class TakenPlaces {
  readonly #length: number;
  readonly #spans: Span[] = [];
  /** 1 for each place that is taken, once more than a few spans are. */
  #places: Uint8Array | null = null;

  constructor(text: string) {
    this.#length = text.length;
  }

  take(span: Span): void {
    if (span[0] === span[1]) return;
    if (this.#places === null && this.#spans.push(span) <= few) return;
    this.#places ??= this.#laidOut();
    this.#places.fill(1, span[0], span[1]);
  }

  has(place: number): boolean {
    return this.#places === null ? this.#spans.some(([start, end]) => start <= place && place < end) : this.#places[place] === 1;
  }

  /** Whether any place of a span is taken. */
  hasAnyOf(span: Span): boolean {
    if (this.#places !== null) return this.#places.subarray(span[0], span[1]).includes(1);
    return span[0] < span[1] && this.#spans.some((taken) => overlaps(taken, span));
  }

  #laidOut(): Uint8Array {
    const places = new Uint8Array(this.#length);
    for (const [start, end] of this.#spans) places.fill(1, start, end);
    return places;
  }
}
