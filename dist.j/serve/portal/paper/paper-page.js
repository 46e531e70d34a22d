import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { countOf, dayOf } from "../../html/format.js";
import { addressOf } from "../address.js";
import { kindOf } from "../paper-list.js";
import { Beratungsfolge } from "./beratungsfolge.js";
import { Citation } from "./citation.js";
import { Contents } from "./contents.js";
import { Files } from "./files.js";
import { HeadEvidence } from "./head-evidence.js";
import { Money } from "./money.js";
import { Named } from "./named.js";
import { PaperSections } from "./paper-sections.js";
import { References } from "./references.js";
/** A paper: head, route, text, facts with evidence, references, files, citation. `today` is an ISO day. */
export function paperPage(view, site, today) {
    const { paper } = view;
    return {
        title: paper.number === null ? paper.title : `${paper.title} (${paper.number})`,
        description: `${kindOf(paper)}${paper.number === null ? "" : ` ${paper.number}`}, ${view.body.name}`,
        crumbs: [{ text: "Vorlagen", href: "/vorlagen" }, { text: paper.number ?? kindOf(paper) }],
        main: (_jsxs("article", { class: "frame paper", children: [_jsx(PaperHead, { view: view }), _jsx(Beratungsfolge, { steps: view.consultations, today: today }), _jsxs("div", { class: "paper-grid", children: [_jsx(Contents, { view: view }), _jsxs("div", { class: "paper-body", children: [_jsx(ReadingNotes, { view: view }), _jsx(PaperSections, { view: view }), _jsx(Money, { view: view }), _jsx(References, { view: view }), _jsx(Named, { view: view }), _jsx(Files, { view: view }), _jsx(HeadEvidence, { view: view }), _jsx(Citation, { view: view, site: site, today: today })] })] })] })),
    };
}
function PaperHead({ view }) {
    const { paper } = view;
    return (_jsxs("header", { class: "paper-head", children: [_jsxs("p", { class: "kicker", children: [kindOf(paper), paper.number === null ? null : _jsxs(_Fragment, { children: [" ", _jsx("span", { class: "number", children: paper.number })] })] }), _jsx("h1", { children: paper.title }), _jsxs("dl", { class: "head-facts", children: [_jsxs("div", { children: [_jsx("dt", { children: "K\u00F6rperschaft" }), _jsx("dd", { children: _jsx("a", { href: addressOf.body(view.body.id), children: view.body.name }) })] }), paper.date === null ? null : _jsxs("div", { children: [_jsx("dt", { children: "Datum" }), _jsx("dd", { children: _jsx(DateText, { iso: paper.date }) })] }), paper.leadUnit === null ? null : _jsxs("div", { children: [_jsx("dt", { children: "Federf\u00FChrung" }), _jsx("dd", { children: paper.leadUnit })] }), paper.author === null ? null : _jsxs("div", { children: [_jsx("dt", { children: "Verfasst von" }), _jsx("dd", { children: paper.author })] }), view.meeting === null ? null : (_jsxs("div", { children: [_jsx("dt", { children: "Sitzung" }), _jsx("dd", { children: _jsxs("a", { href: addressOf.meeting(view.meeting.id), children: [view.meeting.organization.name, ", ", _jsx(DateText, { iso: view.meeting.date })] }) })] })), _jsxs("div", { children: [_jsx("dt", { children: "Hier seit" }), _jsxs("dd", { children: [_jsx(DateText, { iso: dayOf(view.publishedAt) }), dayOf(view.modifiedAt) === dayOf(view.publishedAt) ? null : _jsxs(_Fragment, { children: [", ge\u00E4ndert am ", _jsx(DateText, { iso: dayOf(view.modifiedAt) })] })] })] })] })] }));
}
const mostShown = 20;
function ReadingNotes({ view }) {
    if (view.notes.length === 0)
        return null;
    const rest = view.notes.length - mostShown;
    return (_jsxs("details", { class: "notes", id: "hinweise", children: [_jsxs("summary", { children: [countOf(view.notes.length, "Hinweis", "Hinweise"), " zum Text"] }), _jsx("ul", { children: view.notes.slice(0, mostShown).map((note) => _jsx("li", { children: note.message })) }), rest > 0 ? _jsxs("p", { children: ["Dazu ", countOf(rest, "weiterer Hinweis", "weitere Hinweise"), "."] }) : null] }));
}
//# sourceMappingURL=paper-page.js.map