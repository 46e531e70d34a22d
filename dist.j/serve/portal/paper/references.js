import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { addressOf } from "../address.js";
import { kindOf } from "../paper-list.js";
import { incomingWords, referenceWords } from "../words.js";
/** How this paper hangs together with others, in both directions. */
export function References({ view }) {
    if (view.references.length + view.referencedBy.length === 0)
        return null;
    return (_jsxs("section", { class: "facts-section", id: "bezuege", "aria-labelledby": "bezuege-titel", children: [_jsx("h2", { id: "bezuege-titel", children: "Bez\u00FCge" }), view.references.length === 0 ? null : (_jsxs(_Fragment, { children: [_jsx("h3", { children: "Dieses Dokument bezieht sich auf" }), _jsx("ul", { class: "references", children: view.references.map((reference) => _jsx(Outgoing, { reference: reference })) })] })), view.referencedBy.length === 0 ? null : (_jsxs(_Fragment, { children: [_jsx("h3", { children: "Andere beziehen sich auf dieses Dokument" }), _jsx("ul", { class: "references", children: view.referencedBy.map((incoming) => (_jsxs("li", { class: "reference", children: [_jsx("span", { class: "chip", children: incomingWords[incoming.kind] }), _jsxs("div", { children: [_jsx(PaperLink, { paper: incoming.paper, hash: incoming.sectionId === null ? "" : `#s-${incoming.sectionId}` }), _jsxs("p", { class: "reference-words", children: ["\u201E", incoming.text, "\u201C"] })] })] }))) })] }))] }));
}
function Outgoing({ reference }) {
    return (_jsxs("li", { class: `reference reference-${reference.status}`, id: `bezug-${reference.id}`, children: [_jsx("span", { class: "chip", children: referenceWords[reference.kind] }), _jsxs("div", { children: [_jsx(Targets, { reference: reference }), _jsxs("p", { class: "reference-words", children: ["\u201E", reference.text, "\u201C", reference.spanInSection === null || reference.sectionId === null ? null : _jsxs(_Fragment, { children: [" ", _jsxs("a", { href: `#r-${reference.id}`, children: ["im Text", _jsxs("span", { class: "kern-sr-only", children: [": ", reference.text] })] })] })] })] })] }));
}
function Targets({ reference }) {
    const papers = reference.targetPapers;
    if (reference.status === "resolved" && papers[0] !== undefined)
        return _jsx(PaperLink, { paper: papers[0], hash: "" });
    if (reference.status === "ambiguous" && papers.length > 0) {
        return (_jsxs(_Fragment, { children: [_jsx("p", { children: "Nicht eindeutig. Gemeint sein kann:" }), _jsx("ul", { class: "candidates", children: papers.map((paper) => _jsx("li", { children: _jsx(PaperLink, { paper: paper, hash: "" }) })) })] }));
    }
    return _jsxs("p", { children: [reference.number === null ? "Das genannte Dokument" : _jsxs(_Fragment, { children: ["Das Dokument ", _jsx("span", { class: "number", children: reference.number })] }), " ist nicht in dieser Sammlung."] });
}
function PaperLink({ paper, hash }) {
    return (_jsxs("p", { children: [_jsx("a", { href: `${addressOf.paper(paper.id)}${hash}`, children: paper.title }), " ", _jsxs("span", { class: "entry-facts", children: [_jsx("span", { children: kindOf(paper) }), paper.number === null ? null : _jsx("span", { class: "number", children: paper.number }), paper.date === null ? null : _jsx(DateText, { iso: paper.date })] })] }));
}
//# sourceMappingURL=references.js.map