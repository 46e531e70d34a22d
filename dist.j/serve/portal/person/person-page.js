import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { addressOf } from "../address.js";
import { kindOf } from "../paper-list.js";
/** A person: each paper that names her, in its own words. */
export function personPage(view) {
    const { person, body } = view;
    return {
        title: person.name,
        crumbs: [{ text: "Personen", href: "/personen" }, { text: person.name }],
        noIndex: true,
        main: (_jsxs("div", { class: "frame", children: [_jsxs("header", { class: "page-head", children: [_jsx("p", { class: "kicker", children: "Person" }), _jsx("h1", { children: person.name }), _jsx("p", { class: "entry-facts", children: _jsx("a", { href: addressOf.body(body.id), children: body.name }) })] }), _jsxs("section", { class: "block", "aria-labelledby": "nennungen", children: [_jsx("h2", { id: "nennungen", children: "Genannt in" }), _jsx("ol", { class: "entries", children: view.mentions.map((mention) => _jsx(Mention, { mention: mention })) })] }), _jsx("p", { class: "quiet", children: "Gleiche Namen k\u00F6nnen verschiedene Menschen meinen. Ma\u00DFgeblich ist, was im Dokument steht." })] })),
    };
}
function Mention({ mention }) {
    const { paper } = mention;
    const role = [mention.role, mention.group].filter((part) => part !== null).join(", ");
    return (_jsxs("li", { class: "entry", children: [_jsx("h3", { class: "entry-title", children: _jsx("a", { href: `${addressOf.paper(paper.id)}${mention.sectionId === null ? "" : `#s-${mention.sectionId}`}`, children: paper.title }) }), _jsxs("p", { class: "entry-facts", children: [_jsx("span", { class: "entry-kind", children: kindOf(paper) }), paper.number === null ? null : _jsx("span", { class: "number", children: paper.number }), paper.date === null ? null : _jsx(DateText, { iso: paper.date })] }), _jsxs("p", { class: "entry-quote", children: [role === "" ? null : _jsxs("strong", { children: [role, ": "] }), _jsx("q", { children: mention.quote })] })] }));
}
//# sourceMappingURL=person-page.js.map