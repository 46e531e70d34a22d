import { codeAt } from "./code-at.ts";

/**
 * Letters as patterns and scans need them: of Latin scripts, which German papers and the names in them are printed in.
 * `\p{L}` costs ten times as much wherever a pattern looks at every place of a text, for it knows all scripts of the world;
 * these classes are for patterns that do. Where a pattern begins with fixed words, `\p{L}` is as good.
 */
const blocks: readonly (readonly [number, number])[] = [[0, 0x24f], [0x1e00, 0x1eff]];
const lastCode = 0x1eff;

/** Letters, as the inside of a character class: `[${LETTERS}]`. */
export const LETTERS = classOf(/\p{L}/u);
/** Capital letters, as the inside of a character class. */
export const CAPITALS = classOf(/\p{Lu}/u);
/** Small letters, as the inside of a character class. */
export const SMALLS = classOf(/\p{Ll}/u);

const none = 0;
const letter = 1;
const capital = 2;
const small = 3;
/** What each code up to `lastCode` is. */
const classes = Uint8Array.from({ length: lastCode + 1 }, (_, code) => (!isIn(code, /\p{L}/u) ? none : isIn(code, /\p{Lu}/u) ? capital : isIn(code, /\p{Ll}/u) ? small : letter));

/** True for the code of a letter. */
export function isLetterCode(code: number): boolean {
  return code <= lastCode && classes[code] !== none;
}

/** True for the code of a capital letter. */
export function isCapitalCode(code: number): boolean {
  return code <= lastCode && classes[code] === capital;
}

/** True for the code of a small letter. */
export function isSmallCode(code: number): boolean {
  return code <= lastCode && classes[code] === small;
}

/** True for the codes of 0 to 9. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for a text that begins with a capital letter, of whatever script. */
export function opensWithCapital(text: string): boolean {
  const code = codeAt(text, 0);
  return code <= 0x24f ? classes[code] === capital : /^\p{Lu}/u.test(text);
}

function isIn(code: number, pattern: RegExp): boolean {
  return blocks.some(([first, last]) => first <= code && code <= last) && pattern.test(String.fromCharCode(code));
}

function classOf(pattern: RegExp): string {
  const ranges: string[] = [];
  let first = -1;
  for (let code = 0; code <= lastCode + 1; code += 1) {
    const isInside = code <= lastCode && isIn(code, pattern);
    if (isInside && first < 0) first = code;
    if (isInside || first < 0) continue;
    ranges.push(first === code - 1 ? escapeOf(first) : `${escapeOf(first)}-${escapeOf(code - 1)}`);
    first = -1;
  }
  return ranges.join("");
}

function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
