import * as fc from "fast-check";
import { expect, test } from "vitest";
import { capitalsIn } from "./capitals.ts";

test("words begin at each capital that no letter stands before", () => {
  expect(capitalsIn("der Rat von Bad-Auental, O’Brien und McAllister; 3Eichen digitalHUB")).toEqual([4, 12, 16, 25, 27, 37, 50]);
});

test("no capital without a letter before it is passed over", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("A", "Ö", "b", "-", "’", " ", "1") }), (text) => {
      expect(capitalsIn(text)).toEqual(Array.from(text.matchAll(/(?<!\p{L})\p{Lu}/gu), ({ index }) => index));
    }),
  );
});
