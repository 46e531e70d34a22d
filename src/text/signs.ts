import { fold } from "./fold.ts";

/** The signs that a text may hold, one bit each. */
export const SIGNS = {
  digit: 1, capital: 1 << 1, small: 1 << 2, blank: 1 << 3, tab: 1 << 4, bar: 1 << 5, colon: 1 << 6, semicolon: 1 << 7, comma: 1 << 8, stop: 1 << 9,
  /** "!" or "?" */
  mark: 1 << 10,
  slash: 1 << 11, hyphen: 1 << 12,
  /** "–" or "—" */
  dash: 1 << 13,
  parenthesis: 1 << 14, bracket: 1 << 15, quote: 1 << 16, paragraph: 1 << 17, euro: 1 << 18, at: 1 << 19,
  /** A box to be ticked, ticked or not. */
  box: 1 << 20,
} as const;

const printed: Readonly<Record<Exclude<keyof typeof SIGNS, "digit" | "capital" | "small">, string>> = {
  blank: " ", tab: "\t", bar: "|", colon: ":", semicolon: ";", comma: ",", stop: ".", mark: "!?", slash: "/", hyphen: "-", dash: "–—", parenthesis: "()", bracket: "[]",
  quote: "\"„“”", paragraph: "§", euro: "€", at: "@", box: "☐☑☒□",
};

/** The letters that are told apart, small or capital. */
const letters: readonly string[] = [..."abcdefghijklmnopqrstuvwxyzäöüß"];

/** Latin letters and the signs of German papers. */
const known: readonly (readonly [first: number, last: number])[] = [[0, 0x24f], [0x2010, 0x2122], [0x2500, 0x27bf]];
/** Codes from here on are unknown. */
export const FIRST_UNKNOWN = 0x27c0;

/** All codes whose signs are known. */
export const KNOWN_CODES: readonly number[] = known.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** The signs that each code is, as bits. What is unknown is taken for every sign there is, so that no question is left out for it. */
export const SIGNS_OF_CODE = table(signsOf);
/** The letter that each code is and the one it folds to, as bits; unknown ones are taken for every letter. */
export const LETTERS_OF_CODE = table((character) => [character.toLowerCase(), ...fold(character)].reduce((bits, one) => bits | bitOf(one), 0));

function table(bitsOf: (character: string) => number): Int32Array {
  const bits = new Int32Array(FIRST_UNKNOWN).fill(-1);
  for (const code of KNOWN_CODES) bits[code] = bitsOf(String.fromCharCode(code));
  return bits;
}

function signsOf(character: string): number {
  let bits = /\d/.test(character) ? SIGNS.digit : /\p{Lu}/u.test(character) ? SIGNS.capital : /\p{Ll}/u.test(character) ? SIGNS.small : 0;
  for (const [sign, characters] of Object.entries(printed)) if (characters.includes(character)) bits |= SIGNS[sign as keyof typeof printed];
  return bits;
}

function bitOf(letter: string): number {
  const at = letters.indexOf(letter);
  return at < 0 ? 0 : 1 << at;
}
