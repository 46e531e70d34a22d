import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Endings } from "./endings.ts";

describe("Endings", () => {
  const endings = new Endings([["amt werk büro", "das"], ["rat tag beirat", "der"]] as const);

  it.each([["Bauamt", "das"], ["BÜRO", "das"], ["Rat", "der"], ["rat", "der"], ["Seniorenbeirat", "der"], ["Amtmann", undefined], ["at", undefined], ["", undefined]] as const)("%s", (word, meaning) => {
    expect(endings.of(word)).toBe(meaning);
  });

  it("finds what a pattern finds", () => {
    const piece = fc.constantFrom("amt", "Amt", "werk", "BÜRO", "büro", "be", "rat", "RAT", "tag", "a", "t", "-", "ſ", "ß", "É", "K");
    fc.assert(fc.property(fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("")), (word) => {
      expect(endings.of(word)).toBe(/(?:amt|werk|büro)$/i.test(word) ? "das" : /(?:rat|tag)$/i.test(word) ? "der" : undefined);
    }));
  });
});
