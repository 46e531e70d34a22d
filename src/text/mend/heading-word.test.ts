import { expect, test } from "vitest";
import { createLexicon } from "../lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../lexicon/word-list.ts";
import { mend } from "./mend.ts";

const lexicon = createLexicon(decodeWordList(encodeWordList(["begrünung", "gründung", "begründung", "beschluss"])));
const mended = (text: string) => mend({ origin: "ocr", text, lines: [{ span: [0, text.length], kind: "text" }], unsure: [] }, lexicon).text;

test.each([
  ["Bogrfindung: Die Lampen fehlen.", "Begründung: Die Lampen fehlen."],
  ["Bcgriindung: Die Lampen fehlen.", "Begründung: Die Lampen fehlen."],
  ["BFSCHLUSSENTWURF:", "BESCHLUSSENTWURF:"],
])("%s", (seen, meant) => {
  expect(mended(seen)).toBe(meant);
});

test.each(["Begrünung: Die Dächer", "die Bogrfindung: Lampen", "Bogrfindung der Lampen", "Begegnungen: keine", "Gründung: keine"])("%s is left alone", (text) => {
  expect(mended(text)).toBe(text);
});
