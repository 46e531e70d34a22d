import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { formatDate, formatDateWithWeekday } from "../../html/format.js";
import { addressOf } from "../address.js";
import { CalendarLeaf } from "../meeting-list.js";
import { PaperList } from "../paper-list.js";
/** A meeting: agenda with papers and outcomes, and its documents. */
export function meetingPage(view) {
    const { meeting, organization, body } = view;
    return {
        title: `${organization.name}, ${formatDate(meeting.date)}`,
        description: `Sitzung: ${organization.name}, ${body.name}, ${formatDate(meeting.date)}`,
        crumbs: [{ text: "Sitzungen", href: "/sitzungen" }, { text: `${organization.name}, ${formatDate(meeting.date)}` }],
        main: (_jsxs("article", { class: "frame", children: [_jsxs("header", { class: "meeting-head", children: [_jsx(CalendarLeaf, { iso: meeting.date }), _jsxs("div", { children: [_jsxs("p", { class: "kicker", children: ["Sitzung", meeting.number === null ? null : _jsxs(_Fragment, { children: [" ", _jsx("span", { class: "number", children: meeting.number })] })] }), _jsx("h1", { children: organization.name }), _jsxs("p", { class: "entry-facts", children: [_jsx("time", { datetime: meeting.date, children: formatDateWithWeekday(meeting.date) }), _jsx("a", { href: addressOf.organization(organization.id), children: "Zum Gremium" }), _jsx("a", { href: addressOf.body(body.id), children: body.name })] })] })] }), _jsx(Agenda, { view: view }), view.documents.length === 0 ? null : (_jsxs("section", { class: "block", "aria-labelledby": "unterlagen", children: [_jsx("h2", { id: "unterlagen", children: "Einladung, Niederschrift und weitere Unterlagen" }), _jsx(PaperList, { papers: view.documents, showBody: false })] }))] })),
    };
}
function Agenda({ view }) {
    return (_jsxs("section", { class: "block", "aria-labelledby": "tagesordnung", children: [_jsx("h2", { id: "tagesordnung", children: view.items.length > 0 ? "Tagesordnung" : "Beratene Vorlagen" }), view.items.length > 0 ? _jsx(Items, { view: view }) : _jsx(Consultations, { view: view })] }));
}
function Items({ view }) {
    const items = view.items.toSorted((a, b) => a.position - b.position);
    return (_jsx("ol", { class: "agenda", children: items.map((item) => (_jsxs(AgendaEntry, { number: item.number, outcome: item.outcome, children: [item.paper === null || item.paper.title !== item.title ? _jsx("p", { class: "agenda-title", children: item.title }) : null, item.paper === null ? null : _jsx(PaperLink, { paper: item.paper, prominent: item.paper.title === item.title })] }))) }));
}
function Consultations({ view }) {
    if (view.consultations.length === 0)
        return _jsx("p", { class: "quiet", children: "Zu dieser Sitzung ist noch keine Tagesordnung bekannt." });
    return (_jsxs(_Fragment, { children: [_jsx("p", { class: "quiet", children: "Die Tagesordnung selbst ist nicht bekannt. Diese Vorlagen nennen die Sitzung in ihrer Beratungsfolge." }), _jsx("ol", { class: "agenda", children: view.consultations.map((consultation) => (_jsxs(AgendaEntry, { number: consultation.item, outcome: consultation.outcome, children: [_jsx(PaperLink, { paper: consultation.paper, prominent: true }), consultation.role === null ? null : _jsx("p", { class: "agenda-role", children: consultation.role })] }))) })] }));
}
function AgendaEntry(props) {
    return (_jsxs("li", { class: "agenda-item", children: [_jsx("span", { class: "agenda-number", children: props.number === null ? _jsx("span", { "aria-hidden": "true", children: "\u00B7" }) : _jsxs(_Fragment, { children: [_jsx("span", { class: "kern-sr-only", children: "Punkt " }), props.number] }) }), _jsxs("div", { children: [props.children, props.outcome === null ? null : _jsxs("p", { class: "agenda-outcome", children: [_jsx("span", { class: "kern-sr-only", children: "Ergebnis: " }), props.outcome] })] })] }));
}
function PaperLink({ paper, prominent }) {
    return (_jsxs("p", { class: prominent ? "agenda-title" : "agenda-paper", children: [_jsx("a", { href: addressOf.paper(paper.id), children: paper.title }), " ", paper.number === null ? null : _jsx("span", { class: "number", children: paper.number })] }));
}
//# sourceMappingURL=meeting-page.js.map