import { countPages, describePage, type ImagePage } from "../ocr/decode-image.ts";
import { imageKindOf } from "../ocr/image-kind.ts";
import { loadSharp } from "../ocr/load-sharp.ts";
import { type OpenPage, openPdf } from "../pdf/open-pdf.ts";
import { encodeColourPng } from "./colour-png.ts";
import type { PagePicture, PageSize } from "./picture-message.ts";

/** A file whose pages can be looked at. */
export interface OpenPages {
  readonly sizes: readonly PageSize[];
  /** A page, from 1; null where it is damaged or not there. */
  picture(page: number): Promise<PagePicture | null>;
  close(): void;
}

/** Pages are drawn so finely: enough to read small print on a screen. */
const DOTS_PER_INCH = 120;
/** Plans and posters are drawn coarser. */
const MAX_PIXELS = 6_000_000;
const MOST_PAGES = 2_000;
const BLUE_GREEN_RED = 2;
const WHITE = 0xff_ff_ff_ff;
/** Annotations are part of what a reader sees (fpdfview.h: FPDF_ANNOT). */
const WITH_ANNOTATIONS = 1;

/** Opens a PDF or a picture; a file without pages has no sizes. */
export async function openPages(bytes: Uint8Array): Promise<OpenPages> {
  return imageKindOf(bytes) === null ? await openPdfPages(bytes) : await openPicture(bytes);
}

const NO_PAGES: OpenPages = { sizes: [], picture: async () => await Promise.resolve(null), close: () => undefined };

async function openPdfPages(bytes: Uint8Array): Promise<OpenPages> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") return NO_PAGES;
  const sizes = Array.from({ length: Math.min(pdf.pageCount, MOST_PAGES) }, (_, index) => pdf.sizeOf(index) ?? { width: 0, height: 0 });
  return { sizes, picture: async (page) => await Promise.resolve(pdf.withPage(page - 1, draw)), close: () => pdf.close() };
}

function draw(page: OpenPage): PagePicture | null {
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MAX_PIXELS / Math.max(1, page.width * page.height)));
  const width = Math.max(1, Math.floor(page.width * scale));
  const height = Math.max(1, Math.floor(page.height * scale));
  if (width * height > MAX_PIXELS * 1.1) return null;
  const { pdfium } = page;
  const size = width * height * 3;
  const data = pdfium.wasmExports.malloc(size);
  if (data === 0) return null;
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, BLUE_GREEN_RED, data, width * 3);
  try {
    if (bitmap === 0) return null;
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    return { bytes: encodeColourPng({ width, height, pixels: pdfium.HEAPU8.slice(data, data + size) }), mediaType: "image/png" };
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(data);
  }
}

/** Scans of large sheets have more than a hundred megapixels; what claims to have more is not decoded. */
const MAX_SOURCE_PIXELS = 120_000_000;
const JPEG_QUALITY = 80;

/** A scan is its own page, or several: made smaller where it is finer than a screen. */
async function openPicture(bytes: Uint8Array): Promise<OpenPages> {
  const count = Math.min(await countPages(bytes), MOST_PAGES);
  const pages: (ImagePage | null)[] = [];
  for (let index = 0; index < count; index += 1) pages.push(await describePage(bytes, index));
  return {
    // Without a resolution, one point is one pixel.
    sizes: pages.map((page) => (page === null ? { width: 0, height: 0 } : { width: page.width * pointsPerPixel(page), height: page.height * pointsPerPixel(page) })),
    async picture(number) {
      const page = pages[number - 1];
      return page === undefined || page === null || page.width * page.height > MAX_SOURCE_PIXELS ? null : await shrink(bytes, number - 1, page);
    },
    close: () => undefined,
  };
}

function pointsPerPixel({ dotsPerInch }: ImagePage): number {
  return dotsPerInch === null ? 1 : 72 / dotsPerInch;
}

async function shrink(bytes: Uint8Array, index: number, { width, height }: ImagePage): Promise<PagePicture> {
  const sharp = await loadSharp();
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / 2 / (width * height)));
  const small = sharp(bytes, { failOn: "error", limitInputPixels: MAX_SOURCE_PIXELS, sequentialRead: true, ...(imageKindOf(bytes) === "tiff" ? { page: index } : {}) })
    .autoOrient().flatten({ background: "#ffffff" }).resize({ width: Math.max(1, Math.round(width * scale)) });
  return { bytes: new Uint8Array(await small.jpeg({ quality: JPEG_QUALITY }).toBuffer()), mediaType: "image/jpeg" };
}
