/*
 * What the characters of words are: letters of Latin scripts, digits, ligatures, and the mark that stands for a lost
 * letter. Each kind is a bit of its own, so that the kinds of a whole word are one number.
 */
export const noWord = 0;
export const digit = 1;
/** The mark for a lost letter. */
export const lostMark = 2;
export const smallLetter = 4;
export const capitalLetter = 8;
/** Neither small nor capital: "ª". */
export const otherLetter = 16;

const lostCode = 0xfffd;
const lastLatin = 0x24f;

const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 48 && code <= 57) return digit;
  if (code === lostCode) return lostMark;
  return isLetterCode(code) ? kindOfLetter(String.fromCharCode(code)) : noWord;
});

/** The kind of a character by its code. Beyond the end of a text (NaN) there is no word. */
export function kindOf(code: number): number {
  return kinds[code] ?? noWord;
}

/** True for what a word can hold. */
export function isWordCode(code: number): boolean {
  return kindOf(code) !== noWord;
}

function isLetterCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xc0 && code <= lastLatin) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0xfb00 && code <= 0xfb06) || code === 0x3b2;
}

function kindOfLetter(character: string): number {
  if (/\p{Lu}/u.test(character)) return capitalLetter;
  return /\p{Ll}/u.test(character) ? smallLetter : otherLetter;
}
