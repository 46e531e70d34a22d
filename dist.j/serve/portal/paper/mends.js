/** Where the mends of a section stand in its mended text: each earlier mend shifts the later ones. */
export function mendsIn(section) {
    let shift = 0;
    return section.edits.map((edit) => {
        const start = edit.span[0] + shift;
        shift += edit.replacement.length - edit.original.length;
        return { edit, span: [start, start + edit.replacement.length] };
    });
}
/** The mends worth showing one by one; ordered blanks and joined lines are only counted. */
export function telling(edits) {
    return edits.filter((edit) => edit.reason !== "whitespace" && edit.reason !== "lineEndHyphen");
}
//# sourceMappingURL=mends.js.map