/** Months as German papers print them, by their first letters; stamps abbreviate ("23. JAN. 2012"). */
const BEGINNINGS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
/** A month in words, without a group of its own; to be used with the flag `i`. */
export const MONAT = "(?:Januar|Jänner|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|" +
    "(?:Jan|Feb|Mrz|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\b\\.?)";
/** The number of a month (1 to 12) from its German name or abbreviation; null for other words. */
export function monthOf(word) {
    const letters = word.toLowerCase().normalize("NFC").replace("mrz", "mär").replace("mae", "mär").replace("jän", "jan").slice(0, 3);
    const at = BEGINNINGS.indexOf(letters);
    return at < 0 ? null : at + 1;
}
//# sourceMappingURL=month.js.map