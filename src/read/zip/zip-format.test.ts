import { expect, test } from "vitest";
import { readBytes } from "../read.ts";
import { makeZip } from "../testing/make-zip.ts";

const read = async (members: Parameters<typeof makeZip>[0]) => {
  const { value, notes, parts = [] } = await readBytes(makeZip(members), "Mappe.zip");
  expect(value).toBeNull();
  return { parts: parts.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]), codes: notes.map(({ code }) => code), notes };
};

test("members are parts, with their folders, without what file managers leave behind", async () => {
  const { parts, codes } = await read({ "TOP 1/Vorlage.txt": "eins", "Anlage.txt": { bytes: "zwei", stored: true }, "leer/": "", "__MACOSX/._a": "x", ".DS_Store": "x", "Thumbs.db": "x" });
  expect(parts).toEqual([["TOP 1/Vorlage.txt", "eins"], ["Anlage.txt", "zwei"]]);
  expect(codes).toEqual(["zipOpened"]);
});

test("names are read in UTF-8 with or without its flag, and in code page 437; none leads out of a folder", async () => {
  const latin = (name: string) => String.fromCharCode(...new TextEncoder().encode(name));
  const members = { "Übersicht.txt": "a", [latin("Straße.txt")]: { bytes: "b", utf8: false }, "Gr\x81\xe1e.txt": { bytes: "c", utf8: false }, "../../C:/etc/x.txt": "d", "a\\b.txt": "e" };
  expect((await read(members)).parts.map(([name]) => name)).toEqual(["Übersicht.txt", "Straße.txt", "Größe.txt".replace("ö", "ü"), "etc/x.txt", "a/b.txt"]);
});

test("two members of one name are told apart", async () => {
  expect((await read({ "a/../b.txt": "eins", "a/b.txt": "zwei", "./b.txt": "drei" })).parts.map(([name]) => name)).toEqual(["a/b.txt", "a/b (2).txt", "b.txt"]);
});

test("a damaged and an encrypted member are noted, the others are read", async () => {
  const { parts, codes, notes } = await read({ "gut.txt": "gut", "kaputt.txt": { bytes: "kaputt", claimedSize: 3 }, "zu.txt": { bytes: "geheim", encrypted: true }, "auch gut.txt": "auch" });
  expect(parts.map(([name]) => name)).toEqual(["gut.txt", "auch gut.txt"]);
  expect(codes).toEqual(["zipOpened", "partsDamaged", "partsEncrypted"]);
  expect(notes[1]?.message).toContain("„kaputt.txt“");
});

test("a bomb is not unpacked; what lies beside it is read", async () => {
  const bomb = new Uint8Array(30_000_000);
  const { parts, codes } = await read({ "gut.txt": "gut", "bombe.txt": bomb, "luege.txt": { bytes: bomb, claimedSize: 500_000_000 } });
  expect(parts.map(([name]) => name)).toEqual(["gut.txt"]);
  expect(codes).toEqual(["zipOpened", "partsSuspicious"]);
});

test("a member that claims to be small and is not is damaged, not memory", async () => {
  const { parts, codes } = await read({ "luege.txt": { bytes: new Uint8Array(50_000_000), claimedSize: 10 }, "gut.txt": "gut" });
  expect(parts.map(([name]) => name)).toEqual(["gut.txt"]);
  expect(codes).toEqual(["zipOpened", "partsDamaged"]);
});

test("more members than allowed are counted and left out", async () => {
  const { parts, notes } = await read(Object.fromEntries(Array.from({ length: 1_030 }, (_, index) => [`${index}.txt`, String(index)])));
  expect(parts).toHaveLength(1_000);
  expect(notes[1]?.message).toMatch(/^In „Mappe.zip“ wurden 30 Dateien nicht gelesen \(„1000.txt“, .* und weitere\): Aus einer Datei/);
});

test("an archive that holds a Word document is an archive", async () => {
  const inner = makeZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" });
  expect((await read({ "Antrag.docx": { bytes: inner, stored: true } })).parts.map(([name]) => name)).toEqual(["Antrag.docx"]);
});

test.each([
  ["empty", makeZip({}), "zipEmpty"],
  ["cut off", makeZip({ "a.txt": "Der Rat tagt. ".repeat(100) }).subarray(0, 60), "zipDamaged"],
  ["wholly encrypted", makeZip({ "a.txt": { bytes: "x", encrypted: true } }), "partsEncrypted"],
])("an archive that is %s gives one note", async (_what, bytes, code) => {
  const { value, notes, parts } = await readBytes(bytes, "Mappe.zip");
  expect([value, notes.map((note) => note.code), parts]).toEqual([null, [code], undefined]);
});
