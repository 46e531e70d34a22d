import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { formatMoney } from "../../html/format.js";
import { moneyModeWords, taxWords } from "../words.js";
import { Evidence } from "./evidence.js";
import { statementsOf } from "./statements-of.js";
/** Amounts and budget lines as tables, each row with its evidence. */
export function Money({ view }) {
    const amounts = statementsOf(view, "money");
    const lines = statementsOf(view, "budgetLine");
    if (amounts.length + lines.length === 0)
        return null;
    return (_jsxs("section", { class: "facts-section", id: "geld", "aria-labelledby": "geld-titel", children: [_jsx("h2", { id: "geld-titel", children: "Geld" }), amounts.length === 0 ? null : _jsx(Amounts, { amounts: amounts }), lines.length === 0 ? null : _jsx(BudgetLines, { lines: lines })] }));
}
function Amounts({ amounts }) {
    return (_jsx("div", { class: "scroll", role: "group", "aria-label": "Geldbetr\u00E4ge", tabindex: 0, children: _jsxs("table", { class: "facts-table", children: [_jsx("caption", { children: "Geldbetr\u00E4ge in diesem Dokument" }), _jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", class: "numeric", children: "Betrag" }), _jsx("th", { scope: "col", children: "Wof\u00FCr" }), _jsx("th", { scope: "col", class: "wide-only", children: "Stand" }), _jsx("th", { scope: "col", class: "wide-only", children: "Jahr" }), _jsx("th", { scope: "col", children: "Beleg" })] }) }), _jsx("tbody", { children: amounts.map((amount) => _jsx(AmountRow, { amount: amount })) })] }) }));
}
function AmountRow({ amount }) {
    const { value } = amount;
    const money = formatMoney(value.value, value.currency);
    const details = [value.mode === null ? null : moneyModeWords[value.mode], value.taxes === null ? null : taxWords[value.taxes]].filter((word) => word !== null);
    return (_jsxs("tr", { children: [_jsx("th", { scope: "row", class: "numeric amount", children: money }), _jsxs("td", { children: [value.purpose ?? _jsx("span", { class: "quiet", children: "nicht genannt" }), _jsx("span", { class: "narrow-only", children: [...details, ...(value.year === null ? [] : [value.year])].join(", ") })] }), _jsx("td", { class: "wide-only", children: details.length === 0 ? _jsx("span", { class: "quiet", children: "offen" }) : details.join(", ") }), _jsx("td", { class: "wide-only", children: value.year ?? _jsx("span", { class: "quiet", children: "\u2013" }) }), _jsx("td", { children: _jsx(Evidence, { statement: amount, about: money }) })] }));
}
function BudgetLines({ lines }) {
    return (_jsx("div", { class: "scroll", role: "group", "aria-label": "Haushaltsstellen", tabindex: 0, children: _jsxs("table", { class: "facts-table", children: [_jsx("caption", { children: "Haushaltsstellen" }), _jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: "Produkt" }), _jsx("th", { scope: "col", children: "Sachkonto" }), _jsx("th", { scope: "col", children: "Im Wortlaut" }), _jsx("th", { scope: "col", children: "Beleg" })] }) }), _jsx("tbody", { children: lines.map((line) => (_jsxs("tr", { children: [_jsx("td", { class: "number", children: line.value.product ?? "–" }), _jsx("td", { class: "number", children: line.value.account ?? "–" }), _jsx("td", { children: line.value.text }), _jsx("td", { children: _jsx(Evidence, { statement: line, about: line.value.text }) })] }))) })] }) }));
}
//# sourceMappingURL=money.js.map