import { inflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { makePdf } from "../testing/make-pdf.ts";
import { encodeColourPng } from "./colour-png.ts";
import { createLimitedCache } from "./limited-cache.ts";
import { createPagePictures } from "./page-pictures.ts";

const files = new Map<string, Uint8Array>([
  ["paper", makePdf('#set page(width: 300pt, height: 200pt, fill: rgb("#ff0000"))\n= Vorlage\n#pagebreak()\nZweite Seite')],
  ["broken", new TextEncoder().encode("%PDF-1.7\nkaputt")],
  ["scan", encodeColourPng({ width: 4, height: 2, pixels: new Uint8Array(24).fill(7) })],
]);
const loaded: string[] = [];
const load = async (sha256: string) => {
  loaded.push(sha256);
  return await Promise.resolve(files.get(sha256) ?? null);
};
const pictures = createPagePictures({ load });
afterAll(async () => await pictures.close());

/** Width, height and the colour of the first pixel of a PNG as `encodeColourPng` writes it. */
function look(png: Uint8Array): readonly number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const data = png.subarray(8 + 25 + 8, 8 + 25 + 8 + view.getUint32(8 + 25));
  return [view.getUint32(16), view.getUint32(20), ...inflateSync(data).subarray(1, 4)];
}

test("pages of a PDF have sizes in points and are drawn in colour; bytes are loaded once", async () => {
  expect(await pictures.sizes("paper", "application/pdf")).toEqual([{ width: 300, height: 200 }, { width: 300, height: 200 }]);
  const [first, second] = [await pictures.picture("paper", "application/pdf", 1), await pictures.picture("paper", "application/pdf", 2)];
  expect(first?.mediaType).toBe("image/png");
  expect(look(first?.bytes ?? new Uint8Array())).toEqual([500, 333, 255, 0, 0]);
  expect(second?.bytes).not.toEqual(first?.bytes);
  expect(await pictures.picture("paper", "application/pdf", 3)).toBeNull();
  expect(await pictures.picture("paper", "application/pdf", 1)).toEqual(first);
  expect(loaded).toEqual(["paper"]);
});

test("a scan is its own page", async () => {
  expect(await pictures.sizes("scan", "image/png")).toEqual([{ width: 4, height: 2 }]);
  const picture = await pictures.picture("scan", "image/png", 1);
  expect([picture?.mediaType, ...(picture?.bytes.subarray(0, 3) ?? [])]).toEqual(["image/jpeg", 0xff, 0xd8, 0xff]);
  expect(await pictures.picture("scan", "image/png", 2)).toBeNull();
});

test("what is damaged, gone or of another kind has no pages", async () => {
  expect(await pictures.sizes("broken", "application/pdf")).toEqual([]);
  expect(await pictures.sizes("gone", "application/pdf")).toEqual([]);
  expect(await pictures.sizes("paper", "text/html")).toEqual([]);
});

/** A page that takes many seconds to draw: a million curves, each over the whole page. */
function heavyPdf(): Uint8Array {
  const content = "0 0 m 900 9 9 900 500 500 c S\n".repeat(1_000_000);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}endstream`,
  ];
  return new TextEncoder().encode(`%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("")}trailer << /Root 1 0 R >>\n`);
}

test("a page that takes too long is given up, and the next one drawn by another process", async () => {
  files.set("heavy", heavyPdf());
  const hasty = createPagePictures({ load, timeoutMs: 1500 });
  const both = await Promise.all([hasty.picture("heavy", "application/pdf", 1), hasty.picture("paper", "application/pdf", 1)]);
  expect(both.map((picture) => picture?.mediaType)).toEqual([undefined, "image/png"]);
  await hasty.close();
});

test("a cache keeps what was used last, up to its limit", () => {
  const cache = createLimitedCache<string>(6, (value) => value.length);
  cache.set("a", "aaa");
  cache.set("b", "bbb");
  cache.get("a");
  cache.set("c", "ccc");
  expect(["a", "b", "c"].map((key) => cache.get(key))).toEqual(["aaa", undefined, "ccc"]);
  cache.set("d", "ddddddd");
  expect(cache.get("d")).toBeUndefined();
  cache.set("a", "a");
  cache.set("e", "ee");
  expect(["a", "c", "e"].map((key) => cache.get(key))).toEqual(["a", "ccc", "ee"]);
});
