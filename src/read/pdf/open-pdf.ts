import type { OutlineEntry } from "../../text/document-text.ts";
import { attachmentsOf, type PdfAttachment } from "./attachments.ts";
import { openForm } from "./open-form.ts";
import { outlineOf } from "./outline.ts";
import { loadPdfium, type Pdfium } from "./pdfium.ts";

/** Why a PDF could not be opened. */
export type PdfTrouble = "damaged" | "encrypted";

/** A page that is open. `handle` is PDFium's. */
export interface OpenPage {
  readonly pdfium: Pdfium;
  readonly handle: number;
  /** In points, as shown (rotation applied). */
  readonly width: number;
  readonly height: number;
}

/** A PDF that is open; `close` frees its memory. */
export interface OpenPdf {
  readonly pageCount: number;
  /** The title in the file's metadata, or "". */
  readonly title: string;
  /** Handle of its form, 0 without one. */
  readonly form: number;
  readonly attachments: readonly PdfAttachment[];
  readonly outline: readonly OutlineEntry[];
  /** Size of page `index` (from 0) in points, as shown, without reading what is on it; `null` when the page is damaged. */
  sizeOf(index: number): { readonly width: number; readonly height: number } | null;
  /** Hands page `index` (from 0) to `use`, which may not keep it; `null` when the page is damaged. */
  withPage<T>(index: number, use: (page: OpenPage) => T): T | null;
  close(): void;
}

/** PDFium's error for a missing or wrong password, and for protection it does not know (fpdfview.h). */
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

/** Opens a PDF from its bytes. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | PdfTrouble> {
  const pdfium = await loadPdfium();
  const data = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, data);
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, 0);
  if (document === 0) {
    const error = pdfium.FPDF_GetLastError();
    pdfium.wasmExports.free(data);
    return error === PASSWORD_ERROR || error === SECURITY_ERROR ? "encrypted" : "damaged";
  }
  const turnTo = createPageTurner(pdfium, document);
  const form = openForm(pdfium, document);
  return {
    pageCount: pdfium.FPDF_GetPageCount(document),
    title: metadataOf(pdfium, document, "Title"),
    form: form.handle,
    attachments: attachmentsOf(pdfium, document),
    outline: outlineOf(pdfium, document),
    sizeOf(index) {
      const memory = pdfium.wasmExports.malloc(16);
      try {
        if (pdfium.FPDF_GetPageSizeByIndex(document, index, memory, memory + 8) === 0) return null;
        const view = new DataView(pdfium.HEAPU8.buffer, memory, 16);
        return { width: view.getFloat64(0, true), height: view.getFloat64(8, true) };
      } finally {
        pdfium.wasmExports.free(memory);
      }
    },
    withPage(index, use) {
      const handle = turnTo(index);
      if (handle === 0) return null;
      return use({ pdfium, handle, width: pdfium.FPDF_GetPageWidth(handle), height: pdfium.FPDF_GetPageHeight(handle) });
    },
    close() {
      turnTo(null);
      form.close();
      pdfium.FPDF_CloseDocument(document);
      pdfium.wasmExports.free(data);
    },
  };
}

/**
 * Opens a page and only then closes the one before it: PDFium forgets a font when its last page closes,
 * and would read it anew for each page.
 * @returns a function that gives the handle of page `index`, 0 when it is damaged; `null` closes what is open
 */
function createPageTurner(pdfium: Pdfium, document: number): (index: number | null) => number {
  let open: { readonly index: number; readonly handle: number } | null = null;
  return (index) => {
    if (open !== null && open.index === index) return open.handle;
    const handle = index === null ? 0 : pdfium.FPDF_LoadPage(document, index);
    if (index !== null && handle === 0) return 0;
    if (open !== null) pdfium.FPDF_ClosePage(open.handle);
    open = index === null ? null : { index, handle };
    return handle;
  };
}

function metadataOf(pdfium: Pdfium, document: number, tag: string): string {
  const size = 2_048;
  const memory = pdfium.wasmExports.malloc(size + tag.length + 1);
  try {
    const name = memory + size;
    pdfium.HEAPU8.set([...tag, "\0"].map((letter) => letter.charCodeAt(0)), name);
    const length = pdfium.FPDF_GetMetaText(document, name, memory, size);
    if (length <= 2 || length > size) return "";
    return new TextDecoder("utf-16le").decode(pdfium.HEAPU8.slice(memory, memory + length - 2)).trim();
  } finally {
    pdfium.wasmExports.free(memory);
  }
}
