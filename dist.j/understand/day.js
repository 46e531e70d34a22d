const months = [
    "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
];
const pattern = /(?<![\d.])(\d{1,2})\. ?(?:(\d{1,2})\. ?((?:19|20|22)\d{2}|\d{2}(?!\d))|(J[aä]nner|Januar|Februar|März|Marz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (\d{4}))/giu;
/** The days with a year that a text prints, in order: "14.05.2031", "3.2.31", "6. Mai 2031". */
export function daysIn(text) {
    const days = [];
    for (const match of text.matchAll(pattern)) {
        const iso = isoOf(match);
        if (iso !== null)
            days.push({ iso, start: match.index, end: match.index + match[0].length });
    }
    return days;
}
/** The first day with a year that a text prints. */
export function firstDay(text) {
    return daysIn(text)[0] ?? null;
}
function isoOf(match) {
    const day = Number(match[1]);
    const month = match[4] === undefined ? Number(match[2]) : monthNumber(match[4]);
    const printed = match[5] ?? match[3] ?? "";
    const year = printed.length === 2 ? (Number(printed) > 60 ? 1900 : 2000) + Number(printed) : Number(printed);
    if (day < 1 || day > 31 || month < 1 || month > 12)
        return null;
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
function monthNumber(name) {
    return months.indexOf(name.toLowerCase().replace("ä", "a").replace("janner", "januar")) + 1;
}
//# sourceMappingURL=day.js.map