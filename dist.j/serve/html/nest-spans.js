/**
 * Arranges stretches so that each lies wholly inside or wholly beside every other, as markup needs it.
 * Stretches that cross are cut at the crossing; empty ones, those outside `bounds` and the 17th inside one another are left out.
 */
export function nestSpans(stretches, bounds) {
    const pieces = stretches.flatMap(({ span, value }) => {
        const start = Math.max(span[0], bounds[0]);
        const end = Math.min(span[1], bounds[1]);
        return start < end ? [{ start, end, value, first: span[0] >= bounds[0] }] : [];
    });
    return nestPieces(pieces, 1);
}
/** Deeper than any real text goes; it keeps a hostile one from exhausting the stack. */
const deepest = 16;
function nestPieces(pieces, depth) {
    if (depth > deepest)
        return [];
    // The next piece stands last, because taking from the end costs nothing.
    const waiting = pieces.toSorted(outermostLast);
    const nested = [];
    for (let outer = waiting.pop(); outer !== undefined; outer = waiting.pop()) {
        const { end } = outer;
        const within = [];
        const rest = [];
        for (let piece = waiting.at(-1); piece !== undefined && piece.start < end; piece = waiting.at(-1)) {
            waiting.pop();
            within.push({ ...piece, end: Math.min(piece.end, end) });
            if (piece.end > end)
                rest.push({ ...piece, start: end, first: false });
        }
        if (rest.length > 0) {
            for (const piece of rest)
                waiting.push(piece);
            waiting.sort(outermostLast);
        }
        nested.push({ span: [outer.start, end], value: outer.value, first: outer.first, inside: nestPieces(within, depth + 1) });
    }
    return nested;
}
function outermostLast(a, b) {
    return b.start - a.start || a.end - b.end;
}
//# sourceMappingURL=nest-spans.js.map