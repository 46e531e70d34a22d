import { grown, slotCountFor } from "./grown.ts";

/** No slot, no entry. */
export const none = -1;

/** Words with a number each and the count of documents that use them, as they lie in memory and in a file. */
export interface WordTable {
  /** Letters of all words, one after the other. */
  readonly letters: Uint16Array;
  /** Where each word begins in `letters`; one more than there are words. */
  readonly starts: Uint32Array;
  readonly counts: Uint32Array;
  /** An open hash table: number of a word plus one, or 0. Its length is a power of two. */
  readonly slots: Uint32Array;
}

/** Counts in how many documents each word stands. Nothing of a text is kept but the letters of its words. */
export class WordCounts {
  #letters = new Uint16Array(1024);
  #starts = new Uint32Array(257);
  #counts = new Uint32Array(256);
  #seen = new Uint32Array(256);
  #slots = new Uint32Array(1024);
  size = 0;

  /**
   * Counts the word `text[start, end)` for a document.
   * @param document its number; not 0, and higher than those before
   * @returns the word's number
   */
  count(text: string, start: number, end: number, document: number): number {
    const slot = slotOf(this.#table(), text, start, end);
    const found = (this.#slots[slot] ?? 0) - 1;
    const word = found === none ? this.#append(text, start, end, slot) : found;
    if (this.#seen[word] !== document) {
      this.#seen[word] = document;
      this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    }
    return word;
  }

  /** Counts of all words. */
  counts(): Uint32Array {
    return this.#counts.subarray(0, this.size);
  }

  /** The table as it is now; a view that later counting changes. */
  table(): WordTable {
    return this.#table();
  }

  /**
   * Forgets words, and gives back the memory they took.
   * @param kept 1 for each word that stays
   * @returns the new number of each word that stays, by its old one; `none` for those that go
   */
  forget(kept: Uint8Array): Int32Array {
    const renumbered = new Int32Array(this.size).fill(none);
    let size = 0;
    let length = 0;
    for (let word = 0; word < this.size; word += 1) {
      if (kept[word] !== 1) continue;
      const [start, end] = [this.#starts[word] ?? 0, this.#starts[word + 1] ?? 0];
      this.#letters.copyWithin(length, start, end);
      this.#starts[size] = length;
      length += end - start;
      this.#counts[size] = this.#counts[word] ?? 0;
      this.#seen[size] = this.#seen[word] ?? 0;
      renumbered[word] = size;
      size += 1;
    }
    this.#starts[size] = length;
    this.size = size;
    this.#letters = this.#letters.slice(0, length);
    this.#starts = this.#starts.slice(0, size + 1);
    this.#counts = this.#counts.slice(0, size);
    this.#seen = this.#seen.slice(0, size);
    this.#fillSlots();
    return renumbered;
  }

  #table(): WordTable {
    return { letters: this.#letters, starts: this.#starts, counts: this.#counts, slots: this.#slots };
  }

  #append(text: string, start: number, end: number, slot: number): number {
    const word = this.size;
    this.size += 1;
    const at = this.#starts[word] ?? 0;
    this.#letters = grown(this.#letters, at + end - start);
    for (let i = start; i < end; i += 1) this.#letters[at + i - start] = text.charCodeAt(i);
    this.#starts = grown(this.#starts, word + 2);
    this.#starts[word + 1] = at + end - start;
    this.#counts = grown(this.#counts, word + 1);
    this.#seen = grown(this.#seen, word + 1);
    this.#counts[word] = 0;
    this.#seen[word] = 0;
    this.#slots[slot] = word + 1;
    if (this.size * 2 > this.#slots.length) this.#fillSlots();
    return word;
  }

  #fillSlots(): void {
    this.#slots = new Uint32Array(slotCountFor(this.size));
    const mask = this.#slots.length - 1;
    for (let word = 0; word < this.size; word += 1) {
      let slot = hashOfLetters(this.#letters, this.#starts[word] ?? 0, this.#starts[word + 1] ?? 0) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = word + 1;
    }
  }
}

/** The number of a word, or `none`. */
export function numberOf(table: WordTable, word: string): number {
  return (table.slots[slotOf(table, word, 0, word.length)] ?? 0) - 1;
}

/** The slot that holds a word, or the free one where it belongs. */
function slotOf({ letters, starts, slots }: WordTable, text: string, start: number, end: number): number {
  const mask = slots.length - 1;
  let slot = hashOf(text, start, end) & mask;
  for (;;) {
    const word = (slots[slot] ?? 0) - 1;
    if (word === none || isWord(letters, starts[word] ?? 0, starts[word + 1] ?? 0, text, start, end)) return slot;
    slot = (slot + 1) & mask;
  }
}

function isWord(letters: Uint16Array, from: number, until: number, text: string, start: number, end: number): boolean {
  if (until - from !== end - start) return false;
  for (let i = start; i < end; i += 1) if (letters[from + i - start] !== text.charCodeAt(i)) return false;
  return true;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finished(hash);
}

function hashOfLetters(letters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (letters[i] ?? 0), 0x01000193);
  return finished(hash);
}

function finished(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
