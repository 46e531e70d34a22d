import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { nestSpans } from "../../html/nest-spans.js";
import { NestedText } from "../../html/nested-text.js";
import { addressOf } from "../address.js";
import { mendWords, propertyWords } from "../words.js";
import { mendsIn } from "./mends.js";
/** The text of a section in blocks: facts marked, references linked, mended places told apart. */
export function SectionText({ section, view }) {
    const stretches = stretchesOf(section, view);
    const within = (span) => _jsx(Stretch, { text: section.text, span: span, nested: nestSpans(stretches, span) });
    return _jsxs("div", { class: "prose", children: [unplaced(section, view, stretches).map((id) => _jsx("span", { id: id })), groupsOf(section.blocks).map((group) => _jsx(Group, { text: section.text, blocks: group, within: within }))] });
}
function Group({ text, blocks, within }) {
    switch (blocks[0]?.kind) {
        case "item":
            return _jsx("ul", { children: blocks.map((block) => _jsx("li", { ...(ownMark.test(text.slice(block.span[0], block.span[0] + 8)) ? { class: "own-mark" } : {}), children: within(block.span) })) });
        case "row":
            return _jsx(Rows, { blocks: blocks, within: within });
        case "heading":
            return _jsx(_Fragment, { children: blocks.map((block) => _jsx("p", { class: "prose-heading", children: within(block.span) })) });
        default:
            return _jsx(_Fragment, { children: blocks.map((block) => _jsx("p", { children: within(block.span) })) });
    }
}
/** An item that prints its own number or dash needs no other mark. */
const ownMark = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-–—•●▪■◦○*·])/iu;
/** The source does not say which cells are headings, so none is claimed to be. */
function Rows({ blocks, within }) {
    return (_jsx("div", { class: "scroll", role: "group", "aria-label": "Tabelle aus dem Dokument", tabindex: 0, children: _jsx("table", { class: "prose-table", children: _jsx("tbody", { children: blocks.map((block) => _jsx("tr", { children: (block.cells ?? [block.span]).map((cell) => _jsx("td", { children: within(cell) })) })) }) }) }));
}
/** Neighbouring blocks of the same kind belong together: items to one list, rows to one table. */
function groupsOf(blocks) {
    const groups = [];
    for (const block of blocks) {
        const last = groups.at(-1);
        if (last?.[0]?.kind === block.kind)
            last.push(block);
        else
            groups.push([block]);
    }
    return groups;
}
function Stretch(props) {
    return _jsx(NestedText, { ...props, wrap: wrapMeaning });
}
function wrapMeaning(meaning, covered, first) {
    switch (meaning.type) {
        case "mend":
            return _jsx("span", { class: "mend", title: `Im Original: „${meaning.edit.original}“ (${mendWords[meaning.edit.reason]})`, children: covered });
        case "reference":
            return first ? _jsx("a", { id: `r-${meaning.id}`, href: meaning.href, children: covered }) : _jsx("a", { href: meaning.href, children: covered });
        case "fact":
            return first
                ? _jsxs("mark", { class: "fact", id: `f-${meaning.id}`, children: [covered, meaning.inLink ? null : _jsx(WayBack, { id: meaning.id, name: meaning.name })] })
                : _jsx("mark", { class: "fact", children: covered });
    }
}
function WayBack({ id, name }) {
    return _jsxs("a", { class: "fact-back", href: `#b-${id}`, children: [_jsx("span", { "aria-hidden": "true", children: "\u2191" }), _jsx("span", { class: "kern-sr-only", children: ` zurück zur Angabe (${name})` })] });
}
function stretchesOf(section, view) {
    const links = view.references.flatMap(({ sectionId, spanInSection }) => (sectionId === section.id && spanInSection !== null ? [spanInSection] : []));
    const facts = view.statements.flatMap((statement) => statement.sectionId === section.id && statement.spanInSection !== null && statement.status !== "rejected"
        ? [{ span: statement.spanInSection, value: { type: "fact", id: statement.id, name: propertyWords[statement.property], inLink: links.some((link) => liesIn(statement.spanInSection, link)) } }]
        : []);
    const references = view.references.flatMap((reference) => reference.sectionId === section.id && reference.spanInSection !== null
        ? [{ span: reference.spanInSection, value: { type: "reference", id: reference.id, href: hrefOf(reference) } }]
        : []);
    const mends = mendsIn(section).filter((mend) => mend.edit.reason !== "whitespace").map((mend) => ({ span: mend.span, value: { type: "mend", edit: mend.edit } }));
    return [...facts, ...outermost(references), ...mends];
}
/**
 * Addresses of facts and references that no block shows: in running heads, or inside another link.
 * They lead to the beginning of the section instead of nowhere.
 */
function unplaced(section, view, stretches) {
    const shown = section.blocks.flatMap((block) => block.cells ?? [block.span]);
    const starting = new Set(stretches.filter(({ span }) => span[0] < span[1] && shown.some((part) => part[0] <= span[0] && span[0] < part[1])).map(({ value }) => anchorOf(value)));
    const wanted = [
        ...view.statements.filter((statement) => statement.sectionId === section.id && statement.spanInSection !== null && statement.status !== "rejected").map(({ id }) => `f-${id}`),
        ...view.references.filter((reference) => reference.sectionId === section.id && reference.spanInSection !== null).map(({ id }) => `r-${id}`),
    ];
    return wanted.filter((anchor) => !starting.has(anchor));
}
function anchorOf(meaning) {
    switch (meaning.type) {
        case "fact": return `f-${meaning.id}`;
        case "reference": return `r-${meaning.id}`;
        case "mend": return null;
    }
}
/** True where the marked fact will stand inside the link, so that it cannot hold a link of its own. */
function liesIn(fact, link) {
    return fact !== null && link[0] <= fact[0] && fact[0] < link[1] && !(fact[0] === link[0] && fact[1] > link[1]);
}
/** A link cannot hold another link. */
function outermost(stretches) {
    let end = -1;
    return stretches.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]).filter(({ span }) => {
        if (span[0] < end)
            return false;
        end = span[1];
        return true;
    });
}
/** A resolved reference leads to its paper, any other one to what is known of it below. */
function hrefOf(reference) {
    const [target] = reference.targets;
    return reference.status === "resolved" && target !== undefined ? addressOf.paper(target) : `#bezug-${reference.id}`;
}
//# sourceMappingURL=section-text.js.map