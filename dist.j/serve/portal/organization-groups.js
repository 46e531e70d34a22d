import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countOf } from "../html/format.js";
import { addressOf } from "./address.js";
import { organizationWords } from "./words.js";
const kinds = ["gremium", "fraktion", "administration", "external"];
/** Organisations of one body, grouped by what they are. */
export function OrganizationGroups(props) {
    return (_jsx(_Fragment, { children: kinds.map((kind) => {
            const group = props.organizations.filter((organization) => organization.kind === kind);
            return group.length === 0 ? null : (_jsxs(_Fragment, { children: [_jsx("h3", { class: "kicker", children: organizationWords[kind].many }), _jsx("ul", { class: "tiles", children: group.map((organization) => _jsx(Tile, { organization: organization })) })] }));
        }) }));
}
function Tile({ organization }) {
    const counts = [
        organization.meetingCount === undefined || organization.meetingCount === 0 ? null : countOf(organization.meetingCount, "Sitzung", "Sitzungen"),
        organization.paperCount === undefined || organization.paperCount === 0 ? null : countOf(organization.paperCount, "Dokument", "Dokumente"),
    ].filter((count) => count !== null);
    return (_jsxs("li", { class: "tile", children: [_jsx("a", { href: addressOf.organization(organization.id), children: organization.name }), counts.length === 0 ? null : _jsx("span", { children: counts.join(", ") })] }));
}
//# sourceMappingURL=organization-groups.js.map