/**
 * A stretch of text: `start` inclusive, `end` exclusive, counted in UTF-16 code units
 * (what `String.prototype.slice` counts), so `text.slice(...span)` is always right.
 */
export type Span = readonly [start: number, end: number];

/** The text that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** True when `inner` lies within `outer` (both ends may touch). */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** True when the spans begin and end together. */
export function isSame(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** True when the spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
