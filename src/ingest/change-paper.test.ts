import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SearchType } from "../council/search-document.ts";
import { createSearch, type Search } from "../search/create-search.ts";
import type { SearchEngine } from "../search/engine.ts";
import { saveDocument } from "../store/save-document.ts";
import { documentForTest } from "../store/testing/document-for-test.ts";
import { createTestStore, type TestStore } from "../store/testing/test-database.ts";
import { correctFact } from "../workflow/correct-fact.ts";
import { addFact } from "../workflow/add-fact.ts";
import { changePaper } from "./change-paper.ts";
import { finishCollection } from "./index-search.ts";
import { createWholeMark, type WholeMark } from "./whole-mark.ts";

let folder: string;
let store: TestStore;
let search: Search;
let mark: WholeMark;
const files = new Map<string, { paperId: string; fileId: string }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  store = await createTestStore();
  search = createSearch({ folder });
  mark = createWholeMark(folder);
  for (const [source, number, title, more] of [["a", "2025/1", "Spielplatz am Anger", "Frau Erika Beispiel fragt nach 2025/2."], ["b", "2025/2", "Radweg im Grund", "Nichts weiter."]] as const) {
    files.set(source, await saveDocument(store.office, documentForTest({
      source, number, title, text: `Vorlage ${number}\n${title}\nInhalt\n${more}\n`, sections: [{ heading: "Inhalt" }],
      references: source === "a" ? [{ quote: "2025/2", number: "2025/2" }] : [], people: source === "a" ? [{ quote: "Erika Beispiel", name: "Erika Beispiel" }] : [],
    })));
  }
  await finishCollection({ search, store, mark, onProgress: () => undefined }, true);
});
afterAll(async () => {
  await search.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const titles = async (engine: SearchEngine, text: string, type: SearchType = "paper") => (await engine.search({ text, filters: { type: [type] } })).hits.map(({ title }) => title);
const factOf = async (property: string, source: string) => (await store.office.db.selectFrom("statement").select("id").where("property", "=", property as "title").where("file_id", "=", files.get(source)?.fileId ?? "").executeTakeFirstOrThrow()).id;

async function change(source: string, work: () => Promise<unknown>): Promise<void> {
  const { result, followed } = await changePaper({ search, store, mark }, files.get(source)?.paperId ?? "", work);
  expect(result).toBeNull();
  await followed;
}

test("a corrected title is found at once, and taken back it is not", async () => {
  const factId = await factOf("title", "a");
  await change("a", async () => await correctFact(store.office, { factId, action: "correct", value: "Bolzplatz an der Lehmkuhle", by: "Büro" }));
  expect(await titles(search.public, "Lehmkuhle")).toEqual(["Bolzplatz an der Lehmkuhle"]);
  await change("a", async () => await correctFact(store.office, { factId, action: "takeBack", by: "Büro" }));
  expect(await titles(search.public, "Lehmkuhle")).toEqual([]);
  expect(await mark.isSet()).toBe(true);
});

test("a rejected person is found no more", async () => {
  expect(await titles(search.public, "Beispiel", "person")).toEqual(["Erika Beispiel"]);
  const factId = await factOf("person", "a");
  await change("a", async () => await correctFact(store.office, { factId, action: "reject", by: "Büro" }));
  expect(await titles(search.public, "Beispiel", "person")).toEqual([]);
});

test("a paper that a person hides is gone from the public index, and there for the office", async () => {
  await change("a", async () => await addFact(store.office, { fileId: files.get("a")?.fileId ?? "", property: "visibility", value: "nonPublic", by: "Büro" }));
  expect(await titles(search.public, "Spielplatz")).toEqual([]);
  expect(await titles(search.internal, "Spielplatz")).toEqual(["Spielplatz am Anger"]);
});

test("mentions of a number follow the paper that bears it", async () => {
  const targets = async () => (await store.office.db.selectFrom("reference_target").select("paper_id").execute()).map((row) => row.paper_id);
  expect(await targets()).toEqual([files.get("b")?.paperId]);
  const factId = await factOf("number", "b");
  await change("b", async () => await correctFact(store.office, { factId, action: "correct", value: "2025/20", by: "Büro" }));
  expect(await targets()).toEqual([]);
  await change("b", async () => await correctFact(store.office, { factId, action: "takeBack", by: "Büro" }));
  expect(await targets()).toEqual([files.get("b")?.paperId]);
});
