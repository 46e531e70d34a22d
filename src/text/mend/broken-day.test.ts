import { expect, test } from "vitest";
import { createLexicon } from "../lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../lexicon/word-list.ts";
import { mend } from "./mend.ts";

const lexicon = createLexicon(decodeWordList(encodeWordList([])));
const mended = (text: string) => mend({ origin: "ocr", text, lines: [{ span: [0, text.length], kind: "text" }], unsure: [] }, lexicon).text;

test.each([
  ["tagt am 30, Januar 2031 im Rathaus", "tagt am 30. Januar 2031 im Rathaus"],
  ["Auental, den l2.03.2O31", "Auental, den 12.03.2031"],
  ["vom 3O.1I.2o31 an", "vom 30.11.2031 an"],
  ["Elngan. 2 8. Feb. 2031", "Elngan. 28. Feb. 2031"],
  ["1 3. JAN. 2031", "13. JAN. 2031"],
  ["Auental, den 23. JanuaIZD3I", "Auental, den 23. Januar 2031"],
  ["Auental, den 7. OktobeI2O31", "Auental, den 7. Oktober 2031"],
  ["am 30.1I .2031", "am 30.1I .2031"],
])("%s", (seen, meant) => {
  expect(mended(seen)).toBe(meant);
});

test.each(["Anlage 2 8. Feb. 2031", "2 8. Feb. 2031", "TOP 2 8. FEB. 2031", "Eingang 3 8. Feb. 2031", "2. OktoberfestZ031", "im Januar, Mai 2031", "die Punkte 1, 2, Mai 2031 folgt", "Nr. 1.2.2031", "Konto 99.O1.2031", "Teil 3.I.2", "um 12,30 Januar 2031", "Oo.Ol.2031"])("%s is left alone", (text) => {
  expect(mended(text)).toBe(text);
});
