/** The text that a span covers. */
export function textOf(text, span) {
    return text.slice(span[0], span[1]);
}
/** True when `inner` lies within `outer` (both ends may touch). */
export function contains(outer, inner) {
    return outer[0] <= inner[0] && inner[1] <= outer[1];
}
/** True when the spans share at least one code unit. */
export function overlaps(a, b) {
    return a[0] < b[1] && b[0] < a[1];
}
//# sourceMappingURL=span.js.map