import type { OpenPage } from "./open-pdf.ts";

/** Edges of a box; in PDF space `top` is the larger number, on the page as shown the smaller. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** `count` floats at `pointer`. */
export function floatsAt(page: OpenPage, pointer: number, count: number): Float32Array {
  const at = pointer >> 2;
  return page.pdfium.HEAPF32.slice(at, at + count);
}

/**
 * Gives the function from PDF space (y upwards, before rotation, any origin) to the page as shown
 * (y downwards from its top left corner). `scratch` points to at least 16 bytes.
 */
export function placerOf(page: OpenPage, scratch: number): (box: Rectangle) => Rectangle {
  const turn = page.pdfium.FPDFPage_GetRotation(page.handle) & 3;
  const found = page.pdfium.FPDF_GetPageBoundingBox(page.handle, scratch) !== 0;
  const [left = 0, top = 0, right = 0, bottom = 0] = found ? floatsAt(page, scratch, 4) : [0, page.height, page.width, 0];
  if (turn === 1) return (box) => ({ left: box.bottom - bottom, right: box.top - bottom, top: box.left - left, bottom: box.right - left });
  if (turn === 2) return (box) => ({ left: right - box.right, right: right - box.left, top: box.bottom - bottom, bottom: box.top - bottom });
  if (turn === 3) return (box) => ({ left: top - box.top, right: top - box.bottom, top: right - box.right, bottom: right - box.left });
  return (box) => ({ left: box.left - left, right: box.right - left, top: top - box.top, bottom: top - box.bottom });
}
