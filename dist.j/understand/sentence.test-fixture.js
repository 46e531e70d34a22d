/** A document of nothing but this text, undamaged; for tests. Lines of `furniture` may be named by their text. */
export function documentOf(text, furniture = []) {
    let at = 0;
    const lines = text.split("\n").map((line) => {
        const start = at;
        at += line.length + 1;
        const kind = line.trim() === "" ? "blank" : furniture.includes(line) ? "furniture" : "text";
        return { span: [start, start + line.length], kind };
    });
    return { original: { origin: "plain", text, lines, unsure: [] }, text, lines, edits: [], notes: [] };
}
function field(value) {
    return { value, span: [0, 0], foundBy: "test", confidence: 1 };
}
/** The structure of a document whose head says no more than this; for tests. */
export function headOf(said = {}) {
    return {
        layout: "unknown",
        head: {
            form: field(said.form ?? "paper"),
            number: said.number === undefined ? null : field(said.number),
            title: null, kind: null, visibility: null, body: null, leadUnit: null, author: null,
            date: said.date === undefined ? null : field(said.date),
            consultations: [],
        },
        sections: [], agenda: [], attachments: [], votes: [],
    };
}
//# sourceMappingURL=sentence.test-fixture.js.map