import fc from "fast-check";
import { expect, it } from "vitest";
import { StemFinder } from "./stem-finder.ts";

const sets: readonly (readonly string[])[] = [["antrag", "an"], ["trag", "rat"], ["ö", "n.ö"], ["beantragt", "ratsantrag"]];
const piece = fc.constantFrom("a", "n", "t", "r", "A", "N", "T", "R", "antr", "ag", "Rats", "BE", "be", "ö", "Ö", ".", " ", "x", "ſ", "𝐀");

/** What the finder has to find, by comparing at each place. */
function placesOf(text: string): readonly (readonly [end: number, sets: number])[] {
  return Array.from({ length: text.length }, (_, at) => at + 1).flatMap((end) => {
    const found = sets.reduce((bits, stems, set) => (stems.some((stem) => text.slice(0, end).toLowerCase().replaceAll("ſ", "s").endsWith(stem)) ? bits | (1 << set) : bits), 0);
    return found === 0 ? [] : [[end, found] as const];
  });
}

it("finds the stems of all sets wherever they stand", () => {
  const finder = new StemFinder(sets);
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
    const text = pieces.join("");
    const { ends, sets: found } = finder.placesIn(text);
    expect(ends.map((end, at) => [end, found[at]])).toEqual(placesOf(text));
    expect(finder.setsIn(text)).toBe(placesOf(text).reduce((all, [, some]) => all | some, 0));
  }), { numRuns: 500 });
});

it("takes no more sets than it can tell apart", () => {
  expect(() => new StemFinder(Array.from({ length: 32 }, () => ["a"]))).toThrow(RangeError);
});
