/** A title of this many characters fits two lines of a list. */
const LENGTH = 90;
/** More than this of a text is never looked at. */
const LOOKED_AT = 2000;

/**
 * A title for a document that prints none: the first words of its (mended) text, cut at the end of a word, with "…" where more follows.
 * Null where the text holds no word.
 */
export function titleFromText(text: string): string | null {
  const words = text.slice(0, LOOKED_AT).replace(/^[^\p{L}\p{N}„"»(§]+/u, "").replace(/\s+/gu, " ").trim();
  if (!/\p{L}{2}/u.test(words)) {
    return null;
  }
  if (words.length <= LENGTH && text.length <= LOOKED_AT) {
    return words;
  }
  const blank = words.lastIndexOf(" ", LENGTH);
  // A single endless word is cut where it must be, but no character in two.
  const cut = blank > LENGTH / 3 ? words.slice(0, blank) : words.slice(0, LENGTH).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/[\s,;:.–-]+$/u, "")} …`;
}
