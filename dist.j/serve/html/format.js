const longDay = new Intl.DateTimeFormat("de-DE", { dateStyle: "long", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("de-DE", { weekday: "long", timeZone: "UTC" });
const shortMonth = new Intl.DateTimeFormat("de-DE", { month: "short", timeZone: "UTC" });
const longMonth = new Intl.DateTimeFormat("de-DE", { month: "long", year: "numeric", timeZone: "UTC" });
const dayInGermany = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: "Europe/Berlin" });
const wholeNumber = new Intl.NumberFormat("de-DE");
/** "2025-04-08" → "8. April 2025"; "2017-11" → "November 2017". What is no ISO date comes back unchanged. */
export function formatDate(iso) {
    if (/^\d{4}-\d{2}$/.test(iso))
        return formatWith(longMonth, `${iso}-01`);
    return formatWith(longDay, iso.slice(0, 10));
}
/** "2025-04-08" → "Dienstag, 8. April 2025"; months have no weekday. */
export function formatDateWithWeekday(iso) {
    return /^\d{4}-\d{2}-\d{2}/.test(iso) ? `${formatWith(weekday, iso.slice(0, 10))}, ${formatDate(iso)}` : formatDate(iso);
}
/** The parts of a calendar leaf: "2025-04-08" → day "8", month "Apr", year "2025". */
export function calendarLeaf(iso) {
    return { day: String(Number(iso.slice(8, 10))), month: formatWith(shortMonth, iso.slice(0, 10)).replace(".", ""), year: iso.slice(0, 4) };
}
/** The German calendar day of an instant: "2025-04-08T22:30:00Z" → "2025-04-09". Bad input comes back unchanged. */
export function dayOf(instant) {
    const date = new Date(instant);
    return Number.isNaN(date.getTime()) ? instant : dayInGermany.format(date);
}
/** 17850 and "EUR" → "17.850,00 €". Amount in plain units of the currency; an unknown currency is written behind it. */
export function formatMoney(value, currency) {
    try {
        return new Intl.NumberFormat("de-DE", { style: "currency", currency }).format(value);
    }
    catch {
        return `${wholeNumber.format(value)} ${currency}`;
    }
}
/** 12345 → "12.345". */
export function formatCount(count) {
    return wholeNumber.format(count);
}
/** "1 Vorlage", "12 Vorlagen". */
export function countOf(count, one, many) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** Size in bytes → "820 KB", "1,4 MB". */
export function formatSize(bytes) {
    if (bytes < 1000)
        return `${bytes} Byte`;
    if (bytes < 1_000_000)
        return `${wholeNumber.format(Math.round(bytes / 1000))} KB`;
    return `${new Intl.NumberFormat("de-DE", { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`;
}
function formatWith(format, isoDay) {
    const date = new Date(`${isoDay}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? isoDay : format.format(date);
}
//# sourceMappingURL=format.js.map