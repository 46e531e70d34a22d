import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentText } from "../document-text.ts";
import { createLexicon } from "../lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../lexicon/word-list.ts";
import { applyEdits, revertEdits } from "../source-map.ts";
import { mend } from "./mend.ts";

const words = ["der", "Rat", "Antrag", "Fraktion", "Verwaltung", "Zertifizierungsverfahren", "im", "Bereich", "uni", "Stadt", "Eingang"];
const lexicon = createLexicon(decodeWordList(encodeWordList(words)));

/** A scan whose words have the confidence that stands behind "~" (in percent). */
function scanOf(marked: string): DocumentText {
  let text = "";
  const unsure: { span: [number, number]; confidence: number }[] = [];
  for (const word of marked.split(" ")) {
    const [said = "", percent] = word.split("~");
    if (percent !== undefined) unsure.push({ span: [text.length, text.length + said.length], confidence: Number(percent) / 100 });
    text += `${said} `;
  }
  text = text.trimEnd();
  return { origin: "ocr", text, lines: [{ span: [0, text.length], kind: "text" }], unsure };
}

describe("marks that are no letters", () => {
  test.each([
    ["der Antrag vun~49 j~30 der Stadt", "der Antrag der Stadt"],
    ["Eingang KU3~6 #Y~35 Stadt", "Eingang Stadt"],
    ["der Rat 70P9?%~39", "der Rat"],
    ["»~40 der Rat", "der Rat"],
    ["uni~9 der Rat", "der Rat"],
    ["der Rat 2119~5", "der Rat"],
  ])("go: %s", (scan, whole) => {
    const result = mend(scanOf(scan), lexicon);
    expect(result.text).toBe(whole);
    expect(result.edits.some((edit) => edit.reason === "strayMarks")).toBe(true);
  });

  test.each([
    "der Rat vun der Stadt", // nothing doubted
    "der Antrag~30 der Stadt", // known
    "am 26.08.08~26 der Rat", // a date, however doubtful
    "Haltnr.~45 der Rat",
    "a)~50 der Rat",
    "x~40 der Antrag",
    "Frau Grzkowiak~52 der Rat", // a name
    "FB01/0335~45 der Rat", // the number of a paper
    "SPD~45 der Rat",
    "..'Vereinibarungsbesuch~13 der Rat", // a damaged word rather than a mark
    "der~5 Rat",
    "– –~30 Rat",
  ])("stay: %s", (scan) => {
    const document = scanOf(scan);
    expect(mend(document, lexicon).text).toBe(document.text);
  });
});

test("a long word that recognition doubts is read more boldly than one that it does not", () => {
  expect(mend(scanOf("der Zerlifizierungsverfahren~17 Rat"), lexicon).text).toBe("der Zertifizierungsverfahren Rat");
  expect(mend(scanOf("der Zerlifizierungsverfahren Rat"), lexicon).text).toBe("der Zerlifizierungsverfahren Rat");
});

test.each([
  ["der Antrag der Frakfion", "der Antrag der Fraktion"],
  ["der Antrag der Verwältung ım Bereich", "der Antrag der Verwaltung im Bereich"],
])("confusions of scans: %s", (scan, whole) => {
  expect(mend(scanOf(scan), lexicon).text).toBe(whole);
});

test("letters are not put back where text was recognised", () => {
  expect(mend(scanOf("der Antrag fr der Stadt"), lexicon).text).toBe("der Antrag fr der Stadt");
});

test("for any doubts, the layer can be taken away again", () => {
  const word = fc.tuple(fc.constantFrom("der", "Rat", "vun", "#Y", "2119", "ab", "|", "Zerlifizierungsverfahren", "KU3", "–"), fc.option(fc.integer({ min: 0, max: 59 })));
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (all) => {
    const document = scanOf(all.map(([said, percent]) => (percent === null ? said : `${said}~${percent}`)).join(" "));
    const { text, edits } = mend(document, lexicon);
    expect(applyEdits(document.text, edits)).toBe(text);
    expect(revertEdits(text, edits)).toBe(document.text);
    // Nothing that recognition was sure of goes with a mark.
    for (const edit of edits.filter(({ reason }) => reason === "strayMarks")) {
      for (const { index, 0: mark } of edit.original.matchAll(/\S+/g)) {
        const start = edit.span[0] + index;
        expect(edit.replacement.includes(mark) || document.unsure.some(({ span }) => span[0] === start)).toBe(true);
      }
    }
  }));
});
