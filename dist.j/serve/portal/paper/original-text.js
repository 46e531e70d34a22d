import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { countOf } from "../../html/format.js";
import { nestSpans } from "../../html/nest-spans.js";
import { NestedText } from "../../html/nested-text.js";
import { mendWords } from "../words.js";
import { telling } from "./mends.js";
/** The unchanged text of a section, one click away, with every mend explained. Works without script. */
export function OriginalText({ section }) {
    if (section.originalText.trim() === "")
        return null;
    const whole = [0, section.originalText.length];
    const nested = nestSpans(section.edits.filter((edit) => edit.reason !== "whitespace").map((edit) => ({ span: edit.span, value: edit })), whole);
    return (_jsxs("details", { class: "original", children: [_jsxs("summary", { children: ["Original anzeigen", section.edits.length === 0 ? "" : ` (${countOf(section.edits.length, "Stelle", "Stellen")} ausgebessert)`] }), _jsxs("div", { class: "original-body", children: [_jsx("p", { class: "quiet", children: section.edits.length === 0 ? "Der Text oben steht genau so im Dokument." : "So steht es im Dokument. Ausgebesserte Stellen sind markiert." }), _jsx("div", { class: "original-text", children: _jsx(NestedText, { text: section.originalText, span: whole, nested: nested, wrap: (_, covered) => _jsx("mark", { class: "mended", children: covered }) }) }), _jsx(MendTable, { section: section })] })] }));
}
const mostShown = 100;
function MendTable({ section }) {
    const shown = telling(section.edits).slice(0, mostShown);
    const rest = section.edits.length - shown.length;
    if (section.edits.length === 0)
        return null;
    return (_jsxs(_Fragment, { children: [shown.length === 0 ? null : (_jsxs("table", { class: "mend-table", children: [_jsx("caption", { class: "kern-sr-only", children: "Ausgebesserte Stellen" }), _jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: "Im Original" }), _jsx("th", { scope: "col", children: "Hier gezeigt" }), _jsx("th", { scope: "col", children: "Grund" })] }) }), _jsx("tbody", { children: shown.map((edit) => _jsxs("tr", { children: [_jsx("td", { children: _jsx("del", { children: edit.original }) }), _jsx("td", { children: edit.replacement === "" ? "(entfällt)" : edit.replacement }), _jsx("td", { children: mendWords[edit.reason] })] })) })] })), rest === 0 ? null : _jsxs("p", { class: "quiet", children: [shown.length === 0 ? "" : "Dazu ", countOf(rest, "kleine Stelle", "kleine Stellen"), ": Leerzeichen und Trennungen."] })] }));
}
//# sourceMappingURL=original-text.js.map