import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addAll, createPlainSpelling } from "./spelling.ts";
import { decodeWordList, encodeWordList } from "./word-list.ts";

const anyWord = fc.string({ unit: fc.constantFrom("a", "b", "ü", "ß", "A", "Ü", "é", "-", "1"), minLength: 1, maxLength: 6 });

test("for any list, a word spelled letter by letter is listed as the whole word is", () => {
  fc.assert(fc.property(fc.array(anyWord, { minLength: 1, maxLength: 12 }), fc.array(anyWord, { maxLength: 12 }), (words, asked) => {
    const list = decodeWordList(encodeWordList(words));
    const spelling = list.spelling();
    for (const word of [...words, ...asked]) {
      spelling.cutTo(0);
      const cases = addAll(spelling, word) ? spelling.cases() : 0;
      expect(cases, word).toBe(list.casesOf(word, 0, word.length));
      expect(spelling.mayBeListed() && spelling.length === word.length, word).toBe(cases !== 0);
    }
  }));
});

test("cutting goes back to what was spelled before", () => {
  const spelling = decodeWordList(encodeWordList(["Haus", "Haut", "hauen"])).spelling();
  expect(addAll(spelling, "Haus")).toBe(true);
  spelling.cutTo(3);
  expect([spelling.word(), spelling.length, spelling.mayBeListed()]).toEqual(["Hau", 3, false]);
  expect(addAll(spelling, "t")).toBe(true);
  expect([spelling.word(), spelling.mayBeListed()]).toEqual(["Haut", true]);
});

test("a letter that no listed word goes on with is not added", () => {
  const spelling = decodeWordList(encodeWordList(["Haus", "Tau"])).spelling();
  expect(addAll(spelling, "Hau")).toBe(true);
  expect(spelling.add("x".charCodeAt(0))).toBe(false);
  expect(spelling.word()).toBe("Hau");
});

test("what is longer than any word is not spelled", () => {
  const spelling = decodeWordList(encodeWordList(["aaaa"])).spelling();
  expect(addAll(spelling, "a".repeat(10_000))).toBe(false);
  expect(spelling.mayBeListed()).toBe(false);
});

test("without a list, every word may be listed", () => {
  const spelling = createPlainSpelling();
  expect(addAll(spelling, "Haus", 1, 3)).toBe(true);
  spelling.cutTo(1);
  expect([spelling.word(), spelling.length, spelling.mayBeListed()]).toEqual(["a", 1, true]);
});
