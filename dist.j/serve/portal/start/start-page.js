import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countOf, formatCount } from "../../html/format.js";
import { Thread } from "../../html/knot.js";
import { addressOf } from "../address.js";
import { MeetingList } from "../meeting-list.js";
import { PaperList } from "../paper-list.js";
/** The start: search first, then what is new. */
export function startPage(view, siteName) {
    return {
        title: "Was der Rat berät und beschließt",
        description: `${siteName}: Vorlagen, Sitzungen und Beschlüsse, verständlich und mit Beleg.`,
        feeds: [
            { href: "/feeds/vorlagen.atom", title: "Neue Vorlagen", type: "application/atom+xml" },
            { href: "/feeds/sitzungen.ics", title: "Sitzungen", type: "text/calendar" },
        ],
        main: (_jsxs(_Fragment, { children: [_jsx(Hero, { counts: view.counts }), _jsxs("div", { class: "frame start-grid", children: [_jsx(Newest, { view: view }), _jsx(Meetings, { view: view })] }), _jsx(Bodies, { view: view })] })),
    };
}
function Hero({ counts }) {
    return (_jsxs("div", { class: "hero", children: [_jsx(Thread, {}), _jsxs("div", { class: "frame", children: [_jsxs("h1", { children: ["Was ber\u00E4t der Rat?", _jsx("br", {}), _jsx("span", { class: "hero-second", children: "Finden Sie den Faden." })] }), _jsx("search", { children: _jsxs("form", { class: "big-search", action: "/suche", method: "get", children: [_jsx("label", { for: "suche", children: "Suchen Sie in Vorlagen, Beschl\u00FCssen und Niederschriften" }), _jsxs("div", { class: "big-search-row", children: [_jsx("input", { id: "suche", type: "search", name: "q", autocomplete: "off", maxlength: 200, placeholder: "zum Beispiel: Radweg, Schulneubau, 2025/020" }), _jsx("button", { class: "kern-btn kern-btn--primary", type: "submit", children: _jsx("span", { class: "kern-label", children: "Suchen" }) })] })] }) }), _jsxs("ul", { class: "counts", "aria-label": "Umfang der Sammlung", children: [_jsx("li", { children: _jsxs("a", { href: "/vorlagen", children: [_jsx("strong", { children: formatCount(counts.papers) }), " ", counts.papers === 1 ? "Dokument" : "Dokumente"] }) }), _jsx("li", { children: _jsxs("a", { href: "/sitzungen", children: [_jsx("strong", { children: formatCount(counts.meetings) }), " ", counts.meetings === 1 ? "Sitzung" : "Sitzungen"] }) }), _jsx("li", { children: _jsxs("a", { href: "/gremien", children: [_jsx("strong", { children: formatCount(counts.organizations) }), " ", counts.organizations === 1 ? "Gremium" : "Gremien"] }) }), _jsx("li", { children: _jsxs("a", { href: "/personen", children: [_jsx("strong", { children: formatCount(counts.people) }), " ", counts.people === 1 ? "Person" : "Personen"] }) })] })] })] }));
}
function Newest({ view }) {
    return (_jsxs("section", { "aria-labelledby": "neu", children: [_jsxs("div", { class: "section-head", children: [_jsx("h2", { id: "neu", children: "Neue Vorlagen" }), _jsx("a", { href: "/vorlagen", children: "Alle Vorlagen" })] }), view.newestPapers.length === 0
                ? _jsx("p", { class: "quiet", children: "Noch ist nichts eingelesen. Sobald die ersten Dokumente da sind, stehen sie hier." })
                : _jsx(PaperList, { papers: view.newestPapers })] }));
}
function Meetings({ view }) {
    return (_jsxs("section", { "aria-labelledby": "sitzungen", children: [_jsxs("div", { class: "section-head", children: [_jsx("h2", { id: "sitzungen", children: "Sitzungen" }), _jsx("a", { href: "/sitzungen", children: "Alle Sitzungen" })] }), _jsx("h3", { class: "kicker", children: "Als N\u00E4chstes" }), view.nextMeetings.length === 0 ? _jsx("p", { class: "quiet", children: "Zurzeit ist keine Sitzung angek\u00FCndigt." }) : _jsx(MeetingList, { meetings: view.nextMeetings, headingLevel: "h4" }), view.lastMeetings.length === 0 ? null : (_jsxs(_Fragment, { children: [_jsx("h3", { class: "kicker", children: "Zuletzt" }), _jsx(MeetingList, { meetings: view.lastMeetings, headingLevel: "h4" })] }))] }));
}
function Bodies({ view }) {
    if (view.bodies.length === 0)
        return null;
    return (_jsxs("section", { class: "frame block", "aria-labelledby": "koerperschaften", children: [_jsx("h2", { id: "koerperschaften", children: "St\u00E4dte, Gemeinden und Verb\u00E4nde" }), _jsx("ul", { class: "tiles", children: view.bodies.map((body) => (_jsxs("li", { class: "tile", children: [_jsx("a", { href: addressOf.body(body.id), children: body.name }), _jsx("span", { children: countOf(body.paperCount, "Dokument", "Dokumente") })] }))) })] }));
}
//# sourceMappingURL=start-page.js.map