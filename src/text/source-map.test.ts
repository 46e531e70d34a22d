import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Edit } from "./mended-text.ts";
import { applyEdits, composeEdits, createSourceMap, revertEdits } from "./source-map.ts";

/** A text with sorted edits that do not overlap: pieces that stay and pieces that change, in turn. */
const textWithEdits = fc
  .array(fc.record({ kept: fc.string({ minLength: 1, maxLength: 6 }), original: fc.string({ maxLength: 5 }), replacement: fc.string({ maxLength: 5 }) }), { maxLength: 8 })
  .map((pieces) => {
    let text = "";
    const edits: Edit[] = [];
    for (const { kept, original, replacement } of pieces) {
      text += kept;
      if (original !== replacement) edits.push(mendedAt(text.length, original, replacement));
      text += original;
    }
    return { text, edits };
  });

function mendedAt(start: number, original: string, replacement: string): Edit {
  return { span: [start, start + original.length], original, replacement, reason: "ocr", confidence: 0.9 };
}

/** Edits of a given text, from arbitrary cut points. */
function editsOf(text: string, cuts: readonly number[], replacement: string): Edit[] {
  const points = cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b);
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [start, end] = [points[i] ?? 0, points[i + 1] ?? 0];
    const last = edits.at(-1);
    if (last !== undefined && last.span[1] >= start) continue;
    const original = text.slice(start, end);
    if (original !== replacement) edits.push(mendedAt(start, original, replacement));
  }
  return edits;
}

describe("edits", () => {
  test("applied and reverted give the original", () => {
    fc.assert(fc.property(textWithEdits, ({ text, edits }) => {
      expect(revertEdits(applyEdits(text, edits), edits)).toBe(text);
    }));
  });

  test("composed do what the first and then the second do", () => {
    fc.assert(fc.property(textWithEdits, fc.array(fc.nat(), { maxLength: 8 }), fc.string({ maxLength: 4 }), ({ text, edits }, cuts, replacement) => {
      const middle = applyEdits(text, edits);
      const second = editsOf(middle, cuts, replacement);
      const composed = composeEdits(text, edits, second);
      const mended = applyEdits(middle, second);
      expect(applyEdits(text, composed)).toBe(mended);
      expect(revertEdits(mended, composed)).toBe(text);
      for (let i = 1; i < composed.length; i += 1)
        expect(composed[i]?.span[0]).toBeGreaterThanOrEqual(composed[i - 1]?.span[1] ?? 0);
    }));
  });
});

describe("a source map", () => {
  const text = "Der Ausschuss fiir Kultur tagt.";
  const map = createSourceMap([mendedAt(14, "fiir", "für")]);

  test("widens a span that reaches into an edit", () => {
    expect(map.toOriginal([15, 16])).toEqual([14, 18]);
    expect(map.toMended([16, 25])).toEqual([14, 24]);
  });

  test("keeps spans that only touch an edit beside it", () => {
    expect(map.toMended([4, 14])).toEqual([4, 14]);
    expect(map.toOriginal([17, 24])).toEqual([18, 25]);
    expect(text.slice(...map.toOriginal([18, 24]))).toBe("Kultur");
  });

  test("carries spans outside the edits there and back", () => {
    fc.assert(fc.property(textWithEdits, fc.nat(), fc.nat(), ({ text: any, edits }, from, length) => {
      const start = from % (any.length + 1);
      const end = Math.min(any.length, start + 1 + (length % 9));
      fc.pre(end > start && edits.every(({ span }) => span[1] < start || span[0] > end));
      const both = createSourceMap(edits);
      const mended = both.toMended([start, end]);
      expect(applyEdits(any, edits).slice(...mended)).toBe(any.slice(start, end));
      expect(both.toOriginal(mended)).toEqual([start, end]);
    }));
  });

  test("is monotone and stays within the text", () => {
    fc.assert(fc.property(textWithEdits, ({ text: any, edits }) => {
      const mended = applyEdits(any, edits);
      const both = createSourceMap(edits);
      let [lastStart, lastEnd] = [0, 0];
      for (let position = 0; position <= any.length; position += 1) {
        const [start, end] = both.toMended([position, Math.min(any.length, position + 2)]);
        expect(start).toBeGreaterThanOrEqual(lastStart);
        expect(end).toBeGreaterThanOrEqual(Math.max(start, lastEnd));
        expect(end).toBeLessThanOrEqual(mended.length);
        [lastStart, lastEnd] = [start, end];
      }
    }));
  });

  test("answers each question alike, in whatever order they come", () => {
    fc.assert(fc.property(textWithEdits, fc.array(fc.tuple(fc.nat(90), fc.nat(9)), { maxLength: 30 }), ({ edits }, questions) => {
      const asked = createSourceMap(edits);
      for (const [start, length] of questions) {
        const span = [start, start + length] as const;
        expect(asked.toMended(span)).toEqual(createSourceMap(edits).toMended(span));
        expect(asked.toOriginal(span)).toEqual(createSourceMap(edits).toOriginal(span));
      }
    }));
  });
});
