/** True for a day of the calendar written as ISO 8601 ("2024-02-29"), false for a month, a year or a day that never was. */
export function isIsoDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
    if (match === null) {
        return false;
    }
    const [, year = "", month = "", day = ""] = match;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return Number(year) >= 1 && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
//# sourceMappingURL=iso-day.js.map