import fc from "fast-check";
import { expect, it } from "vitest";
import { has, patternSet, unionOf } from "./pattern-set.ts";

const count = 70;
const numbers = fc.uniqueArray(fc.nat({ max: count - 1 }));

it("holds what was put into it, and all patterns that are made later", () => {
  fc.assert(fc.property(numbers, (some) => {
    const set = patternSet(count, some);
    for (let pattern = 0; pattern < 3 * count; pattern += 1) expect(has(set, pattern)).toBe(pattern >= count || some.includes(pattern));
  }));
});

it("holds in a union what one of the sets holds", () => {
  fc.assert(fc.property(numbers, numbers, (some, others) => {
    const union = unionOf([patternSet(count, some), patternSet(count, others)]);
    for (let pattern = 0; pattern < 3 * count; pattern += 1) expect(has(union, pattern)).toBe(pattern >= count || some.includes(pattern) || others.includes(pattern));
  }));
});

it("takes of sets of different size what is in neither to be unknown", () => {
  expect(has(unionOf([patternSet(3, []), patternSet(40, [])]), 35)).toBe(true);
});
