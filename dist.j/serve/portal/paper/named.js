import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { countOf } from "../../html/format.js";
import { addressOf } from "../address.js";
import { Evidence } from "./evidence.js";
import { statementsOf } from "./statements-of.js";
/** Who and what the paper names: votes, people, organisations, dates, attachments. Each list only where it has entries. */
export function Named({ view }) {
    return (_jsxs(_Fragment, { children: [_jsx(Votes, { view: view }), _jsx(NamedList, { id: "personen", title: "Personen", entries: statementsOf(view, "person").map((statement) => ({
                    statement, about: statement.value.name, name: linked(statement, statement.value.name), detail: [statement.value.role, statement.value.group].filter((word) => word !== null).join(", "),
                })) }), _jsx(NamedList, { id: "organisationen", title: "Gremien, \u00C4mter und andere Stellen", entries: statementsOf(view, "organization").map((statement) => ({
                    statement, about: statement.value.name, name: linked(statement, statement.value.name), detail: statement.value.aliases.join(", "),
                })) }), _jsx(NamedList, { id: "termine", title: "Termine", entries: statementsOf(view, "mentionedDate").map((statement) => ({
                    statement, about: statement.value.text, name: _jsx(Period, { start: statement.value.start, end: statement.value.end }), detail: "",
                })) }), _jsx(NamedList, { id: "anlagen", title: "Anlagen", entries: statementsOf(view, "attachment").map((statement) => ({
                    statement, about: statement.value.title, name: statement.value.title, detail: "",
                })) })] }));
}
const shownAtOnce = 15;
function NamedList(props) {
    if (props.entries.length === 0)
        return null;
    const groups = [...Map.groupBy(props.entries, (entry) => entry.about).values()];
    return (_jsxs("section", { class: "facts-section", id: props.id, "aria-labelledby": `${props.id}-titel`, children: [_jsx("h2", { id: `${props.id}-titel`, children: props.title }), _jsx(NamedGroups, { groups: groups.slice(0, shownAtOnce) }), groups.length <= shownAtOnce ? null : (_jsxs("details", { children: [_jsx("summary", { children: countOf(groups.length - shownAtOnce, "weiterer Eintrag", "weitere Einträge") }), _jsx(NamedGroups, { groups: groups.slice(shownAtOnce) })] }))] }));
}
function NamedGroups({ groups }) {
    return (_jsx("ul", { class: "named", children: groups.map((group) => (_jsxs("li", { children: [_jsx("span", { class: "named-name", children: group[0]?.name }), _jsx("span", { class: "named-detail", children: [...new Set(group.map((entry) => entry.detail))].filter((detail) => detail !== "").join("; ") }), _jsx("span", { class: "named-evidence", children: group.map((entry, index) => _jsx(Evidence, { statement: entry.statement, about: entry.about, label: group.length === 1 ? "Beleg" : `Beleg ${index + 1}` })) })] }))) }));
}
function Votes({ view }) {
    const votes = statementsOf(view, "vote");
    if (votes.length === 0)
        return null;
    return (_jsxs("section", { class: "facts-section", id: "abstimmungen", "aria-labelledby": "abstimmungen-titel", children: [_jsx("h2", { id: "abstimmungen-titel", children: "Abstimmungen" }), _jsx("div", { class: "scroll", role: "group", "aria-label": "Abstimmungen", tabindex: 0, children: _jsxs("table", { class: "facts-table", children: [_jsx("caption", { class: "kern-sr-only", children: "Abstimmungen in diesem Dokument" }), _jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: "Im Wortlaut" }), _jsx("th", { scope: "col", class: "numeric", children: "Ja" }), _jsx("th", { scope: "col", class: "numeric", children: "Nein" }), _jsx("th", { scope: "col", class: "numeric", children: "Enthaltung" }), _jsx("th", { scope: "col", children: "Beleg" })] }) }), _jsx("tbody", { children: votes.map((vote) => (_jsxs("tr", { children: [_jsxs("td", { children: [vote.value.item === null ? null : _jsxs("strong", { children: [vote.value.item, ": "] }), vote.value.text] }), _jsx("td", { class: "numeric", children: vote.value.yes ?? "–" }), _jsx("td", { class: "numeric", children: vote.value.no ?? "–" }), _jsx("td", { class: "numeric", children: vote.value.abstain ?? "–" }), _jsx("td", { children: _jsx(Evidence, { statement: vote, about: vote.value.text }) })] }))) })] }) })] }));
}
function Period(props) {
    return props.end === null ? _jsx(DateText, { iso: props.start, weekday: true }) : _jsxs(_Fragment, { children: [_jsx(DateText, { iso: props.start }), " bis ", _jsx(DateText, { iso: props.end })] });
}
function linked(statement, name) {
    return statement.link === null ? name : _jsx("a", { href: addressOf[statement.link.type](statement.link.id), children: name });
}
//# sourceMappingURL=named.js.map