import { Client } from "pg";
import { afterEach, expect, test } from "vitest";
import { type CouncilServer, startCouncilServer } from "../../src/source/oparl/testing/council-server.ts";
import { slow } from "../../src/source/oparl/testing/faults.ts";
import { change, countObjects } from "../../src/source/oparl/testing/invented-council.ts";
import { startPostgres } from "../../src/store/postgres/start-postgres.ts";
import { startProgram, withFolder } from "./run-program.ts";

const open: CouncilServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const polite = { RATSFADEN_OPARL_PAUSE_MS: "0" };

test("an OParl server is taken in with its files although the program is killed again and again; later visits fetch what has changed and no more", async () => {
  await withFolder(async (folder) => {
    const server = await startCouncilServer({ size: { papers: 60, meetings: 10 }, faults: [slow(/paper|files/, 20)] });
    open.push(server);
    const visit = (...more: string[]) => startProgram(["import", server.system, "--data", folder, ...more], polite);

    // Killed while it reads lists, twice, and while it fetches files.
    for (const pattern of [/paper\?page=3/, /paper\?page=8/, /^\/files\/1\d\.txt/]) {
      const program = visit();
      await askedFor(server, pattern);
      program.process.kill("SIGKILL");
      await program.ended;
    }
    const { code, stderr } = await visit().ended;
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("abgeglichen.");
    const listed = server.asked.filter(({ path }) => path === "/oparl/body/1/paper").map(({ url }) => url);
    // Twelve pages, and each of the two pages at which it was killed once more.
    expect(listed.length).toBeLessThanOrEqual(14 + 2);
    expect(await records(folder)).toEqual(countObjects(server.council));
    // Each paper has its main file and its annex, each meeting its invitation.
    expect(await readFiles(folder)).toEqual({ files: 130, papers: 70, strays: 0 });

    server.takeAsked();
    await visit().ended;
    expect(server.takeAsked().filter((url) => url.startsWith("/files"))).toEqual([]);

    const paper = `${server.base}/oparl/paper/7`;
    server.council.files.set("/files/7.txt", "Beschlussvorlage VO/2024/0007\n\nDie Brücke am Mühlgraben wird erneuert.\n");
    const soon = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, "+00:00");
    const old = server.council.lists.paper.find(({ id }) => id === paper);
    change(server.council, "paper", paper, { mainFile: { ...(old?.["mainFile"] as object), modified: soon } }, soon);
    const third = await visit().ended;
    const asked = server.takeAsked();
    expect(asked.filter((url) => url.startsWith("/files")), third.stderr).toEqual(["/files/7.txt"]);
    expect(asked.length).toBe(13);
    expect(await readFiles(folder)).toEqual({ files: 130, papers: 70, strays: 0 });
  });
}, 300_000);

test("a server with an interval is visited by a program that only works, and its report can be read", async () => {
  await withFolder(async (folder) => {
    const server = await startCouncilServer({ size: { papers: 3, meetings: 1 } });
    open.push(server);
    const first = await startProgram(["import", server.system, "--every", "15m", "--without-files", "--data", folder], polite).ended;
    expect(first.code, first.stderr).toBe(0);
    await overdue(folder);
    server.takeAsked();
    const program = startProgram(["work", "--data", folder], polite);
    await program.printed(/: done/);
    expect(server.takeAsked()[0]).toBe("/oparl/system");
    program.process.kill("SIGINT");
    expect((await program.ended).code).toBe(0);
    const { stdout } = await startProgram(["sources", "--data", folder]).ended;
    expect(stdout).toContain(server.system);
    expect(stdout).toMatch(/alle 15 Minuten/);
    expect(stdout).toMatch(/3 Vorlagen/);
  });
}, 300_000);

/** Resolves when the server is asked for this. */
async function askedFor(server: CouncilServer, pattern: RegExp): Promise<void> {
  const from = server.asked.length;
  while (!server.asked.slice(from).some(({ url }) => pattern.test(url))) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function inDatabase<T>(folder: string, work: (client: Client) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ dataFolder: folder });
  const client = new Client({ connectionString: postgres.connectionString("postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

async function records(folder: string): Promise<Record<string, number>> {
  return await inDatabase(folder, async (client) => {
    const { rows } = await client.query<{ type: string; count: string }>("select type, count(*) as count from oparl_record where not deleted group by type order by type");
    return Object.fromEntries(rows.map(({ type, count }) => [type, Number(count)]));
  });
}

/** @returns files that are current, papers that have one, and papers without a record or document */
async function readFiles(folder: string): Promise<{ files: number; papers: number; strays: number }> {
  return await inDatabase(folder, async (client) => {
    const { rows: [row] } = await client.query<{ files: number; papers: number; strays: number }>(`select
      (select count(*)::int from file where current) as files, (select count(distinct paper_id)::int from file where current) as papers,
      (select count(*)::int from paper where not exists (select from file where paper_id = paper.id) and not exists (select from oparl_record where object_id = paper.id)) as strays`);
    return row ?? { files: 0, papers: 0, strays: 0 };
  });
}

async function overdue(folder: string): Promise<void> {
  await inDatabase(folder, async (client) => await client.query("update oparl_server set started_at = started_at - interval '1 day'"));
}
