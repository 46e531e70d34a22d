import { afterAll, beforeAll, expect, test } from "vitest";
import { loadKnownSources } from "./known-sources.ts";
import { loadPaper } from "./papers.ts";
import { saveDocument, saveDocuments } from "./save-document.ts";
import type { Tables } from "./tables.ts";
import { documentForTest, type DocumentForTest } from "./testing/document-for-test.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store.close());

const TABLES = ["body", "organization", "person", "meeting", "paper", "file", "section", "agenda_item", "consultation", "reference", "reference_target", "statement", "source_document"] as const satisfies readonly (keyof Tables)[];

async function everything(): Promise<unknown> {
  return Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await store.office.db.selectFrom(table).selectAll().orderBy(table === "source_document" ? "source" : table === "reference_target" ? "reference_id" : "id").execute()])));
}

const BRIDGE: DocumentForTest = {
  source: "test:bridge",
  number: "2025/031",
  title: "Neubau der Mühlbachbrücke",
  text: "Vorlage 2025/031\nNeubau der Mühlbachbrücke\nBauausschuss 12.03.2025 TOP 4 ungeändert beschlossen\nBeschlussvorschlag\nDie Brücke wird für 85.000 € gebaut.\nErika Beispiel berichtet.\nSachverhalt\nSiehe Vorlage 2024/007. Frau Beispiel dankt der Auental Bau GmbH.\n",
  steps: [{ quote: "Bauausschuss 12.03.2025 TOP 4 ungeändert beschlossen", organization: "Bauausschuss", date: "2025-03-12", item: "4", outcome: "ungeändert beschlossen" }],
  sections: [{ heading: "Beschlussvorschlag" }, { heading: "Sachverhalt" }],
  references: [{ quote: "Vorlage 2024/007", number: "2024/007" }],
  money: [{ quote: "85.000 €", value: 85_000 }],
  people: [{ quote: "Erika Beispiel", name: "Erika Beispiel" }, { quote: "Frau Beispiel", name: "Beispiel" }],
  organizations: [{ quote: "Auental Bau GmbH", name: "Auental Bau GmbH", aliases: ["Auental Bau"] }],
};

test("the same document twice leaves the same rows with the same ids", async () => {
  const first = await saveDocument(store.office, documentForTest(BRIDGE));
  const before = await everything();
  const second = await saveDocument(store.office, documentForTest(BRIDGE));
  expect(first.isNew).toBe(true);
  expect(second).toEqual({ ...first, isNew: false });
  expect(await everything()).toEqual(before);
});

test("a paper keeps what its document says", async () => {
  const { paperId } = await saveDocument(store.office, documentForTest(BRIDGE));
  const paper = await store.citizen.db.selectFrom("paper").select(["number", "title", "visibility"]).where("id", "=", paperId).executeTakeFirstOrThrow();
  expect(paper).toEqual({ number: "2025/031", title: "Neubau der Mühlbachbrücke", visibility: "public" });
  const sections = await store.citizen.db.selectFrom("section").select(["heading", "text"]).where("paper_id", "=", paperId).orderBy("position").execute();
  expect(sections[0]).toEqual({ heading: "Beschlussvorschlag", text: "Die Brücke wird für 85.000 € gebaut.\nErika Beispiel berichtet.\n" });
  const people = await store.citizen.db.selectFrom("statement as s").innerJoin("person as p", "p.id", "s.person_id").select(["s.quote", "p.name"]).orderBy("s.span_start").execute();
  expect(people).toEqual([{ quote: "Erika Beispiel", name: "Erika Beispiel" }, { quote: "Frau Beispiel", name: "Erika Beispiel" }]);
});

test("evidence keeps its place in the mended text of its section", async () => {
  const text = "Sachverhalt\nDie Fiihrung kostet 10 €.\n";
  const edit = { span: [16, 23] as const, original: "Fiihrung".slice(0, 7), replacement: "Führun", reason: "ocr" as const, confidence: 0.8 };
  const { paperId } = await saveDocument(store.office, documentForTest({ source: "test:mended", text, edits: [edit], sections: [{ heading: "Sachverhalt" }], money: [{ quote: "10 €", value: 10 }] }));
  const section = await store.citizen.db.selectFrom("section").select(["text", "original_text", "edits", "blocks"]).where("paper_id", "=", paperId).executeTakeFirstOrThrow();
  const money = await store.citizen.db.selectFrom("statement").select(["section_start", "section_end"]).where("paper_id", "=", paperId).where("property", "=", "money").executeTakeFirstOrThrow();
  expect(section.text).toBe("Die Führung kostet 10 €.\n");
  expect(section.original_text.slice(...(section.edits[0]?.span ?? [0, 0]))).toBe(edit.original);
  expect(section.text.slice(money.section_start ?? 0, money.section_end ?? 0)).toBe("10 €");
  expect(section.blocks).toEqual([{ kind: "paragraph", span: [0, 24] }]);
});

test("two files with one number are one paper", async () => {
  const page = await saveDocument(store.office, documentForTest({ source: "test:page", number: "2025/040", text: "Vorlage 2025/040" }));
  const pdf = await saveDocument(store.office, documentForTest({ source: "test:pdf", number: "2025 / 040", text: "Vorlage Nr. 2025 / 040, Anlage" }));
  expect(pdf.paperId).toBe(page.paperId);
  expect(pdf.fileId).not.toBe(page.fileId);
});

test("a newer version takes the place of the older file and keeps the paper", async () => {
  const old = await saveDocument(store.office, documentForTest({ source: "test:version", number: "2025/050", text: "Vorlage 2025/050 alt" }));
  const next = await saveDocument(store.office, documentForTest({ source: "test:version", number: "2025/050", text: "Vorlage 2025/050 neu" }));
  const files = await store.citizen.db.selectFrom("file").select(["id", "current"]).where("paper_id", "=", next.paperId).orderBy("current").execute();
  expect(next.paperId).toBe(old.paperId);
  expect(files).toEqual([{ id: old.fileId, current: false }, { id: next.fileId, current: true }]);
  const texts = await store.citizen.db.selectFrom("section").select("text").where("paper_id", "=", next.paperId).execute();
  expect(texts).toEqual([{ text: "Vorlage 2025/050 neu" }]);
});

test("a paper keeps its id when a better reading finds its number", async () => {
  const before = await saveDocument(store.office, documentForTest({ source: "test:number", text: "Vorlage 2025/060" }));
  const after = await saveDocument(store.office, documentForTest({ source: "test:number", number: "2025/060", text: "Vorlage 2025/060" }));
  expect(after.paperId).toBe(before.paperId);
});

test("a paper that says it is not public is never released", async () => {
  const { paperId } = await saveDocument(store.office, documentForTest({ source: "test:hidden", number: "2025/070", visibility: "nonPublic", text: "Vorlage 2025/070 nichtöffentlich", steps: [{ quote: "Vorlage", organization: "Geheimausschuss", date: "2025-05-05" }] }));
  const kept = await store.office.db.selectFrom("paper").select(["visibility", "released_at"]).where("id", "=", paperId).executeTakeFirstOrThrow();
  expect(kept).toEqual({ visibility: "nonPublic", released_at: null });
  expect(await store.citizen.db.selectFrom("paper").select("id").where("id", "=", paperId).execute()).toEqual([]);
  expect(await store.citizen.db.selectFrom("organization").select("id").where("name", "=", "Geheimausschuss").execute()).toEqual([]);
  expect(await store.citizen.db.selectFrom("meeting").select("id").where("date", "=", "2025-05-05").execute()).toEqual([]);
});

test("what stands under a heading that is not public is hidden with all below it", async () => {
  const { paperId, fileId } = await saveDocument(store.office, documentForTest({
    source: "test:part", number: "2025/080", text: "Vorlage 2025/080\nOffen\nErster Teil.\nGeheim\nzweiter Teil\nUnterpunkt\n900 €\n",
    sections: [{ heading: "Offen" }, { heading: "Geheim", visibility: "nonPublic" }, { heading: "Unterpunkt", level: 2 }], money: [{ quote: "900 €", value: 900 }],
  }));
  const seen = await store.citizen.db.selectFrom("section").select("heading").where("paper_id", "=", paperId).execute();
  expect(seen).toEqual([{ heading: "Offen" }]);
  expect(await store.citizen.db.selectFrom("statement").select("id").where("paper_id", "=", paperId).where("property", "=", "money").execute()).toEqual([]);
  expect(await store.citizen.db.selectFrom("file").select("id").where("id", "=", fileId).execute()).toEqual([]);
});

test("characters that a database cannot hold do not stop a document", async () => {
  const { paperId } = await saveDocument(store.office, documentForTest({ source: "test:odd", text: "Ein \0 Zeichen \uD800 fehlt" }));
  const { text } = await store.citizen.db.selectFrom("section").select("text").where("paper_id", "=", paperId).executeTakeFirstOrThrow();
  expect(text).toBe("Ein \uFFFD Zeichen \uFFFD fehlt");
});

test("what was seen in a source is remembered", async () => {
  await saveDocuments(store.office, [], [{ source: "other:x", name: "x.pdf", sha256: "ab", size: 3, readerVersion: "1", notes: [{ code: "broken", message: "Die Datei ist beschädigt." }] }]);
  expect(await loadKnownSources(store.office, "other:")).toEqual(new Map([["other:x", { sha256: "ab", readerVersion: "1", status: "failed" }]]));
});

test("a paper without a title is called by its first words, none of them from a hidden place", async () => {
  const words = await saveDocument(store.office, documentForTest({ source: "untitled", text: "und so wird der Spielplatz erneuert.\n" }));
  const hidden = await saveDocument(store.office, documentForTest({ source: "half", text: "Geheim\nDer Preis ist hoch.\nBericht\nAlles geht gut.\n", sections: [{ heading: "Geheim", visibility: "nonPublic" }, { heading: "Bericht" }] }));
  const empty = await saveDocument(store.office, documentForTest({ source: "empty", text: "\n", name: "000_788ac0.txt" }));
  const titles = await Promise.all([words, hidden, empty].map(async ({ paperId }) => (await loadPaper(store.office, paperId))?.paper.title));
  expect(titles).toEqual(["und so wird der Spielplatz erneuert.", "Alles geht gut.", "000 788ac0"]);
});

test("an assembly is the same with and without the place behind its name", async () => {
  const step = (source: string, organization: string): Promise<{ paperId: string }> => saveDocument(store.office, documentForTest({ source, text: `${organization} 24.06.2025`, steps: [{ quote: `${organization} 24.06.2025`, organization, date: "2025-06-24" }] }));
  const views = await Promise.all([await step("short", "Rat"), await step("long", "Rat der Stadt Auental")].map(({ paperId }) => loadPaper(store.office, paperId)));
  expect(views[0]?.consultations[0]?.meeting?.id).toBe(views[1]?.consultations[0]?.meeting?.id);
});
