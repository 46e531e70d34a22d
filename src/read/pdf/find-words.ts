import type { OpenPage } from "./open-pdf.ts";
import type { Pdfium } from "./pdfium.ts";
import { floatsAt, placerOf, type Rectangle } from "./place.ts";
import { superscript } from "../superscript.ts";
import type { Word } from "./word.ts";

/** The words of one page, in the order in which the file paints them, and text that runs up or down the margin. */
export interface PageWords {
  readonly words: Word[];
  readonly turned: string;
  /** Share of the characters without a known meaning (broken fonts), 0 to 1. */
  readonly unknownShare: number;
}

const MAX_CHARACTERS = 400_000;
const SCRATCH_BYTES = 512;
/** Raised digits are at most this share of the size of the type beside them. */
const RAISED_SIZE = 0.8;

interface WordInProgress extends Rectangle { text: string; size: number; bold: boolean }

/** What all characters that the file paints with one command share. */
interface Look { readonly isUpright: boolean; readonly size: number; readonly bold: boolean }

/** Reads the characters of a page with their places and joins them into words. */
export function findWords(page: OpenPage): PageWords {
  const { pdfium } = page;
  const textPage = pdfium.FPDFText_LoadPage(page.handle);
  if (textPage === 0) return { words: [], turned: "", unknownShare: 0 };
  const scratch = pdfium.wasmExports.malloc(SCRATCH_BYTES);
  try {
    return new WordFinder(page, textPage, scratch).find();
  } finally {
    pdfium.wasmExports.free(scratch);
    pdfium.FPDFText_ClosePage(textPage);
  }
}

class WordFinder {
  readonly #page: OpenPage;
  readonly #pdfium: Pdfium;
  readonly #textPage: number;
  readonly #scratch: number;
  readonly #place: (box: Rectangle) => Rectangle;
  readonly #turn: number;
  readonly #words: Word[] = [];
  readonly #turned: string[] = [];
  readonly #fonts = new Map<string, boolean>();
  #current: WordInProgress | null = null;

  constructor(page: OpenPage, textPage: number, scratch: number) {
    this.#page = page;
    this.#pdfium = page.pdfium;
    this.#textPage = textPage;
    this.#scratch = scratch;
    this.#turn = page.pdfium.FPDFPage_GetRotation(page.handle) & 3;
    this.#place = placerOf(page, scratch);
  }

  find(): PageWords {
    // The only calls made for every character; as locals they cost the least.
    const { FPDFText_GetUnicode: codeAt, FPDFText_GetTextObject: objectAt, FPDFText_GetLooseCharBox: writeBox } = this.#pdfium;
    const [textPage, scratch] = [this.#textPage, this.#scratch];
    const count = Math.min(this.#pdfium.FPDFText_CountChars(textPage), MAX_CHARACTERS);
    let unknown = 0;
    let visible = 0;
    let object = -1;
    let look: Look | null = null;
    for (let index = 0; index < count; index += 1) {
      const code = codeAt(textPage, index);
      if (isBlank(code)) {
        this.#endWord();
        continue;
      }
      visible += 1;
      if (isUnknown(code)) unknown += 1;
      const own = objectAt(textPage, index);
      // Characters that PDFium adds belong to no object (0), so they do not share their look.
      if (look === null || own !== object || own === 0) look = this.#lookOf(index);
      object = own;
      if (!look.isUpright) {
        this.#endWord();
        this.#turned.push(letterOf(code));
      } else if (writeBox(textPage, index, scratch) !== 0) this.#character(code, look);
    }
    this.#endWord();
    return { words: this.#words, turned: this.#turned.join(" "), unknownShare: visible === 0 ? 0 : unknown / visible };
  }

  /** Takes in an upright character, whose box lies at the scratch's beginning. */
  #character(code: number, { size, bold }: Look): void {
    const floats = this.#pdfium.HEAPF32;
    const at = this.#scratch >> 2;
    const box = this.#place({ left: floats[at] ?? 0, top: floats[at + 1] ?? 0, right: floats[at + 2] ?? 0, bottom: floats[at + 3] ?? 0 });
    if (!isFiniteBox(box)) return;
    const current = this.#current;
    const isNext = current !== null && follows(current, box);
    const isRaised = isNext && isDigit(code) && size <= current.size * RAISED_SIZE && isAbove(box, current);
    const letter = isRaised ? superscript(letterOf(code)) : letterOf(code);
    if (isNext && current.size <= size * RAISED_SIZE && /^\d{1,3}$/.test(current.text) && isAbove(current, box)) {
      // The mark in front of a note.
      current.text = superscript(current.text);
    } else if (isNext) {
      current.text += letter;
      current.left = Math.min(current.left, box.left);
      current.right = Math.max(current.right, box.right);
      current.top = Math.min(current.top, box.top);
      current.bottom = Math.max(current.bottom, box.bottom);
      return;
    }
    this.#endWord();
    this.#current = { left: box.left, top: box.top, right: box.right, bottom: box.bottom, text: letter, size, bold };
  }

  #endWord(): void {
    const word = this.#current;
    this.#current = null;
    if (word === null) return;
    const box = { x: word.left, y: word.top, width: word.right - word.left, height: word.bottom - word.top };
    this.#words.push({ text: word.text, box, size: word.size, bold: word.bold });
  }

  #lookOf(index: number): Look {
    const isUpright = this.#isUpright(index);
    return isUpright ? { isUpright, size: this.#sizeOf(index), bold: this.#isBold(index) } : { isUpright, size: 0, bold: false };
  }

  #isUpright(index: number): boolean {
    const angle = this.#pdfium.FPDFText_GetCharAngle(this.#textPage, index);
    if (angle < 0) return true;
    const turned = (angle + (this.#turn * Math.PI) / 2) % (2 * Math.PI);
    return Math.min(turned, 2 * Math.PI - turned) < 0.3 || Math.abs(((angle - (this.#turn * Math.PI) / 2) + 4 * Math.PI) % (2 * Math.PI)) < 0.3;
  }

  #sizeOf(index: number): number {
    const size = this.#pdfium.FPDFText_GetFontSize(this.#textPage, index);
    if (this.#pdfium.FPDFText_GetMatrix(this.#textPage, index, this.#scratch) === 0) return size;
    const [, , c = 0, d = 1] = floatsAt(this.#page, this.#scratch, 4);
    const scaled = size * Math.hypot(c, d);
    return Number.isFinite(scaled) && scaled > 0.5 && scaled < 1_000 ? Math.round(scaled * 10) / 10 : size;
  }

  #isBold(index: number): boolean {
    if (this.#pdfium.FPDFText_GetFontWeight(this.#textPage, index) >= 600) return true;
    const size = 200;
    const length = this.#pdfium.FPDFText_GetFontInfo(this.#textPage, index, this.#scratch, size, this.#scratch + size);
    if (length <= 1 || length > size) return false;
    const name = String.fromCharCode(...this.#pdfium.HEAPU8.subarray(this.#scratch, this.#scratch + length - 1));
    const known = this.#fonts.get(name) ?? /bold|black|heavy|demi/i.test(name);
    this.#fonts.set(name, known);
    return known;
  }
}

/** PDFium marks a hyphen at a line end with 2 or U+FFFE; printed is a hyphen. */
function letterOf(code: number): string {
  return code === 2 || code === 0xfffe ? "-" : String.fromCodePoint(Math.min(code, 0x10ffff));
}

function isFiniteBox({ left, top, right, bottom }: Rectangle): boolean {
  return Number.isFinite(left) && Number.isFinite(top) && Number.isFinite(right) && Number.isFinite(bottom);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True when small type stands raised beside larger type: it ends well above its foot and reaches (nearly) as high. */
function isAbove(small: Rectangle, large: Rectangle): boolean {
  const height = large.bottom - large.top;
  return small.bottom < large.bottom - height * 0.15 && small.top <= large.top + height * 0.12;
}

/** True when a character continues a word: on its line, and not far from its end. */
function follows(word: WordInProgress, box: Rectangle): boolean {
  const height = Math.min(word.bottom - word.top, box.bottom - box.top);
  const overlap = Math.min(word.bottom, box.bottom) - Math.max(word.top, box.top);
  const gap = box.left - word.right;
  const reach = Math.max(word.size, 4) * 0.6;
  return overlap >= height * 0.4 && gap < reach && gap > -reach * 2;
}

function isBlank(code: number): boolean {
  return code <= 32 ? code !== 2 : code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x3000;
}

/** Private use and replacement characters: glyphs whose letter the file does not tell. */
function isUnknown(code: number): boolean {
  return (code >= 0xe000 && code < 0xf000) || (code >= 0xf100 && code < 0xf900) || code === 0xfffd || code >= 0xf0000;
}
