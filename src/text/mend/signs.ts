import { isLetterCode } from "../letters.ts";
import { mojibake } from "./mojibake.ts";

/*
 * Signs of damage: what a text must hold for a pass of mending to find anything in it. Most texts show none or one of
 * them; all are looked for in one scan, and a pass whose signs are not there is not tried.
 */
export const Sign = {
  /** The first two characters of what UTF-8 becomes when it is read with another character set. */
  wrongDecoding: 1,
  /** Dots that stand beside their letter. */
  looseDots: 2,
  /** The mark that a decoder puts where it loses a letter. */
  lostLetter: 4,
  /** A glyph that joins letters. */
  ligatureGlyph: 8,
  /** A word that begins with three pairs or three triples of characters. */
  doubledLetters: 16,
  /** Two letters, each between blanks. */
  spacedLetters: 32,
  /** What Markdown, HTML and PDF leave in a text: backslash, asterisk, heading mark, tag, entity, glyph without a letter. */
  markupMark: 64,
  /** Blanks that are not one blank between two words: two in a row, beside a line break, or of another width. */
  oddBlank: 128,
  /** Invisible characters and loose accents. */
  rareMark: 256,
} as const;

/* What else the scan tells characters apart by; these are bits beside the signs. */
const nothing = 0;
const blank = 512;
const otherBlank = 1024;
const lineBreak = 2048;
/** White space that parts words and is neither blank nor line break: tabs, marks of byte order. */
const otherSpace = 4096;
const firstOfTwo = 8192;
const openBracket = 16384;

const anyBlank = blank | otherBlank;
const anySpace = blank | otherBlank | lineBreak | otherSpace;
/** These say all by themselves. */
const single = Sign.looseDots | Sign.lostLetter | Sign.ligatureGlyph | Sign.markupMark | Sign.rareMark;

const classes = new Uint16Array(0x10000);
mark(" ", blank);
mark("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", otherBlank);
mark("\n\r\f", lineBreak);
mark("\t\v\u2028\u2029\ufeff", otherSpace);
mark("\u00a8", Sign.looseDots);
mark("\ufffd", Sign.lostLetter);
mark("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", Sign.ligatureGlyph);
mark("\\*#<&", Sign.markupMark);
mark("(", openBracket);
mark("\u00ad\u200b\u200c\u200d\u2060\ufeff", Sign.rareMark);
for (let code = 0x300; code <= 0x36f; code += 1) mark(String.fromCharCode(code), Sign.rareMark);
/** Letter spacing has no wider gaps between two letters. */
const widestGap = 3;

const seconds = new Set<number>();
for (const seen of mojibake.keys()) {
  mark(seen.charAt(0), firstOfTwo);
  seconds.add(seen.charCodeAt(1));
}

function mark(characters: string, sign: number): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    classes[code] = (classes[code] ?? nothing) | sign;
  }
}

/** Beyond the end of a text is a line break. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0x0a;
}

function isIn(code: number, some: number): boolean {
  return ((classes[code] ?? nothing) & some) !== 0;
}

/** True for the code of white space, as `\s` means it. */
export function isSpace(code: number): boolean {
  return isIn(code, anySpace);
}

/** The signs that a text shows, as a sum. */
export function signsOf(text: string): number {
  let signs = signsAtSpace(text, -1, lineBreak);
  for (let at = 0; at < text.length; at += 1) {
    const found = classes[text.charCodeAt(at)] ?? nothing;
    if (found === nothing) continue;
    // Most white space is a blank before a word of two letters or more that are not alike.
    if (found === blank && isPlainWord(text, at + 1)) {
      at += 2;
      continue;
    }
    if ((found & anySpace) !== 0) signs |= signsAtSpace(text, at, found);
    signs |= found & single;
    if ((found & firstOfTwo) !== 0 && seconds.has(text.charCodeAt(at + 1))) signs |= Sign.wrongDecoding;
    if ((found & openBracket) !== 0 && text.startsWith("cid:", at + 1)) signs |= Sign.markupMark;
  }
  return signs;
}

/** True where two characters without any class stand that differ: a word begins there that is neither doubled nor spaced. */
function isPlainWord(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  return first !== second && classes[first] === nothing && classes[second] === nothing;
}

/** What shows at white space of the class `found`, and in the characters behind it. */
function signsAtSpace(text: string, at: number, found: number): number {
  const next = codeAt(text, at + 1);
  const afterNext = codeAt(text, at + 2);
  const signs = isOddBlank(found, next) ? Sign.oddBlank : nothing;
  if (next === afterNext) return beginsDoubled(text, at + 1) ? signs | Sign.doubledLetters : signs;
  return isIn(afterNext, anyBlank) && canBeSpaced(next) && isSpacedBehind(text, at + 2) ? signs | Sign.spacedLetters : signs;
}

/** A blank counts by what stands behind it, and a line break by the blank behind. */
function isOddBlank(found: number, next: number): boolean {
  if ((found & blank) !== 0) return isIn(next, anyBlank | lineBreak);
  return (found & otherBlank) !== 0 || ((found & lineBreak) !== 0 && isIn(next, anyBlank));
}

/** What letter spacing can hold: letters, and marks behind words. */
function canBeSpaced(code: number): boolean {
  return isLetterCode(code) || code === 0x2e || code === 0x2c || code === 0x3a;
}

/** True where behind the blanks from `at` on such a character stands, and then a blank. */
function isSpacedBehind(text: string, at: number): boolean {
  let next = at + 1;
  while (next - at < widestGap && isIn(codeAt(text, next), anyBlank)) next += 1;
  return canBeSpaced(codeAt(text, next)) && isIn(codeAt(text, next + 1), anyBlank);
}

/** True where three pairs or three triples of characters stand that are no white space. */
function beginsDoubled(text: string, at: number): boolean {
  return isRun(text, at, 2) && ((isRun(text, at + 2, 2) && isRun(text, at + 4, 2)) || (isRun(text, at, 3) && isRun(text, at + 3, 3)));
}

/** True where one character that is no white space stands so many times. */
function isRun(text: string, at: number, times: number): boolean {
  const code = codeAt(text, at);
  for (let copy = 1; copy < times; copy += 1) if (text.charCodeAt(at + copy) !== code) return false;
  return !isIn(code, anySpace);
}
