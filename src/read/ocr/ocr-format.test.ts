import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../../text/span.ts";
import { readBytes } from "../read.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { fromSharp, makePicture, PROSE, toSharp } from "../testing/make-picture.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { wordsOfTsv } from "./tesseract-tsv.ts";
import { stopWebAssembly } from "./tesseract-wasm.ts";

const SOURCE = `#set page(width: 300pt, height: 160pt, margin: 20pt)\n#set text(12pt)\nDer Rat der Stadt Auental beschließt\n\ndie Erneuerung der Brücke über die Au.`;
const SENTENCE = "Der Rat der Stadt Auental beschließt die Erneuerung der Brücke über die Au.";
let picture: GreyPicture;
let png: Uint8Array;

beforeAll(async () => {
  picture = await makePicture(SOURCE);
  png = await toSharp(picture).png().withMetadata({ density: 200 }).toBuffer();
});
afterAll(() => stopWebAssembly());

function folded(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s+/g, " ").trim();
}

describe("recognition", () => {
  test("reads a picture, with boxes in points", async () => {
    const { value, notes } = await readBytes(png, "scan.png");
    expect(value?.origin).toBe("ocr");
    expect(folded(value?.text)).toBe(SENTENCE);
    expect(notes.map((note) => note.code)).toEqual(["textRecognised"]);
    expect(value?.lines[0]?.box?.x).toBeGreaterThan(15);
    expect(value?.lines[0]?.box?.x).toBeLessThan(30);
  });

  test("reads a JPEG in colour that says nothing of its resolution", async () => {
    const jpeg = await toSharp(picture).toColourspace("srgb").tint("#334455").jpeg().toBuffer();
    expect(folded((await readBytes(jpeg, "scan.jpg")).value?.text)).toBe(SENTENCE);
  });

  test.each(["ccittfax4", "lzw", "deflate"] as const)("reads all pages of a TIFF (%s)", async (compression) => {
    const second = await makePicture(SOURCE.replace("Auental", "Wiesental"));
    const pages = await Promise.all([picture, second].map((page) => toSharp(page).png().toBuffer()));
    const tiff = await sharp(pages, { join: { animated: true } }).threshold().toColourspace("b-w").tiff({ compression, xres: 200 / 25.4, yres: 200 / 25.4, ...(compression === "ccittfax4" ? { bitdepth: 1 } : {}) }).toBuffer();
    const { value } = await readBytes(tiff, "scan.tif");
    expect(value?.pageCount).toBe(2);
    expect(folded(value?.text)).toBe(`${SENTENCE} ${SENTENCE.replace("Auental", "Wiesental")}`);
    expect(value?.lines.filter((line) => line.kind !== "blank").map((line) => line.page)).toEqual([1, 1, 2, 2]);
  });

  test("reads a PDF page that is only a picture, with boxes in points", async () => {
    const pages: string[] = [];
    const { value } = await readBytes(scanOf(png), "scan.pdf", { onPage: (page, count) => pages.push(`${page}/${count}`) });
    expect(value?.origin).toBe("ocr");
    const first = value?.lines.find((line) => line.kind !== "blank");
    expect(textOf(value?.text ?? "", first?.span ?? [0, 0])).toBe("Der Rat der Stadt Auental beschließt");
    expect(first?.box?.x).toBeGreaterThan(15);
    expect(first?.box?.x).toBeLessThan(30);
    expect(pages).toEqual(["1/1"]);
  });

  test("reads a page that lies upside down and slopes, and says where its lines stand on it", async () => {
    const page = await makePicture(`#set page(width: 420pt, height: 400pt, margin: 50pt)\n#set text(11pt)\n${PROSE}`);
    const lying = await fromSharp(toSharp(page).rotate(183, { background: "#ffffff" }));
    const { value } = await readBytes(await toSharp(lying).png().withMetadata({ density: 200 }).toBuffer(), "kopf.png");
    expect(folded(value?.text).replaceAll("- ", "")).toContain("Der Rat der Stadt Auental beschließt die Erneuerung der Brücke über die Au.");
    // What is read first stands at the bottom.
    expect(value?.lines[0]?.box?.y).toBeGreaterThan(280);
  });

  test("reads two pages side by side one after the other", async () => {
    const spread = await makePicture(`#set page(width: 842pt, height: 595pt, margin: 50pt)\n#set text(14pt)\n#columns(2, gutter: 80pt)[${PROSE} #colbreak() Anlage. ${PROSE}]`);
    const text = folded((await readBytes(await toSharp(spread).png().withMetadata({ density: 200 }).toBuffer(), "doppelt.png")).value?.text);
    expect(text.indexOf("Rathaus vorgebracht")).toBeGreaterThan(0);
    expect(text.indexOf("Rathaus vorgebracht")).toBeLessThan(text.indexOf("Anlage. Der Rat"));
  });

  test("a picture without text gives one note", async () => {
    const { value, notes } = await readBytes(await toSharp({ width: 200, height: 100, pixels: new Uint8Array(20_000).fill(255) }).png().toBuffer(), "leer.png");
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual(["imageWithoutText"]);
  });

  test("a damaged picture gives one note, and the next is read", async () => {
    const { value, notes } = await readBytes(png.subarray(0, 300), "halb.png");
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual(["imageDamaged"]);
    expect((await readBytes(png, "scan.png")).value).not.toBeNull();
  });

  test.each([
    ["PNG", 16, false],
    ["TIFF", 0, true],
  ])("a picture that claims to be huge is not decoded: %s", async (_name, at, isTiff) => {
    const huge = Uint8Array.from(isTiff ? await toSharp(picture).tiff({ compression: "lzw" }).toBuffer() : png);
    const view = new DataView(huge.buffer);
    const places = isTiff ? sizesIn(view) : [at, at + 4];
    for (const place of places) view.setUint32(place, 50_000, isTiff);
    const { value, notes } = await readBytes(huge, "plakat");
    expect(value).toBeNull();
    expect(notes).toHaveLength(1);
    expect(["imageTooLarge", "imageDamaged"]).toContain(notes[0]?.code);
  });
});

/** Where a TIFF (little endian) says its width and height. */
function sizesIn(view: DataView): number[] {
  const directory = view.getUint32(4, true);
  const entries = Array.from({ length: view.getUint16(directory, true) }, (_, entry) => directory + 2 + entry * 12);
  return entries.filter((entry) => [256, 257].includes(view.getUint16(entry, true))).map((entry) => {
    view.setUint16(entry + 2, 4, true);
    return entry + 8;
  });
}

function row(confidence: number, text: string, x: number): string {
  return ["5", "1", "1", "1", "1", "1", x, "10", "30", "12", confidence, text].join("\t");
}

describe("Tesseract's table of words", () => {
  test("doubtful words keep their confidence, specks are left out", () => {
    const words = wordsOfTsv(["level\tpage", row(96.5, "Rat", 0), row(41, "Auenta1", 40), row(12, "~", 80)].join("\n"));
    expect(words.map((word) => [word.text, word.confidence])).toEqual([["Rat", 0.965], ["Auenta1", 0.41]]);
  });
});

/** A scan: a PDF whose page is one picture. */
function scanOf(image: Uint8Array): Uint8Array {
  const data = Array.from(image).join(",");
  return makePdf(`#set page(width: 300pt, height: 160pt, margin: 0pt)\n#image(bytes((${data})), width: 300pt)`);
}
