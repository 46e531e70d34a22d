import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { calendarLeaf, countOf, formatDateWithWeekday } from "../html/format.js";
import { addressOf } from "./address.js";
/** Meetings with a calendar leaf each. */
export function MeetingList({ meetings, showBody = true, titledBy = "organization", headingLevel: Heading = "h3" }) {
    return (_jsx("ol", { class: "entries", children: meetings.map((meeting) => (_jsxs("li", { class: "entry entry-dated", children: [_jsx(CalendarLeaf, { iso: meeting.date }), _jsxs("div", { children: [_jsx(Heading, { class: "entry-title", children: _jsx("a", { href: addressOf.meeting(meeting.id), children: titledBy === "date" ? formatDateWithWeekday(meeting.date) : meeting.organization.name }) }), _jsxs("p", { class: "entry-facts", children: [titledBy === "date" ? null : _jsx("time", { datetime: meeting.date, children: formatDateWithWeekday(meeting.date) }), meeting.number === null ? null : _jsx("span", { class: "number", children: meeting.number }), showBody ? _jsx("span", { children: meeting.bodyName }) : null, meeting.itemCount === 0 ? null : _jsx("span", { children: countOf(meeting.itemCount, "Punkt", "Punkte") })] })] })] }))) }));
}
/** A date as a leaf of a calendar; hidden from readers who hear the page, because the full date follows. */
export function CalendarLeaf(props) {
    const leaf = calendarLeaf(props.iso);
    return (_jsxs("div", { class: "leaf", "aria-hidden": "true", children: [_jsx("span", { class: "leaf-day", children: leaf.day }), _jsx("span", { class: "leaf-month", children: leaf.month }), _jsx("span", { class: "leaf-year", children: leaf.year })] }));
}
//# sourceMappingURL=meeting-list.js.map