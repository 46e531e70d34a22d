/**
 * A document whose text is already as it was meant, for tests: lines that begin with "# " are headings,
 * lines with tabs are rows, lines with a bullet or number are items.
 */
export function documentFromText(source) {
    const lines = [];
    let text = "";
    for (const printed of source.split("\n")) {
        const isHeading = printed.startsWith("# ");
        const line = isHeading ? printed.slice(2) : printed;
        const span = [text.length, text.length + line.length];
        text += `${line}\n`;
        lines.push(isHeading ? { span, kind: "heading" } : lookOf(line, span));
    }
    return { original: { origin: "plain", text, lines, unsure: [] }, text, lines, edits: [], notes: [] };
}
function lookOf(line, span) {
    if (line.trim() === "")
        return { span, kind: "blank" };
    if (line.trim().includes("\t"))
        return { span, kind: "row", cells: cellsOf(line, span[0]) };
    return { span, kind: /^\s*(?:[-•*]|\d{1,2}[.)])\s/u.test(line) ? "item" : "text" };
}
function cellsOf(line, start) {
    const cells = [];
    let at = start;
    for (const cell of line.split("\t")) {
        cells.push([at, at + cell.length]);
        at += cell.length + 1;
    }
    return cells;
}
//# sourceMappingURL=document-from-text.js.map