/** A reading without a document: one note says what happened, to what, and what to do. */
export function refused(code, message) {
    return { value: null, notes: [{ code, message }] };
}
/** The name of a file as a message quotes it: „Vorlage.pdf“, shortened when it is very long. */
export function quoted(name) {
    const shown = name.length > 120 ? `${name.slice(0, 117)}…` : name;
    return `„${shown}“`;
}
//# sourceMappingURL=reading.js.map