import type { Lexicon } from "../lexicon.ts";
import { noCollection, type CollectionWords } from "./collection-words.ts";
import { compoundStrength } from "./compound.ts";
import { functionWords } from "./function-words.ts";
import { asMixed, asNoun, asSmall, letterCodeOf, smallCode, type ListedSpelling, type WordList } from "./word-list.ts";

/** Answers kept; when there are more, all are forgotten and the work begins anew. */
const maxRemembered = 100_000;
/** Triples of letters below this strength stand in fewer than about a dozen of 1.6 million words. */
const oddTriple = 45;

/** The lexicon over a list of German words and, where there is one, the collection that is being read. */
export function createLexicon(list: WordList, collection: CollectionWords = noCollection): Lexicon {
  const remembered = new Map<string, number>();
  const spelling = list.spelling();
  const knowledge = { list, collection, parts: list.spelling() };
  return {
    strengthOf(word) {
      const known = remembered.get(word);
      if (known !== undefined) return known;
      const strength = measure(knowledge, word);
      if (remembered.size >= maxRemembered) remembered.clear();
      remembered.set(word, strength);
      return strength;
    },
    documentsWithPair: (first, second) => collection.documentsWithPair(first, second),
    oddPlaces: (word) => oddPlaces(list, word),
    lists: (word) => isListed(list, word),
    spelling: () => {
      spelling.cutTo(0);
      return spelling;
    },
  };
}

interface Knowledge {
  readonly list: WordList;
  readonly collection: CollectionWords;
  /** For the parts of compounds. */
  readonly parts: ListedSpelling;
}

function measure(knowledge: Knowledge, word: string): number {
  if (word.length === 0) return 0;
  if (word.includes("-")) return hyphenated(knowledge, word);
  const german = listedStrength(knowledge.list, word);
  if (german >= 0.9) return german;
  return Math.max(german, collectionStrength(knowledge.collection.documentsWith(word)), compoundStrength(knowledge.parts, word));
}

function hyphenated(knowledge: Knowledge, word: string): number {
  const parts = word.split("-").filter((part) => part !== "");
  if (parts.length === 0) return 0;
  return Math.min(...parts.map((part) => measure(knowledge, part)));
}

function listedStrength(list: WordList, word: string): number {
  const cases = list.casesOf(word, 0, word.length);
  if (cases === 0) return 0;
  if (word.length < 15 && functionWords.has(word)) return 1;
  const writing = writingOf(word);
  if (writing === "capitals") return functionWords.has(word.toLowerCase()) ? 0.97 : 0.92;
  if (writing === "mixed") return (cases & asMixed) === 0 ? 0.4 : 0.95;
  if (writing === "noun") return capitalStrength(cases, word);
  if ((cases & asSmall) !== 0) return 0.95;
  // A noun in small letters: half a word, as compounds leave it behind when they break.
  return (cases & asNoun) === 0 ? 0.3 : 0.5;
}

/** Whether `listedStrength` is 0.9 or more; the words that are asked for most are soon told. */
function isListed(list: WordList, word: string): boolean {
  const cases = list.casesOf(word, 0, word.length);
  return cases !== 0 && (isWrittenAs(cases, writingOf(word)) || functionWords.has(word));
}

function isWrittenAs(cases: number, writing: Writing): boolean {
  switch (writing) {
    case "small": return (cases & asSmall) !== 0;
    case "noun": return (cases & (asSmall | asNoun)) !== 0;
    case "mixed": return (cases & asMixed) !== 0;
    case "capitals": return true;
  }
}

function capitalStrength(cases: number, word: string): number {
  if ((cases & asNoun) !== 0) return 0.95;
  if ((cases & asSmall) === 0) return 0.4;
  return functionWords.has(word.toLowerCase()) ? 0.98 : 0.92;
}

type Writing = "small" | "noun" | "capitals" | "mixed";

function writingOf(word: string): Writing {
  let capitals = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (smallCode(code) !== code) capitals += 1;
  }
  if (capitals === 0) return "small";
  const first = word.charCodeAt(0);
  if (capitals === 1 && smallCode(first) !== first) return "noun";
  return capitals === word.length || (capitals === word.length - 1 && word.includes("ß")) ? "capitals" : "mixed";
}

/** One document may repeat its own damage; several documents rarely share it. */
function collectionStrength(documents: number): number {
  if (documents >= 8) return 0.85;
  if (documents >= 3) return 0.7;
  if (documents === 2) return 0.5;
  return documents === 1 ? 0.25 : 0;
}

function oddPlaces(list: WordList, word: string): number[] {
  const places: number[] = [];
  let a = 0;
  let b = word.length === 0 ? 0 : letterCodeOf(word.charCodeAt(0));
  for (let i = 1; i <= word.length; i += 1) {
    const c = i === word.length ? 0 : letterCodeOf(word.charCodeAt(i));
    if (list.tripleStrength(a, b, c) < oddTriple) places.push(i);
    a = b;
    b = c;
  }
  return places;
}
