import type { Span } from "../../text/span.ts";

/** A stretch of text with what is known of it, and what lies inside it. */
export interface Nested<T> {
  readonly span: Span;
  readonly value: T;
  /** False for the rest of a stretch that was cut where it crossed another one or the border of the text. */
  readonly first: boolean;
  readonly inside: readonly Nested<T>[];
}

/**
 * Arranges stretches so that each lies wholly inside or wholly beside every other, as markup needs it.
 * Stretches that cross are cut at the crossing; empty ones, those outside `bounds` and the 17th inside one another are left out.
 */
export function nestSpans<T>(stretches: readonly { readonly span: Span; readonly value: T }[], bounds: Span): readonly Nested<T>[] {
  const pieces = stretches.flatMap(({ span, value }) => {
    const start = Math.max(span[0], bounds[0]);
    const end = Math.min(span[1], bounds[1]);
    return start < end ? [{ start, end, value, first: span[0] >= bounds[0] }] : [];
  });
  return nestPieces(pieces, 1);
}

/** Deeper than any real text goes; it keeps a hostile one from exhausting the stack. */
const deepest = 16;

interface Piece<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
  readonly first: boolean;
}

function nestPieces<T>(pieces: readonly Piece<T>[], depth: number): readonly Nested<T>[] {
  if (depth > deepest) return [];
  // The next piece stands last, because taking from the end costs nothing.
  const waiting = pieces.toSorted(outermostLast);
  const nested: Nested<T>[] = [];
  for (let outer = waiting.pop(); outer !== undefined; outer = waiting.pop()) {
    const { end } = outer;
    const within: Piece<T>[] = [];
    const rest: Piece<T>[] = [];
    for (let piece = waiting.at(-1); piece !== undefined && piece.start < end; piece = waiting.at(-1)) {
      waiting.pop();
      within.push({ ...piece, end: Math.min(piece.end, end) });
      if (piece.end > end) rest.push({ ...piece, start: end, first: false });
    }
    if (rest.length > 0) {
      for (const piece of rest) waiting.push(piece);
      waiting.sort(outermostLast);
    }
    nested.push({ span: [outer.start, end], value: outer.value, first: outer.first, inside: nestPieces(within, depth + 1) });
  }
  return nested;
}

function outermostLast(a: { readonly start: number; readonly end: number }, b: { readonly start: number; readonly end: number }): number {
  return b.start - a.start || a.end - b.end;
}
