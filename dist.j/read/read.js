import { detect } from "./detect.js";
import { quoted, refused } from "./reading.js";
/** Files with more bytes are not read, unless a caller says otherwise. */
export const MAX_BYTES = 100 * 1024 * 1024;
/**
 * Reads a file into text with layout. Never throws on content: `value` is `null` with exactly one note
 * when the file is no readable document; otherwise the notes tell of damage and doubt.
 * Runs in the calling process; for files of strangers use a pool (`createReaderPool`), which bounds time and memory.
 */
export async function readBytes(bytes, fileName, options = {}) {
    const limit = options.maxBytes ?? MAX_BYTES;
    if (bytes.length > limit)
        return refuseTooLarge(fileName, bytes.length, limit);
    try {
        const file = { bytes, name: fileName };
        const detected = detect(file);
        return "refusal" in detected ? detected.refusal : await detected.format.read(file, options);
    }
    catch {
        return refused("readFailed", `Beim Lesen von ${quoted(fileName)} ist ein unerwarteter Fehler aufgetreten; die Datei wurde übergangen. Bitte prüfen, ob sie sich öffnen lässt.`);
    }
}
function megabytes(size) {
    return `${Math.ceil(size / 1024 / 1024)} MB`;
}
/** The refusal of a file above the size limit. */
export function refuseTooLarge(fileName, bytes, limit) {
    return refused("fileTooLarge", `${quoted(fileName)} ist mit ${megabytes(bytes)} zu groß (erlaubt sind ${megabytes(limit)}) und wurde nicht gelesen. Bitte eine kleinere Fassung bereitstellen.`);
}
//# sourceMappingURL=read.js.map