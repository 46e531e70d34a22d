import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FREQUENCY_WORD, frequencyIn, MODE_WORD, modeIn, TAX_WORD, taxesAround, YEAR_NUMBER, yearBefore, yearIn } from "./amount-words.ts";

/** Pieces of what is said of amounts; put together at random they say something now and then. */
const pieces = [
  "veranschlagt", "un", "ein", "geplant", "Ansatz", "beantrag", "wir schlagen vor", "schlägt", "vor", "soll", "en", "erhöht", "bereitgestellt", "gewährt", "wird", "beschlossen", "aus", "gezahlt", "hat gekostet", "kostete",
  "jährlich", "all", "p. a.", "p.a.", "pro", "je", "im", "Jahr", "Jahresbeitrag", "/", "Monat", "monatlich", "mtl.", "einmalig", "€/a",
  "brutto", "netto", "inkl.", "zzgl. MwSt", "(", ":", ",", "für 2031", "in 1999", "2031: ", "2032", "Haushalt", "das Jahr", "die", "\n",
] as const;
const passage = fc.array(fc.constantFrom(...pieces, " ", " ", " "), { maxLength: 12 }).map((parts) => parts.join(""));

describe("what words say of an amount", () => {
  it.each([
    ["mode", MODE_WORD, modeIn],
    ["frequency", FREQUENCY_WORD, frequencyIn],
    ["taxes before", TAX_WORD, (text: string) => taxesAround(text, "")],
    ["taxes behind", TAX_WORD, (text: string) => taxesAround("", text)],
    ["year", YEAR_NUMBER, yearIn],
    ["year before", YEAR_NUMBER, yearBefore],
  ] as const)("%s: is said in no passage without such a word", (_, word, said) => {
    let count = 0;
    fc.assert(
      fc.property(passage, (text) => {
        if (said(text) === null) return;
        count += 1;
        expect(word.isIn(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(count).toBeGreaterThan(0);
  });

  it("counts a year behind its words alone", () => {
    expect(yearIn("veranschlagt für das Jahr 2031")).toBe(2031);
    expect(yearIn("im Jahr 2031 und in 2032")).toBeNull();
    expect(yearIn("Vorlage 2031")).toBeNull();
    expect(yearIn("für 2031/32")).toBeNull();
  });
});
