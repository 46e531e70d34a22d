import { overlaps } from "../../text/span.js";
import { oneLine } from "../passage.js";
import { readableText } from "../readable-text.js";
import { weekdayOf } from "./calendar.js";
import { DATE_FORMS } from "./date-forms.js";
/**
 * Every day-precise date, range of days, and month with year in the text, each distinct one once, in text order.
 * Bare years, quarters, seasons and days whose year nobody can tell are not dates.
 */
export function findDates(document, structure) {
    const text = readableText(document);
    const found = settleYears(allDates(text), structure.head.date?.value ?? null);
    const seen = new Set();
    const facts = [];
    for (const date of found) {
        const key = `${date.start}/${date.end ?? ""}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        facts.push({
            start: date.start,
            end: date.end,
            text: oneLine(document.text.slice(...date.span)),
            span: date.span,
            foundBy: `dates/${date.form}`,
            confidence: date.confidence,
        });
    }
    return facts;
}
/** Every mention of a full date in a text, repeats included, in text order. */
export function datesIn(text) {
    return settleYears(allDates(text), null);
}
/** The forms are tried from the most to the least telling; a stretch of text belongs to the first that takes it. */
function allDates(text) {
    const taken = [];
    const claimed = new Uint8Array(text.length);
    for (const form of DATE_FORMS) {
        for (const match of text.matchAll(form.pattern)) {
            const dates = form.read(match).filter((date) => !claimed[date.claim[0]] && !claimed[date.claim[1] - 1]);
            for (const date of dates)
                claimed.fill(1, date.claim[0], date.claim[1]);
            taken.push(...dates);
        }
    }
    return taken.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}
/** How many dates to either side may lend their year. */
const NEIGHBOURS = 40;
/** Gives days without a year ("Donnerstag, den 8. Juni") the year near by in which they fall on the printed weekday. */
function settleYears(dates, documentDate) {
    const settled = [];
    for (const [index, date] of dates.entries()) {
        if (date.start !== null) {
            settled.push({ ...date, start: date.start });
            continue;
        }
        const start = yearFor(date, dates.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS), documentDate);
        if (start !== null)
            settled.push({ ...date, start, confidence: 0.7 });
    }
    return settled;
}
function yearFor(date, dates, documentDate) {
    const near = dates
        .filter((other) => other.start !== null && !overlaps(other.span, date.span))
        .toSorted((a, b) => Math.abs(a.span[0] - date.span[0]) - Math.abs(b.span[0] - date.span[0]))
        .map((other) => (other.start ?? "").slice(0, 4));
    const years = new Set(documentDate === null ? near : [...near, documentDate.slice(0, 4)]);
    const fits = [...years].filter((year) => date.dayOfYear(Number(year)) !== null);
    return fits.map((year) => date.dayOfYear(Number(year))).find((day) => day !== null && weekdayOf(day) === date.weekday) ?? null;
}
//# sourceMappingURL=find-dates.js.map