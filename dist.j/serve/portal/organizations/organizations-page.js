import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { addressOf } from "../address.js";
import { OrganizationGroups } from "../organization-groups.js";
/** All organisations, body by body, the deciding ones first. */
export function organizationsPage(bodies, organizations) {
    const shown = bodies.filter((body) => organizations.some((organization) => organization.bodyId === body.id));
    return {
        title: "Gremien",
        description: "Räte, Ausschüsse, Fraktionen und andere Stellen.",
        crumbs: [{ text: "Gremien" }],
        main: (_jsxs("div", { class: "frame", children: [_jsx("h1", { children: "Gremien" }), _jsx("p", { class: "intro", children: "R\u00E4te, Aussch\u00FCsse, Fraktionen und andere Stellen, die in den Dokumenten vorkommen." }), shown.length === 0 ? _jsx("p", { class: "empty", children: "Noch sind keine Gremien bekannt." }) : null, shown.map((body) => (_jsxs("section", { class: "block", "aria-labelledby": `k-${body.id}`, children: [_jsx("h2", { id: `k-${body.id}`, children: _jsx("a", { href: addressOf.body(body.id), children: body.name }) }), _jsx(OrganizationGroups, { organizations: organizations.filter((organization) => organization.bodyId === body.id) })] })))] })),
    };
}
//# sourceMappingURL=organizations-page.js.map