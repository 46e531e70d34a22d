import { daysIn, firstDay } from "../../day.js";
import { isOpen, outcomeAtEnd } from "../../outcomes.js";
import { isRole, roleAtEnd } from "../../roles.js";
import { namesBody } from "./organization-words.js";
/**
 * Reads a Beratungsfolge whose rows are lines: a body with its role, then for each meeting a line with the date
 * and a line with the meeting's number, name and outcome. Begins at line `from`; null when there is no such row.
 */
export function consultationRoute(sheet, from, foundBy) {
    const rows = [];
    let last = from - 1;
    for (let index = from; index < sheet.lines.length && rows.length < 100;) {
        const body = bodyRow(sheet, index);
        if (body === null)
            break;
        const meetings = [];
        let next = index + 1;
        for (let line = sheet.lines[next]; line !== undefined && isDateLine(line); line = sheet.lines[next]) {
            const below = sheet.lines[next + 1];
            const meeting = below !== undefined && isMeeting(below) ? below : null;
            meetings.push(factOf(body, line, meeting, foundBy));
            next += meeting === null ? 1 : 2;
        }
        if (meetings.length === 0 && body.role === null)
            break;
        rows.push(...(meetings.length > 0 ? meetings : [factOf(body, null, null, foundBy)]));
        last = next - 1;
        index = next;
    }
    return rows.length === 0 ? null : { rows, lastLine: last };
}
function bodyRow(sheet, index) {
    const line = sheet.lines[index];
    if (line === undefined || line.text.length > 220 || isDateLine(line) || /[.:!?]$/u.test(line.text))
        return null;
    const length = roleAtEnd(line.text);
    const organization = length > 0 ? line.text.slice(0, -length).trim() : line.text;
    if (organization === "" || isRole(line.text))
        return null;
    const followed = sheet.lines[index + 1];
    if (length === 0 && !(namesBody(organization) && followed !== undefined && isDateLine(followed)))
        return null;
    return { organization: organization.replace(/\s+/gu, " "), role: length > 0 ? line.text.slice(-length) : null, span: line.span };
}
function isDateLine(line) {
    const day = daysIn(line.text)[0];
    return day !== undefined && day.start <= 5 && line.text.length - day.end <= 20 && !/\p{L}{4}/u.test(line.text.slice(day.end));
}
function isMeeting(line) {
    return line.text.length <= 400 && !isDateLine(line) && /Sitzung|sitzung|^SI\/|Umlaufverfahren|beschluss/u.test(line.text);
}
function factOf(body, dateLine, meeting, foundBy) {
    const day = dateLine === null ? null : firstDay(dateLine.text);
    const number = meeting === null ? null : /^[A-Z]{1,4}\/\S{1,30}(?=\s)/u.exec(meeting.text);
    const found = meeting === null ? null : outcomeAtEnd(meeting.text);
    const outcome = meeting === null || found === null ? null : meeting.text.slice(found[0], found[1]);
    return {
        organization: body.organization, role: body.role, date: day?.iso ?? null, meeting: number?.[0] ?? null, item: null,
        outcome: outcome === null || isOpen(outcome) ? null : outcome,
        span: [body.span[0], (meeting ?? dateLine)?.span[1] ?? body.span[1]], foundBy, confidence: 0.95,
    };
}
//# sourceMappingURL=consultation-route.js.map