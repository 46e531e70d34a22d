import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../../text/span.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { readBytes } from "../read.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { encodeGreyPng } from "./grey-png.ts";
import { imageSizeOf } from "./image-size.ts";
import { renderGrey } from "./recognise-page.ts";
import { wordsOfTsv } from "./tesseract-tsv.ts";
import { stopWebAssembly } from "./tesseract-wasm.ts";

const SOURCE = `#set page(width: 300pt, height: 160pt, margin: 20pt)\n#set text(12pt)\nDer Rat der Stadt Auental beschließt\n\ndie Erneuerung der Brücke über die Au.`;
let png: Uint8Array;

beforeAll(async () => {
  const opened = await openPdf(makePdf(SOURCE));
  if (typeof opened === "string") throw new Error(opened);
  const picture = opened.withPage(0, renderGrey);
  opened.close();
  if (picture === null) throw new Error("not rendered");
  png = encodeGreyPng(picture);
});
afterAll(() => stopWebAssembly());

describe("recognition", () => {
  test("reads a picture", async () => {
    const { value, notes } = await readBytes(png, "scan.png");
    expect(value?.origin).toBe("ocr");
    expect(value?.text.replaceAll(/\s+/g, " ")).toBe("Der Rat der Stadt Auental beschließt die Erneuerung der Brücke über die Au.");
    expect(notes.map((note) => note.code)).toEqual(["textRecognised"]);
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

  test("a picture without text gives one note", async () => {
    const { value, notes } = await readBytes(encodeGreyPng({ width: 200, height: 100, pixels: new Uint8Array(20_000).fill(255) }), "leer.png");
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual(["imageWithoutText"]);
  });

  test("a damaged picture gives one note, and the next is read", async () => {
    const { value, notes } = await readBytes(png.subarray(0, 300), "halb.png");
    expect(value).toBeNull();
    expect(notes).toHaveLength(1);
    expect((await readBytes(png, "scan.png")).value).not.toBeNull();
  });

  test("a picture that claims to be huge is not decoded", async () => {
    const huge = Uint8Array.from(png);
    new DataView(huge.buffer).setUint32(16, 900_000);
    const { notes } = await readBytes(huge, "plakat.png");
    expect(notes.map((note) => note.code)).toEqual(["imageTooLarge"]);
  });
});

function row(confidence: number, text: string, x: number): string {
  return ["5", "1", "1", "1", "1", "1", x, "10", "30", "12", confidence, text].join("\t");
}

describe("Tesseract's table of words", () => {
  test("doubtful words keep their confidence, specks are left out", () => {
    const words = wordsOfTsv(["level\tpage", row(96.5, "Rat", 0), row(41, "Auenta1", 40), row(12, "~", 80)].join("\n"));
    expect(words.map((word) => [word.text, word.confidence])).toEqual([["Rat", 0.965], ["Auenta1", 0.41]]);
  });
});

describe("sizes of pictures", () => {
  test.each([
    ["PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 200]), { width: 256, height: 200 }],
    ["JPEG", Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 100, 1, 0, 3, 0, 0, 0, 0]), { width: 256, height: 100 }],
    ["TIFF", Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 64, 0, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 32, 0, 0, 0]), { width: 64, height: 32 }],
    ["cut off", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), null],
  ])("%s", (_name, bytes, size) => {
    expect(imageSizeOf(bytes)).toEqual(size);
  });
});

/** A scan: a PDF whose page is one picture. */
function scanOf(image: Uint8Array): Uint8Array {
  const data = Array.from(image).join(",");
  return makePdf(`#set page(width: 300pt, height: 160pt, margin: 0pt)\n#image(bytes((${data})), width: 300pt)`);
}
