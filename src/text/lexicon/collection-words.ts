import { countOfPair, PairCounts, type PairTable } from "./pair-counts.ts";
import { none, numberOf, WordCounts, type WordTable } from "./word-counts.ts";

/** What a collection of documents attests: in how many documents a word, or a word beside another, stands. */
export interface CollectionWords {
  documentsWith(word: string): number;
  documentsWithPair(first: string, second: string): number;
}

/** Counts documents one by one; of a document that was added only the counts remain. */
export interface WordCounter {
  /** Adds one more document. */
  add(text: string): void;
  /** What the documents added so far attest; grows with what is added later. */
  words(): CollectionWords;
  /** The same as bytes, which another process on this machine can read with `decodeCollectionWords`. */
  encode(): Uint8Array;
}

/** Memory stays bounded: what the fewest documents knew is forgotten first. */
const maxWords = 400_000;
const maxPairs = 800_000;
/** Forgetting takes time, so it makes room for more than one document. */
const keptShare = 0.75;
/** Longer runs of letters are not words; still longer ones are taken in pieces. */
const maxWordLength = 60;
const maxRunLength = 100;

/** A collection that knows nothing. */
export const noCollection: CollectionWords = { documentsWith: () => 0, documentsWithPair: () => 0 };

/** A counter that has seen no document yet. Its memory is bounded, however many documents are added. */
export function createWordCounter(): WordCounter {
  const words = new WordCounts();
  const pairs = new PairCounts();
  let documents = 0;
  return {
    add(text) {
      documents += 1;
      countAll(text, documents, words, pairs);
      if (words.size > maxWords) pairs.renumber(words.forget(mostFrequent(words.counts(), maxWords * keptShare)));
      if (pairs.size > maxPairs) pairs.forget(mostFrequent(pairs.counts(), maxPairs * keptShare));
    },
    words: () => ({
      documentsWith: (word) => countOf(words.table(), word),
      documentsWithPair: (first, second) => pairCountOf(words.table(), pairs.table(), first, second),
    }),
    encode: () => encode(words, pairs),
  };
}

function countOf(table: WordTable, word: string): number {
  const number = numberOf(table, word);
  return number === none ? 0 : (table.counts[number] ?? 0);
}

function pairCountOf(words: WordTable, pairs: PairTable, first: string, second: string): number {
  const [one, other] = [numberOf(words, first), numberOf(words, second)];
  return one === none || other === none ? 0 : countOfPair(pairs, one, other);
}

/** Counts the words of one document, and which stand beside each other in a line. */
function countAll(text: string, document: number, words: WordCounts, pairs: PairCounts): void {
  let previous = none;
  let previousEnd = none;
  let at = 0;
  while (at < text.length) {
    const end = endOfRun(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    if (end - at <= maxWordLength) {
      const word = words.count(text, at, end, document);
      if (previous !== none && previousEnd === at - 1 && text.charCodeAt(previousEnd) === blank) pairs.count(previous, word, document);
      previous = word;
      previousEnd = end;
    }
    at = end;
  }
}

const blank = 32;

/** Where the run of letters that begins at `start` ends; `start` itself where no letter stands. */
function endOfRun(text: string, start: number): number {
  let at = start;
  for (let length = 0; length < maxRunLength && at < text.length; length += 1) {
    const size = letterSize(text, at);
    if (size === 0) return at;
    at += size;
  }
  return at;
}

/** Code units of the letter at `at`: 1, 2 for those beyond the basic plane, 0 where no letter stands. */
function letterSize(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0;
  if ((code & 0xfc00) !== 0xd800) return isLetter(code) ? 1 : 0;
  return /^\p{L}$/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
}

/** What is known of each code unit: 0 nothing yet, 1 no letter, 2 a letter. */
const letterKinds = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  const known = letterKinds[code] ?? 0;
  if (known !== 0) return known === 2;
  const found = /\p{L}/u.test(String.fromCharCode(code));
  letterKinds[code] = found ? 2 : 1;
  return found;
}

/** Marks with 1 the `most` entries that the most documents know; of equal ones, the latest. */
function mostFrequent(counts: Uint32Array, most: number): Uint8Array {
  const ordered = counts.toSorted();
  const least = ordered[ordered.length - most] ?? 0;
  let equal = ordered.length - most - ordered.findIndex((count) => count === least);
  return Uint8Array.from(counts, (count) => {
    if (count !== least) return count > least ? 1 : 0;
    equal -= 1;
    return equal < 0 ? 1 : 0;
  });
}

const magic = 0x31574643;
const headerNumbers = 6;

/** Header of 32-bit numbers (magic, and how many words, pairs, slots and letters follow), then the tables one after the other. */
function encode(words: WordCounts, pairs: PairCounts): Uint8Array {
  const [word, pair] = [words.table(), pairs.table()];
  const letters = word.letters.subarray(0, word.starts[words.size]);
  const parts = [
    Uint32Array.of(magic, words.size, pairs.size, word.slots.length, pair.slots.length, letters.length),
    word.starts.subarray(0, words.size + 1), words.counts(), word.slots,
    pair.words.subarray(0, pairs.size * 2), pairs.counts(), pair.slots,
    letters,
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what a counter encoded on the same machine. Throws a RangeError when the bytes are something else. */
export function decodeCollectionWords(bytes: Uint8Array): CollectionWords {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  let at = 0;
  const numbers = (length: number): Uint32Array => {
    if (at + length * 4 > aligned.byteLength) throw new RangeError("The words of the collection are incomplete.");
    at += length * 4;
    return new Uint32Array(aligned.buffer, aligned.byteOffset + at - length * 4, length);
  };
  const [found, wordCount = 0, pairCount = 0, wordSlots = 0, pairSlots = 0, letterCount = 0] = numbers(headerNumbers);
  if (found !== magic) throw new RangeError("These bytes are no words of a collection.");
  const word = { starts: numbers(wordCount + 1), counts: numbers(wordCount), slots: numbers(wordSlots) };
  const pairs: PairTable = { words: numbers(pairCount * 2), counts: numbers(pairCount), slots: numbers(pairSlots) };
  if (at + letterCount * 2 !== aligned.byteLength) throw new RangeError("The words of the collection are incomplete.");
  const words: WordTable = { ...word, letters: new Uint16Array(aligned.buffer, aligned.byteOffset + at, letterCount) };
  return {
    documentsWith: (text) => countOf(words, text),
    documentsWithPair: (first, second) => pairCountOf(words, pairs, first, second),
  };
}
