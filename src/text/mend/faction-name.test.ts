import { expect, test } from "vitest";
import { createLexicon } from "../lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../lexicon/word-list.ts";
import { mend } from "./mend.ts";

const lexicon = createLexicon(decodeWordList(encodeWordList([])));
const mended = (text: string) => mend({ origin: "ocr", text, lines: [{ span: [0, text.length], kind: "text" }], unsure: [] }, lexicon).text;

test.each([
  ["C Dll-Fraktion im Rat der Stadt Auental", "CDU-Fraktion im Rat der Stadt Auental"],
  ["die SPD»Fraktlon bittet", "die SPD-Fraktion bittet"],
  ["die 5PD-Fraktion", "die SPD-Fraktion"],
  ["der FI)P-Fraktion", "der FDP-Fraktion"],
])("%s", (seen, meant) => {
  expect(mended(seen)).toBe(meant);
});

test.each(["die CDU-Fraktion", "die WGA-Fraktion", "die GDU-Fraktion", "der SPD-Fraktionen", "eine SPD-Fraktionssitzung", "C D-Fraktion", "die Auentaler Rats-Fraktion", "CDU – Fraktion"])("%s is left alone", (text) => {
  expect(mended(text)).toBe(text);
});
