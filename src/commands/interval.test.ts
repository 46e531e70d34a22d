import { expect, test } from "vitest";
import { intervalWords, parseInterval } from "./interval.ts";

test.each([["30m", 30, "alle 30 Minuten"], ["1h", 60, "stündlich"], ["6h", 360, "alle 6 Stunden"], ["1d", 1440, "täglich"], ["7d", 10_080, "alle 7 Tage"]])("%s are %i minutes", (text, minutes, words) => {
  expect(parseInterval(text)).toBe(minutes);
  expect(intervalWords(minutes)).toBe(words);
});

test("off is none", () => expect(parseInterval("off")).toBeNull());

test.each(["", "6", "h", "0h", "14m", "1.5h", "6 h", "-1d"])("%j is refused", (text) => expect(() => parseInterval(text)).toThrow(/must be like/));
