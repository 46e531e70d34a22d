import { copyFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPostgres } from "../../src/store/postgres/start-postgres.ts";
import { writeNotPapers } from "./not-papers.ts";
import { type Ended, startProgram, withFolder } from "./run-program.ts";

const documents = fileURLToPath(new URL("../../examples/documents", import.meta.url));
const papers = ["stadt-auental/2024/vo-24-083-hallenbad-kostenentwicklung.txt", "kreis-wiesental/2024/2024-0117-zuschuss-hallenbad-auental.pdf"].map((path) => join(documents, path));
const count = 1000;
const gigabyte = 1_000_000_000;

interface Seen {
  readonly name: string;
  readonly status: string;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

let ended: Ended;
let seen: readonly Seen[];
let titles: readonly string[];
let finish: () => void;
let finished: Promise<void>;

beforeAll(async () => {
  await new Promise<void>((ready, failed) => {
    finished = withFolder(async (folder) => {
      const files = join(folder, "files");
      writeNotPapers(files, count);
      for (const path of papers) copyFileSync(path, join(files, basename(path)));
      const data = join(folder, "data");
      ended = await startProgram(["import", files, "--data", data]).ended;
      const postgres = await startPostgres({ dataFolder: data });
      const client = new Client({ connectionString: postgres.connectionString("postgres") });
      await client.connect();
      seen = (await client.query<Seen>("select name, status, notes from source_document order by name")).rows;
      titles = (await client.query<{ title: string }>("select title from paper where released_at is not null order by title")).rows.map(({ title }) => title);
      await client.end();
      await postgres.stop();
      const done = new Promise<void>((resolve) => (finish = resolve));
      ready();
      await done;
    }).catch(failed);
  });
}, 280_000);

afterAll(async () => {
  finish();
  await finished;
});

describe("a thousand files that are no papers, and two that are", () => {
  test("the import goes on to its end and says what it could not read", () => {
    expect(ended.code, ended.stderr).toBe(0);
    expect(ended.stderr).toMatch(/\d+ Dokumente gelesen, \d+ nicht lesbar:\n/);
    expect(ended.stderr).not.toMatch(/\n {4}at /);
  });

  test("every file is remembered: nothing is lost", () => {
    expect(seen).toHaveLength(count + papers.length);
  });

  test("each file that could not be read has exactly one note, in German, that names it and says what to do", () => {
    const refused = seen.filter(({ status }) => status !== "read");
    expect(refused.length).toBeGreaterThan(count * 0.9);
    const unclear = refused.filter(({ name, notes }) => notes.length !== 1 || !notes[0]?.message.includes(name) || !/^(?=.*[a-zäöü]{3}).{40,300}[.!]$/su.test(notes[0].message) || /\n|Error|undefined|null|\bat \//.test(notes[0].message));
    expect(unclear).toEqual([]);
  });

  test("what was read of the others is no guess at a paper: only both papers are shown as such", () => {
    expect(seen.filter(({ name, status }) => papers.some((path) => basename(path) === name) && status === "read")).toHaveLength(2);
    expect(titles).toEqual(expect.arrayContaining([expect.stringContaining("Kostenentwicklung nach Abschluss der Kostenberechnung"), expect.stringContaining("Zuschuss des Kreises Wiesental")]));
  });

  test("the program and each of its readers stay below a gigabyte of memory", () => {
    expect(ended.peakBytes).toBeGreaterThan(0);
    expect(ended.peakBytes).toBeLessThan(gigabyte);
    expect(ended.peakReaderBytes).toBeGreaterThan(0);
    expect(ended.peakReaderBytes).toBeLessThan(gigabyte);
  });
});
