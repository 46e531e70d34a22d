import { paragraphsOf } from "../text/paragraphs.js";
/** The blocks of a stretch of the mended text; spans count from its start. Blank lines and running heads are left out. */
export function blocksOf(document, stretch) {
    const [start] = stretch;
    const lines = document.lines.filter((line) => line.span[0] < stretch[1] && line.span[1] > start).map((line) => cut(line, stretch));
    return paragraphsOf(document.text, lines).map(({ kind, span, firstLine }) => {
        const cells = kind === "row" ? lines[firstLine]?.cells?.map((cell) => move(cell, -start)) : undefined;
        return cells === undefined ? { kind, span: move(span, -start) } : { kind, span: move(span, -start), cells };
    });
}
/** A line as far as it lies within the stretch. */
function cut(line, stretch) {
    const cells = line.cells?.map((cell) => within(cell, stretch));
    return { ...line, span: within(line.span, stretch), ...(cells === undefined ? {} : { cells }) };
}
function within([start, end], [from, to]) {
    const inside = Math.min(Math.max(start, from), to);
    return [inside, Math.max(inside, Math.min(end, to))];
}
function move([start, end], by) {
    return [start + by, end + by];
}
//# sourceMappingURL=text-blocks.js.map