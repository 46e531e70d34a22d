import type { OpenPage, OpenPdf } from "../pdf/open-pdf.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { recognisePicture, type RecognisedPage } from "./recognise-picture.ts";
import { scaledPage } from "./scaled.ts";

/**
 * Pages are recognised at this resolution. Recognition brings each line to a height of 36 pixels, which type of 10 to 12 points
 * has here; finer pictures only add noise (and time), coarser ones lose small type.
 */
export const DOTS_PER_INCH = 200;
/** Larger pages (plans, posters) are rendered coarser: 40 megapixels are an A1 sheet at 200 dpi. */
export const MAX_PIXELS = 40_000_000;
const GREY = 1;
const WHITE = 0xff_ff_ff_ff;
/** Annotations are part of what a reader sees (fpdfview.h: FPDF_ANNOT). */
const WITH_ANNOTATIONS = 1;

/** Reads page `index` (from 0) of a PDF as a picture, lengths in points (several pages when several lie on it), or `null` when that was not possible. */
export async function recognisePage(pdf: OpenPdf, index: number): Promise<RecognisedPage[] | null> {
  const picture = pdf.withPage(index, renderGrey);
  if (picture === null) return null;
  const pages = await recognisePicture(picture, 72 / picture.pointsPerPixel);
  return pages?.map((page) => scaledPage(page, picture.pointsPerPixel)) ?? null;
}

/** Renders an open page in grey. */
export function renderGrey(page: OpenPage): GreyPicture & { pointsPerPixel: number } | null {
  const wanted = DOTS_PER_INCH / 72;
  const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / Math.max(1, page.width * page.height)));
  const width = Math.max(1, Math.floor(page.width * scale));
  const height = Math.max(1, Math.floor(page.height * scale));
  if (width * height > MAX_PIXELS * 1.1) return null;
  const { pdfium } = page;
  const data = pdfium.wasmExports.malloc(width * height);
  if (data === 0) return null;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, data, width);
  try {
    if (bitmap === 0) return null;
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    return { width, height, pixels: pdfium.HEAPU8.slice(data, data + width * height), pointsPerPixel: 1 / scale };
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(data);
  }
}
