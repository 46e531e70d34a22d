import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Pseudo-random bytes, the same at every run (mulberry32). */
function bytes(length: number, seed: number): Buffer {
  const result = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    result[at] = (mixed ^ (mixed >>> 7)) & 0xff;
  }
  return result;
}

const pdfHead = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n";

/** Kinds of files that are no papers: what stands in a file by its running number. */
const kinds: readonly (readonly [ending: string, content: (n: number) => Buffer | string])[] = [
  ["txt", () => ""],
  ["pdf", () => ""],
  ["bin", (n) => bytes(1 + (n % 5000), n)],
  ["txt", (n) => bytes(200 + (n % 900), n)],
  ["pdf", (n) => pdfHead.slice(0, 8 + (n % (pdfHead.length - 8)))],
  ["pdf", (n) => Buffer.concat([Buffer.from(pdfHead), bytes(n % 3000, n)])],
  ["html", (n) => "<div>".repeat(1000 + n * 20)],
  ["html", (n) => `<table>${"<tr><td>".repeat(500 + n)}`],
  ["html", () => "<!doctype html><html><head><script>while(true){}</script></head><body></body></html>"],
  ["txt", (n) => Buffer.from("\u00e4\u00f6\u00fc\ufeff\u0000".repeat(n + 1), "utf16le")],
  ["docx", (n) => Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes(300, n)])],
  ["zip", (n) => Buffer.concat([Buffer.from("PK\u0005\u0006"), bytes(18, n)])],
  ["png", (n) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), bytes(400, n)])],
  ["jpg", (n) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), bytes(700, n)])],
  ["exe", (n) => Buffer.concat([Buffer.from("MZ"), bytes(600, n)])],
  ["txt", (n) => "\n \t".repeat(100 + n)],
  ["txt", (n) => ".,;:-_#".repeat(100 + n)],
  ["html", (n) => `<p>${"&amp;".repeat(200 + n)}</p>`],
  ["pdf", (n) => bytes(2000, n)],
];

/**
 * Fills a folder with files that are no papers: empty, binary, truncated, bombs, wrong encodings.
 * @param count how many; three of them are 50 MB of one letter
 * @returns how many were written
 */
export function writeNotPapers(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  const huge = Math.min(3, count);
  for (let n = 0; n < huge; n++) writeFileSync(join(folder, `ein-buchstabe-${n}.${["txt", "html", "pdf"][n]}`), Buffer.alloc(50_000_000, "a"));
  for (let n = huge; n < count; n++) {
    const [ending, content] = kinds[n % kinds.length] ?? ["txt", () => ""];
    writeFileSync(join(folder, `datei-${String(n).padStart(4, "0")}.${ending}`), content(n));
  }
  return count;
}
