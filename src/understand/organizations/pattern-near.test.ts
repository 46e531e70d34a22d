import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesIn } from "../../text/matches.ts";
import { PatternGroup } from "../../text/patterns/pattern-group.ts";
import { PatternNear, wordStartsBefore } from "./pattern-near.ts";

describe("PatternNear", () => {
  const pattern = /(?<![\w-])[A-Z][a-z]{0,9}(?:[ \u00a0](?:[A-Z][a-z]{0,9}|und)){0,3} (?:GmbH|AG)\b/g;
  const near = new PatternNear(pattern, new PatternGroup().add(/ (?:GmbH|AG)\b/), 3);

  it("finds what the pattern finds alone", () => {
    const piece = fc.constantFrom("Werk", "Stadt", "A", "und", " ", " ", " GmbH", " AG", "-", ".", "\n", "\u00a0", "x", "7");
    fc.assert(fc.property(fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join("")), (text) => {
      expect(near.matchesIn(text).map((match) => [match[0], match.index])).toEqual(matchesIn(text, pattern).map((match) => [match[0], match.index]));
    }), { numRuns: 500 });
  });

  it("tries few words", () => {
    const text = "Der Rat der Stadt dankt der Werk und Bau GmbH sehr";
    expect(wordStartsBefore(text, [text.indexOf(" GmbH")], 3).map((start) => text.slice(start, start + 4))).toEqual(["der ", "Werk", "und ", "Bau "]);
  });
});
