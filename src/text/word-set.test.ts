import fc from "fast-check";
import { expect, test } from "vitest";
import { WordSet } from "./word-set.ts";

test("what is asked for in a text is found as the word alone is", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "ä", "中"), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 20 }), (words, asked) => {
      const [set, plain] = [new WordSet(words), new Set(words)];
      for (const one of asked) {
        expect(set.has(one)).toBe(plain.has(one));
        expect(set.hasAt(`x${one}y`, 1, 1 + one.length)).toBe(plain.has(one));
      }
    }),
  );
});
