import { afterAll, beforeAll, expect, test } from "vitest";
import { saveCorrection } from "./corrections.ts";
import { loadFile } from "./files.ts";
import { saveDocument } from "./save-document.ts";
import { documentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";
import type { DocumentToSave } from "./document-to-save.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

let count = 0;

/** A document of its own paper; the number makes it so. */
function document(source: string, changes: Partial<DocumentToSave> = {}): DocumentToSave {
  const number = `2025/${String(++count).padStart(3, "0")}`;
  return { ...documentForTest({ source, number, text: `Vorlage ${number}\nStatus: offen`, title: "Vorlage" }), ...changes };
}

const isShown = async (fileId: string) => (await loadFile(store.citizen, fileId)) !== null;
const wordsShown = async (fileId: string) => (await store.citizen.db.selectFrom("statement").select("id").where("file_id", "=", fileId).execute()).length > 0;

test("a container is not handed out when something in it is hidden, though its own text is shown", async () => {
  const hidden = await saveDocument(store.office, document("a.eml#b.zip#geheim.txt", { containers: ["a.eml", "a.eml#b.zip"], strictestVisibility: "nonPublic" }));
  const open = await saveDocument(store.office, document("a.eml#offen.txt", { containers: ["a.eml"] }));
  const mail = await saveDocument(store.office, document("a.eml"));
  expect([await isShown(hidden.fileId), await isShown(open.fileId), await isShown(mail.fileId)]).toEqual([false, true, false]);
  expect([await wordsShown(hidden.fileId), await wordsShown(mail.fileId)]).toEqual([false, true]);
});

test("a container with open parts alone is handed out, until one of them is hidden", async () => {
  const given = documentForTest({ source: "c.eml#c.txt", number: "2025/500", visibility: "public", text: "Vorlage 2025/500\npublic" });
  const part = await saveDocument(store.office, { ...given, containers: ["c.eml"] });
  const mail = await saveDocument(store.office, document("c.eml"));
  expect(await isShown(mail.fileId)).toBe(true);
  const said = await store.office.db.selectFrom("statement").select("id").where("file_id", "=", part.fileId).where("property", "=", "visibility").executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: said.id, action: "correct", value: "nonPublic", by: "Erika Beispiel" });
  expect([await isShown(part.fileId), await isShown(mail.fileId)]).toEqual([false, false]);
});

test("what a person hides takes along what is attached to it, at once and when it is read again", async () => {
  const part = document("d.eml#d.txt", { containers: ["d.eml"] });
  const { fileId } = await saveDocument(store.office, part);
  const mail = await saveDocument(store.office, documentForTest({ source: "d.eml", number: "2025/501", visibility: "public", text: "E-Mail 2025/501\npublic" }));
  expect(await isShown(fileId)).toBe(true);
  const said = await store.office.db.selectFrom("statement").select("id").where("file_id", "=", mail.fileId).where("property", "=", "visibility").executeTakeFirstOrThrow();
  await saveCorrection(store.office, { factId: said.id, action: "correct", value: "nonPublic", by: "Erika Beispiel" });
  expect(await wordsShown(fileId)).toBe(false);
  await saveDocument(store.office, part);
  expect(await wordsShown(fileId)).toBe(false);
});

test("documents cut from one file are handed out together or not at all", async () => {
  const bytes = { sha256: "f".repeat(64) };
  const first = await saveDocument(store.office, document("e.pdf", bytes));
  const second = await saveDocument(store.office, document("e.pdf#2", { ...bytes, containers: ["e.pdf"] }));
  expect([await isShown(first.fileId), await isShown(second.fileId)]).toEqual([true, true]);
  await saveDocument(store.office, document("e.pdf#3", { ...bytes, containers: ["e.pdf"], strictestVisibility: "nonPublic" }));
  expect([await isShown(first.fileId), await isShown(second.fileId)]).toEqual([false, false]);
  const copy = await saveDocument(store.office, document("copy.pdf", bytes));
  expect(await isShown(copy.fileId)).toBe(true);
});

test("a file that says more than its text is not handed out", async () => {
  const given = document("g.docx");
  const { fileId } = await saveDocument(store.office, { ...given, document: { ...given.document, original: { ...given.document.original, conceals: true } } });
  expect([await isShown(fileId), await wordsShown(fileId)]).toEqual([false, true]);
});
