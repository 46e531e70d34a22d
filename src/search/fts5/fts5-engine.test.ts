import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeEach, expect, test } from "vitest";
import { describeSearchEngine, exampleDocument } from "../engine.contract.ts";
import type { SearchAnswer, SearchEngine } from "../engine.ts";
import { createFts5Engine } from "./fts5-engine.ts";

const base = mkdtempSync(join(tmpdir(), "ratsfaden-search-"));
let folder = base;
let count = 0;
beforeEach(() => {
  folder = join(base, String((count += 1)));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describeSearchEngine("FTS5", () => {
  folder = join(base, String((count += 1)));
  return Promise.resolve(createFts5Engine({ folder, readers: 1 }));
});

const documents = Array.from({ length: 30 }, (_, index) => exampleDocument(`d${index}`, `Radweg Nummer ${index} mit Brückensanierung`, { date: "2024-01-01" }));

async function withEngine<Value>(use: (engine: SearchEngine) => Promise<Value>): Promise<Value> {
  const engine = createFts5Engine({ folder, readers: 1 });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

const search = (engine: SearchEngine): Promise<SearchAnswer> => engine.search({ text: "Brücke", limit: 100 });
const indexFile = (): string => join(folder, readdirSync(folder).find((name) => name.endsWith(".sqlite")) ?? "");

test("the index is still there after closing, and gives the same answers after it was deleted and built again", async () => {
  const before = await withEngine(async (engine) => {
    await engine.index(documents);
    return search(engine);
  });
  expect(before.total).toBe(30);
  expect(await withEngine(search)).toEqual(before);
  rmSync(folder, { recursive: true });
  expect(await withEngine((engine) => engine.rebuild(documents).then(() => search(engine)))).toEqual(before);
});

test.each([
  ["was overwritten", () => writeFileSync(indexFile(), "this is no index at all, but long enough to look at ".repeat(100))],
  ["is empty", () => truncateSync(indexFile(), 0)],
])("an index that %s is noticed, said, and brought back by clear", async (_, damage) => {
  await withEngine((engine) => engine.index(documents));
  damage();
  await withEngine(async (engine) => {
    expect(await engine.check()).toBe("damaged");
    await expect(engine.search({ text: "Radweg" })).rejects.toMatchObject({ state: "damaged", message: expect.stringContaining("beschädigt") });
    await expect(engine.index(documents)).rejects.toMatchObject({ state: "damaged" });
    await engine.clear();
    await engine.index(documents);
    expect((await engine.search({ text: "Radweg" })).total).toBe(30);
  });
});

test("an index that was cut off is noticed by its check", async () => {
  await withEngine((engine) => engine.rebuild(documents));
  truncateSync(indexFile(), 8192 * 6);
  expect(await withEngine((engine) => engine.check())).toBe("damaged");
});

test("an index of another version is not read, and a rebuild replaces it", async () => {
  await withEngine((engine) => engine.index(documents));
  const database = new DatabaseSync(indexFile());
  database.exec("PRAGMA user_version = 999");
  database.close();
  await withEngine(async (engine) => {
    expect(await engine.check()).toBe("outdated");
    await expect(engine.search({ text: "Radweg" })).rejects.toMatchObject({ state: "outdated" });
    await engine.rebuild(documents);
    expect((await engine.search({ text: "Radweg" })).total).toBe(30);
  });
});

test("what a rebuild that broke off left behind is never read, and swept away by the next", async () => {
  await withEngine((engine) => engine.index(documents));
  writeFileSync(join(folder, "index-000002.sqlite.building"), "half");
  await withEngine(async (engine) => {
    expect((await engine.search({ text: "Radweg" })).total).toBe(30);
    await engine.rebuild(documents.slice(0, 3));
    expect((await engine.search({ text: "Radweg" })).total).toBe(3);
  });
  expect(readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name))).toEqual(["index-000002.sqlite"]);
});

test("another engine on the same folder sees a rebuild at its next question", async () => {
  await withEngine(async (writing) => {
    await writing.index(documents);
    await withEngine(async (reading) => {
      expect((await reading.search({ text: "Radweg" })).total).toBe(30);
      await writing.rebuild(documents.slice(0, 5));
      expect((await reading.search({ text: "Radweg" })).total).toBe(5);
      await writing.remove(["d0"]);
      expect((await reading.search({ text: "Radweg" })).total).toBe(4);
    });
  });
});

test("a closed engine says so", async () => {
  const engine = createFts5Engine({ folder });
  await engine.close();
  await expect(engine.search({ text: "" })).rejects.toMatchObject({ state: "closed" });
});
