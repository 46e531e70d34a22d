import { readUtf16, withMemory } from "./memory.ts";
import type { Pdfium } from "./pdfium.ts";

/** A file attached to a PDF. */
export interface PdfAttachment {
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
  /** Its bytes; `null` when it is damaged. */
  load(): Uint8Array | null;
}

const MOST = 2_000;

/** The files that are attached to a document as a whole. */
export function attachmentsOf(pdfium: Pdfium, document: number): readonly PdfAttachment[] {
  const count = Math.min(pdfium.FPDFDoc_GetAttachmentCount(document), MOST);
  return Array.from({ length: Math.max(0, count) }, (_, index) => attachmentAt(pdfium, pdfium.FPDFDoc_GetAttachment(document, index)));
}

function attachmentAt(pdfium: Pdfium, handle: number): PdfAttachment {
  const name = handle === 0 ? "" : readUtf16(pdfium, 1_000, (buffer, size) => pdfium.FPDFAttachment_GetName(handle, buffer, size));
  const size = handle === 0 ? 0 : sizeOf(pdfium, handle);
  return { name: name.replaceAll("\\", "/").split("/").at(-1) ?? "", size, load: () => load(pdfium, handle, size) };
}

function sizeOf(pdfium: Pdfium, handle: number): number {
  return withMemory(pdfium, [0, 0, 0, 0], (length) => {
    pdfium.FPDFAttachment_GetFile(handle, 0, 0, length);
    return new DataView(pdfium.HEAPU8.buffer).getUint32(length, true);
  });
}

function load(pdfium: Pdfium, handle: number, size: number): Uint8Array | null {
  if (handle === 0 || size === 0) return null;
  return withMemory(pdfium, size, (buffer) =>
    withMemory(pdfium, 4, (length) => (pdfium.FPDFAttachment_GetFile(handle, buffer, size, length) === 0 ? null : pdfium.HEAPU8.slice(buffer, buffer + size))));
}
