import * as fc from "fast-check";
import { expect, test } from "vitest";
import { capitalWordsIn } from "./capital-words.ts";

const wordsOf = (text: string): readonly string[] => {
  const { starts, ends } = capitalWordsIn(text);
  return starts.map((start, index) => text.slice(start, ends[index]));
};

test("words begin at each capital that no letter stands before, and go on over hyphens and apostrophes", () => {
  expect(wordsOf("der Rat von Bad-Auental, O’Brien und McAllister; 3Eichen digitalHUB")).toEqual(["Rat", "Bad-Auental", "Auental", "O’Brien", "Brien", "McAllister", "Eichen"]);
});

test("no capital without a letter before it is passed over", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("A", "Ö", "b", "-", "’", " ", "1") }), (text) => {
      const expected = Array.from(text.matchAll(/(?<!\p{L})\p{Lu}/gu), ({ index }) => index);
      expect(capitalWordsIn(text).starts).toEqual(expected);
    }),
  );
});
