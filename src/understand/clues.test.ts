import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CluedPattern, clueOf, TextPatterns } from "./clues.ts";
import { documentFromText } from "./document-from-text.ts";
import { sheetOf } from "./sheet.ts";

const patterns = [/(?<!\p{L})(?:beschließt|lehnt\s[^.]{0,20}ab)(?!\p{L})/u, /[Bb]efangen(?:heit)?|nimmt[^.]{0,30}nicht teil/u, /(?<!\p{L})Rat/u] as const;
const piece = fc.constantFrom("Der Rat", "Rat", "beschließt", "lehnt", "den Antrag", "ab", "befangen", "Befangenheit", "nimmt", "nicht", "teil", " ", " ", ".", "\n", "x");
const text = fc.array(piece, { maxLength: 16 }).map((pieces) => `Anfang ${pieces.join("")}`);

const clues = patterns.map((pattern) => clueOf(pattern));
const clued = patterns.map((pattern) => new CluedPattern(pattern));
const ofTexts = new TextPatterns();
const textPatterns = patterns.map((pattern) => ofTexts.add(pattern));

describe("Clue", () => {
  it("never hides a match, wherever it is asked for", () => {
    fc.assert(fc.property(text, fc.nat(20), fc.nat(20), (said, from, left) => {
      const sheet = sheetOf(documentFromText(said));
      const start = Math.min(from, sheet.text.length);
      const span = [start, Math.max(start, sheet.text.length - left)] as const;
      const asked = sheet.text.slice(...span);
      patterns.forEach((pattern, n) => {
        const isThere = pattern.test(asked);
        expect(clued[n]?.isSaid(sheet, span, asked)).toBe(isThere);
        expect(textPatterns[n]?.isIn(asked)).toBe(isThere);
        expect(textPatterns[n]?.matchIn(asked)?.[0]).toBe(pattern.exec(asked)?.[0]);
        if (!isThere) return;
        expect(clues[n]?.isIn(sheet, span)).toBe(true);
        expect(ofTexts.mayBeIn(asked)).toBe(true);
      });
    }), { numRuns: 1000 });
  });

  it("keeps to the place that it is asked for", () => {
    const sheet = sheetOf(documentFromText("Der Rat beschließt. Niemand ist befangen."));
    const end = sheet.text.length;
    expect(clues.map((clue) => [clue.isIn(sheet, [0, 19]), clue.isIn(sheet, [19, end])])).toEqual([[true, false], [false, true], [true, false]]);
    expect(clues[1]?.placesIn(sheet, [19, end]).map((at) => sheet.text.slice(0, 19 + at))).toEqual(["Der Rat beschließt. Niemand ist befang"]);
  });

  it("is none where a pattern holds no word", () => {
    expect(() => clueOf(/\d{3}/u)).toThrow("no word");
  });
});
