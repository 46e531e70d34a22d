import { bottomOf } from "../pdf/word.js";
import { encodeGreyPng } from "./grey-png.js";
import { recogniseImage } from "./recognise-image.js";
/** Scans are rendered so finely; recognition was trained on type of this resolution. */
const DOTS_PER_INCH = 300;
/** Larger pages (plans, posters) are rendered coarser: 40 megapixels are an A2 sheet at 300 dpi. */
const MAX_PIXELS = 40_000_000;
const GREY = 1;
const WHITE = 0xff_ff_ff_ff;
/** Annotations are part of what a reader sees (fpdfview.h: FPDF_ANNOT). */
const WITH_ANNOTATIONS = 1;
/** Reads page `index` (from 0) of a PDF as a picture: its words with boxes in points, or `null` when that was not possible. */
export async function recognisePage(pdf, index) {
    const picture = pdf.withPage(index, renderGrey);
    if (picture === null)
        return null;
    const words = await recogniseImage(encodeGreyPng(picture), DOTS_PER_INCH);
    return words?.map((word) => scaled(word, picture.pointsPerPixel)).filter((word) => bottomOf(word.box) <= picture.height * picture.pointsPerPixel + 1) ?? null;
}
/** Renders an open page in grey. */
export function renderGrey(page) {
    const wanted = DOTS_PER_INCH / 72;
    const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / Math.max(1, page.width * page.height)));
    const width = Math.max(1, Math.floor(page.width * scale));
    const height = Math.max(1, Math.floor(page.height * scale));
    if (width * height > MAX_PIXELS * 1.1)
        return null;
    const { pdfium } = page;
    const data = pdfium.wasmExports.malloc(width * height);
    if (data === 0)
        return null;
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, data, width);
    try {
        if (bitmap === 0)
            return null;
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
        pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, WITH_ANNOTATIONS);
        return { width, height, pixels: pdfium.HEAPU8.slice(data, data + width * height), pointsPerPixel: 1 / scale };
    }
    finally {
        if (bitmap !== 0)
            pdfium.FPDFBitmap_Destroy(bitmap);
        pdfium.wasmExports.free(data);
    }
}
/** A word with pixels turned into points. */
export function scaled(word, factor) {
    const { x, y, width, height } = word.box;
    return { ...word, size: word.size * factor, box: { x: x * factor, y: y * factor, width: width * factor, height: height * factor } };
}
//# sourceMappingURL=recognise-page.js.map