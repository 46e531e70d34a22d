import fc from "fast-check";
import { expect, test } from "vitest";
import { askedAhead } from "./asked-ahead.ts";

test("asks for what a match begins with before what stands before it", () => {
  expect(askedAhead(/(?<![\p{L}])(?:[Vv]or|\d{0,2}nach)(?!a)/u).source).toBe("(?=[Vv\\dn])(?:(?<![\\p{L}])(?:[Vv]or|\\d{0,2}nach)(?!a))");
  for (const pattern of [/a|b/u, /(?<!a)b?/u, /(?<!a)[^b]/u, /(?<!a)./u, /(?<!a)b|$/u]) expect(askedAhead(pattern)).toBe(pattern);
});

const patterns: readonly RegExp[] = [
  /(?<![\p{L}])(?:ab|b)/u, /(?<!a)[-b]|-?[.-]c/u, /(?<=b)(?:a|[b-c]{0,2})(?=c)/u, /(?<=^|\n)[ -]?b/, /(?<!b)(?:a?b?)-/iu, /(?<!a)(?:b|(?:a|)c)/u, /(?<=b)^a|c/mu, /(?<!a)\.|\s[A]/iu, /(?<!\s)(?:(?<!-)b){1,2}/u, /(?<!b)[c-]|A/u,
];

test("finds the same", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "B", "-", ".", " ", "\n", "ä"), maxLength: 8 });
  fc.assert(
    fc.property(text, fc.constantFrom(...patterns), (said, pattern) => {
      const [found, before] = [askedAhead(pattern).exec(said), pattern.exec(said)];
      expect([found?.index, ...(found ?? [])]).toEqual([before?.index, ...(before ?? [])]);
    }),
  );
});
