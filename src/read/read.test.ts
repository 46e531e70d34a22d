import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentText } from "../text/document-text.ts";
import { implausibilityOf } from "./plausible.ts";
import { createReaderPool } from "./pool.ts";
import { readBytes } from "./read.ts";
import type { Reading } from "./reading.ts";
import { makePdf } from "./testing/make-pdf.ts";
import { makeZip } from "./testing/make-zip.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
const OPTIONS = { recognise: false };

function random(seed: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Math.imul(seed + index, 2_654_435_761) >>> 24);
}

/** Lines cover the text in order and do not overlap; cells lie in their line; nothing but line breaks is left between lines. */
function expectSound(value: DocumentText): void {
  let end = 0;
  for (const line of value.lines) {
    expect(line.span[0]).toBeGreaterThanOrEqual(end);
    expect(line.span[1]).toBeGreaterThanOrEqual(line.span[0]);
    expect(value.text.slice(end, line.span[0])).toMatch(/^[\n\f]*$/);
    expect(value.text.slice(...line.span)).not.toMatch(/\n/);
    let cellEnd = line.span[0];
    for (const cell of line.cells ?? []) {
      expect(cell[0]).toBeGreaterThanOrEqual(cellEnd);
      cellEnd = cell[1];
    }
    expect(cellEnd).toBeLessThanOrEqual(line.span[1]);
    end = line.span[1];
  }
  expect(value.text.slice(end)).toMatch(/^[\n\f]*$/);
}

function expectTotal(reading: Reading): void {
  if (reading.value !== null) return expectSound(reading.value);
  expect(reading.notes.length).toBeGreaterThan(0);
  if (reading.parts === undefined) expect(reading.notes).toHaveLength(1);
  expect(reading.notes[0]?.code).toMatch(/^[a-z]+[A-Za-z]*$/);
  expect(reading.notes[0]?.code).not.toBe("readFailed");
  expect(reading.notes[0]?.message).toMatch(/^.{20,}\.$/u);
}

describe("any bytes give a document or exactly one note", () => {
  const magic = fc.constantFrom("", "%PDF-1.7\n", "<!DOCTYPE html>", "PK\x03\x04", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xe0", "II*\0", "\xff\xfe", "{\\rtf1", "From: a\r\n");

  test("random bytes behind known beginnings", async () => {
    await fc.assert(fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), fc.string(), async (start, rest, name) => {
      expectTotal(await readBytes(Uint8Array.from([...latin(start), ...rest]), name, OPTIONS));
    }), { numRuns: 300 });
  });

  test("control words of all kinds", async () => {
    const piece = fc.constantFrom("{", "}", "\\par ", "\\pard", "\\cell", "\\row", "\\intbl", "\\b ", "\\v ", "\\v0 ", "\\u8364?", "\\u-3913?", "\\uc0 ", "\\'e4", "\\'", "\\bin3 ", "{\\footnote ", "{\\header ", "{\\*\\x ", "{\\fonttbl{\\f1\\fcharset2 S;}}", "\\f1 ", "{\\field{\\fldinst X}{\\fldrslt ", "{\\stylesheet{\\s1 heading 1;}}", "\\s1 ", "{\\shptxt ", "{\\listtext 1.\\tab}", "Der Rat ", "\\");
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      expectTotal(await readBytes(latin(`{\\rtf1 ${pieces.join("")}`), "a.rtf", OPTIONS));
    }), { numRuns: 300 });
  });

  test("elements of office documents in any order", async () => {
    const word = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:del", "w:ins", "w:sdt", "w:sdtContent", "w:txbxContent", "w:pPr", "w:rPr", "w:numPr", "w:fldChar w:fldCharType='begin'", "w:fldChar w:fldCharType='end'", "w:footnoteReference w:id='1'", "w:vanish", "w:b", "w:pStyle w:val='x'"];
    const open = ["text:p", "text:h", "text:span", "text:list", "text:list-item", "text:note", "text:note-body", "text:note-citation", "table:table", "table:table-row", "table:table-cell table:number-columns-repeated='99999'", "draw:frame", "draw:text-box", "text:s text:c='9999999'", "office:annotation", "text:section", "style:header"];
    const step = fc.tuple(fc.nat(), fc.constantFrom("open", "close", "empty", "text"));
    const xml = (names: readonly string[], steps: readonly (readonly [number, string])[]) => steps.map(([number, kind]) => {
      const name = names[number % names.length] ?? "";
      return kind === "text" ? "Der Rat" : kind === "close" ? `</${name.split(" ", 1)[0]}>` : `<${name}${kind === "empty" ? "/" : ""}>`;
    }).join("");
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.boolean(), async (steps, isWord) => {
      const bytes = isWord
        ? makeZip({ "word/document.xml": `<w:document><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p>${xml(word, steps)}` })
        : makeZip({ mimetype: { bytes: "application/vnd.oasis.opendocument.text", stored: true }, "content.xml": `<office:document-content><office:body><office:text><text:p>Text</text:p>${xml(open, steps)}` });
      expectTotal(await readBytes(bytes, "a", OPTIONS));
    }), { numRuns: 300 });
  });

  test("text of all kinds", async () => {
    const piece = fc.constantFrom("\n", "\f", "\r\n", "\t", " ", "   ", "|", "**", "#", "• ", "1. ", "Rat", "Auental", "ä", "🏛", "\u00AD", "---", "\u2028");
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async (pieces) => {
      expectTotal(await readBytes(utf8(pieces.join("")), "a.txt", OPTIONS));
    }), { numRuns: 300 });
  });

  test("markup of all kinds", async () => {
    const piece = fc.constantFrom("<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<dl>", "<dt>", "<dd>", "<li>", "<ol>", "<b>", "<br>", "<pre>", "<h2>", "<nav>", "<script>", "<div>", "<div>Typ:</div>", "Rat", " ", "\n", "<svg>", "<template>", "<select><option>", "<a href=");
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      expectTotal(await readBytes(utf8(`<html>Text ${pieces.join("")}`), "a.html", OPTIONS));
    }), { numRuns: 300 });
  });
});

describe("files that are no readable document are named", () => {
  test.each([
    ["leer.txt", latin(""), "fileEmpty"],
    ["a.xlsx", makeZip({ "xl/workbook.xml": "<workbook/>" }), "formatNotYetRead"],
    ["a.ods", makeZip({ mimetype: { bytes: "application/vnd.oasis.opendocument.spreadsheet", stored: true } }), "formatNotYetRead"],
    ["a.docx", makeZip({ "word/document.xml": "<document/>" }).subarray(0, 90), "officeDamaged"],
    ["b.docx", makeZip({ "word/document.xml": "<document/>" }), "officeWithoutText"],
    ["a.odt", makeZip({ mimetype: { bytes: "application/vnd.oasis.opendocument.text", stored: true } }), "officeDamaged"],
    ["a.zip", latin("PK\x03\x04\x14\0\0\0fotos/1.jpg"), "zipDamaged"],
    ["a.doc", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), "formatNotYetRead"],
    ["a.rtf", latin("{\\rtf1\\ansi }"), "officeWithoutText"],
    ["a.eml", latin("Received: from auental\r\nMIME-Version: 1.0\r\n\r\n"), "mailWithoutText"],
    ["a.mp3", latin("ID3\x03\0\0\0\0\0"), "formatWithoutText"],
    ["a.mp4", latin("\0\0\0\x18ftypmp42\0\0\0\0"), "formatWithoutText"],
    ["a.exe", latin("MZ\x90\0\x03\0\0\0"), "formatWithoutText"],
    ["a.bin", Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251), "formatUnknown"],
    ["a.txt", latin("a".repeat(200_000)), "textImplausible"],
    ["b.txt", latin(`${"QUJDREVGR0hJSktMTU5PUA".repeat(4)}\n`.repeat(200)), "textImplausible"],
    ["c.txt", latin("0 1 2 3 4 5"), "textImplausible"],
  ])("%s", async (name, bytes, code) => {
    const { value, notes } = await readBytes(bytes, name, OPTIONS);
    expect(value).toBeNull();
    expect(notes.map((note) => note.code)).toEqual([code]);
    expect(notes[0]?.message).toContain(name);
  });

  test.each(["MZ ist keine Abkürzung für den Rat", "ID3 heißt der neue Bus", "BM Müller eröffnet die Sitzung"])("a text is a text: %s", async (text) => {
    expect((await readBytes(utf8(text), "a.txt")).value?.text).toBe(text);
  });

  test("what people write is plausible", () => {
    const table = "Produkt 11.01 Ansatz 469.600,00\n".repeat(500);
    expect([table, "TOP 3", "Straßenbahnhaltestellenumgestaltungsmaßnahmen ".repeat(50)].map(implausibilityOf)).toEqual([null, null, null]);
  });
});

test("many hostile files leave the pool working and the caller small", async () => {
  const pool = createReaderPool({ workers: 2, timeoutMs: 20_000 });
  const pdf = makePdf("Der Rat der Stadt Auental tagt.");
  const makers: ((seed: number) => Uint8Array)[] = [
    () => new Uint8Array(),
    (seed) => random(seed, 2_000),
    (seed) => pdf.subarray(0, (seed * 137) % pdf.length),
    (seed) => Uint8Array.from([...pdf.subarray(0, 800), ...random(seed, 3_000)]),
    (seed) => utf8(`<html>${"<div>".repeat(seed * 40)}Rat`),
    (seed) => latin(`Stra\xdfe ${"\xfc".repeat(seed)}`),
    (seed) => new Uint8Array(20_000 + seed).fill(97),
    (seed) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...random(seed, 600)]),
    (seed) => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...random(seed, 600)]),
    (seed) => latin(`PK\x03\x04${String.fromCharCode(...random(seed, 300))}`),
  ];
  const before = process.memoryUsage.rss();
  const readings = await Promise.all(Array.from({ length: 200 }, (_, index) => pool.read(makers[index % makers.length]?.(index) ?? new Uint8Array(), `datei-${index}`, OPTIONS)));
  for (const reading of readings) expectTotal(reading);
  expect((await pool.read(pdf, "gut.pdf", OPTIONS)).value?.text).toBe("Der Rat der Stadt Auental tagt.");
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  await pool.close();
}, 30_000);
