import { findPageLines } from "../pdf/find-page-lines.js";
import { writePages } from "../pdf/write-pages.js";
import { quoted, refused } from "../reading.js";
import { refuseImplausible } from "../refuse-implausible.js";
import { imageKindOf, imageSizeOf } from "./image-size.js";
import { recogniseImage } from "./recognise-image.js";
import { scaled } from "./recognise-page.js";
const MAX_PIXELS = 40_000_000;
const MAX_SIDE = 20_000;
const SMALLEST_SIDE = 40;
const USUAL_RESOLUTION = 300;
/** Pictures of pages: PNG, JPEG, TIFF. */
export const ocr = {
    name: "ocr",
    bid: (file) => (imageKindOf(file.bytes) === null ? 0 : 0.95),
    read: readImage,
};
async function readImage(file, options) {
    const size = imageSizeOf(file.bytes);
    if (size === null)
        return refuseDamaged(file.name);
    if (size.width * size.height > MAX_PIXELS || Math.max(size.width, size.height) > MAX_SIDE) {
        return refused("imageTooLarge", `Das Bild ${quoted(file.name)} ist mit ${size.width} × ${size.height} Punkten zu groß und wurde nicht gelesen. Bitte verkleinern oder als PDF bereitstellen.`);
    }
    if (options.recognise === false || Math.min(size.width, size.height) < SMALLEST_SIDE)
        return refuseTextless(file.name);
    const words = await recogniseImage(file.bytes, size.dotsPerInch ?? USUAL_RESOLUTION);
    if (words === null)
        return refuseDamaged(file.name);
    const factor = size.dotsPerInch === undefined ? 1 : 72 / size.dotsPerInch;
    const lines = findPageLines(words.map((word) => scaled(word, factor)));
    const { text, lines: written, unsure } = writePages([{ number: 1, height: size.height * factor, lines, turned: "" }]);
    options.onPage?.(1, 1);
    if (!/\p{L}{2}/u.test(text))
        return refuseTextless(file.name);
    const refusal = refuseImplausible(text, file.name);
    if (refusal !== null)
        return refusal;
    return {
        value: { origin: "ocr", text, lines: written, unsure, pageCount: 1 },
        notes: [{ code: "textRecognised", message: `${quoted(file.name)} ist ein Bild; der Text wurde erkannt und kann Fehler enthalten. Bitte im Zweifel mit dem Original vergleichen.` }],
    };
}
function refuseDamaged(name) {
    return refused("imageDamaged", `Das Bild ${quoted(name)} ist beschädigt oder hat eine Form, die sich nicht lesen lässt. Bitte als PNG, JPEG oder PDF bereitstellen.`);
}
function refuseTextless(name) {
    return refused("imageWithoutText", `Auf dem Bild ${quoted(name)} wurde kein Text gefunden. Ist es ein Schriftstück, bitte in besserer Auflösung (300 dpi) bereitstellen.`);
}
//# sourceMappingURL=ocr-format.js.map