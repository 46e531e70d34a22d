import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitCompound } from "./compound.ts";
import { foldWord } from "./fold.ts";
import { stemWord } from "./stem.ts";

const stems = (words: string): Set<string> => new Set(words.split(" ").map((word) => stemWord(foldWord(word))));
const parts = (word: string, known: string): string[] => {
  const folded = foldWord(word);
  return splitCompound(folded, (stem) => stems(known).has(stem)).map(({ start, end }) => folded.slice(start, end));
};

test.each([
  ["Delegationsreise", "Delegation Reise", ["delegations", "reise"]],
  ["Schulweg", "Schule Weg", ["schul", "weg"]],
  ["Kindergarten", "Kind Garten", ["kinder", "garten"]],
  ["Jahresbericht", "Jahr Bericht", ["jahres", "bericht"]],
  ["Häuserkampf", "Haus Kampf", ["haeuser", "kampf"]],
  ["Haushaltsplanentwurf", "Haushalt Plan Entwurf Haushaltsplan", ["haushaltsplan", "haushalts", "plan", "entwurf"]],
  ["Delegationsreise", "Delegation", []],
  ["Verwaltung", "Wald Tun", []],
])("%s, knowing %s", (word, known, expected) => {
  expect(parts(word, known)).toEqual(expected);
});

test("parts lie in the word, are known, and are never the whole word", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[abnst]{0,40}$/), fc.array(fc.stringMatching(/^[abnst]{3,6}$/)), (word, known) => {
      const words = new Set(known.map(stemWord));
      for (const { term, start, end } of splitCompound(word, (stem) => words.has(stem))) {
        expect(words.has(term)).toBe(true);
        expect(end - start).toBeLessThan(word.length);
        expect(term).toBe(stemWord(word.slice(start, end)));
      }
    }),
  );
});
