import { codeAt } from "./code-at.ts";

const lastCode = 0x20;
const mayBeBlank = Uint8Array.from({ length: lastCode + 1 }, (_, code) => (/\s/u.test(String.fromCharCode(code)) ? 1 : 0));

/** The characters that `\s` matches. */
export const BLANKS: readonly string[] = [..."\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"];

/** True for the code of a blank: of all that `\s` matches, line breaks too. */
export function isBlankCode(code: number): boolean {
  return code <= lastCode ? mayBeBlank[code] === 1 : code >= 0xa0 && (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff);
}

const blank = 0x20;

/** The text with each run of blanks and line breaks as one blank. Most texts are so already. */
export function singleSpaced(text: string): string {
  const { length } = text;
  let isBehindBlank = false;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    const isBlank = isBlankCode(code);
    if (isBlank && (isBehindBlank || code !== blank)) return text.replace(/\s+/gu, " ");
    isBehindBlank = isBlank;
  }
  return text;
}
