import { loadPdfium } from "./pdfium.js";
/** PDFium's error for a missing or wrong password, and for protection it does not know (fpdfview.h). */
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
/** Opens a PDF from its bytes. */
export async function openPdf(bytes) {
    const pdfium = await loadPdfium();
    const data = pdfium.wasmExports.malloc(bytes.length);
    pdfium.HEAPU8.set(bytes, data);
    const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) {
        const error = pdfium.FPDF_GetLastError();
        pdfium.wasmExports.free(data);
        return error === PASSWORD_ERROR || error === SECURITY_ERROR ? "encrypted" : "damaged";
    }
    return {
        pageCount: pdfium.FPDF_GetPageCount(document),
        title: metadataOf(pdfium, document, "Title"),
        withPage(index, use) {
            const handle = pdfium.FPDF_LoadPage(document, index);
            if (handle === 0)
                return null;
            try {
                return use({ pdfium, handle, width: pdfium.FPDF_GetPageWidth(handle), height: pdfium.FPDF_GetPageHeight(handle) });
            }
            finally {
                pdfium.FPDF_ClosePage(handle);
            }
        },
        close() {
            pdfium.FPDF_CloseDocument(document);
            pdfium.wasmExports.free(data);
        },
    };
}
function metadataOf(pdfium, document, tag) {
    const size = 2_048;
    const memory = pdfium.wasmExports.malloc(size + tag.length + 1);
    try {
        const name = memory + size;
        pdfium.HEAPU8.set([...tag, "\0"].map((letter) => letter.charCodeAt(0)), name);
        const length = pdfium.FPDF_GetMetaText(document, name, memory, size);
        if (length <= 2 || length > size)
            return "";
        return new TextDecoder("utf-16le").decode(pdfium.HEAPU8.slice(memory, memory + length - 2)).trim();
    }
    finally {
        pdfium.wasmExports.free(memory);
    }
}
//# sourceMappingURL=open-pdf.js.map