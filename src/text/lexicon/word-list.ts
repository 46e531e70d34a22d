import { codeAt } from "../code-at.ts";
import type { Spelling } from "./spelling.ts";

/**
 * The German words in a compact form: an open hash table whose entries hold 29 bits of a second hash and three bits
 * that say how the word is written. A look-up touches one or two numbers, allocates nothing, and is wrong for about
 * one unknown word in forty million.
 *
 * Bytes, little endian: magic "RFW1", number of slots (a power of two), the slots, then 32³ bytes of letter triples:
 * how common each triple is in German words, 0 (never) to 255, on a logarithmic scale.
 */
export interface WordList {
  /** How the word `text[start, end)` is listed, in whatever case it is asked: a sum of `asSmall`, `asNoun`, `asMixed`; 0 when it is not. */
  casesOf(text: string, start: number, end: number): number;
  /** How common a triple of letter codes (see `letterCodeOf`) is, 0 (never) to 255. */
  tripleStrength(a: number, b: number, c: number): number;
  /** A word to be spelled letter by letter. */
  spelling(): ListedSpelling;
}

/** A spelling that also tells how its word is listed. */
export interface ListedSpelling extends Spelling {
  /** See `WordList.casesOf`. */
  cases(): number;
}

/** Listed in small letters: verbs, adjectives, function words. */
export const asSmall = 1;
/** Listed with a capital first letter: nouns and names. */
export const asNoun = 2;
/** Listed with capitals inside: abbreviations. */
export const asMixed = 4;

const magic = 0x31574652;
const headerBytes = 8;
const tripleCount = 32 * 32 * 32;

/** Reads the bytes of a word list. Throws a RangeError when they are none. */
export function decodeWordList(bytes: Uint8Array): WordList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < headerBytes || view.getUint32(0, true) !== magic)
    throw new RangeError("Die Wortliste ist keine Wortliste. Bitte neu bauen (scripts/build-word-list.ts).");
  const slotCount = view.getUint32(4, true);
  if (bytes.byteLength !== headerBytes + slotCount * 4 + tripleCount)
    throw new RangeError("Die Wortliste ist unvollständig. Bitte neu bauen (scripts/build-word-list.ts).");
  return listOf(slotsOf(bytes, slotCount), bytes.subarray(headerBytes + slotCount * 4));
}

/** Packs words (as they are written, each once or more often) into the bytes that `decodeWordList` reads. */
export function encodeWordList(words: readonly string[]): Uint8Array {
  let slotCount = 1024;
  while (slotCount * 0.85 < words.length) slotCount *= 2;
  const bytes = new Uint8Array(headerBytes + slotCount * 4 + tripleCount);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, slotCount, true);
  const slots = new Uint32Array(slotCount);
  const triples = new Float64Array(tripleCount);
  for (const word of words) {
    insert(slots, word);
    countTriples(triples, word);
  }
  for (let slot = 0; slot < slotCount; slot += 1) view.setUint32(headerBytes + slot * 4, slots[slot] ?? 0, true);
  for (let triple = 0; triple < tripleCount; triple += 1)
    bytes[headerBytes + slotCount * 4 + triple] = Math.min(255, Math.round(Math.log2(1 + (triples[triple] ?? 0)) * 12));
  return bytes;
}

const otherLetter = 31;

/** A letter as a number below 32: a–z 1–26, ä 27, ö 28, ü 29, ß 30, anything else 31; 0 stands for the word's border. */
export function letterCodeOf(code: number): number {
  const small = smallCode(code);
  if (small >= 97 && small <= 122) return small - 96;
  if (small === 0xe4) return 27;
  if (small === 0xf6) return 28;
  if (small === 0xfc) return 29;
  if (small === 0xdf) return 30;
  return otherLetter;
}

/** The small letter of a Latin-1 capital, without allocating. */
export function smallCode(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  return code;
}

const lastLatin = 0xff;
/** By code: what `letterCodeOf` and `smallCode` tell, which are asked for each letter of each word. */
const letterCodes = Uint8Array.from({ length: lastLatin + 1 }, (_, code) => letterCodeOf(code));
const smallCodes = Uint8Array.from({ length: lastLatin + 1 }, (_, code) => smallCode(code));

function listOf(slots: Uint32Array, triples: Uint8Array): WordList {
  return {
    casesOf: (text, start, end) => find(slots, text, start, end),
    tripleStrength: (a, b, c) => triples[(a << 10) | (b << 5) | c] ?? 0,
    spelling: () => new SpelledWord(slots, triples),
  };
}

/** A view where the bytes lie straight in memory on a little-endian machine, else a copy. */
function slotsOf(bytes: Uint8Array, slotCount: number): Uint32Array {
  const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
  const offset = bytes.byteOffset + headerBytes;
  if (littleEndian && offset % 4 === 0) return new Uint32Array(bytes.buffer, offset, slotCount);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: slotCount }, (_, slot) => view.getUint32(headerBytes + slot * 4, true));
}

const slotSeed = 0x811c9dc5;
const printSeed = 0x9747b28c;
/** No listed word has more letters; longer ones are not spelled. */
const mostLetters = 120;

class SpelledWord implements ListedSpelling {
  length = 0;
  readonly #slots: Uint32Array;
  readonly #triples: Uint8Array;
  readonly #codes = new Uint16Array(mostLetters);
  /** Letter codes, behind two borders. */
  readonly #letters = new Uint8Array(mostLetters + 2);
  /** Both hashes of the first letters, as many as the index says. */
  readonly #slotHashes = new Int32Array(mostLetters + 1).fill(slotSeed);
  readonly #printHashes = new Int32Array(mostLetters + 1).fill(printSeed);

  constructor(slots: Uint32Array, triples: Uint8Array) {
    this.#slots = slots;
    this.#triples = triples;
  }

  add(code: number): boolean {
    const at = this.length;
    const letter = code <= lastLatin ? (letterCodes[code] as number) : otherLetter;
    if (at === mostLetters || !this.#isSpelled(letter)) return false;
    const small = code <= lastLatin ? (smallCodes[code] as number) : code;
    this.#codes[at] = code;
    this.#letters[at + 2] = letter;
    this.#slotHashes[at + 1] = slotHashOn(this.#slotHashes[at] as number, small);
    this.#printHashes[at + 1] = printHashOn(this.#printHashes[at] as number, small);
    this.length = at + 1;
    return true;
  }

  cutTo(length: number): void {
    this.length = length;
  }

  mayBeListed(): boolean {
    return this.cases() !== 0;
  }

  cases(): number {
    if (!this.#isSpelled(0)) return 0;
    return entryAt(this.#slots, finishedSlotHash(this.#slotHashes[this.length] ?? 0), finishedPrintHash(this.#printHashes[this.length] ?? 0));
  }

  word(): string {
    return String.fromCharCode(...this.#codes.subarray(0, this.length));
  }

  /** True where listed words have this letter (or their end) behind the last two. */
  #isSpelled(letter: number): boolean {
    const at = this.length;
    return this.#triples[((this.#letters[at] as number) << 10) | ((this.#letters[at + 1] as number) << 5) | letter] !== 0;
  }
}

function find(slots: Uint32Array, text: string, start: number, end: number): number {
  return entryAt(slots, placeOf(text, start, end), printOf(text, start, end));
}

/** Two independent hashes of the small letters: where a word belongs, and what stands there for it. */
function placeOf(text: string, start: number, end: number): number {
  let hash: number = slotSeed;
  for (let at = start; at < end; at += 1) hash = slotHashOn(hash, smallCode(codeAt(text, at)));
  return finishedSlotHash(hash);
}

function printOf(text: string, start: number, end: number): number {
  let hash: number = printSeed;
  for (let at = start; at < end; at += 1) hash = printHashOn(hash, smallCode(codeAt(text, at)));
  return finishedPrintHash(hash);
}

function slotHashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function printHashOn(hash: number, code: number): number {
  const next = Math.imul(hash ^ code, 0x5bd1e995);
  return next ^ (next >>> 15);
}

function finishedSlotHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function finishedPrintHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((mixed ^ (mixed >>> 16)) >>> 0) & ~7) >>> 0;
}

function entryAt(slots: Uint32Array, place: number, print: number): number {
  const mask = slots.length - 1;
  let slot = place & mask;
  for (let probes = 0; probes <= mask; probes += 1) {
    const entry = slots[slot] ?? 0;
    if (entry === 0) return 0;
    if ((entry & ~7) >>> 0 === print) return entry & 7;
    slot = (slot + 1) & mask;
  }
  return 0;
}

function insert(slots: Uint32Array, word: string): void {
  const print = printOf(word, 0, word.length);
  const mask = slots.length - 1;
  let slot = placeOf(word, 0, word.length) & mask;
  while (slots[slot] !== 0 && ((slots[slot] ?? 0) & ~7) >>> 0 !== print) slot = (slot + 1) & mask;
  slots[slot] = ((slots[slot] ?? 0) | print | caseOf(word)) >>> 0;
}

function caseOf(word: string): number {
  let capitals = 0;
  for (let i = 1; i < word.length; i += 1) if (smallCode(word.charCodeAt(i)) !== word.charCodeAt(i)) capitals += 1;
  if (capitals > 0) return asMixed;
  const first = word.charCodeAt(0);
  return smallCode(first) === first ? asSmall : asNoun;
}

function countTriples(triples: Float64Array, word: string): void {
  let a = 0;
  let b = 0;
  for (let i = 0; i <= word.length; i += 1) {
    const c = i === word.length ? 0 : letterCodeOf(word.charCodeAt(i));
    const index = (a << 10) | (b << 5) | c;
    triples[index] = (triples[index] ?? 0) + 1;
    a = b;
    b = c;
  }
}
