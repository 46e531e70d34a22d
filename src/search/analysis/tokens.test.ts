import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitCompound } from "./compound.ts";
import { councilWords } from "./council-words.ts";
import { analyse } from "./tokens.ts";

const split = (word: string) => splitCompound(word, (stem) => councilWords.has(stem));
const terms = (text: string): string[] => analyse(text, split).map(({ term }) => term);
const spelledOut = (text: string): string =>
  text.replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter] ?? letter);
const shown = (text: string): string[] => analyse(text, split).map(({ term, span }) => `${term} (${text.slice(...span)})`);

test.each([
  ["Delegationsreise", ["delegationsreis (Delegationsreise)", "delegation (Delegations)", "reis (reise)"]],
  ["Straßenbäume", ["strassenbaum (Straßenbäume)", "strass (Straßen)", "baum (bäume)"]],
  ["Haushaltsplanentwurf", ["haushaltsplanentwurf (Haushaltsplanentwurf)", "haushalt (Haushalts)", "plan (plan)", "entwurf (entwurf)"]],
  ["Verwaltung", ["verwaltung (Verwaltung)"]],
  ["VO/24/083", ["vo (VO)", "vo/24/083 (VO/24/083)", "24 (24)", "083 (083)"]],
  ["DS 12/2024", ["ds (DS)", "12 (12)", "12/2024 (12/2024)", "2024 (2024)"]],
  ["§§ 24", ["§ (§§)", "24 (24)"]],
  ["z.B.", ["z (z)", "zb (z.B)", "b (B)"]],
  ["Ende.Anfang", ["end (Ende)", "anfang (Anfang)"]],
  ["Rhein-Sieg", ["rhein (Rhein)", "rheinsieg (Rhein-Sieg)", "sieg (Sieg)"]],
  ["Bürger*innen", ["buerg (Bürger*innen)"]],
  ["Bürger_innen", ["buerg (Bürger_innen)"]],
  ["Bürger:innen", ["buerg (Bürger:innen)"]],
  ["BürgerInnen", ["buerg (BürgerInnen)"]],
  ["Bürger/innen", ["buerg (Bürger/innen)"]],
  ["Bürger/-innen", ["buerg (Bürger/-innen)"]],
  ["Bürger(innen)", ["buerg (Bürger(innen)"]],
  ["Bürger*innenrat", ["buergerrat (Bürger*innenrat)", "buerg (Bürger*innenrat)", "rat (Bürger*innenrat)"]],
  ["Bahnhofstr. 12", ["bahnhofstrass (Bahnhofstr)", "12 (12)"]],
  ["Ernst-Reuter-Str.", ["ernst (Ernst)", "ernstreuterstrass (Ernst-Reuter-Str)", "reut (Reuter)", "strass (Str)"]],
  ["24. Dezember 2024", ["24 (24)", "2024-12-24 (24. Dezember 2024)", "dezemb (Dezember)", "2024 (2024)"]],
  ["1.2.24", ["1 (1)", "1.2.24 (1.2.24)", "2024-02-01 (1.2.24)", "2 (2)", "24 (24)"]],
  ["31.13.2024", ["31 (31)", "31.13.2024 (31.13.2024)", "13 (13)", "2024 (2024)"]],
  ["Förde\u00ADrung", ["foerderung (Förde\u00ADrung)"]],
])("%s", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

const german = fc.array(fc.constantFrom(..."aeioursntBIZäöüÄß0123456789 .,:;*_/()§-„“\u00AD\u0308", "innen", "In", ". Mai 20", "straße")).map((list) => list.join(""));

test("places lie in the text and are sorted, and words are counted without a gap", () => {
  fc.assert(
    fc.property(fc.oneof(german, fc.string({ unit: "binary" })), (text) => {
      const tokens = analyse(text, split);
      let before = 0;
      for (const { span: [start, end], term } of tokens) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(term).toMatch(/^[^\s"]+$/);
        before = start;
      }
      const words = tokens.filter((token) => token.role === "word");
      expect(words.map((token) => token.position)).toEqual(words.map((_, index) => index));
    }),
  );
});

test("a spelling without umlauts gives the same terms", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüß]{1,30}$/), (word) => {
      expect(terms(spelledOut(word))).toEqual(terms(word));
      expect(terms(word.normalize("NFD"))).toEqual(terms(word));
      expect(terms(spelledOut(word).toUpperCase())).toEqual(terms(word));
    }),
  );
});

test("a megabyte without a blank takes no longer than a text of that length", () => {
  // Looked through once for each of its letters, it would not be done before the test is given up.
  analyse("a".repeat(1_000_000), split);
  analyse("1/".repeat(300_000), split);
  analyse("a-".repeat(300_000), split);
  analyse("1.".repeat(300_000), split);
});
