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
}

/** The words of one document, each once, and its neighbours within a line, written `first second`. */
interface DocumentWords {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Memory stays bounded: what only one document knew is forgotten first. */
const maxWords = 400_000;
const maxPairs = 800_000;
/** Longer runs of letters are not words. */
const maxWordLength = 60;

/** A collection that knows nothing. */
export const noCollection: CollectionWords = { documentsWith: () => 0, documentsWithPair: () => 0 };

/** A counter that has seen no document yet. Its memory is bounded, however many documents are added. */
export function createWordCounter(): WordCounter {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  return {
    add(text) {
      const document = wordsOf(text);
      countAll(words, document.words, maxWords);
      countAll(pairs, document.pairs, maxPairs);
    },
    words: () => ({
      documentsWith: (word) => words.get(word) ?? 0,
      documentsWithPair: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
    }),
  };
}

function wordsOf(text: string): DocumentWords {
  const words = new Set<string>();
  const pairs = new Set<string>();
  let previous = "";
  let previousEnd = -1;
  for (const match of text.matchAll(/\p{L}{1,100}/gu)) {
    const word = match[0];
    if (word.length > maxWordLength) continue;
    words.add(word);
    if (previousEnd >= 0 && text.slice(previousEnd, match.index) === " ") pairs.add(`${previous} ${word}`);
    previous = word;
    previousEnd = match.index + word.length;
  }
  return { words, pairs };
}

function countAll(counts: Map<string, number>, keys: ReadonlySet<string>, limit: number): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size <= limit) return;
  for (const [key, count] of counts) if (count === 1) counts.delete(key);
  if (counts.size > limit) for (const key of counts.keys()) if (counts.size > limit) counts.delete(key);
}
