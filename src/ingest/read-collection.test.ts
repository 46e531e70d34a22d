import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { createReaderPool } from "../read/pool.ts";
import { fetchFolder } from "../source/folder/fetch-folder.ts";
import { encodeWordList } from "../text/lexicon/word-list.ts";
import type { CollectionReader } from "./collection-reader.ts";
import { readCollection, type FileReading } from "./read-collection.ts";
import { createUnderstanderPool } from "./understander-pool.ts";

const pool = createReaderPool({ workers: 2 });
afterAll(() => pool.close());

let home = "";
let papers = "";
let spool = "";
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  [papers, spool] = [join(home, "unterlagen"), join(home, "spool")];
  await mkdir(papers);
  await mkdir(spool);
  await writeFile(join(home, "words"), encodeWordList(["Haushalt"]));
  await writeFile(join(papers, "a.txt"), "Der Rat der Stadt Auental beschließt den Haushalt.\n".repeat(200));
  await writeFile(join(papers, "b.txt"), "Der Rat der Stadt Auental nimmt Kenntnis.");
  await writeFile(join(papers, "c.txt"), "");
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Reads all papers. */
async function readAll(changes: Partial<CollectionReader> = {}) {
  const progress: string[] = [];
  const readings: FileReading[] = [];
  const reader: CollectionReader = {
    pool,
    readers: 2,
    understanders: createUnderstanderPool({ workers: 2, germanWords: join(home, "words"), timeoutMs: 60_000 }),
    knownTexts: noTexts(),
    spoolFolder: spool,
    maxBytes: 100_000,
    stop: new AbortController().signal,
    wants: () => true,
    keep: async () => undefined,
    onProgress: (pass, done, total) => progress.push(`${pass} ${done}/${total}`),
    ...changes,
  };
  for await (const reading of readCollection(await fetchFolder([papers]), reader)) readings.push(reading);
  return { readings, progress, namesOf: readings.map(({ file }) => file.name) };
}

async function* noTexts(): AsyncGenerator<string> {}

test("every file is yielded in order: understood, or with a note that says why not; the spool is gone", async () => {
  const { readings, progress, namesOf } = await readAll();
  expect(namesOf).toEqual(["a.txt", "b.txt", "c.txt"]);
  expect(readings.map(({ understood }) => understood !== null)).toEqual([true, true, false]);
  expect(readings[2]?.notes).toHaveLength(1);
  expect(readings[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(progress.filter((line) => line.endsWith("3/3"))).toEqual(["read 3/3", "understand 3/3"]);
  expect(await readdir(spool)).toEqual([]);
});

test("a file that is too large is not opened, one that is gone is noted", async () => {
  const kept: string[] = [];
  const files = await readAll({ maxBytes: 5000, keep: async ({ name }) => void kept.push(name) });
  expect(files.readings[0]?.notes.map(({ code }) => code)).toEqual(["file-too-large"]);
  expect(kept.toSorted()).toEqual(["b.txt", "c.txt"]);
});

test("a text too long to understand is kept and noted, and stops no other", async () => {
  await writeFile(join(papers, "b.txt"), "Der Rat nimmt Kenntnis.\n".repeat(210_000));
  const kept: string[] = [];
  const files = await readAll({ maxBytes: 10_000_000, keep: async ({ name }) => void kept.push(name) });
  expect(files.readings.map(({ understood, notes }) => [understood !== null, notes[0]?.code])).toEqual([[true, expect.any(String)], [false, "text-too-long"], [false, expect.any(String)]]);
  expect(kept).toContain("b.txt");
}, 30_000);

test("what is not wanted is neither kept nor yielded", async () => {
  const { namesOf } = await readAll({ wants: ({ name }) => name === "b.txt" });
  expect(namesOf).toEqual(["b.txt"]);
});

test("known texts are asked for only when there is something to understand", async () => {
  let asked = false;
  const knownTexts = (async function* () {
    asked = true;
    yield "Stadt Auental";
  })();
  await readAll({ knownTexts, wants: () => false });
  expect(asked).toBe(false);
  await readAll({ knownTexts });
  expect(asked).toBe(true);
});

test("a stopped reading ends, and takes its spool with it", async () => {
  const stop = AbortSignal.abort();
  expect((await readAll({ stop })).readings).toEqual([]);
  expect(await readdir(spool)).toEqual([]);
});
