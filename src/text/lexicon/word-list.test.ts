import { expect, test } from "vitest";
import { asMixed, asNoun, asSmall, decodeWordList, encodeWordList, letterCodeOf } from "./word-list.ts";

const words = ["Mühle", "mahlen", "Mahlen", "GmbH", "Öl", "straße"];
const list = decodeWordList(encodeWordList(words));

test("finds each word with the ways it is written, and no other", () => {
  expect(list.casesOf("MÜHLE", 0, 5)).toBe(asNoun);
  expect(list.casesOf("mahlen", 0, 6)).toBe(asSmall + asNoun);
  expect(list.casesOf("gmbh", 0, 4)).toBe(asMixed);
  expect(list.casesOf("das öl da", 4, 6)).toBe(asNoun);
  expect(list.casesOf("Muhle", 0, 5)).toBe(0);
});

test("knows which letters follow each other", () => {
  const [m, a, h, q] = [..."mahq"].map((letter) => letterCodeOf(letter.charCodeAt(0)));
  expect(list.tripleStrength(m ?? 0, a ?? 0, h ?? 0)).toBeGreaterThan(0);
  expect(list.tripleStrength(m ?? 0, q ?? 0, h ?? 0)).toBe(0);
});

test("reads its bytes wherever they lie", () => {
  const bytes = encodeWordList(words);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(decodeWordList(shifted.subarray(1)).casesOf("Öl", 0, 2)).toBe(asNoun);
});

test("refuses bytes that are no word list, and says what to do", () => {
  expect(() => decodeWordList(new Uint8Array(4))).toThrow(/neu bauen/);
  expect(() => decodeWordList(encodeWordList(words).subarray(0, 100))).toThrow(/unvollständig/);
});
