import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countOf } from "../../html/format.js";
import { Pagination } from "../../html/pagination.js";
import { addressOf, pageParameter } from "../address.js";
import { addressWith } from "../query.js";
/** All people named in the papers. */
export function peoplePage(people) {
    return {
        title: people.page === 1 ? "Personen" : `Personen, Seite ${people.page}`,
        description: "Personen, die in öffentlichen Ratsdokumenten genannt werden.",
        crumbs: [{ text: "Personen" }],
        noIndex: true,
        main: (_jsxs("div", { class: "frame", children: [_jsx("h1", { children: "Personen" }), _jsx("p", { class: "intro", children: "Menschen, die \u00F6ffentliche Dokumente mit Namen nennen." }), _jsx("p", { class: "result-count", role: "status", children: countOf(people.total, "Person", "Personen") }), people.items.length === 0 ? _jsx("p", { class: "empty", children: "Noch ist niemand genannt." }) : (_jsx("ul", { class: "tiles", children: people.items.map((person) => (_jsxs("li", { class: "tile", children: [_jsx("a", { href: addressOf.person(person.id), children: person.name }), _jsx("span", { children: [person.bodyName ?? null, person.mentionCount === undefined ? null : countOf(person.mentionCount, "Dokument", "Dokumente")].filter((part) => part !== null).join(", ") })] }))) })), _jsx(Pagination, { label: "Personen", page: people.page, pageSize: people.pageSize, total: people.total, hrefOf: (page) => addressWith("/personen", { seite: pageParameter(page) }) })] })),
    };
}
//# sourceMappingURL=people-page.js.map