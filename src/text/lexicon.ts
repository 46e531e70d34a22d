import type { Spelling } from "./lexicon/spelling.ts";

/**
 * Which words exist: what mending asks before it changes a letter.
 * Two sources stand behind it: a list of German words, and the words of the collection that is being read.
 */
export interface Lexicon {
  /**
   * How well a word is attested, in [0, 1]: 0 never seen; German words and words
   * that several documents of the collection use come near 1.
   * German compounds of known parts count, less than listed words do.
   */
  strengthOf(word: string): number;
  /** How often `second` follows `first` in the collection, counted in documents (0 when never). */
  documentsWithPair(first: string, second: string): number;
  /**
   * Where a word is spelled as German words almost never are: the positions (1 to the word's length) of the middle
   * letter's end in each odd triple of letters. Without it, mending does not look for dropped letters by spelling.
   */
  oddPlaces?(word: string): readonly number[];
  /** True when the list of German words holds the word as it is written. Cheap, for trying many spellings; without it, `strengthOf` is asked. */
  lists?(word: string): boolean;
  /** An empty word to be spelled letter by letter, for trying still more spellings. There is one for each lexicon: who asks for it takes it from others. */
  spelling?(): Spelling;
}
