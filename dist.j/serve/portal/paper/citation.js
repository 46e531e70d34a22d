import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { formatDate } from "../../html/format.js";
import { addressOf } from "../address.js";
import { kindOf } from "../paper-list.js";
/** How to cite the paper, with its permanent address. The button appears where script runs. */
export function Citation(props) {
    return (_jsxs("section", { class: "facts-section", id: "zitieren", "aria-labelledby": "zitieren-titel", children: [_jsx("h2", { id: "zitieren-titel", children: "So zitieren Sie" }), _jsx("copy-text", { children: _jsx("p", { class: "citation", children: citationOf(props) }) }), _jsx("p", { class: "quiet", children: "Die Adresse dieser Seite \u00E4ndert sich nie. Einzelne Abschnitte und Belege haben eigene Adressen: Folgen Sie einem Beleg und kopieren Sie die Adresse." })] }));
}
/** "Stadt Auental: Radweg am Bach. Beschlussvorlage 2025/020 vom 8. April 2025. Ratsfaden, https://…, abgerufen am 9. Mai 2025." */
export function citationOf({ view, site, today }) {
    const { paper } = view;
    const what = [kindOf(paper), paper.number, paper.date === null ? null : `vom ${formatDate(paper.date)}`].filter((part) => part !== null).join(" ");
    const title = /[.!?]$/.test(paper.title) ? paper.title : `${paper.title}.`;
    return `${view.body.name}: ${title} ${what}. ${site.name}, ${site.publicUrl}${addressOf.paper(paper.id)}, abgerufen am ${formatDate(today)}.`;
}
//# sourceMappingURL=citation.js.map