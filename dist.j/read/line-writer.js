function oneLine(text) {
    return text.replace(/[\n\r\f\u2028\u2029]/g, " ");
}
/** A new, empty writer. */
export function createLineWriter() {
    const parts = [];
    const lines = [];
    let length = 0;
    const start = () => {
        if (lines.length > 0) {
            parts.push("\n");
            length += 1;
        }
        return length;
    };
    const push = (text) => {
        parts.push(text);
        length += text.length;
    };
    return {
        line(text, look) {
            const from = start();
            push(oneLine(text));
            const span = [from, length];
            lines.push({ span, ...look });
            return span;
        },
        row(cells, look) {
            const from = start();
            const spans = [];
            for (const [index, cell] of cells.entries()) {
                if (index > 0)
                    push("\t");
                const cellStart = length;
                push(oneLine(cell).replaceAll("\t", " "));
                spans.push([cellStart, length]);
            }
            const span = [from, length];
            lines.push({ ...look, span, kind: look.kind ?? "row", cells: spans });
            return span;
        },
        blank(page) {
            const last = lines.at(-1);
            if (last === undefined || last.kind === "blank")
                return;
            const from = start();
            lines.push({ span: [from, from], kind: "blank", ...(page === undefined ? {} : { page }) });
        },
        finish: () => ({ text: parts.join(""), lines }),
        length: () => length,
    };
}
//# sourceMappingURL=line-writer.js.map