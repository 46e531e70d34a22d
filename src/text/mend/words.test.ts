import { expect, test } from "vitest";
import type { DocumentText } from "../document-text.ts";
import type { Lexicon } from "../lexicon.ts";
import { mend } from "./mend.ts";
import { wordsOf } from "./words.ts";

/** A lexicon that counts how often it is asked: work is counted, not timed. */
function countingLexicon(): { readonly lexicon: Lexicon; readonly asked: () => number } {
  let asked = 0;
  const known = new Set(["Haushalt", "wird", "beschlossen", "für", "die", "Stadt"]);
  return {
    asked: () => asked,
    lexicon: {
      strengthOf: (word) => (asked++, known.has(word) ? 0.95 : 0),
      lists: (word) => (asked++, known.has(word)),
      documentsWithPair: () => (asked++, 0),
    },
  };
}

function documentOf(text: string): DocumentText {
  let start = 0;
  const lines = text.split("\n").map((row) => {
    const span = [start, start + row.length] as const;
    start += row.length + 1;
    return { span, kind: row === "" ? ("blank" as const) : ("text" as const) };
  });
  return { origin: "plain", text, lines, unsure: [] };
}

function lookupsFor(text: string): number {
  const { lexicon, asked } = countingLexicon();
  mend(documentOf(text), lexicon);
  return asked();
}

test("words are runs of letters and digits; digits alone are none", () => {
  const { all, formCount } = wordsOf("Der Rat, 2031: der Rat, 3a!", countingLexicon().lexicon);
  expect(all.map(({ text, start, end }) => [text, start, end])).toEqual([["Der", 0, 3], ["Rat", 4, 7], ["der", 15, 18], ["Rat", 19, 22], ["3a", 24, 26]]);
  expect(formCount).toBe(4);
});

test("words that no list knows, and single letters, are doubtful", () => {
  const { doubtful, unlisted } = wordsOf("Stadt Xyq wird Stadt Xyq r", countingLexicon().lexicon);
  expect(doubtful.map(({ text, start }) => [text, start])).toEqual([["Xyq", 6], ["Xyq", 21], ["r", 25]]);
  expect(unlisted.map(({ text }) => text)).toEqual(["Xyq", "r"]);
});

test.each([
  ["Rat", true, false],
  ["am", true, true],
  ["ß", true, true],
  ["CDU", false, false],
  ["3a", false, false],
  ["a3", false, false],
  ["ﬁx", true, true],
  ["Stra\ufffde", false, false],
])("the form of %s", (text, isPlain, isSmall) => {
  expect(wordsOf(text, countingLexicon().lexicon).all[0]?.form).toMatchObject({ text, isPlain, isSmall });
});

test("a form is judged once, however often it stands", () => {
  const { lexicon, asked } = countingLexicon();
  const { all } = wordsOf("Stadt Stadt Stadt", lexicon);
  const once = asked();
  wordsOf("Stadt Stadt ".repeat(500), lexicon);
  expect(asked()).toBe(once);
  expect(all[0]?.form).toBe(all[2]?.form);
});

test("more different forms than are kept are still told apart", () => {
  const { lexicon } = countingLexicon();
  const text = Array.from({ length: 120_000 }, (_, number) => `w${number}`).join(" ");
  const { all } = wordsOf(text, lexicon);
  expect(all).toHaveLength(120_000);
  expect(all.every(({ form, start, end }) => form.text === text.slice(start, end))).toBe(true);
});

test.each([
  ["words broken at line ends", "Haus-\nhalt wird beschlossen\n"],
  ["words broken by blanks", "der Haus halt wird be schlossen "],
  ["unknown words", "Xyqvogel mit zzgrau "],
  ["confused letters", "fiir die StraBe "],
  ["one long line", "für die Stadt wird der Haushalt beschlossen "],
  ["lines of one word", "Stadt\n"],
])("twice as many %s are looked up at most twice as often", (_, piece) => {
  const [once, twice] = [lookupsFor(piece.repeat(1000)), lookupsFor(piece.repeat(2000))];
  expect(twice).toBeLessThanOrEqual(once * 2 + 50);
});
