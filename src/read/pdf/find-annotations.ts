import type { OpenPage } from "./open-pdf.ts";
import { floatsAt, placerOf, type Rectangle } from "./place.ts";
import { readUtf16, withMemory } from "./memory.ts";
import type { Word } from "./word.ts";

/** What is laid over a page: the values of form fields as words, and whether people left comments there. */
export interface PageAnnotations {
  readonly words: readonly Word[];
  readonly hasComments: boolean;
}

const NONE: PageAnnotations = { words: [], hasComments: false };
const MOST_ANNOTATIONS = 5_000;
const LONGEST_VALUE = 20_000;

/** Kinds of annotations (fpdf_annot.h): a note, marked text, an insertion mark, a drawing; what they say is a comment. */
const COMMENTS = new Set([1, 9, 10, 11, 12, 14, 15]);
const WIDGET = 20;
/** Flags (ISO 32000-1, table 165): hidden, not shown. */
const UNSEEN = 2 | 32;
/** Flag of a text field whose value is shown as dots. */
const PASSWORD = 1 << 13;
const CHECK_BOX = 2;
const RADIO_BUTTON = 3;
/** Combo box, list box, text field. */
const VALUED = new Set([4, 5, 6]);

/** Reads the annotations of a page. @param form handle of the document's form, 0 without one */
export function findAnnotations(page: OpenPage, form: number): PageAnnotations {
  const { pdfium } = page;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page.handle), MOST_ANNOTATIONS);
  if (count <= 0) return NONE;
  const words: Word[] = [];
  let hasComments = false;
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(page.handle, index);
    if (annotation === 0) continue;
    const kind = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (kind === WIDGET && form !== 0) words.push(...wordsOfField(page, form, annotation));
    else if (COMMENTS.has(kind)) hasComments ||= hasContents(page, annotation);
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
  return { words, hasComments };
}

function hasContents({ pdfium }: OpenPage, annotation: number): boolean {
  return withMemory(pdfium, [..."Contents", "\0"].map((letter) => letter.charCodeAt(0)), (name) => pdfium.FPDFAnnot_GetStringValue(annotation, name, 0, 0) > 2);
}

/** The state in which a box is drawn; the one without a tick is always called "Off". */
function isTicked(page: OpenPage, annotation: number): boolean {
  return !["", "Off"].includes(entryOf(page, annotation, "AS"));
}

/** An entry of an annotation's dictionary, or "". */
function entryOf({ pdfium }: OpenPage, annotation: number, key: string): string {
  return withMemory(pdfium, [...key, "\0"].map((letter) => letter.charCodeAt(0)), (name) =>
    readUtf16(pdfium, LONGEST_VALUE, (buffer, size) => pdfium.FPDFAnnot_GetStringValue(annotation, name, buffer, size)));
}

function wordsOfField(page: OpenPage, form: number, annotation: number): Word[] {
  const { pdfium } = page;
  if ((pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN) !== 0) return [];
  const kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation);
  const box = boxOf(page, annotation);
  if (box === null) return [];
  if (kind === CHECK_BOX || kind === RADIO_BUTTON) return setWords(isTicked(page, annotation) ? "☒" : "☐", box);
  const isSecret = kind === 6 && (pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & PASSWORD) !== 0;
  if (!VALUED.has(kind) || isSecret) return [];
  return setWords(readUtf16(pdfium, LONGEST_VALUE, (buffer, size) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size)), box);
}

function boxOf(page: OpenPage, annotation: number): Rectangle | null {
  return withMemory(page.pdfium, 16, (memory) => {
    if (page.pdfium.FPDFAnnot_GetRect(annotation, memory) === 0) return null;
    const [left = 0, top = 0, right = 0, bottom = 0] = floatsAt(page, memory, 4);
    return withMemory(page.pdfium, 16, (scratch) => placerOf(page, scratch)({ left: Math.min(left, right), right: Math.max(left, right), top: Math.max(top, bottom), bottom: Math.min(top, bottom) }));
  });
}

/** Sets a value into its field: as one line, or where it has line breaks or is too long as lines one below the other. The places of the words are estimates. */
function setWords(value: string, { left, right, top, bottom }: Rectangle): Word[] {
  const height = bottom - top;
  const printed = value.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== "");
  const size = Math.min(Math.max(height / Math.max(printed.length, 1), 4) * 0.75, 11);
  const advance = size * 0.5;
  const words: Word[] = [];
  let y = printed.length > 1 || height > size * 2.6 ? top + 1 : top + (height - size * 1.2) / 2;
  for (const line of printed) {
    let x = left + 1;
    for (const text of line.split(/\s+/)) {
      const width = text.length * advance;
      if (x > left + 1 && x + width > right && height > size * 2.6) {
        x = left + 1;
        y += size * 1.2;
      }
      words.push({ text, box: { x, y, width: Math.max(Math.min(width, right - x), 1), height: size * 1.2 }, size, bold: false });
      x = Math.min(x + width + advance / 2, right);
    }
    y += size * 1.2;
  }
  return words;
}
