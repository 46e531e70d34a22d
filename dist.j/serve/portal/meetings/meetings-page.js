import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countOf } from "../../html/format.js";
import { Pagination } from "../../html/pagination.js";
import { pageParameter } from "../address.js";
import { MeetingList } from "../meeting-list.js";
import { addressWith } from "../query.js";
/** Meetings: what is next, what was last, year by year. */
export function meetingsPage(view) {
    const { year } = view.filter;
    return {
        title: year === undefined ? "Sitzungen" : `Sitzungen ${year}`,
        description: "Sitzungen der Räte und Ausschüsse mit Tagesordnung, Vorlagen und Ergebnissen.",
        crumbs: year === undefined ? [{ text: "Sitzungen" }] : [{ text: "Sitzungen", href: "/sitzungen" }, { text: String(year) }],
        feeds: [{ href: "/feeds/sitzungen.ics", title: "Sitzungen", type: "text/calendar" }],
        main: (_jsxs("div", { class: "frame", children: [_jsx("h1", { children: year === undefined ? "Sitzungen" : `Sitzungen ${year}` }), _jsx(Years, { view: view }), year === undefined ? _jsx(Next, { view: view }) : null, _jsxs("section", { class: "block", "aria-labelledby": "liste", children: [_jsx("h2", { id: "liste", children: year === undefined ? "Vergangene Sitzungen" : countOf(view.meetings.total, "Sitzung", "Sitzungen") }), view.meetings.items.length === 0 ? _jsx("p", { class: "empty", children: "Hier ist keine Sitzung bekannt." }) : _jsx(MeetingList, { meetings: view.meetings.items }), _jsx(Pagination, { label: "Sitzungen", page: view.meetings.page, pageSize: view.meetings.pageSize, total: view.meetings.total, hrefOf: (page) => meetingsAddress(view.filter, page) })] }), _jsx("p", { class: "quiet", children: _jsx("a", { href: "/feeds/sitzungen.ics", children: "Sitzungen im Kalender abonnieren (iCalendar)" }) })] })),
    };
}
/** The address of one page of the meetings of a year, body or organisation. */
export function meetingsAddress(filter, page) {
    return addressWith("/sitzungen", { jahr: filter.year, koerperschaft: filter.bodyId, gremium: filter.organizationId, seite: pageParameter(page) });
}
const yearsShown = 6;
function Years({ view }) {
    const { year, ...others } = view.filter;
    const newest = Math.max(view.thisYear + 1, year ?? 0);
    const years = Array.from({ length: yearsShown }, (_, index) => newest - index);
    return (_jsxs("nav", { class: "pills", "aria-label": "Sitzungen nach Jahr", children: [_jsxs("ul", { children: [_jsx("li", { children: _jsx("a", { href: meetingsAddress(others, 1), ...(year === undefined ? { "aria-current": "page" } : {}), children: "Alle" }) }), [...years, ...(year !== undefined && !years.includes(year) ? [year] : [])].map((each) => (_jsx("li", { children: _jsx("a", { href: meetingsAddress({ ...others, year: each }, 1), ...(each === year ? { "aria-current": "page" } : {}), children: each }) })))] }), _jsxs("form", { class: "year-form", action: "/sitzungen", method: "get", children: [_jsx("label", { for: "jahr", children: "Anderes Jahr" }), _jsx("input", { class: "filter-field", id: "jahr", name: "jahr", type: "number", inputmode: "numeric", min: "1800", max: "2200" }), _jsx("button", { class: "kern-btn kern-btn--secondary", type: "submit", children: _jsx("span", { class: "kern-label", children: "Zeigen" }) })] })] }));
}
function Next({ view }) {
    return (_jsxs("section", { class: "block", "aria-labelledby": "naechste", children: [_jsx("h2", { id: "naechste", children: "N\u00E4chste Sitzungen" }), view.next.length === 0 ? _jsx("p", { class: "quiet", children: "Zurzeit ist keine Sitzung angek\u00FCndigt." }) : _jsx(MeetingList, { meetings: view.next })] }));
}
//# sourceMappingURL=meetings-page.js.map