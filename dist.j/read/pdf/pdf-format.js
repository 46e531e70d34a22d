import { latin1 } from "../foreign-kind.js";
import { recognisePage } from "../ocr/recognise-page.js";
import { quoted, refused } from "../reading.js";
import { refuseImplausible } from "../refuse-implausible.js";
import { findPageLines } from "./find-page-lines.js";
import { findRules } from "./find-rules.js";
import { findWords } from "./find-words.js";
import { openPdf } from "./open-pdf.js";
import { dropPdfium } from "./pdfium.js";
import { writePages } from "./write-pages.js";
const MAX_PAGES = 2_000;
const MAX_RECOGNISED_PAGES = 300;
/** A page with fewer letters and digits than this is looked at as a picture. */
const FEWEST_LETTERS = 16;
/** PDF documents: their text where they have one, else what recognition reads off their pages. */
export const pdf = { name: "pdf", bid, read: readPdf };
function bid(file) {
    const at = latin1(file.bytes.subarray(0, 1_024)).indexOf("%PDF-");
    if (at === -1)
        return 0;
    return at === 0 ? 1 : 0.8;
}
async function readPdf(file, options) {
    let opened;
    try {
        const result = await openPdf(file.bytes);
        if (result === "encrypted") {
            return refused("pdfEncrypted", `Das PDF ${quoted(file.name)} ist mit einem Passwort geschützt und kann nicht gelesen werden. Bitte eine Fassung ohne Passwort bereitstellen.`);
        }
        if (result === "damaged")
            return refuseDamaged(file.name);
        opened = result;
        return await readOpen(opened, file, options);
    }
    catch {
        // A crash leaves PDFium's memory in an unknown state: neither close nor use it again.
        opened = undefined;
        dropPdfium();
        return refuseDamaged(file.name);
    }
    finally {
        opened?.close();
    }
}
function refuseDamaged(name) {
    return refused("pdfDamaged", `Das PDF ${quoted(name)} ist beschädigt oder unvollständig und lässt sich nicht öffnen. Bitte die Datei erneut herunterladen oder hochladen.`);
}
async function readOpen(opened, file, options) {
    const progress = { pages: [], recognised: [], unreadable: [] };
    const count = Math.min(opened.pageCount, MAX_PAGES);
    for (let index = 0; index < count; index += 1) {
        await readPage(opened, index, options, progress);
        options.onPage?.(index + 1, count);
    }
    const { text, lines, unsure } = writePages(progress.pages);
    if (!/[\p{L}\p{N}]/u.test(text))
        return refuseTextless(file.name, options);
    const refusal = refuseImplausible(text, file.name);
    if (refusal !== null)
        return refusal;
    const value = {
        origin: progress.recognised.length > 0 ? "ocr" : "pdf",
        text,
        lines,
        unsure,
        pageCount: opened.pageCount,
        ...(opened.title === "" ? {} : { metadataTitle: opened.title }),
    };
    return { value, notes: notesOn(progress, opened.pageCount, file.name) };
}
async function readPage(opened, index, options, progress) {
    const number = index + 1;
    const page = opened.withPage(index, (open) => ({ height: open.height, found: findWords(open), rules: findRules(open) }));
    if (page === null) {
        progress.unreadable.push(number);
        return;
    }
    const mayRecognise = options.recognise !== false && progress.recognised.length < (options.maxRecognisedPages ?? MAX_RECOGNISED_PAGES);
    if (hasText(page.found)) {
        progress.pages.push({ number, height: page.height, lines: findPageLines(page.found.words, page.rules), turned: page.found.turned });
        return;
    }
    const words = mayRecognise ? await recognisePage(opened, index) : null;
    if (words !== null && words.length > 0)
        progress.recognised.push(number);
    else if (words === null)
        progress.unreadable.push(number);
    const lines = findPageLines(words === null || words.length === 0 ? page.found.words : words);
    progress.pages.push({ number, height: page.height, lines, turned: page.found.turned });
}
function hasText(found) {
    if (found.unknownShare > 0.4)
        return false;
    let letters = 0;
    for (const word of found.words) {
        letters += word.text.replace(/[^\p{L}\p{N}]/gu, "").length;
        if (letters >= FEWEST_LETTERS)
            return true;
    }
    return found.turned.length >= FEWEST_LETTERS * 4;
}
function refuseTextless(name, options) {
    return options.recognise === false
        ? refused("pdfWithoutText", `Das PDF ${quoted(name)} enthält nur Bilder und keinen Text. Bitte mit eingeschalteter Texterkennung lesen.`)
        : refused("pdfWithoutText", `Das PDF ${quoted(name)} enthält keinen Text, und auch die Texterkennung hat nichts gefunden. Bitte prüfen, ob es leer ist oder nur Bilder zeigt.`);
}
function notesOn(progress, pageCount, name) {
    const notes = [];
    if (progress.recognised.length > 0) {
        notes.push({ code: "textRecognised", message: `${pagesInWords(progress.recognised)} von ${quoted(name)} ${progress.recognised.length === 1 ? "ist ein Bild" : "sind Bilder"}; der Text wurde erkannt und kann Fehler enthalten. Bitte im Zweifel mit dem Original vergleichen.` });
    }
    if (progress.unreadable.length > 0) {
        notes.push({ code: "pagesUnreadable", message: `${pagesInWords(progress.unreadable)} von ${quoted(name)} ${progress.unreadable.length === 1 ? "ließ" : "ließen"} sich nicht lesen. Bitte im Original nachsehen.` });
    }
    if (pageCount > MAX_PAGES) {
        notes.push({ code: "pagesLeftOut", message: `${quoted(name)} hat ${pageCount} Seiten; gelesen wurden die ersten ${MAX_PAGES}. Bitte die Datei aufteilen.` });
    }
    return notes;
}
/** [3] → "Seite 3"; [3, 4, 5] → "Seiten 3, 4, 5"; long lists are shortened. */
function pagesInWords(pages) {
    const shown = pages.slice(0, 10).join(", ");
    return pages.length === 1 ? `Seite ${shown}` : `Seiten ${shown}${pages.length > 10 ? " und weitere" : ""}`;
}
//# sourceMappingURL=pdf-format.js.map