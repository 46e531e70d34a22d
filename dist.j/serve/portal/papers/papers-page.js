import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countOf } from "../../html/format.js";
import { Pagination } from "../../html/pagination.js";
import { pageParameter } from "../address.js";
import { PaperList } from "../paper-list.js";
import { addressWith } from "../query.js";
import { formWords } from "../words.js";
/** The list of all papers with its filters. */
export function papersPage(view) {
    const { papers } = view;
    return {
        title: papers.page === 1 ? "Vorlagen" : `Vorlagen, Seite ${papers.page}`,
        description: "Alle Vorlagen, Anträge, Anfragen und Niederschriften.",
        crumbs: [{ text: "Vorlagen" }],
        feeds: [{ href: "/feeds/vorlagen.atom", title: "Neue Vorlagen", type: "application/atom+xml" }],
        main: (_jsxs("div", { class: "frame", children: [_jsx("h1", { children: "Vorlagen" }), _jsx("p", { class: "intro", children: "Vorlagen, Antr\u00E4ge, Anfragen und Niederschriften \u2013 die neuesten zuerst." }), _jsx(Filters, { view: view }), _jsxs("p", { class: "result-count", role: "status", children: [countOf(papers.total, "Dokument", "Dokumente"), papers.page > 1 ? `, Seite ${papers.page}` : ""] }), papers.items.length === 0 ? _jsx(NothingFound, {}) : _jsx(PaperList, { papers: papers.items, headingLevel: "h2" }), _jsx(Pagination, { label: "Vorlagen", page: papers.page, pageSize: papers.pageSize, total: papers.total, hrefOf: (page) => papersAddress(view.filter, page) }), _jsx("p", { class: "quiet", children: _jsx("a", { href: "/feeds/vorlagen.atom", children: "Neue Vorlagen als Feed abonnieren (Atom)" }) })] })),
    };
}
/** The address of one page of the filtered list. */
export function papersAddress(filter, page) {
    return addressWith("/vorlagen", {
        koerperschaft: filter.bodyId, gremium: filter.organizationId, form: filter.form, art: filter.kind, jahr: filter.year, seite: pageParameter(page),
    });
}
function Filters({ view }) {
    const { filter } = view;
    return (_jsxs("form", { class: "filters", action: "/vorlagen", method: "get", "aria-label": "Vorlagen filtern", children: [filter.kind === undefined ? null : _jsx("input", { type: "hidden", name: "art", value: filter.kind }), _jsx(Choice, { id: "f-koerperschaft", name: "koerperschaft", label: "K\u00F6rperschaft", all: "alle", chosen: filter.bodyId, options: view.bodies.map((body) => [body.id, body.name]) }), _jsx(Choice, { id: "f-gremium", name: "gremium", label: "Gremium", all: "alle", chosen: filter.organizationId, options: view.organizations.filter((organization) => organization.kind === "gremium").map((organization) => [organization.id, organization.name]) }), _jsx(Choice, { id: "f-form", name: "form", label: "Art", all: "alle", chosen: filter.form, options: Object.entries(formWords) }), _jsxs("div", { class: "filter", children: [_jsx("label", { class: "filter-label", for: "f-jahr", children: "Jahr" }), _jsx("input", { class: "filter-field", id: "f-jahr", name: "jahr", type: "number", inputmode: "numeric", min: "1800", max: "2200", value: filter.year === undefined ? "" : String(filter.year) })] }), _jsxs("div", { class: "filter-actions", children: [_jsx("button", { class: "kern-btn kern-btn--secondary", type: "submit", children: _jsx("span", { class: "kern-label", children: "Filtern" }) }), Object.keys(filter).length === 0 ? null : _jsx("a", { href: "/vorlagen", children: "Filter aufheben" })] })] }));
}
function Choice(props) {
    return (_jsxs("div", { class: "filter", children: [_jsx("label", { class: "filter-label", for: props.id, children: props.label }), _jsxs("select", { class: "filter-field", id: props.id, name: props.name, children: [_jsx("option", { value: "", children: props.all }), props.options.map(([value, text]) => _jsx("option", { value: value, selected: value === props.chosen, children: text }))] })] }));
}
function NothingFound() {
    return _jsxs("p", { class: "empty", children: ["Mit diesen Filtern ist nichts zu finden. ", _jsx("a", { href: "/vorlagen", children: "Alle Vorlagen zeigen" })] });
}
//# sourceMappingURL=papers-page.js.map