import type { Note } from "../../text/note.ts";
import { findPageLines } from "../pdf/find-page-lines.ts";
import { writePages, type LaidOutPage } from "../pdf/write-pages.ts";
import { quoted, refused, type Format, type Reading, type ReadOptions, type SourceFile } from "../reading.ts";
import { refuseImplausible } from "../refuse-implausible.ts";
import { countPages, decodePage, describePage, type ImagePage } from "./decode-image.ts";
import { imageKindOf } from "./image-kind.ts";
import { createLanes } from "./lanes.ts";
import { DOTS_PER_INCH, MAX_PIXELS } from "./recognise-page.ts";
import { recognisePicture } from "./recognise-picture.ts";
import { scaledPage } from "./scaled.ts";

/** An A3 sheet at 600 dpi has 70 megapixels. Larger pictures are refused before they are decoded. */
const MAX_SOURCE_PIXELS = 120_000_000;
const MAX_SIDE = 30_000;
const SMALLEST_SIDE = 40;
const MAX_PAGES = 300;

/** Pictures of pages: PNG, JPEG, TIFF (with as many pages as it has). */
export const ocr: Format = {
  name: "ocr",
  bid: (file) => (imageKindOf(file.bytes) === null ? 0 : 0.95),
  read: readImage,
};

/** What came of the pages of one file. */
interface Progress {
  readonly pages: LaidOutPage[];
  readonly damaged: number[];
  readonly tooLarge: { readonly number: number; readonly size: ImagePage }[];
}

async function readImage(file: SourceFile, options: ReadOptions): Promise<Reading> {
  const pageCount = await countPages(file.bytes);
  if (pageCount === 0) return refuseDamaged(file.name);
  if (options.recognise === false) return refuseTextless(file.name);
  const count = Math.min(pageCount, options.maxRecognisedPages ?? MAX_PAGES, MAX_PAGES);
  const progress: Progress = { pages: [], damaged: [], tooLarge: [] };
  const lanes = createLanes();
  let done = 0;
  for (let index = 0; index < count; index += 1) {
    await lanes.run(async () => {
      await readPage(file.bytes, index, progress);
      options.onPage?.(++done, count);
    });
  }
  await lanes.finish();
  return readingOf(file.name, pageCount, count, progress);
}

async function readPage(bytes: Uint8Array, index: number, progress: Progress): Promise<void> {
  const number = index + 1;
  const size = await describePage(bytes, index);
  if (size === null) {
    progress.damaged.push(number);
    return;
  }
  if (size.width * size.height > MAX_SOURCE_PIXELS || Math.max(size.width, size.height) > MAX_SIDE) {
    progress.tooLarge.push({ number, size });
    return;
  }
  if (Math.min(size.width, size.height) < SMALLEST_SIDE) return;
  const resolution = resolutionOf(size);
  const scale = Math.min(DOTS_PER_INCH / resolution, Math.sqrt(MAX_PIXELS / (size.width * size.height)));
  const picture = await decodePage(bytes, index, size, scale);
  const recognised = picture === null ? null : await recognisePicture(picture, resolution * scale);
  if (recognised === null) {
    progress.damaged.push(number);
    return;
  }
  const unit = (size.dotsPerInch === null ? 1 : 72 / size.dotsPerInch) / scale;
  for (const page of recognised.map((found) => scaledPage(found, unit))) {
    progress.pages.push({ number, height: page.height, lines: findPageLines(page.words), turned: "", back: page.back });
  }
}

/** The shorter side of a sheet in inches: A4, and the widest that is believed (A3 and a little). */
const USUAL_SIDE = 8.27;
const WIDEST_SIDE = 13;
const COARSEST = 72;
const FINEST = 600;

/** What the file says, unless the sheet would be a poster then (photos say 72 or 96): such a picture is taken for A4. */
function resolutionOf({ width, height, dotsPerInch }: ImagePage): number {
  const side = Math.min(width, height);
  if (dotsPerInch !== null && side / dotsPerInch <= WIDEST_SIDE) return dotsPerInch;
  return Math.min(FINEST, Math.max(COARSEST, side / USUAL_SIDE));
}

function readingOf(name: string, pageCount: number, count: number, { pages, damaged, tooLarge }: Progress): Reading {
  const { text, lines, unsure } = writePages(pages.toSorted((a, b) => a.number - b.number));
  if (!/\p{L}{2}/u.test(text)) {
    const [large] = tooLarge;
    if (large !== undefined) return refuseLarge(name, large.size);
    return damaged.length > 0 ? refuseDamaged(name) : refuseTextless(name);
  }
  const refusal = refuseImplausible(text, name);
  if (refusal !== null) return refusal;
  const notes: Note[] = [{ code: "textRecognised", message: `${quoted(name)} ist ein Bild; der Text wurde erkannt und kann Fehler enthalten. Bitte im Zweifel mit dem Original vergleichen.` }];
  const missing = [...damaged, ...tooLarge.map(({ number }) => number)].toSorted((a, b) => a - b);
  if (missing.length > 0) {
    notes.push({ code: "pagesUnreadable", message: `${missing.length === 1 ? "Seite" : "Seiten"} ${missing.slice(0, 10).join(", ")}${missing.length > 10 ? " und weitere" : ""} von ${quoted(name)} ${missing.length === 1 ? "ließ" : "ließen"} sich nicht lesen. Bitte im Original nachsehen.` });
  }
  if (pageCount > count) {
    notes.push({ code: "pagesLeftOut", message: `${quoted(name)} hat ${pageCount} Seiten; gelesen wurden die ersten ${count}. Bitte die Datei aufteilen.` });
  }
  return { value: { origin: "ocr", text, lines, unsure, pageCount }, notes };
}

function refuseLarge(name: string, { width, height }: ImagePage): Reading {
  return refused("imageTooLarge", `Das Bild ${quoted(name)} ist mit ${width} × ${height} Punkten zu groß und wurde nicht gelesen. Bitte verkleinern oder als PDF bereitstellen.`);
}

function refuseDamaged(name: string): Reading {
  return refused("imageDamaged", `Das Bild ${quoted(name)} ist beschädigt oder hat eine Form, die sich nicht lesen lässt. Bitte als PNG, JPEG oder PDF bereitstellen.`);
}

function refuseTextless(name: string): Reading {
  return refused("imageWithoutText", `Auf dem Bild ${quoted(name)} wurde kein Text gefunden. Ist es ein Schriftstück, bitte in besserer Auflösung (300 dpi) bereitstellen.`);
}
