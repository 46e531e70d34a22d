import type { Pdfium } from "./pdfium.ts";

/** Size of PDFium's structure of callbacks, generously; all of them may be missing. */
const CALLBACKS_BYTES = 512;
const VERSION = 2;

/** The form of a document, to ask its fields for their values. */
export interface OpenForm {
  /** PDFium's handle; 0 when the document has no form. */
  readonly handle: number;
  /** Closes it; the document is closed afterwards. */
  close(): void;
}

/** Opens the form of a document. No script of the form runs: nothing here calls one, and this build has no interpreter. */
export function openForm(pdfium: Pdfium, document: number): OpenForm {
  if (pdfium.FPDF_GetFormType(document) === 0) return { handle: 0, close: () => undefined };
  const callbacks = pdfium.wasmExports.malloc(CALLBACKS_BYTES);
  pdfium.HEAPU8.fill(0, callbacks, callbacks + CALLBACKS_BYTES);
  pdfium.HEAPU8[callbacks] = VERSION;
  const handle = pdfium.FPDFDOC_InitFormFillEnvironment(document, callbacks);
  return {
    handle,
    close() {
      if (handle !== 0) pdfium.FPDFDOC_ExitFormFillEnvironment(handle);
      pdfium.wasmExports.free(callbacks);
    },
  };
}
