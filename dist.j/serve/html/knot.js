import { jsx as _jsx, jsxs as _jsxs } from "hono/jsx/jsx-runtime";
/** The mark: a thread that ties itself into a knot. Decoration only; the name stands beside it. */
export function Knot(props) {
    return (_jsx("svg", { class: props.class ?? "knot", viewBox: "0 0 48 48", width: "48", height: "48", fill: "none", "aria-hidden": "true", focusable: "false", children: _jsx("path", { d: "M2 33C12 33 17 30 22 22S33 8 39 14s-1 15-11 15S8 21 12 14s15-3 19 7 8 14 15 14", stroke: "currentColor", "stroke-width": "4", "stroke-linecap": "round", "stroke-linejoin": "round" }) }));
}
/** A long thread with knots, drawn across the head of the start page. */
export function Thread() {
    return (_jsxs("svg", { class: "thread", viewBox: "0 0 760 240", width: "760", height: "240", fill: "none", "aria-hidden": "true", focusable: "false", children: [_jsx("path", { d: "M16 196C96 204 128 96 214 66S372 96 344 152 222 160 262 88 430 30 512 104s96 70 132 18-30-92-60-62 10 118 84 122 76-30 112-62", stroke: "currentColor", "stroke-width": "3", "stroke-linecap": "round" }), _jsx("circle", { cx: "16", cy: "196", r: "9", fill: "currentColor" }), _jsx("circle", { cx: "214", cy: "66", r: "9", fill: "currentColor" }), _jsx("circle", { cx: "512", cy: "104", r: "9", fill: "currentColor" }), _jsx("circle", { cx: "668", cy: "182", r: "9", fill: "currentColor" })] }));
}
//# sourceMappingURL=knot.js.map