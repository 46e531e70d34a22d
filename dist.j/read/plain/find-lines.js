import { lookOfLine, trimSpan } from "./line-kind.js";
const GAP = / {3,200}/g;
const LONGEST_LAID_OUT_LINE = 240;
/**
 * The lines of a plain text, in order, with their kinds. A form feed ends a line and a page;
 * pages are numbered only when there is one.
 */
export function findLines(text) {
    const lines = [];
    const hasPages = text.includes("\f");
    let page = 1;
    for (let start = 0; start <= text.length;) {
        const end = nextBreak(text, start);
        if (end > start || end < text.length) {
            const span = [start, end];
            lines.push({ span, ...lookOfLine(text, span), ...(hasPages ? { page } : {}) });
        }
        if (text[end] === "\f")
            page += 1;
        start = end + 1;
    }
    return { lines: withUnderlinedHeadings(text, withLaidOutRows(text, lines)), pageCount: hasPages ? page : 0 };
}
function nextBreak(text, start) {
    for (let index = start; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 10 || code === 12)
            return index;
    }
    return text.length;
}
/** Tables that a copy laid out with blanks: two lines in a row with wide gaps are rows; a single one may be chance. */
function withLaidOutRows(text, lines) {
    const cells = lines.map((line) => (line.kind === "text" ? gapCells(text, line.span) : null));
    return lines.map((line, index) => {
        const own = cells[index];
        const hasNeighbour = (cells[index - 1] ?? null) !== null || (cells[index + 1] ?? null) !== null;
        return own !== null && own !== undefined && hasNeighbour ? { ...line, kind: "row", cells: own } : line;
    });
}
function gapCells(text, span) {
    const [start, end] = trimSpan(text, [span[0], Math.min(span[1], span[0] + LONGEST_LAID_OUT_LINE + 1)]);
    if (span[1] - span[0] > LONGEST_LAID_OUT_LINE || start === end)
        return null;
    const cells = [];
    let from = start;
    for (const gap of text.slice(start, end).matchAll(GAP)) {
        cells.push([from, start + gap.index]);
        from = start + gap.index + gap[0].length;
    }
    cells.push([from, end]);
    return cells.length > 1 ? cells : null;
}
/** A short line between a blank line and a line of `===` or `---` is a heading (level 1 and 2). */
function withUnderlinedHeadings(text, lines) {
    return lines.map((line, index) => {
        const rule = lines[index + 1];
        const before = lines[index - 1];
        const isAlone = before === undefined || before.kind === "blank";
        if (line.kind !== "text" || rule?.kind !== "furniture" || !isAlone || line.span[1] - line.span[0] > 120)
            return line;
        const mark = /^\s{0,3}(={3,400}|-{3,400})\s{0,10}$/.exec(text.slice(rule.span[0], Math.min(rule.span[1], rule.span[0] + 420)));
        return mark === null ? line : { ...line, kind: "heading", level: mark[1]?.startsWith("=") === true ? 1 : 2 };
    });
}
//# sourceMappingURL=find-lines.js.map