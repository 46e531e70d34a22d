import { refuseImplausible } from "../refuse-implausible.js";
import { quoted, refused } from "../reading.js";
import { decodeText } from "./decode-text.js";
import { findLines } from "./find-lines.js";
const MAX_CHARACTERS = 20_000_000;
/** Plain text: the format that takes what no other claims. */
export const plain = {
    name: "plain",
    bid: () => 0.1,
    read: readPlain,
};
function readPlain(file) {
    const decoded = decodeText(file.bytes);
    const refusal = refuseImplausible(decoded.text, file.name);
    if (refusal !== null)
        return refusal;
    if (decoded.text.length > MAX_CHARACTERS) {
        return refused("textTooLong", `Der Text von ${quoted(file.name)} ist mit über ${MAX_CHARACTERS / 1_000_000} Millionen Zeichen zu lang für ein Schriftstück. Bitte die Datei aufteilen.`);
    }
    const { lines, pageCount } = findLines(decoded.text);
    return {
        value: { origin: "plain", text: decoded.text, lines, unsure: [], ...(pageCount > 0 ? { pageCount } : {}) },
        notes: encodingNotes(decoded, file.name),
    };
}
/** Tells when a text was not (wholly) in UTF-8, so that a person can check its umlauts. */
export function encodingNotes(decoded, name) {
    const notes = [];
    if (decoded.encoding !== "utf-8") {
        notes.push({
            code: "encodingNotUtf8",
            message: `${quoted(name)} ist nicht in UTF-8 gespeichert und wurde als ${decoded.encoding.toUpperCase()} gelesen. Sehen Umlaute falsch aus, bitte die Datei in UTF-8 neu speichern.`,
        });
    }
    if (decoded.damaged > 0) {
        notes.push({
            code: "encodingDamaged",
            message: `In ${quoted(name)} waren ${decoded.damaged} Zeichen nicht zu entziffern; sie stehen als „\uFFFD“ im Text. Bitte mit dem Original vergleichen.`,
        });
    }
    return notes;
}
//# sourceMappingURL=plain-format.js.map