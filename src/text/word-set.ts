/** A set of words that can be asked for stretches of a text: nearly all other words are told without being cut out of it. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** 1 where the letters of one of the words lead. */
  readonly #sieve: Uint8Array;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    // Sixteen places for each word and more: about one other word in twenty falls through.
    this.#sieve = new Uint8Array(2 ** Math.ceil(Math.log2(16 * Math.max(1, this.#words.size))));
    for (const word of this.#words) this.#sieve[this.#placeOf(word, 0, word.length)] = 1;
  }

  /** Whether a word is one of them. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether what stands in a text from `start` up to `end` is one of them. */
  hasAt(text: string, start: number, end: number): boolean {
    return this.#sieve[this.#placeOf(text, start, end)] === 1 && this.#words.has(text.slice(start, end));
  }

  #placeOf(text: string, start: number, end: number): number {
    let place = end - start;
    for (let at = start; at < end; at += 1) place = (Math.imul(place, 31) + text.charCodeAt(at)) & 0x3fffffff;
    return (place ^ (place >>> 15)) & (this.#sieve.length - 1);
  }
}
