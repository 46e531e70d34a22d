import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { LinePlace } from "../../../store/tables.ts";
import { partAt, partsOf } from "./parts.ts";

test("a short document is one part", () => {
  expect(partsOf({ text: "Vorlage\nRadweg\n", places: [], edits: [] })).toEqual([{ span: [0, 15], pages: [] }]);
  expect(partsOf({ text: "", places: [], edits: [] })).toEqual([{ span: [0, 0], pages: [] }]);
});

test("pages stay whole, ten at most to a part", () => {
  const text = "x\n".repeat(12);
  const places = Array.from({ length: 12 }, (_, index): LinePlace => [index * 2, index * 2 + 1, index + 1, 0, 0, 1, 1]);
  expect(partsOf({ text, places, edits: [] })).toEqual([
    { span: [0, 20], pages: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }, { span: [20, 24], pages: [11, 12] },
  ]);
});

test("parts cover the whole text without overlap, cut no mend, and each place lies in one", () => {
  fc.assert(fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 300 }), fc.nat(), (lengths, mend) => {
    const text = lengths.map((length) => "a".repeat(length)).join("\n");
    const at = text.length < 10 ? 0 : mend % (text.length - 5);
    const edits = text.length < 10 ? [] : [{ span: [at, at + 5] as const, original: text.slice(at, at + 5), replacement: "b", reason: "ocr" as const, confidence: 1 }];
    const parts = partsOf({ text, places: [], edits });
    expect(parts.map(({ span }) => text.slice(...span)).join("")).toBe(text);
    for (const { span } of edits) expect(parts.some((part) => part.span[0] > span[0] && part.span[0] < span[1])).toBe(false);
    for (const [index, part] of parts.entries()) expect(partAt(parts, part.span[0])).toBe(index);
  }));
});
