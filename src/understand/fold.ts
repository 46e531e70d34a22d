/** Small letters in single words: nothing to do. */
const isPlain = /^[a-z]+(?: [a-z]+)*$/u;

/**
 * A word or line for comparison with our tables: small letters, umlauts as their base letter, ß as ss,
 * blanks single and none around strokes, no marks at the ends. Damage that lost the umlaut dots compares equal.
 */
export function fold(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/[^\p{L}\p{N}/&|]+/gu, " ")
    .replace(/ ?([/|]) ?/gu, "$1")
    .trim();
}
