import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallLetter, stemsOf } from "./stems.ts";

const patterns: readonly RegExp[] = [
  /(?<![\p{L}])(?:beantragt|beantragten)(?![\p{L}])/u,
  /(?:stell(?:t|te|en)|bring(?:t|en))\s[^.:]{0,12}(?:(?:Änderungs|Gegen)?[Aa]ntrag|[Aa]nträge)/u,
  /[Bb]efangen(?:heit)?|nimmt[^.]{0,16}nicht teil/u,
  /(?:Sitzungs)?[Ee]nde(?:\s(?:der|des)\s[\p{L} ]{3,40})?(?=\d|\s?:)/u,
  /^(?:die |der )?vorsitz(?:ende[rn]?)?$/iu,
  /a+b[^x]\.d(?:e|f){2}/u,
  /(?:x|yz)?[- ]?[Ss]timmen?(?!\d)/u,
];
const piece = fc.constantFrom("beantragt", "beantragten", "stellt", "bringen", "Änderungsantrag", "Antrag", "anträge", "GEGENANTRAG", "Befangen", "befangenheit", "nimmt", "nicht", "teil", "Ende", "Sitzungsende", "ende", "Vorsitzende", "VORSITZ", "die", "ſ", "aab", "aby.dfe", "yz-Stimmen", "stimme", " ", " ", "\n", ".", ":", "3", "x");
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

/** Small letters, one for one. */
function folded(said: string): string {
  return said.split("").map(smallLetter).join("");
}

describe("stemsOf", () => {
  it.each(patterns.map((pattern) => [pattern.source, pattern] as const))("tells what stands in all that %s matches", (_, pattern) => {
    const stems = stemsOf(pattern) ?? [];
    expect(stems.length).toBeGreaterThan(0);
    let matched = 0;
    fc.assert(fc.property(text, (said) => {
      const match = pattern.exec(said);
      if (match === null) return;
      matched++;
      expect(stems.some((stem) => folded(said).includes(stem))).toBe(true);
    }), { numRuns: 2000, seed: 7 });
    expect(matched).toBeGreaterThan(0);
  });

  it("takes the longest word of each way through a pattern", () => {
    expect(stemsOf(/[Bb]efangen(?:heit)?|an (?:der |dieser )?Abstimmung/u)).toEqual(["befang", "abstim"]);
    expect(stemsOf(/(?:schlägt|schlagen)\s[^.]{0,80}vor/u)).toEqual(["schläg", "schlag"]);
  });

  it("knows none where any character may stand", () => {
    expect(stemsOf(/\s\d|Rat/u)).toBeNull();
    expect(stemsOf(/[^R]|(?:Rat)?/u)).toBeNull();
  });
});
