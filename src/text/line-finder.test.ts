import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Glance } from "./glance.ts";
import { LineFinder } from "./line-finder.ts";
import { FoldedPattern, LinePattern } from "./line-pattern.ts";

const asked = [
  ...[/^TOP \d/u, /Rat$/u, /Rat|Kreis/u, /^\p{Lu}/u, /^(?:Anlage|)$/iu, / \d{1,2}\.$/u, /(?:)/u].map((pattern) => new LinePattern(pattern)),
  new LinePattern(/Rat/u, 5),
  ...[/^rat/u, /kreis$/u, /^(?:anlage|top)$/u, /a/u].map((pattern) => new FoldedPattern(pattern)),
];
const line = fc.array(fc.constantFrom("TOP ", "Rat", "RAT", "Kreis", "Anlage", " ", "3", "12.", "x", "§", "中"), { maxLength: 4 }).map((pieces) => new Glance(pieces.join("")));
const lines = fc.array(line, { maxLength: 70 });
const place = fc.nat({ max: 80 });

describe("LineFinder", () => {
  it("finds what asking line by line finds", () => {
    fc.assert(fc.property(lines, place, place, (some, from, to) => {
      const finder = new LineFinder(some);
      for (const question of asked) {
        const found = some.slice(from, Math.max(from, to)).filter((one) => question.isIn(one));
        expect(finder.all(question, from, to)).toEqual(found);
        expect(finder.first(question, from, to)).toBe(found[0]);
      }
    }), { numRuns: 300 });
  });

  it("does not look at lines that a glance at all of them rules out", () => {
    let looked = 0;
    const finder = new LineFinder(Array.from({ length: 40 }, () => new Glance("Der Rat tagt")));
    const item = new LinePattern(/^TOP/u);
    const isIn = (): boolean => {
      looked += 1;
      return false;
    };
    finder.first({ mayBeAmong: (looks) => item.mayBeAmong(looks), isIn });
    expect(looked).toBe(0);
  });
});
