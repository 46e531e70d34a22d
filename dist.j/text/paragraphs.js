/** A line this much shorter than the longest before it ends its paragraph, when a sentence ends with it. */
const shortShare = 0.7;
/**
 * Groups lines into blocks. Lines that a page or scan wrapped belong together; blank lines, headings, items, rows,
 * page furniture and a short line that ends a sentence part them. A line in small letters continues an item.
 */
export function paragraphsOf(text, lines) {
    const blocks = [];
    let open;
    lines.forEach((line, index) => {
        if (isEmpty(text, line)) {
            // A line that mending has emptied is no blank line: its words stand in the line before.
            if (line.kind !== "text" || line.span[1] > line.span[0])
                open = undefined;
            return;
        }
        if (line.kind === "furniture")
            return;
        if (open !== undefined && continues(text, open, line)) {
            extend(open, line, index);
            return;
        }
        const block = begin(line, index);
        blocks.push(block);
        open = block;
    });
    return blocks;
}
function isEmpty(text, line) {
    return line.kind === "blank" || text.slice(line.span[0], line.span[1]).trim() === "";
}
function begin(line, index) {
    const kind = line.kind === "item" || line.kind === "row" || line.kind === "heading" ? line.kind : "paragraph";
    const length = line.span[1] - line.span[0];
    const block = { kind, span: line.span, firstLine: index, lastLine: index, longest: length, lastLength: length };
    return line.level === undefined ? block : { ...block, level: line.level };
}
function extend(block, line, index) {
    const length = line.span[1] - line.span[0];
    block.span = [block.span[0], line.span[1]];
    block.lastLine = index;
    block.longest = Math.max(block.longest, length);
    block.lastLength = length;
}
function continues(text, open, line) {
    if (line.kind !== "text" || open.kind === "row" || open.kind === "heading")
        return false;
    const first = text.slice(line.span[0], line.span[0] + 40).trimStart().charAt(0);
    if (first !== "" && first !== first.toUpperCase())
        return true;
    const endsSentence = /[.!?:]["“)]?\s*$/.test(text.slice(Math.max(open.span[0], open.span[1] - 5), open.span[1]));
    return !(endsSentence && open.lastLength < open.longest * shortShare) && isWrapped(open, endsSentence);
}
/** Long lines wrap; a short line before anything was long stands alone ("Sachstand"), and so does the next. */
function isWrapped(open, endsSentence) {
    if (open.lastLength >= 45)
        return true;
    return open.longest >= 45 && !endsSentence;
}
//# sourceMappingURL=paragraphs.js.map