import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeWordList } from "../../text/lexicon/word-list.ts";
import { stopWebAssembly } from "../ocr/tesseract-wasm.ts";
import { readBytes } from "../read.ts";
import { makePdf } from "../testing/make-pdf.ts";
import { makePicture, PROSE, toSharp } from "../testing/make-picture.ts";

const PAGE = "#set page(width: 420pt, height: 400pt, margin: 50pt)\n#set text(11pt)\n";
const folder = mkdtempSync(join(tmpdir(), "ratsfaden-layer-"));
const wordListFile = join(folder, "words.bin");
let scan: string;

beforeAll(async () => {
  writeFileSync(wordListFile, encodeWordList(PROSE.match(/\p{L}+/gu) ?? []));
  const png = await toSharp(await makePicture(PAGE + PROSE)).png().toBuffer();
  scan = `#place(top + left, dx: -50pt, dy: -50pt, image(bytes((${Array.from(png).join(",")})), width: 420pt))`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stopWebAssembly();
});

/** A scan over the text that an earlier recognition made of it. */
function withLayer(text: string): Uint8Array {
  return makePdf(`${PAGE}#place(top + left)[${text}]\n${scan}`);
}

const poor = PROSE.replaceAll("e", "c").replaceAll("rt", "1t");

test("a poor text behind a scan is noticed, and the scan read anew", async () => {
  const { value, notes } = await readBytes(withLayer(poor), "scan.pdf", { wordListFile });
  expect(notes.map((note) => note.code)).toEqual(["textLayerPoor"]);
  expect(value?.origin).toBe("ocr");
  expect(value?.text).toContain("Der Rat der Stadt Auental beschließt");
});

test("a good text behind a scan is kept as it is", async () => {
  const { value, notes } = await readBytes(withLayer(PROSE), "scan.pdf", { wordListFile });
  expect(notes).toEqual([]);
  expect(value?.origin).toBe("pdf");
});

test.each([
  ["text that stands in front of a picture, however odd", () => makePdf(`${PAGE}${scan}\n#place(top + left)[${poor}]`), { wordListFile }],
  ["a poor text where nothing is to be recognised", () => withLayer(poor), { wordListFile, recognise: false }],
  ["a poor text where no list of words is at hand", () => withLayer(poor), {}],
])("is kept: %s", async (_name, make, options) => {
  const { value, notes } = await readBytes(make(), "scan.pdf", options);
  expect(notes).toEqual([]);
  expect(value?.text).toContain("Dcr Rat dcr Stadt");
});
