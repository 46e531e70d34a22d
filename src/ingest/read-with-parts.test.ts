import { beforeEach, expect, test } from "vitest";
import type { ReaderPool } from "../read/pool.ts";
import type { DocumentText } from "../text/document-text.ts";
import type { CollectionFile } from "./collection-file.ts";
import { readWithParts } from "./read-with-parts.ts";

/** What a file holds, for the pool below: its text (or none), and files. */
interface Content {
  readonly text?: string;
  readonly files?: Readonly<Record<string, Content>>;
  readonly size?: number;
}

const bytesOf = (content: Content): Uint8Array => new TextEncoder().encode(JSON.stringify(content).padEnd(content.size ?? 0));

const pool: ReaderPool = {
  async read(source) {
    const { text, files = {} } = JSON.parse(new TextDecoder().decode(source as Uint8Array)) as Content;
    const value: DocumentText | null = text === undefined ? null : { origin: "plain", text, lines: [], unsure: [] };
    return { value, notes: value ? [] : [{ code: "none", message: "Kein Text." }], parts: Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) })) };
  },
  start: () => undefined,
  close: async () => undefined,
};

const file: CollectionFile = { key: "folder:/x/Mappe.zip", name: "Mappe.zip", size: 1, topFolder: "auental", rootName: "x", containers: [] };
const kept = new Set<string>();
let known = new Set<string>();
beforeEach(() => {
  kept.clear();
  known = new Set();
});

async function read(content: Content) {
  return readWithParts(file, bytesOf(content), { pool, wants: ({ key }, sha256) => !known.has(`${key} ${sha256}`), keep: async ({ name }) => void kept.add(name) });
}

const mail: Content = { text: "Guten Tag", files: { "Antrag.docx": { text: "Antrag" }, "leer.bin": {} } };

test("every part is a file of its own: name, key, bytes, place", async () => {
  const readings = await read({ files: { "a.txt": { text: "eins" }, "Mail.eml": mail } });
  expect(readings.map((one) => [one.file.name, one.document?.text ?? null, one.opened, one.parts])).toEqual([
    ["Mappe.zip", null, 2, 2],
    ["Mappe.zip/a.txt", "eins", 0, 0],
    ["Mappe.zip/Mail.eml", "Guten Tag", 2, 2],
    ["Mappe.zip/Mail.eml/Antrag.docx", "Antrag", 0, 0],
    ["Mappe.zip/Mail.eml/leer.bin", null, 0, 0],
  ]);
  expect(readings[3]?.file).toEqual({
    key: "folder:/x/Mappe.zip#Mail.eml#Antrag.docx", name: "Mappe.zip/Mail.eml/Antrag.docx", size: 17, topFolder: "auental", rootName: "x",
    containers: ["folder:/x/Mappe.zip", "folder:/x/Mappe.zip#Mail.eml"],
  });
  expect(new Set(readings.map(({ sha256 }) => sha256)).size).toBe(5);
  expect(kept.size).toBe(5);
});

test("of a changed archive only the changed parts are read; of an unchanged one nothing is looked at", async () => {
  const before = await read({ files: { "a.txt": { text: "eins" }, "b.txt": { text: "zwei" } } });
  known = new Set(before.map((one) => `${one.file.key} ${one.sha256}`));
  kept.clear();
  const after = await read({ files: { "a.txt": { text: "eins" }, "b.txt": { text: "drei" } } });
  expect(after.map((one) => [one.file.name, one.opened, one.parts])).toEqual([["Mappe.zip", 2, 1], ["Mappe.zip/b.txt", 0, 0]]);
  expect(await read({ files: { "a.txt": { text: "eins" }, "b.txt": { text: "zwei" } } })).toEqual([]);
  expect([...kept]).toEqual(["Mappe.zip", "Mappe.zip/b.txt"]);
});

test("what is attached to a changed text is read again: the text may say something about it", async () => {
  known = new Set((await read(mail)).map((one) => `${one.file.key} ${one.sha256}`));
  expect((await read({ ...mail, text: "Nichtöffentlich!" })).map(({ file: { name } }) => name)).toEqual(["Mappe.zip", "Mappe.zip/Antrag.docx", "Mappe.zip/leer.bin"]);
});

test("files four levels deep stay closed, with a note on what holds them", async () => {
  const nested = (depth: number): Content => (depth === 0 ? { text: "tief" } : { files: { [`${depth}.zip`]: nested(depth - 1), "neben.txt": { text: "neben" } } });
  const readings = await read(nested(5));
  expect(readings.filter(({ document }) => document).length).toBe(3);
  const last = readings.find(({ notes }) => notes.some(({ code }) => code === "container-too-deep"));
  expect(last?.file.name).toBe("Mappe.zip/5.zip/4.zip/3.zip");
  expect(last).toMatchObject({ opened: 0, parts: 0 });
});

test("more files than allowed are left closed, with a note; the others are read", async () => {
  const many = Object.fromEntries(Array.from({ length: 2_010 }, (_, index) => [`${index}.txt`, { text: String(index) }]));
  const readings = await read({ files: many });
  expect(readings).toHaveLength(2_001);
  expect(readings[0]?.notes.at(-1)?.message).toContain("wurden 10 Dateien nicht geöffnet");
});
