import { hasTesseractProgram, runTesseractProgram } from "./tesseract-program.js";
import { recogniseInWebAssembly } from "./tesseract-wasm.js";
import { wordsOfTsv } from "./tesseract-tsv.js";
/**
 * Reads the words of a picture (PNG, JPEG, TIFF) with their boxes in pixels; `null` when recognition failed.
 * The `tesseract` program reads where it is installed with German, else its WebAssembly build; both work offline.
 */
export async function recogniseImage(image, dotsPerInch) {
    try {
        const tsv = (await hasTesseractProgram()) ? await runTesseractProgram(image, dotsPerInch) : await recogniseInWebAssembly(image, dotsPerInch);
        return wordsOfTsv(tsv);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=recognise-image.js.map