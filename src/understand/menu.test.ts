import fc from "fast-check";
import { expect, test } from "vitest";
import { menuLines } from "./menu.ts";

test("three words of menus in a row or more are one, wherever they begin", () => {
  const lines = fc.array(fc.constantFrom("Startseite", "Kalender", "GREMIEN", "Neubau der Brücke"), { maxLength: 70 });
  fc.assert(fc.property(lines, (some) => {
    const isWord = (at: number): boolean => at >= 0 && at < Math.min(some.length, 60) && some[at] !== "Neubau der Brücke";
    const expected = some.flatMap((_, at) => ([[at - 2, at - 1, at], [at - 1, at, at + 1], [at, at + 1, at + 2]].some((run) => run.every((one) => isWord(one))) ? [at] : []));
    expect([...menuLines(some)].toSorted((a, b) => a - b)).toEqual(expected);
  }));
});

test("two words are none, nor those further down", () => {
  expect([...menuLines(["Startseite", "Kalender", "Neubau der Brücke", "Gremien"])]).toEqual([]);
  expect(menuLines([...Array.from({ length: 60 }, () => "Text"), "Startseite", "Kalender", "Gremien"]).size).toBe(0);
});
