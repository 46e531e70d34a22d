import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
import { DateText } from "../../html/date-text.js";
import { addressOf } from "../address.js";
/** The way of a paper through the organisations: an ordered list, drawn as a thread with a knot for each step. */
export function Beratungsfolge({ steps, today }) {
    if (steps.length === 0)
        return null;
    return (_jsxs("section", { class: "route-section", id: "beratungsfolge", "aria-labelledby": "beratungsfolge-titel", children: [_jsx("h2", { id: "beratungsfolge-titel", children: "Beratungsfolge" }), _jsx("ol", { class: "route", children: steps.map((step) => _jsx(Step, { step: step, state: stateOf(step, today) })) })] }));
}
function Step({ step, state }) {
    const date = step.meeting?.date ?? step.date;
    return (_jsxs("li", { class: `route-step route-${state}`, children: [_jsx("p", { class: "route-date", children: date === null ? "ohne Termin" : _jsx(DateText, { iso: date, weekday: true }) }), _jsx("p", { class: "route-organization", children: _jsx("a", { href: addressOf.organization(step.organization.id), children: step.organization.name }) }), step.role === null ? null : _jsx("p", { class: "route-role", children: step.role }), _jsx("p", { class: "route-outcome", children: step.outcome ?? missingOutcome[state] }), step.meeting === null ? null : (_jsxs("p", { class: "route-meeting", children: [_jsxs("a", { href: addressOf.meeting(step.meeting.id), children: [step.meeting.number === null ? "Zur Sitzung" : `Sitzung ${step.meeting.number}`, _jsxs("span", { class: "kern-sr-only", children: [", ", step.organization.name] })] }), step.item === null ? "" : `, TOP ${step.item}`] }))] }));
}
const missingOutcome = {
    decided: "",
    held: "Ergebnis nicht bekannt",
    coming: "steht noch an",
    open: "Ergebnis nicht bekannt",
};
/** Where a step stands: with an outcome, past without one, still to come, or without a date. */
export function stateOf(step, today) {
    if (step.outcome !== null)
        return "decided";
    const date = step.meeting?.date ?? step.date;
    if (date === null)
        return "open";
    return date >= today ? "coming" : "held";
}
//# sourceMappingURL=beratungsfolge.js.map