/**
 * The form under which two spellings of a name are the same: lower case, without punctuation, with one blank between words.
 * "Ausschuss für Umwelt-  und Klimaschutz" and "Ausschuß für Umwelt und Klimaschutz" meet here; umlauts stay different letters.
 */
export function nameKey(name) {
    return name.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
/** A name as lists are sorted by it: umlauts beside their vowels, as DIN 5007 sorts words. */
export function sortKey(name) {
    return nameKey(name).normalize("NFD").replace(/\p{M}/gu, "");
}
/**
 * The form under which two spellings of a paper's number are the same: "Vorlage 2025 / 020" prints as "2025/020".
 * Null where the number holds no digit, because then it names no paper.
 */
export function numberKey(number) {
    const key = (number ?? "").normalize("NFKC").toLowerCase().replace(/[\s\u00AD]+/gu, "").replace(/[‐‑‒–—]/gu, "-").replace(/^nr\.?:?/u, "");
    return /\d/u.test(key) ? key : null;
}
//# sourceMappingURL=name-key.js.map