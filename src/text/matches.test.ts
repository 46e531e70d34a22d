import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchesAt, matchesIn } from "./matches.ts";

const texts = fc.string({ unit: fc.constantFrom("A", "b", "Ä", " ", "1", ",") });
const found = (matches: Iterable<RegExpExecArray>): readonly (readonly [number, string])[] => Array.from(matches, (match) => [match.index, match[0]] as const);
const patterns = ["[A-ZÄ]b*", "(?=A)", "A ?A", "b1|1b", "(?<=A)b", "A[ ,]?A"];

test("matchesIn finds what matchAll finds, empty matches included", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...patterns), (text, source) => {
      const pattern = new RegExp(source, "g");
      expect(found(matchesIn(text, pattern))).toEqual(found(text.matchAll(pattern)));
      expect(found(matchesIn(text, pattern))).toEqual(found(text.matchAll(pattern)));
    }),
  );
});

test("matchesAt finds the same when all places where the pattern can begin are given", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...patterns), (text, source) => {
      const places = Array.from({ length: text.length }, (_, place) => place);
      expect(found(matchesAt(text, places, new RegExp(source, "y")))).toEqual(found(text.matchAll(new RegExp(source, "g"))).filter(([index]) => index < text.length));
    }),
  );
});
