import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Lexicon } from "../lexicon.ts";
import { passes } from "./mend.ts";
import type { MendView } from "./pass.ts";
import { isSpace, Sign, signsOf } from "./signs.ts";
import { wordsOf } from "./words.ts";

test.each<[keyof typeof Sign, string, string]>([
  ["wrongDecoding", "fÃ¼r", "Übung für Ähnliches"],
  ["looseDots", "fu¨r", "für"],
  ["lostLetter", "f\ufffdr", "für"],
  ["ligatureGlyph", "ﬁnden", "finden"],
  ["doubledLetters", "am RRaatt", "am Aal, 11 22 33, Schifffahrt"],
  ["doubledLetters", "AAAnnn", "AAnn"],
  ["spacedLetters", "A N T R A G", "A B, am a Ort b"],
  ["spacedLetters", "r .  J u", "z. B. am Ort"],
  ["spacedLetters", "o   r   t", "o    r    t"],
  ["spacedLetters", "gez. : D r", "gez. D r"],
  ["doubledLetters", "Rat\tRRaatt", "RatRRaatt"],
  ["markupMark", "**fett**", "fett (Cid)"],
  ["markupMark", "(cid:12)", "(cid)"],
  ["oddBlank", "Rat  und", "Rat und"],
  ["oddBlank", " Rat", "Rat"],
  ["oddBlank", "Rat \nund", "Rat\nund"],
  ["oddBlank", "Rat\n und", "Rat\tund"],
  ["oddBlank", "Rat ", "Rat"],
  ["oddBlank", "Rat\u00a0und", "Rat und"],
  ["rareMark", "Ge\u00admeinde", "Gemeinde"],
  ["rareMark", "Mu\u0308hle", "Mühle"],
])("%s shows in „%s“ and not in „%s“", (name, shown, whole) => {
  expect(signsOf(shown) & Sign[name]).toBe(Sign[name]);
  expect(signsOf(whole) & Sign[name]).toBe(0);
});

test("white space is what patterns take for it", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(codes.filter((code) => isSpace(code))).toEqual(codes.filter((code) => /\s/.test(String.fromCharCode(code))));
});

const lexicon: Lexicon = { strengthOf: (word) => (word.length % 3 === 0 ? 0.95 : 0), documentsWithPair: () => 0 };

function viewOf(text: string, origin: MendView["origin"], signs: number): MendView {
  let start = 0;
  const lines = text.split("\n").map((row) => {
    const span = [start, start + row.length] as const;
    start += row.length + 1;
    return { span, kind: row.trim() === "" ? ("blank" as const) : ("text" as const) };
  });
  return { text, lines, origin, lexicon, signs, words: wordsOf(text, lexicon), unsure: [] };
}

const everySign = Object.values(Sign).reduce((sum, sign) => sum | sign, 0);
const pieces = fc.constantFrom(
  "A", "n", "tt", "RRaatt", "aaabbbccc", "Rat", "1", "11", ".", ",", " ", "  ", "\n", "\t", "\u00a0", "\u3000", "\ufeff", "\u2028", "\f", "(", "cid:7)", "„", "ü", "Ã", "¼", "√", "∂", "Ä",
  "¨", "u", "\ufffd", "ﬁ", "\\", "*", "**", "#", "# ", "<", "b>", "&", "auml;", "\u00ad", "\u200b", "\u0308",
);
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.array(pieces, { maxLength: 24 }).map((all) => all.join("")));

test("for any text, a pass finds nothing without its signs, and the same with more signs than there are", () => {
  fc.assert(fc.property(anyText, fc.constantFrom<MendView["origin"]>("plain", "pdf"), (text, origin) => {
    const signs = signsOf(text);
    for (const { mend, signs: needed } of passes) {
      if (needed === undefined) continue;
      const found = mend(viewOf(text, origin, everySign));
      expect(mend(viewOf(text, origin, signs)), mend.name).toEqual(found);
      if ((signs & needed) === 0) expect([found.edits, found.notes ?? []], mend.name).toEqual([[], []]);
    }
  }), { numRuns: 2000 });
});
