/**
 * A word or line for comparison with our tables: small letters, umlauts as their base letter, ß as ss,
 * blanks single and none around strokes, no marks at the ends. Damage that lost the umlaut dots compares equal.
 */
export function fold(text) {
    return text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f]/gu, "")
        .toLowerCase()
        .replaceAll("ß", "ss")
        .replace(/[^\p{L}\p{N}/&|]+/gu, " ")
        .replace(/ ?([/|]) ?/gu, "$1")
        .trim();
}
//# sourceMappingURL=fold.js.map