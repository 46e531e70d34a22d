import { floatsAt, placerOf } from "./place.js";
const MAX_CHARACTERS = 400_000;
const SCRATCH_BYTES = 512;
/** Reads the characters of a page with their places and joins them into words. */
export function findWords(page) {
    const { pdfium } = page;
    const textPage = pdfium.FPDFText_LoadPage(page.handle);
    if (textPage === 0)
        return { words: [], turned: "", unknownShare: 0 };
    const scratch = pdfium.wasmExports.malloc(SCRATCH_BYTES);
    try {
        return new WordFinder(page, textPage, scratch).find();
    }
    finally {
        pdfium.wasmExports.free(scratch);
        pdfium.FPDFText_ClosePage(textPage);
    }
}
class WordFinder {
    #page;
    #pdfium;
    #textPage;
    #scratch;
    #place;
    #turn;
    #words = [];
    #turned = [];
    #fonts = new Map();
    #current = null;
    constructor(page, textPage, scratch) {
        this.#page = page;
        this.#pdfium = page.pdfium;
        this.#textPage = textPage;
        this.#scratch = scratch;
        this.#turn = page.pdfium.FPDFPage_GetRotation(page.handle) & 3;
        this.#place = placerOf(page, scratch);
    }
    find() {
        const count = Math.min(this.#pdfium.FPDFText_CountChars(this.#textPage), MAX_CHARACTERS);
        let unknown = 0;
        let visible = 0;
        for (let index = 0; index < count; index += 1) {
            const code = this.#pdfium.FPDFText_GetUnicode(this.#textPage, index);
            if (isBlank(code))
                this.#endWord();
            else {
                visible += 1;
                if (isUnknown(code))
                    unknown += 1;
                this.#character(index, code);
            }
        }
        this.#endWord();
        return { words: this.#words, turned: this.#turned.join(" "), unknownShare: visible === 0 ? 0 : unknown / visible };
    }
    #character(index, code) {
        // PDFium marks a hyphen at a line end with 2; printed is a hyphen.
        const letter = code === 2 || code === 0xfffe ? "-" : String.fromCodePoint(Math.min(code, 0x10ffff));
        if (!this.#isUpright(index)) {
            this.#endWord();
            this.#turned.push(letter);
            return;
        }
        const box = this.#boxOf(index);
        if (box === null)
            return;
        const current = this.#current;
        if (current !== null && follows(current, box)) {
            current.text += letter;
            current.left = Math.min(current.left, box.left);
            current.right = Math.max(current.right, box.right);
            current.top = Math.min(current.top, box.top);
            current.bottom = Math.max(current.bottom, box.bottom);
            return;
        }
        this.#endWord();
        this.#current = { ...box, text: letter, size: this.#sizeOf(index), bold: this.#isBold(index) };
    }
    #endWord() {
        const word = this.#current;
        this.#current = null;
        if (word === null)
            return;
        const box = { x: word.left, y: word.top, width: word.right - word.left, height: word.bottom - word.top };
        this.#words.push({ text: word.text, box, size: word.size, bold: word.bold });
    }
    #boxOf(index) {
        if (this.#pdfium.FPDFText_GetLooseCharBox(this.#textPage, index, this.#scratch) === 0)
            return null;
        const [left = 0, top = 0, right = 0, bottom = 0] = this.#floats(4);
        const box = this.#place({ left, top, right, bottom });
        return [box.left, box.top, box.right, box.bottom].every(Number.isFinite) ? box : null;
    }
    #floats(count) {
        return floatsAt(this.#page, this.#scratch, count);
    }
    #isUpright(index) {
        const angle = this.#pdfium.FPDFText_GetCharAngle(this.#textPage, index);
        if (angle < 0)
            return true;
        const turned = (angle + (this.#turn * Math.PI) / 2) % (2 * Math.PI);
        return Math.min(turned, 2 * Math.PI - turned) < 0.3 || Math.abs(((angle - (this.#turn * Math.PI) / 2) + 4 * Math.PI) % (2 * Math.PI)) < 0.3;
    }
    #sizeOf(index) {
        const size = this.#pdfium.FPDFText_GetFontSize(this.#textPage, index);
        if (this.#pdfium.FPDFText_GetMatrix(this.#textPage, index, this.#scratch) === 0)
            return size;
        const [, , c = 0, d = 1] = this.#floats(4);
        const scaled = size * Math.hypot(c, d);
        return Number.isFinite(scaled) && scaled > 0.5 && scaled < 1_000 ? Math.round(scaled * 10) / 10 : size;
    }
    #isBold(index) {
        if (this.#pdfium.FPDFText_GetFontWeight(this.#textPage, index) >= 600)
            return true;
        const size = 200;
        const length = this.#pdfium.FPDFText_GetFontInfo(this.#textPage, index, this.#scratch, size, this.#scratch + size);
        if (length <= 1 || length > size)
            return false;
        const name = String.fromCharCode(...this.#pdfium.HEAPU8.subarray(this.#scratch, this.#scratch + length - 1));
        const known = this.#fonts.get(name) ?? /bold|black|heavy|demi/i.test(name);
        this.#fonts.set(name, known);
        return known;
    }
}
/** True when a character continues a word: on its line, and not far from its end. */
function follows(word, box) {
    const height = Math.min(word.bottom - word.top, box.bottom - box.top);
    const overlap = Math.min(word.bottom, box.bottom) - Math.max(word.top, box.top);
    const gap = box.left - word.right;
    const reach = Math.max(word.size, 4) * 0.6;
    return overlap >= height * 0.4 && gap < reach && gap > -reach * 2;
}
function isBlank(code) {
    return code <= 32 ? code !== 2 : code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x3000;
}
/** Private use and replacement characters: glyphs whose letter the file does not tell. */
function isUnknown(code) {
    return (code >= 0xe000 && code < 0xf000) || (code >= 0xf100 && code < 0xf900) || code === 0xfffd || code >= 0xf0000;
}
//# sourceMappingURL=find-words.js.map