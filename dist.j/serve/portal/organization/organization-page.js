import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { Pagination } from "../../html/pagination.js";
import { addressOf, pageParameter } from "../address.js";
import { MeetingList } from "../meeting-list.js";
import { PaperList } from "../paper-list.js";
import { addressWith } from "../query.js";
import { organizationWords } from "../words.js";
/** An organisation: its meetings, the papers it dealt with, the people named with it. */
export function organizationPage(view) {
    const { organization, body, meetings, papers } = view;
    const hrefOf = (meetingsPage, papersPage, anchor) => `${addressWith(addressOf.organization(organization.id), { sitzungen: pageParameter(meetingsPage), vorlagen: pageParameter(papersPage) })}#${anchor}`;
    return {
        title: organization.name,
        description: `${organization.name}, ${body.name}: Sitzungen und Vorlagen`,
        crumbs: [{ text: "Gremien", href: "/gremien" }, { text: organization.name }],
        main: (_jsxs("div", { class: "frame", children: [_jsxs("header", { class: "page-head", children: [_jsx("p", { class: "kicker", children: organizationWords[organization.kind].one }), _jsx("h1", { children: organization.name }), _jsxs("p", { class: "entry-facts", children: [_jsx("a", { href: addressOf.body(body.id), children: body.name }), organization.aliases.length === 0 ? null : _jsxs("span", { children: ["auch: ", organization.aliases.join(", ")] })] })] }), _jsxs("div", { class: "two-columns", children: [_jsxs("section", { "aria-labelledby": "sitzungen", children: [_jsx("h2", { id: "sitzungen", children: "Sitzungen" }), meetings.items.length === 0 ? _jsx("p", { class: "quiet", children: "Keine Sitzung bekannt." }) : _jsx(MeetingList, { meetings: meetings.items, showBody: false, titledBy: "date" }), _jsx(Pagination, { label: "Sitzungen", page: meetings.page, pageSize: meetings.pageSize, total: meetings.total, hrefOf: (page) => hrefOf(page, papers.page, "sitzungen") })] }), _jsxs("section", { "aria-labelledby": "vorlagen", children: [_jsx("h2", { id: "vorlagen", children: "Vorlagen" }), papers.items.length === 0 ? _jsx("p", { class: "quiet", children: "Keine Vorlage bekannt." }) : _jsx(PaperList, { papers: papers.items, showBody: false }), _jsx(Pagination, { label: "Vorlagen", page: papers.page, pageSize: papers.pageSize, total: papers.total, hrefOf: (page) => hrefOf(meetings.page, page, "vorlagen") })] })] }), _jsx(People, { people: view.people })] })),
    };
}
function People({ people }) {
    if (people.length === 0)
        return null;
    return (_jsxs("section", { class: "block", "aria-labelledby": "personen", children: [_jsx("h2", { id: "personen", children: "Personen" }), _jsx("p", { class: "quiet", children: "So nennen sie die Dokumente. Das ist keine amtliche Mitgliederliste." }), _jsx("ul", { class: "tiles", children: people.map((person) => (_jsxs("li", { class: "tile", children: [_jsx("a", { href: addressOf.person(person.id), children: person.name }), person.role === null ? null : _jsx("span", { children: person.role })] }))) })] }));
}
//# sourceMappingURL=organization-page.js.map