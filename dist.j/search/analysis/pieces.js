/**
 * Where the words of a text are. A chunk is what a reader sees as one thing without a blank
 * ("2017/0472", "Rhein-Sieg-Kreis", "Bürger*innen", "z.B."); pieces are its words.
 */
/** Letters with their marks, digits, and what is invisible inside words. */
const letters = String.raw `[\p{L}\p{M}\p{Nd}\u00AD\u200B\u200C\u200D]`;
const joiner = String.raw `(?:/-|\((?=in(?:nen)?\))|[-\u2010\u2011/._:*·'’,])`;
const chunkPattern = new RegExp(`§+|(${letters}+)((?:${joiner}${letters}+)*)`, "giu");
const piecePattern = new RegExp(String.raw `§+|((?:/-|\(|[-\u2010\u2011/._:*·'’,])?)(${letters}+)`, "giu");
const genderMarks = new Set(["*", "_", ":", "·", "/", "/-", "(", "-"]);
const innerFemale = /^(\p{L}*\p{Ll})In(?:nen(\p{Ll}*))?$/u;
/** The chunks of a text, in order, each with its pieces. */
export function* findChunks(text) {
    for (const match of text.matchAll(chunkPattern)) {
        const [chunk, word = chunk, more = ""] = match;
        if (more === "")
            yield [{ text: withoutInnerFemale(word), start: match.index, end: match.index + word.length, joiner: "" }];
        else
            yield mergedGenderForms(piecesOf(chunk, match.index));
    }
}
function piecesOf(chunk, offset) {
    const pieces = [];
    for (const match of chunk.matchAll(piecePattern)) {
        const word = match[2] ?? match[0];
        const between = match[1] ?? "";
        const start = offset + match.index + between.length;
        pieces.push({ text: withoutInnerFemale(word), start, end: start + word.length, joiner: between });
    }
    return pieces;
}
/** BürgerInnen → Bürger, BürgerInnenrat → Bürgerrat. */
function withoutInnerFemale(word) {
    const match = word.includes("In", 1) ? innerFemale.exec(word) : null;
    return match === null ? word : (match[1] ?? "") + (match[2] ?? "");
}
/** Bürger*innen → Bürger, Bürger:innenrat → Bürgerrat, jede*r → jede. */
function mergedGenderForms(pieces) {
    if (pieces.length < 2)
        return pieces;
    const merged = [];
    for (const piece of pieces) {
        const before = merged.at(-1);
        const rest = before === undefined ? null : restAfterFemale(piece);
        if (before === undefined || rest === null)
            merged.push(piece);
        else
            merged[merged.length - 1] = { ...before, text: before.text + rest, end: piece.end };
    }
    return merged;
}
function restAfterFemale({ text, joiner: mark }) {
    if (!genderMarks.has(mark))
        return null;
    const word = text.toLowerCase();
    if (word === "innen")
        return "";
    // A slash and a hyphen also part other words ("Stadt/in der", "Ost-Innenstadt"), so they ask for the whole ending.
    if (mark === "/" || mark === "-")
        return null;
    if (word.startsWith("innen"))
        return text.slice(5);
    return word === "in" || (/^[rnms]$/.test(word) && /^[*_:]$/.test(mark)) ? "" : null;
}
//# sourceMappingURL=pieces.js.map