import { foreignKindOf, isBinary } from "./foreign-kind.js";
import { html } from "./html/html-format.js";
import { ocr } from "./ocr/ocr-format.js";
import { pdf } from "./pdf/pdf-format.js";
import { plain } from "./plain/plain-format.js";
import { quoted, refused } from "./reading.js";
/** The formats that are read. A new format is a new folder and one entry here. */
const FORMATS = [pdf, html, ocr, plain];
/** Finds the format of a file by its bytes; its name decides only between formats that both could be meant. */
export function detect(file) {
    if (file.bytes.length === 0) {
        return { refusal: refused("fileEmpty", `${quoted(file.name)} ist leer (0 Bytes). Bitte die Datei erneut herunterladen oder hochladen.`) };
    }
    const best = highestBid(file);
    if (best.bid > 0.5)
        return { format: best.format };
    const foreign = foreignKindOf(file);
    if (foreign !== null)
        return { refusal: refuseForeign(foreign, file.name) };
    if (isBinary(file.bytes)) {
        return { refusal: refused("formatUnknown", `${quoted(file.name)} ist keine Textdatei, und ihr Format ist nicht bekannt. Gelesen werden PDF, HTML, Text und Bilder (PNG, JPEG, TIFF).`) };
    }
    return { format: best.format };
}
function highestBid(file) {
    let best = { format: plain, bid: 0 };
    for (const format of FORMATS) {
        const bid = format.bid(file);
        if (bid > best.bid)
            best = { format, bid };
    }
    return best;
}
function refuseForeign(kind, name) {
    return kind.later
        ? refused("formatNotYetRead", `${quoted(name)} ist ${kind.what}. Dieses Format wird noch nicht gelesen; bitte als PDF bereitstellen.`)
        : refused("formatWithoutText", `${quoted(name)} ist ${kind.what} und enthält keinen Text, der sich lesen lässt. Die Datei wird übergangen.`);
}
//# sourceMappingURL=detect.js.map