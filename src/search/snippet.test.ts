import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitCompound } from "./analysis/compound.ts";
import { councilWords } from "./analysis/council-words.ts";
import { parseQuery } from "./query.ts";
import { queryTerms } from "./query-terms.ts";
import { findMatches, findSnippets } from "./snippet.ts";

const split = (word: string) => splitCompound(word, (stem) => councilWords.has(stem));
const matched = (query: string, text: string): string[] =>
  findMatches(text, queryTerms(parseQuery(query)), split).map((span) => text.slice(...span));

test.each([
  ["Reise", "Die Delegationsreise und andere Reisen", ["reise", "Reisen"]],
  ["haus", "Rathäuser", ["häuser"]],
  ["amt", "Ordnungsämter und Ämter", ["ämter", "Ämter"]],
  ["foerderung", "Die FÖRDERUNG der Fo\u0308rderung", ["FÖRDERUNG", "Fo\u0308rderung"]],
  ["Bürger", "alle Bürger*innen", ["Bürger*innen"]],
  ["24.12.2024", "am 24. Dezember 2024", ["24. Dezember 2024"]],
  ['"neue Radwege"', "ein neuer Radweg, neue und alte Radwege", ["neuer Radweg"]],
  ["förd*", "Förderung, Ausschuss, gefördert", ["Förderung"]],
  ["ausschüs*", "Ausschuss, Ausschüsse", ["Ausschuss", "Ausschüsse"]],
  ["gremium:Rat", "Der Rat berät", []],
  ["Radweg -Auental", "Radweg in Auental", ["Radweg"]],
])("%s in: %s", (query, text, expected) => {
  expect(matched(query, text)).toEqual(expected);
});

test("the passage that says most comes, under its heading", () => {
  const filler = "Es folgt ein Satz ohne Belang. ".repeat(40);
  const text = `Radweg. ${filler}Der Radweg nach Birkenried wird gebaut. ${filler}`;
  const [first] = findSnippets(text, [{ heading: "Anfang", start: 0 }, { heading: "Sachverhalt", start: 500 }], queryTerms(parseQuery("Radweg Birkenried")), split, 1);
  expect(first?.spans.map((span) => first.text.slice(...span))).toEqual(["Radweg", "Birkenried"]);
  expect(first?.heading).toBe("Sachverhalt");
  expect(first?.text.length).toBeLessThanOrEqual(240);
});

test("spans lie in their passage and passages in the text, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 2000 }), fc.stringMatching(/^[a-zäöü \-*"]{0,20}$/), fc.nat(1900), (text, asked, at) => {
      const word = parseQuery(asked).groups[0]?.[0]?.text ?? "";
      const whole = `${text.slice(0, at)} ${word} ${text.slice(at)}`;
      for (const snippet of findSnippets(whole, [], queryTerms(parseQuery(asked)), split)) {
        expect(whole.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
        let before = 0;
        for (const [start, end] of snippet.spans) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeLessThanOrEqual(snippet.text.length);
          before = end;
        }
      }
    }),
  );
});
