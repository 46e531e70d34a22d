import fc from "fast-check";
import { expect, it } from "vitest";
import { BLANKS, isBlankCode, singleSpaced } from "./blanks.ts";

it("takes for a blank what a pattern does", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(BLANKS.map((blank) => blank.charCodeAt(0))).toEqual(codes.filter(isBlankCode));
  expect(codes.filter(isBlankCode)).toEqual(codes.filter((code) => /^\s$/u.test(String.fromCharCode(code))));
});

it("makes one blank of many", () => {
  const piece = fc.constantFrom("a", "Rat", " ", "  ", "\n", "\t", "\u00a0", "\u3000", ".");
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    const text = pieces.join("");
    expect(singleSpaced(text)).toBe(text.replace(/\s+/gu, " "));
  }));
});
