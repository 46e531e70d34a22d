import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { countOf, formatCount } from "../../html/format.js";
import { HighlightedText } from "../../html/nested-text.js";
import { Pagination } from "../../html/pagination.js";
import { addressOf, pageParameter } from "../address.js";
import { addressWith } from "../query.js";
import { organizationWords } from "../words.js";
/** The search: field, filters, hits in context. */
export function searchPage(view) {
    const { request, answer } = view;
    return {
        title: request.text === "" ? "Suche" : `Suche: ${request.text}`,
        crumbs: [{ text: "Suche" }],
        query: request.text,
        noIndex: true,
        main: (_jsxs("div", { class: "frame", children: [_jsx("h1", { children: "Suche" }), _jsx(SearchForm, { request: request }), answer === null ? _jsx(Hints, {}) : _jsx(Answer, { view: view, answer: answer })] })),
    };
}
/** The address of a search. */
export function searchAddress(request) {
    return addressWith("/suche", { q: request.text, typ: request.type, koerperschaft: request.bodyId, jahr: request.year, seite: pageParameter(request.page) });
}
function SearchForm({ request }) {
    return (_jsx("search", { children: _jsxs("form", { class: "big-search", action: "/suche", method: "get", children: [_jsx("label", { for: "suche", children: "Suchbegriff, Nummer oder \u201Egenaue Wortfolge\u201C" }), _jsxs("div", { class: "big-search-row", children: [_jsx("input", { id: "suche", type: "search", name: "q", value: request.text, autocomplete: "off", maxlength: 200 }), _jsx("button", { class: "kern-btn kern-btn--primary", type: "submit", children: _jsx("span", { class: "kern-label", children: "Suchen" }) })] })] }) }));
}
function Answer({ view, answer }) {
    const { request, pageSize } = view;
    return (_jsxs("div", { class: "search-grid", children: [_jsxs("section", { "aria-labelledby": "treffer", children: [_jsxs("h2", { id: "treffer", class: "result-count", children: [countOf(answer.total, "Treffer", "Treffer"), " f\u00FCr \u201E", request.text, "\u201C"] }), hasFacets(answer) ? _jsx("p", { class: "to-facets", children: _jsx("a", { href: "#eingrenzen", children: "Treffer eingrenzen" }) }) : null, answer.didYouMean === null ? null : (_jsxs("p", { class: "did-you-mean", children: ["Meinten Sie ", _jsx("a", { href: searchAddress({ text: answer.didYouMean, page: 1 }), children: answer.didYouMean }), "?"] })), answer.hits.length === 0 ? _jsx(Nothing, { request: request }) : _jsx("ol", { class: "entries hits", children: answer.hits.map((hit) => _jsx(Hit, { hit: hit })) }), _jsx(Pagination, { label: "Treffer", page: request.page, pageSize: pageSize, total: answer.total, hrefOf: (page) => searchAddress({ ...request, page }) })] }), _jsx(Filters, { request: request, answer: answer })] }));
}
function Hit({ hit }) {
    const href = hrefOf(hit);
    return (_jsxs("li", { class: "entry", children: [_jsx("h3", { class: "entry-title", children: _jsx("a", { href: href, children: _jsx(HighlightedText, { text: hit.title, spans: hit.titleSpans }) }) }), _jsxs("p", { class: "entry-facts", children: [_jsx("span", { class: "entry-kind", children: kindOf(hit) }), hit.number === null ? null : _jsx("span", { class: "number", children: hit.number }), hit.date === null ? null : _jsx(DateText, { iso: hit.date }), _jsx("span", { children: hit.bodyName })] }), hit.snippets.map((snippet) => (_jsxs("p", { class: "snippet", children: [snippet.heading === null || snippet.heading === "" ? null : _jsxs("span", { class: "snippet-heading", children: [snippet.heading, ": "] }), _jsx(HighlightedText, { text: snippet.text, spans: snippet.spans })] })))] }));
}
const typeWords = {
    paper: { one: "Dokument", many: "Dokumente" },
    meeting: { one: "Sitzung", many: "Sitzungen" },
    organization: { one: "Gremium", many: "Gremien" },
    person: { one: "Person", many: "Personen" },
};
/** Papers print their kind; of organisations it is a word of ours that needs translation. */
function kindOf(hit) {
    if (hit.type === "organization" && hit.kind !== null && hit.kind in organizationWords)
        return organizationWords[hit.kind].one;
    return (hit.type === "paper" ? hit.kind : null) ?? typeWords[hit.type]?.one ?? "Dokument";
}
function hrefOf(hit) {
    switch (hit.type) {
        case "meeting": return addressOf.meeting(hit.id);
        case "organization": return addressOf.organization(hit.id);
        case "person": return addressOf.person(hit.id);
        default: return addressOf.paper(hit.id);
    }
}
function Filters({ request, answer }) {
    const { type, bodyId, year, text } = request;
    const base = { text, page: 1, ...(type === undefined ? {} : { type }), ...(bodyId === undefined ? {} : { bodyId }), ...(year === undefined ? {} : { year }) };
    const { facets } = answer;
    if (!hasFacets(answer))
        return null;
    return (_jsxs("nav", { class: "facets", id: "eingrenzen", "aria-label": "Treffer eingrenzen", children: [type === undefined && bodyId === undefined && year === undefined ? null : _jsx("p", { children: _jsx("a", { href: searchAddress({ text, page: 1 }), children: "Alle Filter aufheben" }) }), _jsx(Facet, { title: "Was", options: facets.type.map((each) => ({ text: typeWords[each.value]?.many ?? each.value, count: each.count, chosen: each.value === type, href: searchAddress({ ...base, type: each.value }) })) }), _jsx(Facet, { title: "Wo", options: facets.body.map((each) => ({ text: each.name, count: each.count, chosen: each.value === bodyId, href: searchAddress({ ...base, bodyId: each.value }) })) }), _jsx(Facet, { title: "Wann", options: facets.year.map((each) => ({ text: String(each.value), count: each.count, chosen: each.value === year, href: searchAddress({ ...base, year: each.value }) })) })] }));
}
function hasFacets({ facets }) {
    return facets.type.length + facets.body.length + facets.year.length > 0;
}
const optionsShown = 10;
function Facet({ title, options }) {
    if (options.length === 0)
        return null;
    return (_jsxs("details", { class: "facet", open: true, children: [_jsx("summary", { children: title }), _jsx("ul", { children: options.slice(0, optionsShown).map((option) => (_jsxs("li", { children: [_jsx("a", { href: option.href, ...(option.chosen ? { "aria-current": "true" } : {}), children: option.text }), " ", _jsx("span", { class: "contents-count", children: formatCount(option.count) })] }))) })] }));
}
function Nothing({ request }) {
    const filtered = request.type !== undefined || request.bodyId !== undefined || request.year !== undefined;
    return (_jsxs("div", { class: "empty", children: [_jsx("p", { children: "Dazu steht nichts in den Dokumenten dieser Sammlung." }), _jsxs("ul", { children: [filtered ? _jsx("li", { children: _jsx("a", { href: searchAddress({ text: request.text, page: 1 }), children: "Ohne Filter suchen" }) }) : null, _jsx("li", { children: "Weniger oder allgemeinere W\u00F6rter verwenden: \u201ERadweg\u201C statt \u201ERadwegeneubau Bachstra\u00DFe\u201C." }), _jsx("li", { children: "Andere W\u00F6rter versuchen: \u201EKita\u201C und \u201EKindertagesst\u00E4tte\u201C." }), _jsx("li", { children: "Vorlagen finden Sie auch \u00FCber ihre Nummer." })] }), _jsx("p", { children: _jsx("a", { href: "/hilfe#suchen", children: "So suchen Sie gut" }) })] }));
}
function Hints() {
    return (_jsxs("div", { class: "prose", children: [_jsx("p", { children: "Gesucht wird in allen Vorlagen, Niederschriften, Sitzungen, Gremien und Personen. Alle W\u00F6rter m\u00FCssen vorkommen; die Beugung ist gleichg\u00FCltig." }), _jsx("p", { children: _jsx("a", { href: "/hilfe#suchen", children: "So suchen Sie gut" }) })] }));
}
//# sourceMappingURL=search-page.js.map