import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesIn } from "./sentences.ts";

function sentencesOf(text: string): readonly string[] {
  return sentencesIn(text, [0, text.length]).map((span) => text.slice(...span));
}

describe("sentencesIn", () => {
  it.each([
    ["Der Rat berät. Er beschließt!", ["Der Rat berät.", "Er beschließt!"]],
    ["Er nennt Nr. 3 und Dr. Muster am 5. Mai. Danach spricht Frau A. Berg.", ["Er nennt Nr. 3 und Dr. Muster am 5. Mai.", "Danach spricht Frau A. Berg."]],
    ["Sie sagt: „Ja.“ Dann geht sie.", ["Sie sagt: „Ja.“", "Dann geht sie."]],
    ["Der Rat beschließt:\n1. den Weg zu bauen", ["Der Rat beschließt:", "1. den Weg zu bauen"]],
    ["Der Weg ist lang und\nwird gebaut\n \nEnde", ["Der Weg ist lang und\nwird gebaut", "Ende"]],
    ["Eine Zeile, die bis an den Rand reicht\nkurz\nEine Zeile, die bis an den Rand reicht", ["Eine Zeile, die bis an den Rand reicht\nkurz", "Eine Zeile, die bis an den Rand reicht"]],
    [`${"Ein ganzer Absatz in einer Zeile ".repeat(5)}\nund noch einer`, ["Ein ganzer Absatz in einer Zeile ".repeat(5).trim(), "und noch einer"]],
    [" \n ", []],
  ])("parts %j", (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it("leaves nothing but blanks between sentences", () => {
    const piece = fc.constantFrom("Rat", "Nr", "z", ".", "!", ":", "„", "“", " ", "\u00a0", "\n", "\n\n", "\t", "(", "3", "A.B", "Ω", "𝐀", "§");
    fc.assert(fc.property(fc.array(piece), fc.nat(5), (pieces, from) => {
      const text = pieces.join("");
      const start = Math.min(from, text.length);
      const spans = sentencesIn(text, [start, text.length]);
      const ends = [start, ...spans.map(([, end]) => end)];
      const gaps = [...spans.map(([at], n) => text.slice(ends[n], at)), text.slice(ends.at(-1))];
      expect(gaps.join("").trim()).toBe("");
      expect(spans.every(([at, end]) => text.slice(at, end).trim() === text.slice(at, end) && at < end)).toBe(true);
    }));
  });
});
