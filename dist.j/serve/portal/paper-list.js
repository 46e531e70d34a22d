import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../html/date-text.js";
import { addressOf } from "./address.js";
import { formWords } from "./words.js";
/** Papers, one below the other: subject first, then kind, number, date and body. */
export function PaperList({ papers, showBody = true, headingLevel: Heading = "h3" }) {
    return (_jsx("ol", { class: "entries", children: papers.map((paper) => (_jsxs("li", { class: "entry", children: [_jsx(Heading, { class: "entry-title", children: _jsx("a", { href: addressOf.paper(paper.id), children: paper.title }) }), _jsxs("p", { class: "entry-facts", children: [_jsx("span", { class: "entry-kind", children: kindOf(paper) }), paper.number === null ? null : _jsx("span", { class: "number", children: paper.number }), paper.date === null ? null : _jsx(DateText, { iso: paper.date }), showBody ? _jsx("span", { children: paper.bodyName }) : null] })] }))) }));
}
/** The kind as printed, else the German word for its form. */
export function kindOf(paper) {
    return paper.kind ?? formWords[paper.form];
}
//# sourceMappingURL=paper-list.js.map