import { grown, slotCountFor } from "./grown.ts";
import { none } from "./word-counts.ts";

/** `none` among numbers without a sign. */
const gone = none >>> 0;

/** Pairs of words (by their numbers) and the count of documents that use them, as they lie in memory and in a file. */
export interface PairTable {
  /** Two numbers for each pair: its first word, its second. */
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
  /** An open hash table: number of a pair plus one, or 0. Its length is a power of two. */
  readonly slots: Uint32Array;
}

/** Counts in how many documents one word stands beside another. */
export class PairCounts {
  #words = new Uint32Array(512);
  #counts = new Uint32Array(256);
  #seen = new Uint32Array(256);
  #slots = new Uint32Array(1024);
  size = 0;

  /** Counts a pair for a document. @param document its number; not 0, and higher than those before */
  count(first: number, second: number, document: number): void {
    const slot = slotOf(this.table(), first, second);
    const found = (this.#slots[slot] ?? 0) - 1;
    const pair = found === none ? this.#append(first, second, slot) : found;
    if (this.#seen[pair] === document) return;
    this.#seen[pair] = document;
    this.#counts[pair] = (this.#counts[pair] ?? 0) + 1;
  }

  /** Counts of all pairs. */
  counts(): Uint32Array {
    return this.#counts.subarray(0, this.size);
  }

  /** The table as it is now; a view that later counting changes. */
  table(): PairTable {
    return { words: this.#words, counts: this.#counts, slots: this.#slots };
  }

  /**
   * Forgets pairs, and gives back the memory they took.
   * @param kept 1 for each pair that stays
   */
  forget(kept: Uint8Array): void {
    this.#keep((pair) => kept[pair] === 1);
  }

  /**
   * Takes over new numbers of words; pairs of words that were forgotten go.
   * @param renumbered the new number of each word by its old one, or `none`
   */
  renumber(renumbered: Int32Array): void {
    for (let at = 0; at < this.size * 2; at += 1) this.#words[at] = (renumbered[this.#words[at] ?? 0] ?? none) >>> 0;
    this.#keep((pair) => this.#words[pair * 2] !== gone && this.#words[pair * 2 + 1] !== gone);
  }

  #keep(stays: (pair: number) => boolean): void {
    let size = 0;
    for (let pair = 0; pair < this.size; pair += 1) {
      if (!stays(pair)) continue;
      this.#words[size * 2] = this.#words[pair * 2] ?? 0;
      this.#words[size * 2 + 1] = this.#words[pair * 2 + 1] ?? 0;
      this.#counts[size] = this.#counts[pair] ?? 0;
      this.#seen[size] = this.#seen[pair] ?? 0;
      size += 1;
    }
    this.size = size;
    this.#words = this.#words.slice(0, size * 2);
    this.#counts = this.#counts.slice(0, size);
    this.#seen = this.#seen.slice(0, size);
    this.#fillSlots();
  }

  #append(first: number, second: number, slot: number): number {
    const pair = this.size;
    this.size += 1;
    this.#words = grown(this.#words, pair * 2 + 2);
    this.#counts = grown(this.#counts, pair + 1);
    this.#seen = grown(this.#seen, pair + 1);
    this.#words[pair * 2] = first;
    this.#words[pair * 2 + 1] = second;
    this.#counts[pair] = 0;
    this.#seen[pair] = 0;
    this.#slots[slot] = pair + 1;
    if (this.size * 2 > this.#slots.length) this.#fillSlots();
    return pair;
  }

  #fillSlots(): void {
    this.#slots = new Uint32Array(slotCountFor(this.size));
    const mask = this.#slots.length - 1;
    for (let pair = 0; pair < this.size; pair += 1) {
      let slot = hashOf(this.#words[pair * 2] ?? 0, this.#words[pair * 2 + 1] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = pair + 1;
    }
  }
}

/** In how many documents `second` follows `first`. */
export function countOfPair(table: PairTable, first: number, second: number): number {
  const pair = (table.slots[slotOf(table, first, second)] ?? 0) - 1;
  return pair === none ? 0 : (table.counts[pair] ?? 0);
}

/** The slot that holds a pair, or the free one where it belongs. */
function slotOf({ words, slots }: PairTable, first: number, second: number): number {
  const mask = slots.length - 1;
  let slot = hashOf(first, second) & mask;
  for (;;) {
    const pair = (slots[slot] ?? 0) - 1;
    if (pair === none || (words[pair * 2] === first && words[pair * 2 + 1] === second)) return slot;
    slot = (slot + 1) & mask;
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first + 1, 0x9e3779b1) ^ (second + 0x7f4a7c15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
