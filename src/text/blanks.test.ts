import { expect, it } from "vitest";
import { isBlankCode } from "./blanks.ts";

it("takes for a blank what a pattern does", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  expect(codes.filter(isBlankCode)).toEqual(codes.filter((code) => /^\s$/u.test(String.fromCharCode(code))));
});
