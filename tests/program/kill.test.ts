import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { makePaper, writePapers } from "../../scripts/make-papers.ts";
import { createSearch } from "../../src/search/create-search.ts";
import type { SearchHit } from "../../src/search/engine.ts";
import { startPostgres } from "../../src/store/postgres/start-postgres.ts";
import { type Running, startProgram, withFolder } from "./run-program.ts";

/** `npm run bench:kill` sets them: so many files are imported, and the moments follow from this number. */
const files = Number(process.env["RATSFADEN_KILL_FILES"] ?? 200);
const seed = Number(process.env["RATSFADEN_KILL_SEED"] ?? 20_260_101);
const kills = 10;

/** When to kill: so many milliseconds after the start, or when so many files have been read, or saved, in this run. */
type Moment = { readonly after: "start" | "reading" | "saving"; readonly count: number };

test(`an import of ${files} files that is killed ${kills} times (seed ${seed}) finishes, and has every document exactly once`, async () => {
  await withFolder(async (folder) => {
    const [papers, data] = [join(folder, "papers"), join(folder, "data")];
    writePapers(papers, files);
    const random = randomFrom(seed);
    const done: string[] = [];
    let known = 0;
    for (let round = 0; round < kills; round += 1) {
      const moment = momentFor(random, files - known);
      const program = startProgram(["import", papers, "--data", data]);
      await reached(moment, program, data);
      program.process.kill("SIGKILL");
      expect((await program.ended).code, `killed while it ran (${moment.after} ${moment.count})`).toBeNull();
      done.push(`${moment.after} ${moment.count}`);
      known = knownAfter(known, moment);
    }

    const started = performance.now();
    const { code, stderr } = await startProgram(["import", papers, "--data", data]).ended;
    process.stdout.write(`killed: ${done.join(", ")}; the last run took ${Math.round((performance.now() - started) / 1000)} s: ${/.*Dokumente? gelesen.*/.exec(stderr)?.[0]}\n`);
    expect(code, stderr).toBe(0);
    const [, saved = "", unchanged = "0"] = /(\d+) Dokumente? gelesen(?:, (\d+) unverändert)?\.\n$/.exec(stderr) ?? [];
    expect(Number(saved) + Number(unchanged)).toBe(files);
    expect(Number(unchanged), "what was saved before a kill stays saved").toBeGreaterThanOrEqual(known);

    const numbers = Array.from({ length: files }, (_, at) => makePaper(at + 1).number).toSorted();
    expect(await inDatabase(data)).toEqual({ papers: numbers, files: numbers.map((_, at) => makePaper(at + 1).fileName).toSorted(), sources: files, strayRows: 0 });
    expect(bytesIn(join(data, "files"))).toHaveLength(files);
    expect(await inSearch(join(data, "search"))).toEqual(numbers);
    expect(readdirSync(data).filter((name) => name.startsWith("spool"))).toEqual([]);
  });
}, 1_800_000);

/** A moment in the next import of so many files; a few of them at most are done then, so that some are left for the next. */
function momentFor(random: () => number, left: number): Moment {
  const kind = random();
  if (kind < 0.15) return { after: "start", count: Math.floor(random() * 2000) };
  if (kind < 0.35) return { after: "reading", count: Math.floor(random() * left) };
  return { after: "saving", count: Math.floor((random() * left) / 4) };
}

/** So many files have left the spool at most and are not saved yet: a batch that is being saved, the next one, and one more. */
const onTheWay = 41;

/** How many files are saved at least, after a run that was killed. */
function knownAfter(before: number, { after, count }: Moment): number {
  return after === "saving" ? before + Math.max(0, count - onTheWay) : before;
}

/** Resolves when an import has come so far, to be seen by what waits in its spool. */
async function reached({ after, count }: Moment, program: Running, data: string): Promise<void> {
  if (after === "start") return void (await wait(count));
  let total = 0;
  for (;;) {
    const names = spooled(data, program.process.pid);
    const waiting = names.filter((name) => /^\d+$/.test(name)).length;
    const isUnderstanding = names.includes("words");
    if (isUnderstanding) total = Math.max(total, waiting);
    if (after === "reading" ? isUnderstanding || waiting >= count : isUnderstanding && total - waiting >= count) return;
    if (program.process.exitCode !== null) return;
    await wait(5);
  }
}

/** What waits in the spool of a running import; those that were killed before may have left theirs. */
function spooled(data: string, pid: number | undefined): readonly string[] {
  try {
    const spool = readdirSync(data).find((name) => name.startsWith(`spool-${pid}-`));
    return spool === undefined ? [] : readdirSync(join(data, spool));
  } catch {
    return [];
  }
}

async function inDatabase(data: string) {
  const postgres = await startPostgres({ dataFolder: data });
  const client = new Client({ connectionString: postgres.connectionString("postgres") });
  await client.connect();
  try {
    const column = async (query: string): Promise<readonly string[]> => (await client.query<{ value: string }>(query)).rows.map(({ value }) => value);
    return {
      papers: await column("select number as value from paper order by 1"),
      files: await column("select name as value from file where current order by 1"),
      sources: Number((await column("select count(*) as value from source_document where status = 'read'"))[0]),
      // Nothing of a document that was begun and not finished, and nothing twice.
      strayRows: Number((await column(`select count(*) as value from (
        select file_id from section group by file_id, position having count(*) > 1
        union all select id from file where not exists (select from section where section.file_id = file.id)
        union all select id from file where not exists (select from source_document where source_document.file_id = file.id)
      ) stray`))[0]),
    };
  } finally {
    await client.end();
    await postgres.stop();
  }
}

/** Files that are kept under the SHA-256 of their bytes. */
function bytesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /(?:^|[\\/])[0-9a-f]{64}$/.test(path));
}

/** Numbers of all papers that citizens find. */
async function inSearch(folder: string): Promise<readonly string[]> {
  const search = createSearch({ folder });
  try {
    const hits: SearchHit[] = [];
    for (;;) {
      const answer = await search.public.search({ text: "Auental", filters: { type: ["paper"] }, offset: hits.length, limit: 100 });
      hits.push(...answer.hits);
      if (answer.hits.length === 0 || hits.length >= answer.total) return hits.map(({ number }) => number ?? "").toSorted();
    }
  } finally {
    await search.close();
  }
}

/** Even numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
