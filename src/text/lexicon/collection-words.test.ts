import fc from "fast-check";
import { expect, test } from "vitest";
import { createWordCounter, decodeCollectionWords, type CollectionWords, type WordCounter } from "./collection-words.ts";

/** What a counter says, and what another process would say that was handed its bytes. */
const answersOf = (counter: WordCounter): readonly CollectionWords[] => [counter.words(), decodeCollectionWords(counter.encode())];

test("a word counts once for each document, a pair only within a line", () => {
  const counter = createWordCounter();
  for (const text of ["Kreis Wiesental, Kreis Wiesental", "Kreis\nWiesental", "Auental"]) counter.add(text);
  for (const words of answersOf(counter)) {
    expect(words.documentsWith("Kreis")).toBe(2);
    expect(words.documentsWith("Auental")).toBe(1);
    expect(words.documentsWith("auental")).toBe(0);
    expect(words.documentsWithPair("Kreis", "Wiesental")).toBe(1);
    expect(words.documentsWithPair("Wiesental", "Kreis")).toBe(0);
  }
});

test("what the fewest documents knew is forgotten first when there is too much to remember", () => {
  const counter = createWordCounter();
  for (let round = 0; round < 2; round++) counter.add("Kreis Wiesental");
  counter.add(Array.from({ length: 400_001 }, (_, at) => `w${letters(at)}`).join("\n"));
  for (const words of answersOf(counter)) {
    expect(words.documentsWith("Wiesental")).toBe(2);
    expect(words.documentsWithPair("Kreis", "Wiesental")).toBe(2);
    expect(words.documentsWith(`w${letters(7)}`)).toBe(0);
    expect(words.documentsWith(`w${letters(400_000)}`)).toBe(1);
  }
  counter.add("Kreis Birkenried");
  expect(counter.words().documentsWith("Kreis")).toBe(3);
  expect(counter.words().documentsWith("Birkenried")).toBe(1);
});

test("pairs alone can be too many, and memory stays bounded where no word is rare", () => {
  const counter = createWordCounter();
  const names = Array.from({ length: 1_000 }, (_, at) => `w${letters(at)}`);
  const text = names.map((name) => names.map((other) => `${name} ${other}`).join(". ")).join("\n");
  for (let round = 0; round < 2; round++) counter.add(`Kreis Wiesental. ${text}`);
  expect(counter.encode().byteLength).toBeLessThan(30_000_000);
  expect(counter.words().documentsWith(`w${letters(7)}`)).toBe(2);
  expect(counter.words().documentsWithPair(`w${letters(7)}`, `w${letters(8)}`)).toBe(0);
  expect(counter.words().documentsWithPair(`w${letters(997)}`, `w${letters(998)}`)).toBe(2);
  for (let round = 0; round < 3; round++) counter.add("Kreis Wiesental");
  expect(counter.words().documentsWithPair("Kreis", "Wiesental")).toBeGreaterThanOrEqual(3);
}, 60_000);

test("counts are those that plain maps give, for texts of any kind", () => {
  const piece = fc.oneof(
    fc.constantFrom("Rat", "Kreis", "Straße", "ß", "é", "𝐑𝐚𝐭", "\ud835", "日本", "x".repeat(60), "x".repeat(61), "y".repeat(130), "ä".repeat(101)),
    fc.constantFrom(" ", " ", " ", "  ", "\n", "-", ".", "1", "\u00A0", "\u0301"),
  );
  fc.assert(fc.property(fc.array(fc.array(piece).map((pieces) => pieces.join("")), { maxLength: 5 }), (texts) => {
    const counter = createWordCounter();
    const expected = new Map<string, number>();
    for (const text of texts) {
      counter.add(text);
      for (const key of keysOf(text)) expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    for (const words of answersOf(counter)) {
      for (const [key, count] of expected) {
        const [first = "", second] = key.split(" ");
        expect(second === undefined ? words.documentsWith(first) : words.documentsWithPair(first, second)).toBe(count);
      }
      expect(words.documentsWithPair("Rat", "Rat")).toBe(expected.get("Rat Rat") ?? 0);
    }
  }));
});

test("bytes that are something else are refused", () => {
  const counter = createWordCounter();
  counter.add("Kreis Wiesental");
  const bytes = counter.encode();
  expect(() => decodeCollectionWords(bytes.subarray(0, -1))).toThrow(RangeError);
  expect(() => decodeCollectionWords(new Uint8Array(40))).toThrow(RangeError);
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  expect(decodeCollectionWords(moved.subarray(1)).documentsWith("Kreis")).toBe(1);
});

/** A document's words and pairs (`first second`), each once, found in the plainest way. */
function keysOf(text: string): Set<string> {
  const keys = new Set<string>();
  let previous: { readonly word: string; readonly end: number } | null = null;
  for (const { 0: word, index } of text.matchAll(/\p{L}{1,100}/gu)) {
    if (word.length > 60) continue;
    keys.add(word);
    if (previous !== null && text.slice(previous.end, index) === " ") keys.add(`${previous.word} ${word}`);
    previous = { word, end: index + word.length };
  }
  return keys;
}

/** A number written with letters alone. */
function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
