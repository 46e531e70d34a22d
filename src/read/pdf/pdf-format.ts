import type { DocumentText } from "../../text/document-text.ts";
import type { Note } from "../../text/note.ts";
import { latin1 } from "../foreign-kind.ts";
import { createLanes } from "../ocr/lanes.ts";
import { loadLexicon } from "../ocr/load-lexicon.ts";
import { recognisePage } from "../ocr/recognise-page.ts";
import { quoted, refused, type Format, type Reading, type ReadOptions, type SourceFile } from "../reading.ts";
import { refuseImplausible } from "../refuse-implausible.ts";
import { createPartCollector } from "../part-collector.ts";
import { findAnnotations } from "./find-annotations.ts";
import { findPageLines } from "./find-page-lines.ts";
import { findRules } from "./find-rules.ts";
import { findScan } from "./find-scan.ts";
import { findWords, type PageWords } from "./find-words.ts";
import { judgeLayer, type LayerJudged } from "./judge-layer.ts";
import { openPdf, type OpenPdf } from "./open-pdf.ts";
import { dropPdfium } from "./pdfium.ts";
import { writePages, type LaidOutPage } from "./write-pages.ts";

const MAX_PAGES = 2_000;
const MAX_RECOGNISED_PAGES = 300;
/** A page with fewer letters and digits than this is looked at as a picture. */
const FEWEST_LETTERS = 16;

/** PDF documents: their text where they have one, else what recognition reads off their pages. */
export const pdf: Format = { name: "pdf", bid, read: readPdf };

function bid(file: SourceFile): number {
  const at = latin1(file.bytes.subarray(0, 1_024)).indexOf("%PDF-");
  if (at === -1) return 0;
  return at === 0 ? 1 : 0.8;
}

async function readPdf(file: SourceFile, options: ReadOptions): Promise<Reading> {
  let opened: OpenPdf | undefined;
  try {
    const result = await openPdf(file.bytes);
    if (result === "encrypted") {
      return refused("pdfEncrypted", `Das PDF ${quoted(file.name)} ist mit einem Passwort geschützt und kann nicht gelesen werden. Bitte eine Fassung ohne Passwort bereitstellen.`);
    }
    if (result === "damaged") return refuseDamaged(file.name);
    opened = result;
    return await readOpen(opened, file, options);
  } catch {
    // A crash leaves PDFium's memory in an unknown state: neither close nor use it again.
    opened = undefined;
    dropPdfium();
    return refuseDamaged(file.name);
  } finally {
    opened?.close();
  }
}

function refuseDamaged(name: string): Reading {
  return refused("pdfDamaged", `Das PDF ${quoted(name)} ist beschädigt oder unvollständig und lässt sich nicht öffnen. Bitte die Datei erneut herunterladen oder hochladen.`);
}

/** What came of the pages: laid out, recognised (first or anew), missing. */
interface Progress {
  readonly pages: LaidOutPage[];
  readonly recognised: number[];
  readonly readAnew: number[];
  readonly unreadable: number[];
  /** Pages whose recognition has begun. */
  started: number;
  hasComments: boolean;
}

async function readOpen(opened: OpenPdf, file: SourceFile, options: ReadOptions): Promise<Reading> {
  const progress: Progress = { pages: [], recognised: [], readAnew: [], unreadable: [], started: 0, hasComments: false };
  const count = Math.min(opened.pageCount, MAX_PAGES);
  const layer = await judgeHiddenText(opened, count, options);
  const lanes = createLanes();
  let done = 0;
  for (let index = 0; index < count; index += 1) {
    const report = (): void => options.onPage?.(++done, count);
    const picture = readPage(opened, index, layer, options, progress);
    if (picture === null) report();
    else await lanes.run(() => picture().then(report));
  }
  await lanes.finish();
  const { parts, notes } = await partsOf(opened, file.name);
  const hasParts = parts.length === 0 ? {} : { parts };
  const { text, lines, unsure } = writePages(progress.pages.toSorted((a, b) => a.number - b.number));
  const refusal = /[\p{L}\p{N}]/u.test(text) ? refuseImplausible(text, file.name) : refuseTextless(file.name, options);
  if (refusal !== null) return { ...refusal, ...hasParts };
  const value: DocumentText = {
    origin: progress.recognised.length + progress.readAnew.length > 0 ? "ocr" : "pdf",
    text,
    lines,
    unsure,
    pageCount: opened.pageCount,
    ...(opened.title === "" ? {} : { metadataTitle: opened.title }),
    ...(opened.outline.length === 0 ? {} : { outline: opened.outline }),
    ...(progress.hasComments ? { conceals: true } : {}),
  };
  return { value, notes: [...notesOn(progress, opened.pageCount, file.name), ...notes], ...hasParts };
}

/** The files that are attached to a document. */
async function partsOf({ attachments }: OpenPdf, name: string): Promise<Required<Pick<Reading, "parts" | "notes">>> {
  const collector = createPartCollector(name);
  for (const attachment of attachments) {
    // How small it was packed is not known; its own size stands in.
    await collector.take(attachment.name, { bytes: attachment.size, packedBytes: attachment.size }, async () => attachment.load());
  }
  return collector.finish();
}

async function judgeHiddenText(opened: OpenPdf, count: number, options: ReadOptions): Promise<LayerJudged | null> {
  if (options.recognise === false || options.wordListFile === undefined) return null;
  if (!hasHiddenText(opened, count)) return null;
  const lexicon = await loadLexicon(options.wordListFile);
  return lexicon === null ? null : judgeLayer(opened, count, lexicon);
}

/** A file that was scanned and recognised hides its text on each page, so its first pages tell. */
function hasHiddenText(opened: OpenPdf, count: number): boolean {
  for (let index = 0; index < Math.min(count, 3); index += 1) {
    if (opened.withPage(index, (page) => findScan(page).hidesText) === true) return true;
  }
  return false;
}

/** Reads the text of a page, or gives the work that reads it as a picture: PDFium's part of it is done at once. */
function readPage(opened: OpenPdf, index: number, layer: LayerJudged | null, options: ReadOptions, progress: Progress): (() => Promise<void>) | null {
  const number = index + 1;
  const page = opened.withPage(index, (open) => ({
    height: open.height,
    found: findWords(open),
    rules: findRules(open),
    laidOver: findAnnotations(open, opened.form),
    hidesText: layer?.readAnew === true && findScan(open).hidesText,
  }));
  if (page === null) {
    progress.unreadable.push(number);
    return null;
  }
  progress.hasComments ||= page.laidOver.hasComments;
  const isReadable = hasText(page.found);
  const own: LaidOutPage = { number, height: page.height, lines: findPageLines([...page.found.words, ...page.laidOver.words], page.rules), turned: page.found.turned };
  const mayRecognise = options.recognise !== false && progress.started < (options.maxRecognisedPages ?? MAX_RECOGNISED_PAGES);
  if ((isReadable && !page.hidesText) || !mayRecognise) {
    progress.pages.push(own);
    if (!isReadable) progress.unreadable.push(number);
    return null;
  }
  progress.started += 1;
  const recognised = layer?.sample?.index === index ? Promise.resolve(layer.sample.pages) : recognisePage(opened, index);
  return async () => {
    const found = await recognised;
    if (found === null || found.every(({ words }) => words.length === 0)) {
      progress.pages.push(own);
      if (found === null && !isReadable) progress.unreadable.push(number);
      return;
    }
    (isReadable ? progress.readAnew : progress.recognised).push(number);
    for (const [part, { words, height, back }] of found.entries()) {
      // What was laid over the page counts in its own frame; it is written with the first part.
      progress.pages.push({ number, height, lines: findPageLines(part === 0 ? [...words, ...page.laidOver.words] : words), turned: "", back });
    }
  };
}

function hasText(found: PageWords): boolean {
  if (found.unknownShare > 0.4) return false;
  let letters = 0;
  for (const word of found.words) {
    letters += word.text.replace(/[^\p{L}\p{N}]/gu, "").length;
    if (letters >= FEWEST_LETTERS) return true;
  }
  return found.turned.length >= FEWEST_LETTERS * 4;
}

function refuseTextless(name: string, options: ReadOptions): Reading {
  return options.recognise === false
    ? refused("pdfWithoutText", `Das PDF ${quoted(name)} enthält nur Bilder und keinen Text. Bitte mit eingeschalteter Texterkennung lesen.`)
    : refused("pdfWithoutText", `Das PDF ${quoted(name)} enthält keinen Text, und auch die Texterkennung hat nichts gefunden. Bitte prüfen, ob es leer ist oder nur Bilder zeigt.`);
}

function notesOn(progress: Progress, pageCount: number, name: string): Note[] {
  const notes: Note[] = [];
  if (progress.recognised.length > 0) {
    notes.push({ code: "textRecognised", message: `${pagesInWords(progress.recognised)} von ${quoted(name)} ${progress.recognised.length === 1 ? "ist ein Bild" : "sind Bilder"}; der Text wurde erkannt und kann Fehler enthalten. Bitte im Zweifel mit dem Original vergleichen.` });
  }
  if (progress.readAnew.length > 0) {
    notes.push({ code: "textLayerPoor", message: `Der Text, den frühere Texterkennung in ${quoted(name)} hinterlegt hat, ist fehlerhaft; ${pagesInWords(progress.readAnew)} ${progress.readAnew.length === 1 ? "wurde" : "wurden"} neu erkannt. Bitte im Zweifel mit dem Original vergleichen.` });
  }
  if (progress.unreadable.length > 0) {
    notes.push({ code: "pagesUnreadable", message: `${pagesInWords(progress.unreadable)} von ${quoted(name)} ${progress.unreadable.length === 1 ? "ließ" : "ließen"} sich nicht lesen. Bitte im Original nachsehen.` });
  }
  if (progress.hasComments) {
    notes.push({ code: "pdfConceals", message: `Im PDF ${quoted(name)} stehen Anmerkungen von Bearbeitern. Gezeigt wird nur der Text; die Datei selbst wird nicht herausgegeben. Bitte vor dem Veröffentlichen bereinigen.` });
  }
  if (pageCount > MAX_PAGES) {
    notes.push({ code: "pagesLeftOut", message: `${quoted(name)} hat ${pageCount} Seiten; gelesen wurden die ersten ${MAX_PAGES}. Bitte die Datei aufteilen.` });
  }
  return notes;
}

/** [3] → "Seite 3"; [3, 4, 5] → "Seiten 3, 4, 5"; long lists are shortened. */
function pagesInWords(pages: readonly number[]): string {
  const shown = pages.toSorted((a, b) => a - b).slice(0, 10).join(", ");
  return pages.length === 1 ? `Seite ${shown}` : `Seiten ${shown}${pages.length > 10 ? " und weitere" : ""}`;
}
