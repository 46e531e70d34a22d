import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { Pagination } from "../../html/pagination.js";
import { addressOf, pageParameter } from "../address.js";
import { OrganizationGroups } from "../organization-groups.js";
import { PaperList } from "../paper-list.js";
import { addressWith } from "../query.js";
/** A body: its organisations and its papers. */
export function bodyPage(view) {
    const { body, papers } = view;
    return {
        title: body.name,
        description: `${body.name}: Gremien, Sitzungen und Vorlagen`,
        crumbs: [{ text: body.name }],
        main: (_jsxs("div", { class: "frame", children: [_jsxs("header", { class: "page-head", children: [_jsx("p", { class: "kicker", children: "K\u00F6rperschaft" }), _jsx("h1", { children: body.name }), _jsxs("p", { class: "entry-facts", children: [_jsx("a", { href: addressWith("/vorlagen", { koerperschaft: body.id }), children: "Vorlagen filtern" }), _jsx("a", { href: addressWith("/sitzungen", { koerperschaft: body.id }), children: "Sitzungen" })] })] }), _jsxs("section", { class: "block", "aria-labelledby": "gremien", children: [_jsx("h2", { id: "gremien", children: "Gremien" }), view.organizations.length === 0 ? _jsx("p", { class: "quiet", children: "Noch sind keine Gremien bekannt." }) : _jsx(OrganizationGroups, { organizations: view.organizations })] }), _jsxs("section", { class: "block", "aria-labelledby": "vorlagen", children: [_jsx("h2", { id: "vorlagen", children: "Vorlagen" }), papers.items.length === 0 ? _jsx("p", { class: "quiet", children: "Noch sind keine Vorlagen da." }) : _jsx(PaperList, { papers: papers.items, showBody: false }), _jsx(Pagination, { label: "Vorlagen", page: papers.page, pageSize: papers.pageSize, total: papers.total, hrefOf: (page) => `${addressWith(addressOf.body(body.id), { seite: pageParameter(page) })}#vorlagen` })] })] })),
    };
}
//# sourceMappingURL=body-page.js.map