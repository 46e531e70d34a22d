import { expect, test } from "vitest";
import { slipsBetween } from "./nearest-word.ts";

test.each([
  ["haushalt", "haushalt", 0],
  ["haushlt", "haushalt", 1],
  ["hauhsalt", "haushalt", 1],
  ["haushaltt", "haushalt", 1],
  ["hauzhald", "haushalt", 2],
  ["radweg", "haushalt", 3],
])("%s and %s", (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});
