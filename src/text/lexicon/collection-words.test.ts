import { expect, test } from "vitest";
import { createWordCounter } from "./collection-words.ts";

test("a word counts once for each document, a pair only within a line", () => {
  const counter = createWordCounter();
  for (const text of ["Kreis Wiesental, Kreis Wiesental", "Kreis\nWiesental", "Auental"]) counter.add(text);
  const words = counter.words();
  expect(words.documentsWith("Kreis")).toBe(2);
  expect(words.documentsWith("Auental")).toBe(1);
  expect(words.documentsWith("auental")).toBe(0);
  expect(words.documentsWithPair("Kreis", "Wiesental")).toBe(1);
  expect(words.documentsWithPair("Wiesental", "Kreis")).toBe(0);
});

test("what only one document knew is forgotten first when there is too much to remember", () => {
  const counter = createWordCounter();
  for (let round = 0; round < 2; round++) counter.add("Kreis Wiesental");
  counter.add(Array.from({ length: 400_001 }, (_, at) => `w${letters(at)}`).join("\n"));
  expect(counter.words().documentsWith("Wiesental")).toBe(2);
  expect(counter.words().documentsWith(`w${letters(7)}`)).toBe(0);
});

/** A number written with letters alone. */
function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
