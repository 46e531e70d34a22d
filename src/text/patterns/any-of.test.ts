import fc from "fast-check";
import { expect, test } from "vitest";
import { anyOf } from "./any-of.ts";

test("words share their beginnings", () => {
  expect(anyOf(["Ann", "Anne", "Antje", "Bert"])).toBe("A(?:n(?:n(?:e)?|t(?:j(?:e))))|B(?:e(?:r(?:t)))");
});

test("finds these words and no others", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", ".", "[", "ä"), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 20 }), (words, asked) => {
      const pattern = new RegExp(`^(?:${anyOf(words)})$`);
      for (const one of [...asked, ...words]) expect(pattern.test(one)).toBe(words.includes(one));
    }),
  );
});
