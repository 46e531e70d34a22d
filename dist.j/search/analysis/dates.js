const months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
const written = /(?<![\p{L}\p{Nd}])(\d{1,2})\.\s{0,3}(?:(\d{1,2})\.\s{0,3}|(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}{0,6}\.?\s{1,3})(\d{4}|\d{2})(?![\p{L}\p{Nd}])/giu;
const iso = /(?<![\p{L}\p{Nd}-])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{Nd}-])/gu;
/** All full dates of a text, sorted by place. Two-digit years are taken as 1970 to 2069. */
export function findDateTokens(text) {
    const found = [];
    for (const match of text.matchAll(written)) {
        const month = match[2] === undefined ? months.indexOf((match[3] ?? "").toLowerCase()) + 1 : Number(match[2]);
        add(found, match.index, match[0], Number(match[1]), month, fullYear(match[4] ?? ""));
    }
    for (const match of text.matchAll(iso)) {
        add(found, match.index, match[0], Number(match[3]), Number(match[2]), Number(match[1]));
    }
    return found.toSorted((a, b) => a.span[0] - b.span[0]);
}
function add(found, start, text, day, month, year) {
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return;
    found.push({ iso: [String(year).padStart(4, "0"), twoDigits(month), twoDigits(day)].join("-"), span: [start, start + text.length] });
}
function twoDigits(value) {
    return String(value).padStart(2, "0");
}
function fullYear(digits) {
    const year = Number(digits);
    if (digits.length === 4)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}
//# sourceMappingURL=dates.js.map