/** "BESCHLUSSVORLAGE" → "Beschlussvorlage"; other spellings stay. */
export function inSmallLetters(text: string): string {
  return text.replace(/(?<![\p{L}])\p{Lu}{4,40}(?![\p{L}])/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
