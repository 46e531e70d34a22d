import * as fc from "fast-check";
import { expect, test } from "vitest";
import { makeId } from "./make-id.ts";

test("an id is 16 letters and digits, none of which are mistaken for another", () => {
  fc.assert(fc.property(fc.array(fc.string()), (key) => /^[0-9a-hjkmnp-tv-z]{16}$/u.test(makeId("paper", ...key))));
});

test("the same key has the same id for ever; addresses depend on it", () => {
  expect(makeId("paper", "auental", "number:2025/020")).toBe("h73bspc21eqcd6j4");
});

test("where one part of a key ends and the next begins makes a difference, and so does the noun", () => {
  expect(new Set([makeId("paper", "a", "bc"), makeId("paper", "ab", "c"), makeId("paper", "abc"), makeId("file", "abc")]).size).toBe(4);
});
