/**
 * Makes the PDFs of the example council: every Typst source below examples/sources/ becomes the PDF
 * of the same path below examples/documents/. A source named `….scan.typ` becomes a PDF that holds only a picture
 * of its pages, as an office scanner leaves it: grey, 200 dpi, a little crooked and specked.
 *
 * Run: node scripts/make-example-pdfs.ts [part of a path]
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const ROOT = join(import.meta.dirname, "..");
const SOURCES = join(ROOT, "examples", "sources");
const EXAMPLES = join(ROOT, "examples", "documents");

/** Keeps the output the same from run to run. Seconds since 1970: 2025-07-01. */
const CREATED = 1_751_328_000;

const SCAN_DPI = 200;
const SCAN_SKEW_DEGREES = 0.45;
/** One in so many pixels is a speck. */
const SPECK_RARITY = 900;
/** Four bits of grey are enough to read and keep the file small. */
const GREY_LEVELS = 16;

interface GreyImage {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black to 255 white, row by row. */
  readonly pixels: Uint8Array;
}

/** A small repeatable source of chance (mulberry32): numbers from 0 up to, not including, 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Turns a picture by a few tenths of a degree around its middle and specks it, as a scanner does. */
function asScanned(image: GreyImage, random: () => number): GreyImage {
  const { width, height, pixels } = image;
  const angle = (SCAN_SKEW_DEGREES * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const scanned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const fromX = cos * dx + sin * dy + width / 2;
      const fromY = cos * dy - sin * dx + height / 2;
      const ink = 255 - between(image, fromX, fromY, pixels);
      const faded = 255 - ink * 0.88;
      scanned[y * width + x] = random() * SPECK_RARITY < 1 ? 120 + random() * 90 : faded;
    }
  }
  return { width, height, pixels: scanned };
}

/** The grey at a place between pixels; white outside the picture. */
function between(image: GreyImage, x: number, y: number, pixels: Uint8Array): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= image.width || top + 1 >= image.height) return 255;
  const at = (column: number, row: number) => pixels[row * image.width + column] ?? 255;
  const [rightward, downward] = [x - left, y - top];
  const upper = at(left, top) * (1 - rightward) + at(left + 1, top) * rightward;
  const lower = at(left, top + 1) * (1 - rightward) + at(left + 1, top + 1) * rightward;
  return upper * (1 - downward) + lower * downward;
}

/** Packs a picture into four bits a pixel, two pixels a byte. */
function packed(image: GreyImage): Uint8Array {
  const rowBytes = Math.ceil(image.width / 2);
  const bytes = new Uint8Array(rowBytes * image.height);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const level = Math.round(((image.pixels[y * image.width + x] ?? 255) / 255) * (GREY_LEVELS - 1));
      const place = y * rowBytes + (x >> 1);
      bytes[place] = (bytes[place] ?? 0) | (x % 2 === 0 ? level << 4 : level);
    }
  }
  return bytes;
}

/** Writes a PDF whose pages are the given pictures and nothing else: no text, no fonts. */
function pdfOfImages(images: readonly GreyImage[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (...chunks: (string | Uint8Array)[]) => {
    for (const chunk of chunks) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, "latin1") : Buffer.from(chunk);
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (number: number, ...chunks: (string | Uint8Array)[]) => {
    offsets[number] = length;
    add(`${number} 0 obj\n`, ...chunks, "\nendobj\n");
  };

  object(1, "<< /Type /Catalog /Pages 2 0 R >>");
  const pageNumbers = images.map((_, index) => 3 + index * 3);
  object(2, `<< /Type /Pages /Count ${images.length} /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(" ")}] >>`);
  images.forEach((image, index) => {
    const page = 3 + index * 3;
    const [wide, high] = [image.width, image.height].map((size) => ((size * 72) / SCAN_DPI).toFixed(2));
    const drawing = `q ${wide} 0 0 ${high} 0 0 cm /Scan Do Q`;
    const data = deflateSync(packed(image), { level: 9 });
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${page + 1} 0 R`,
      ` /Resources << /XObject << /Scan ${page + 2} 0 R >> >> >>`,
    );
    object(page + 1, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
    object(
      page + 2,
      `<< /Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray`,
      ` /BitsPerComponent 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n`,
      data,
      "\nendstream",
    );
  });

  const start = length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  add(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join("")}`);
  add(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** Draws the pages of a PDF in grey at the scanner's resolution. */
async function drawn(pdf: Uint8Array): Promise<GreyImage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const images: GreyImage[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: SCAN_DPI / 72, render: "bitmap" });
    const pixels = new Uint8Array(width * height);
    // The bitmap has four bytes a pixel; the page is black on white, so one colour stands for grey.
    for (let index = 0; index < pixels.length; index++) pixels[index] = data[index * 4] ?? 255;
    images.push({ width, height, pixels });
  }
  document.destroy();
  library.destroy();
  return images;
}

async function scanOf(pdf: Uint8Array): Promise<Buffer> {
  const random = chance(20_230_306);
  return pdfOfImages((await drawn(pdf)).map((image) => asScanned(image, random)));
}

const compiler = NodeCompiler.create({ workspace: SOURCES });
const wanted = process.argv[2] ?? "";
const sources = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".typ") && path.includes("/") && path.includes(wanted))
  .toSorted();

for (const source of sources) {
  const pdf = compiler.pdf(
    { mainFilePath: join(SOURCES, source) },
    { pdfTags: true, creationTimestamp: CREATED },
  );
  const isScan = source.endsWith(".scan.typ");
  const target = join(EXAMPLES, source.replace(/(\.scan)?\.typ$/, ".pdf"));
  const bytes = isScan ? await scanOf(pdf) : pdf;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  process.stdout.write(`${target.slice(ROOT.length + 1)} ${Math.ceil(bytes.length / 1024)} KB\n`);
}
