/** What a collection of documents attests: in how many documents a word, or a word beside another, stands. */
export interface CollectionWords {
  documentsWith(word: string): number;
  documentsWithPair(first: string, second: string): number;
}

/** The words of one document: each once. */
export interface DocumentWords {
  readonly words: ReadonlySet<string>;
  /** Neighbours within a line, written `first second`. */
  readonly pairs: ReadonlySet<string>;
}

/** Memory stays bounded: what only one document knew is forgotten first. */
const maxWords = 400_000;
const maxPairs = 800_000;
/** Longer runs of letters are not words. */
const maxWordLength = 60;

/** A collection that knows nothing. */
export const noCollection: CollectionWords = { documentsWith: () => 0, documentsWithPair: () => 0 };

/** Finds the words of one document and which of them are neighbours. */
export function collectWords(text: string): DocumentWords {
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

/** Adds up the words of many documents. */
export function mergeWords(documents: Iterable<DocumentWords>): CollectionWords {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const document of documents) {
    countAll(words, document.words, maxWords);
    countAll(pairs, document.pairs, maxPairs);
  }
  return {
    documentsWith: (word) => words.get(word) ?? 0,
    documentsWithPair: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
  };
}

function countAll(counts: Map<string, number>, keys: ReadonlySet<string>, limit: number): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size <= limit) return;
  for (const [key, count] of counts) if (count === 1) counts.delete(key);
  if (counts.size > limit) for (const key of counts.keys()) if (counts.size > limit) counts.delete(key);
}
