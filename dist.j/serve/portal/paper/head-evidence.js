import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { propertyWords } from "../words.js";
import { Evidence } from "./evidence.js";
import { statementsOf } from "./statements-of.js";
const headProperties = ["number", "title", "kind", "body", "leadUnit", "author", "date", "visibility"];
/** Where the facts of the head stand in the document, word for word. */
export function HeadEvidence({ view }) {
    const statements = headProperties.flatMap((property) => statementsOf(view, property));
    if (statements.length === 0)
        return null;
    return (_jsxs("section", { class: "facts-section", id: "kopf", "aria-labelledby": "kopf-titel", children: [_jsx("h2", { id: "kopf-titel", children: "Belege f\u00FCr die Angaben im Kopf" }), _jsx("dl", { class: "head-evidence", children: statements.map((statement) => (_jsxs("div", { children: [_jsx("dt", { children: propertyWords[statement.property] }), _jsxs("dd", { children: [_jsx(HeadValue, { statement: statement }), " ", _jsx(Evidence, { statement: statement, about: propertyWords[statement.property] })] })] }))) })] }));
}
const visibilityWords = { public: "öffentlich", nonPublic: "nichtöffentlich" };
function HeadValue({ statement }) {
    if (statement.property === "date")
        return _jsx(DateText, { iso: statement.value });
    if (statement.property === "visibility")
        return _jsx("span", { children: visibilityWords[statement.value] ?? statement.value });
    return _jsx("span", { children: statement.value });
}
//# sourceMappingURL=head-evidence.js.map