import type { Pdfium } from "./pdfium.ts";

/** Lends `use` memory of PDFium's, of a size in bytes or filled with bytes, and takes it back. */
export function withMemory<T>(pdfium: Pdfium, content: number | ArrayLike<number>, use: (pointer: number) => T): T {
  const pointer = pdfium.wasmExports.malloc(typeof content === "number" ? content : content.length);
  try {
    if (typeof content !== "number") pdfium.HEAPU8.set(content, pointer);
    return use(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}

/**
 * A text that a function of PDFium writes into a buffer as UTF-16 with a zero at its end; "" when it is longer than allowed.
 * @param write writes, and gives the size in bytes whether or not it fitted
 */
export function readUtf16(pdfium: Pdfium, longest: number, write: (buffer: number, size: number) => number): string {
  const size = write(0, 0);
  if (size <= 2 || size > longest * 2) return "";
  return withMemory(pdfium, size, (buffer) => {
    const length = Math.min(write(buffer, size), size);
    return new TextDecoder("utf-16le").decode(pdfium.HEAPU8.slice(buffer, buffer + length - 2));
  });
}
