import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

function sentences(text: string): string[] {
  return sentencesOf(text, [0, text.length]).map((span) => text.slice(...span));
}

test.each([
  ["Der Rat tagt. Er beschließt.", 2],
  ["Das gilt z. B. Für Vereine i. d. R. nicht.", 1],
  ["Die Sitzung am 18.03. Im Rathaus fällt aus.", 1],
  ["Der 1. Bauabschnitt ist fertig. Der 2. Abschnitt folgt.", 2],
  ["Siehe Nr. 4 Abs. 2 GO. Das reicht.", 2],
  ["Vorhaben dieser Art. Sie sind selten.", 2],
  ["Nach Art. 28 GG ist das Sache der Gemeinde.", 1],
  ["Kosten: 1.200 Euro! Wer zahlt? Die Stadt.", 3],
  ["Sie sagte: „Das geht.“ Alle nickten.", 2],
  ["Dr. Amselfeld und Prof. Specht berichten.", 1],
])("%s → %i", (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test("sentences cover all that is not blank, in order", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "1", "\n", "?", "„") }), (text) => {
    expect(sentences(text).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  }));
});
