import { codeAt } from "./code-at.ts";

/** Small letters in single words: nothing to do. */
const isPlain = /^[a-z]+(?: [a-z]+)*$/u;
/** The characters that German papers are printed with; what lies beyond is folded by the rule itself. */
const lastKnown = 0x2122;
/** How these characters fold: "" for marks, which part words, null where the rule has to see the whole text. */
const folded: readonly (string | null)[] = Array.from({ length: lastKnown + 1 }, (_, code) => (isAlone(code) ? foldByRule(String.fromCharCode(code)) : null));

/**
 * A word or line for comparison with our tables: small letters, umlauts as their base letter, ß as ss,
 * blanks single and none around strokes, no marks at the ends. Damage that lost the umlaut dots compares equal.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text;
  const { length } = text;
  let result = "";
  let needsBlank = false;
  let takesBlank = false;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    const piece = code <= lastKnown ? folded[code] : null;
    if (piece === undefined || piece === null) return foldByRule(text);
    if (piece === "") {
      needsBlank = takesBlank;
      continue;
    }
    const isStroke = piece === "/" || piece === "|";
    result += needsBlank && !isStroke ? ` ${piece}` : piece;
    needsBlank = false;
    takesBlank = !isStroke;
  }
  return result;
}

const [unknown, mark] = [-1, 0];
/** The code that each character folds to: 0 for marks, -1 where the rule has to see the whole text; ß is the one that folds to two letters, "ss". */
const foldedCodes = Int32Array.from(folded, (piece) => (piece === null ? unknown : piece === "" ? mark : piece.charCodeAt(0)));
const [blank, stroke, bar, sharpS] = Array.from(" /|ß", (character) => character.charCodeAt(0)) as [number, number, number, number];

/**
 * Writes the first codes of `fold(text)` into `codes`, as many as it takes; or the last ones, from the last on.
 * Returns how many they are, or -1 where they cannot be told without folding the whole text.
 */
export function foldedInto(codes: Uint16Array, text: string, fromEnd: boolean): number {
  let count = 0;
  let needsBlank = false;
  let takesBlank = false;
  const { length } = text;
  const most = codes.length;
  for (let read = 0; read < length && count < most; read += 1) {
    const code = codeAt(text, fromEnd ? length - 1 - read : read);
    const folds = code <= lastKnown ? (foldedCodes[code] as number) : unknown;
    if (folds === unknown) return unknown;
    if (folds === mark) {
      needsBlank = takesBlank;
      continue;
    }
    const isStroke = folds === stroke || folds === bar;
    if (needsBlank && !isStroke) codes[count++] = blank;
    if (count < most) codes[count++] = folds;
    if (code === sharpS && count < most) codes[count++] = folds;
    needsBlank = false;
    takesBlank = !isStroke;
  }
  return count;
}

function foldByRule(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}/&|]+/gu, " ")
    .replace(/ ?([/|]) ?/gu, "$1")
    .trim();
}

/** Whether a character folds the same beside any other: neither an accent nor a letter or sign of several. */
function isAlone(code: number): boolean {
  const character = String.fromCharCode(code);
  const decomposed = character.normalize("NFKD");
  return !/\p{M}/u.test(character) && !/[\u0370-\u2000]/u.test(character) && (/^[\p{L}\p{N}][\u0300-\u036f]*$/u.test(decomposed) || decomposed === character);
}
