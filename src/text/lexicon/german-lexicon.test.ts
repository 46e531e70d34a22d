import { expect, test } from "vitest";
import { createWordCounter } from "./collection-words.ts";
import { createLexicon } from "./german-lexicon.ts";
import { decodeWordList, encodeWordList } from "./word-list.ts";

const list = decodeWordList(
  encodeWordList(["Wasser", "Mühle", "Verein", "Ordnung", "Spiel", "Platz", "und", "für", "alt", "bauen", "Ren"]),
);
const lexicon = createLexicon(list);

test.each([
  ["und", 1, 1],
  ["Und", 0.97, 0.99],
  ["Wasser", 0.9, 0.96],
  ["wasser", 0.5, 0.5],
  ["WASSER", 0.9, 0.96],
  ["Wassermühle", 0.7, 0.85],
  ["Vereinsordnung", 0.7, 0.85],
  ["Wasser-Mühle", 0.9, 0.96],
  ["Spielplatzordnung", 0.6, 0.85],
  ["Wassrmühle", 0, 0],
  ["", 0, 0],
])("%s is attested between %d and %d", (word, least, most) => {
  expect(lexicon.strengthOf(word)).toBeGreaterThanOrEqual(least);
  expect(lexicon.strengthOf(word)).toBeLessThanOrEqual(most);
});

test("the collection attests names, more so the more documents use them, and neighbours", () => {
  const counter = createWordCounter();
  for (const text of ["Der Kreis Wiesental berät.", "Im Kreis Wiesental.", "Kreis Wiesental", "Wiesentaler"]) counter.add(text);
  const known = createLexicon(list, counter.words());
  expect(known.strengthOf("Wiesental")).toBeGreaterThan(known.strengthOf("Wiesentaler"));
  expect(known.strengthOf("Wiesental")).toBeLessThan(0.9);
  expect(known.documentsWithPair("Kreis", "Wiesental")).toBe(3);
  expect(known.documentsWithPair("Wiesental", "Kreis")).toBe(0);
});

test("a very long word is looked at once and given up", () => {
  expect(lexicon.strengthOf("Wasser".repeat(5000))).toBe(0);
});
