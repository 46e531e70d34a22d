import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { statusWords } from "../words.js";
/** Where a fact comes from: a link to its marked sentence, or the words themselves where they stand outside the text shown. */
export function Evidence({ statement, about, label = "Beleg" }) {
    return (_jsxs("span", { class: "evidence", id: `b-${statement.id}`, children: [statement.spanInSection !== null && statement.sectionId !== null
                ? _jsxs("a", { href: `#f-${statement.id}`, children: [label, _jsx("span", { class: "kern-sr-only", children: ` für ${about}` })] })
                : _jsx("q", { class: "evidence-quote", children: statement.quote }), statement.page === null ? null : _jsxs("span", { class: "wide-only", children: [" (Seite ", statement.page, ")"] }), _jsx(Checked, { statement: statement })] }));
}
/** Says that a person checked or corrected a fact, and where the program was not sure. */
function Checked({ statement }) {
    const word = statusWords[statement.status];
    if (word !== null)
        return _jsx("span", { class: "chip chip-checked", children: word });
    return statement.confidence < unsureBelow ? _jsx("span", { class: "chip", children: "unsicher" }) : null;
}
/** Facts found with less confidence than this are called unsure. */
const unsureBelow = 0.5;
//# sourceMappingURL=evidence.js.map