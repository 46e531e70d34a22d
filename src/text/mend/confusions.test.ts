import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLexicon } from "../lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../lexicon/word-list.ts";
import type { Lexicon } from "../lexicon.ts";
import { listedReadings, readingsOf } from "./confusions.ts";
import { listedBetween } from "./spellings.ts";
import { isListed } from "./word-form.ts";

const words = ["für", "Straße", "über", "Mühle", "Räume", "Raum", "Hof", "Tür", "Turm", "müde", "Stern", "Gemeinde", "Bäume", "in", "im", "Land", "Tritt", "Flur", "Fußgänger", "Gebühr"];
const listing = createLexicon(decodeWordList(encodeWordList(words)));
/** Has no spelling of its own. */
const plain: Lexicon = { strengthOf: (word) => (words.includes(word) ? 0.95 : 0), documentsWithPair: () => 0 };
const anyWord = fc.oneof(fc.constantFrom(...words), fc.string({ unit: fc.constantFrom("M", "u", "h", "l", "e", "i", "r", "n", "f", "t", "B", "a", "1"), minLength: 1, maxLength: 8 }));
const damaged = anyWord.map((word) => word.replace("ü", "ii").replace("ß", "B").replace("ä", "a"));

test.each([listing, plain])("for any word, the listed readings are those of all readings that are listed, in their order", (lexicon) => {
  fc.assert(fc.property(damaged, (word) => {
    expect(listedReadings(lexicon, word, 2.4)).toEqual(readingsOf(word, 2.4).filter(({ text }) => isListed(lexicon, text)));
  }), { numRuns: 500 });
});

test("a word is read with all its confusions", () => {
  expect(listedReadings(listing, "StraBe", 2.4).map(({ text, cost }) => [text, cost])).toEqual([["Straße", 0.4]]);
  expect(listedReadings(listing, "FuBganger", 2.4).map(({ text }) => text)).toEqual(["Fußgänger"]);
  expect(listedReadings(listing, "Miihle", 2.4).map(({ text }) => text)).toEqual(["Mühle"]);
});

test.each([listing, plain])("for any place in a word, the listed words are those that some letters make", (lexicon) => {
  const groups = ["ü", "ß", "äu", "Stra"].map((text, cost) => [text, cost] as const);
  expect(listedBetween(lexicon, "Stra", groups, "e")).toEqual([["Straße", 1]]);
  fc.assert(fc.property(anyWord, fc.nat(8), fc.nat(1), (word, place, lost) => {
    const [left, right] = [word.slice(0, place), word.slice(place + lost)];
    const expected = groups.map(([group, cost]) => [left + group + right, cost]).filter(([whole]) => isListed(lexicon, String(whole)));
    expect(listedBetween(lexicon, left, groups, right)).toEqual(expected);
  }), { numRuns: 500 });
});
