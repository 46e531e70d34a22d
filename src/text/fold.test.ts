import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./fold.ts";

/** The rule itself, written down once more without any table. */
function byRule(text: string): string {
  const letters = text.normalize("NFKD").replace(/[\u0300-\u036f]/gu, "").toLowerCase().replaceAll("ß", "ss");
  return letters.replace(/[^\p{L}\p{N}/&|]+/gu, " ").replace(/ ?([/|]) ?/gu, "$1").trim();
}

test.each([
  ["Beschlussvorschläge:", "beschlussvorschlage"],
  ["  Sach- und  Rechtslage ", "sach und rechtslage"],
  ["Anlage / n", "anlage/n"],
  ["Größe & Maß", "grosse & mass"],
  ["Begru\u0308ndung", "begrundung"],
])("%s folds to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("the table says what the rule says", () => {
  const unit = fc.oneof(fc.constantFrom(..."aäßÉ /|&-–„“.\u00a0\u0308\u00ad1²"), fc.string({ minLength: 1, maxLength: 1, unit: "binary" }));
  fc.assert(fc.property(fc.string({ unit }), (text) => {
    expect(fold(text)).toBe(byRule(text));
  }), { numRuns: 2000 });
});
