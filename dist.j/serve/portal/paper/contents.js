import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { anchorOf, depthOf, headingOf } from "./paper-sections.js";
import { statementsOf } from "./statements-of.js";
/** What is on the page, in its order. On phones it folds; it is open where script or style say nothing else. */
export function Contents({ view }) {
    return (_jsxs("nav", { class: "contents", "aria-labelledby": "auf-dieser-seite", children: [_jsx("p", { class: "contents-title", id: "auf-dieser-seite", children: "Auf dieser Seite" }), _jsxs("ol", { children: [view.consultations.length === 0 ? null : _jsx("li", { children: _jsx("a", { href: "#beratungsfolge", children: "Beratungsfolge" }) }), view.sections.map((section) => _jsx("li", { class: `contents-level-${depthOf(section, view.sections) + 1}`, children: _jsx("a", { href: `#${anchorOf(section)}`, children: headingOf(section) }) })), factEntries(view).map((entry) => _jsxs("li", { class: "contents-facts", children: [_jsx("a", { href: `#${entry.id}`, children: entry.title }), entry.count === null ? null : _jsx("span", { class: "contents-count", children: entry.count })] }))] })] }));
}
function factEntries(view) {
    const countOf = (...properties) => properties.reduce((sum, property) => sum + statementsOf(view, property).length, 0);
    const counted = [
        { id: "geld", title: "Geld", count: countOf("money", "budgetLine") },
        { id: "bezuege", title: "Bezüge", count: view.references.length + view.referencedBy.length },
        { id: "abstimmungen", title: "Abstimmungen", count: countOf("vote") },
        { id: "personen", title: "Personen", count: countOf("person") },
        { id: "organisationen", title: "Gremien und Stellen", count: countOf("organization") },
        { id: "termine", title: "Termine", count: countOf("mentionedDate") },
        { id: "anlagen", title: "Anlagen", count: countOf("attachment") },
        { id: "dateien", title: "Originaldateien", count: view.files.length },
    ];
    return [...counted.filter((entry) => entry.count !== 0), { id: "zitieren", title: "So zitieren Sie", count: null }];
}
//# sourceMappingURL=contents.js.map