import { PDFiumModule } from "@hyzyla/pdfium";

/** The functions of PDFium that this room calls, under the names of its C headers; pointers are numbers. */
export interface Pdfium {
  /** PDFium's memory. It moves when it grows, so ask for it anew after each call of a function. */
  readonly HEAPU8: Uint8Array;
  /** The same memory as numbers of 4 bytes: the number at `pointer` has the index `pointer >> 2`. */
  readonly HEAPF32: Float32Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  FPDF_InitLibraryWithConfig(config: number): void;
  FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetPageSizeByIndex(document: number, index: number, width: number, height: number): number;
  FPDF_GetMetaText(document: number, tag: number, buffer: number, size: number): number;
  FPDF_GetFormType(document: number): number;
  FPDFDOC_InitFormFillEnvironment(document: number, callbacks: number): number;
  FPDFDOC_ExitFormFillEnvironment(form: number): void;
  FPDFBookmark_GetFirstChild(document: number, parent: number): number;
  FPDFBookmark_GetNextSibling(document: number, entry: number): number;
  FPDFBookmark_GetTitle(entry: number, buffer: number, size: number): number;
  FPDFBookmark_GetDest(document: number, entry: number): number;
  FPDFBookmark_GetAction(entry: number): number;
  FPDFAction_GetDest(document: number, action: number): number;
  FPDFDest_GetDestPageIndex(document: number, target: number): number;
  FPDFDoc_GetAttachmentCount(document: number): number;
  FPDFDoc_GetAttachment(document: number, index: number): number;
  FPDFAttachment_GetName(attachment: number, buffer: number, size: number): number;
  FPDFAttachment_GetFile(attachment: number, buffer: number, size: number, length: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFAnnot_GetFlags(annotation: number): number;
  FPDFAnnot_GetRect(annotation: number, rectangle: number): number;
  FPDFAnnot_GetStringValue(annotation: number, key: number, buffer: number, size: number): number;
  FPDFAnnot_GetFormFieldType(form: number, annotation: number): number;
  FPDFAnnot_GetFormFieldFlags(form: number, annotation: number): number;
  FPDFAnnot_GetFormFieldValue(form: number, annotation: number, buffer: number, size: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageWidth(page: number): number;
  FPDF_GetPageHeight(page: number): number;
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFTextObj_GetTextRenderMode(text: number): number;
  FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(textPage: number): void;
  FPDFText_CountChars(textPage: number): number;
  FPDFText_GetTextObject(textPage: number, index: number): number;
  FPDFText_GetUnicode(textPage: number, index: number): number;
  FPDFText_GetLooseCharBox(textPage: number, index: number, rectangle: number): number;
  FPDFText_GetCharAngle(textPage: number, index: number): number;
  FPDFText_GetFontSize(textPage: number, index: number): number;
  FPDFText_GetFontWeight(textPage: number, index: number): number;
  FPDFText_GetFontInfo(textPage: number, index: number, buffer: number, size: number, flags: number): number;
  FPDFText_GetMatrix(textPage: number, index: number, matrix: number): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, data: number, stride: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, color: number): void;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(bitmap: number, page: number, x: number, y: number, width: number, height: number, rotate: number, flags: number): void;
}

/** An instance never gives memory back; above this a fresh one takes its place. */
const MAX_HEAP_BYTES = 256 * 1024 * 1024;

let instance: Promise<Pdfium> | null = null;

/** PDFium, loaded once for this process. */
export async function loadPdfium(): Promise<Pdfium> {
  const loaded = await (instance ??= start());
  if (loaded.HEAPU8.byteLength <= MAX_HEAP_BYTES) return loaded;
  instance = start();
  return instance;
}

/** Forgets the instance, after it crashed. */
export function dropPdfium(): void {
  instance = null;
}

async function start(): Promise<Pdfium> {
  const build = await PDFiumModule({});
  // The package's own functions check and copy their arguments at every call, and are called for every letter.
  const functions = build.wasmExports as unknown as Omit<Pdfium, "HEAPU8" | "HEAPF32" | "wasmExports">;
  let floats = new Float32Array(build.HEAPU8.buffer);
  const pdfium: Pdfium = {
    ...functions,
    wasmExports: build.wasmExports,
    get HEAPU8() {
      return build.HEAPU8;
    },
    get HEAPF32() {
      if (floats.buffer !== build.HEAPU8.buffer) floats = new Float32Array(build.HEAPU8.buffer);
      return floats;
    },
  };
  pdfium.FPDF_InitLibraryWithConfig(0);
  return pdfium;
}
