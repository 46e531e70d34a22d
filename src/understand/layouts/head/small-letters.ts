import { CAPITALS, LETTERS } from "../../../text/letters.ts";

const word = new RegExp(`(?<![${LETTERS}])[${CAPITALS}]{4,40}(?![${LETTERS}])`, "gu");

/** "BESCHLUSSVORLAGE" → "Beschlussvorlage"; other spellings stay. */
export function inSmallLetters(text: string): string {
  return text.replace(word, (printed) => printed.charAt(0) + printed.slice(1).toLowerCase());
}
