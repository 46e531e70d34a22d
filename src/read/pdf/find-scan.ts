import type { OpenPage } from "./open-pdf.ts";
import { floatsAt } from "./place.ts";

/** What the pictures on a page tell of it. */
export interface PageScan {
  /** True when pictures fill the page and all its text is invisible or lies under them: what an earlier recognition left. */
  readonly hidesText: boolean;
  /** Pixels of the finest large picture per point of the page; 0 where there is none. */
  readonly pixelsPerPoint: number;
}

const TEXT = 1;
const IMAGE = 3;
/** The text render mode that paints nothing (PDF 32000-1, 9.3.6). */
const INVISIBLE = 3;
/** Pages with more objects are drawings. */
const MAX_OBJECTS = 20_000;
/** Pictures fill a page that they cover to this share. */
const FILLED = 0.7;
/** A stray visible stamp or page number does not make an invisible text visible. */
const HIDDEN_SHARE = 0.9;
const SCRATCH_BYTES = 16;
const NO_SCAN: PageScan = { hidesText: false, pixelsPerPoint: 0 };

/** Looks at the pictures of a page and at what text they hide. */
export function findScan(page: OpenPage): PageScan {
  const { pdfium, handle } = page;
  const count = pdfium.FPDFPage_CountObjects(handle);
  if (count === 0 || count > MAX_OBJECTS) return NO_SCAN;
  const scratch = pdfium.wasmExports.malloc(SCRATCH_BYTES);
  try {
    let covered = 0;
    let pixelsPerPoint = 0;
    const texts: { readonly object: number; readonly covered: number }[] = [];
    for (let index = 0; index < count; index += 1) {
      const object = pdfium.FPDFPage_GetObject(handle, index);
      const kind = pdfium.FPDFPageObj_GetType(object);
      if (kind === TEXT) texts.push({ object, covered });
      if (kind !== IMAGE) continue;
      const { share, density } = lookAtPicture(page, object, scratch);
      covered += share;
      if (share > 0.02) pixelsPerPoint = Math.max(pixelsPerPoint, density);
    }
    return { hidesText: texts.length > 0 && covered >= FILLED && hiddenShare(page, texts, covered) >= HIDDEN_SHARE, pixelsPerPoint };
  } finally {
    pdfium.wasmExports.free(scratch);
  }
}

/** The share of a page that a picture covers, and its pixels per point. */
function lookAtPicture(page: OpenPage, object: number, scratch: number): { share: number; density: number } {
  const { pdfium } = page;
  if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return { share: 0, density: 0 };
  const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(page, scratch, 4);
  const share = ((right - left) * (top - bottom)) / Math.max(1, page.width * page.height);
  if (pdfium.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) === 0) return { share, density: 0 };
  const [width = 0, height = 0] = new Uint32Array(pdfium.HEAPF32.buffer, scratch, 2);
  const density = Math.sqrt((width * height) / Math.max(1, (right - left) * (top - bottom)));
  return { share: Number.isFinite(share) ? Math.max(0, share) : 0, density: Number.isFinite(density) ? density : 0 };
}

/** Text is hidden when it is painted invisibly, or before the pictures that cover it. */
function hiddenShare({ pdfium }: OpenPage, texts: readonly { readonly object: number; readonly covered: number }[], covered: number): number {
  const hidden = texts.filter((text) => covered - text.covered >= FILLED || pdfium.FPDFTextObj_GetTextRenderMode(text.object) === INVISIBLE);
  return hidden.length / texts.length;
}
