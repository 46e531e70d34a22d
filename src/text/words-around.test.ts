import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wordsAround } from "./words-around.ts";

test("a sentence comes whole, a long text with whole words", () => {
  const text = "Die Reise hat 9.412,60 € gekostet und lag\nunter dem Ansatz.";
  expect(wordsAround(text, [14, 24])).toBe("Die Reise hat 9.412,60 € gekostet und lag unter dem Ansatz.");
  const long = `${"Anfang ".repeat(60)}5 € ${"Schluss ".repeat(60)}`;
  const at = long.indexOf("5 €");
  expect(wordsAround(long, [at, at + 3])).toMatch(/^(?:Anfang )+5 €(?: Schluss)+$/);
  expect(wordsAround(long, [at, at + 3]).length).toBeLessThan(270);
});

test("the stretch itself is never cut, and nothing is added", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 600 }), fc.nat(), fc.nat(), (text, one, other) => {
    const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b) as [number, number];
    const around = wordsAround(text, [start, end]);
    expect(around).toContain(text.slice(start, end).replace(/\s+/gu, " ").trim());
    expect(text.replace(/\s+/gu, " ")).toContain(around);
  }));
});
