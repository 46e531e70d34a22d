import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CAPITALS, isCapitalCode, isLetterCode, LETTERS, SMALLS } from "./letters.ts";

test("the classes hold the letters of Latin scripts, as Unicode tells them", () => {
  const classes = { L: new RegExp(`[${LETTERS}]`), Lu: new RegExp(`[${CAPITALS}]`), Ll: new RegExp(`[${SMALLS}]`) };
  for (let code = 0; code <= 0x1eff; code += 1) {
    if (code > 0x24f && code < 0x1e00) continue;
    const character = String.fromCharCode(code);
    for (const [name, pattern] of Object.entries(classes)) expect(pattern.test(character), `${character} ${name}`).toBe(new RegExp(`\\p{${name}}`, "u").test(character));
  }
});

test("codes and classes say the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
      const character = String.fromCharCode(code);
      expect(isLetterCode(code)).toBe(new RegExp(`[${LETTERS}]`).test(character));
      expect(isCapitalCode(code)).toBe(new RegExp(`[${CAPITALS}]`).test(character));
    }),
  );
});
