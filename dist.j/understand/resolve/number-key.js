/**
 * Paper numbers in spellings that may mean the same paper. A house prints its own numbers in one manner,
 * but citations drop leading zeros, blanks and the letters of the kind.
 */
/** Exactly the same characters, but for blanks, capitals and kinds of dashes: surely the same number. */
export function exactKey(number) {
    return number.normalize("NFKC").replace(/[‐‑–—−]/g, "-").replace(/\s/g, "").toLowerCase();
}
/** Without leading zeros in each group of digits: "2025/019" and "2025/19"; the same number within one house. */
export function looseKey(number) {
    return exactKey(number).replace(/(?<!\d)0{1,10}(?=\d)/g, "");
}
/** Without the letters of the kind in front as well: "DS 64/2020" and "64/2020". */
export function bareKey(number) {
    return looseKey(number).replace(/^[a-zäöü]{1,4}[-/]?(?=\d)/, "");
}
//# sourceMappingURL=number-key.js.map