import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { isRunning } from "../../src/store/postgres/postmaster-file.ts";
import { type Running, runProgram, startProgram, withFolder } from "./run-program.ts";

const examples = fileURLToPath(new URL("../../examples/documents", import.meta.url));
/** A few documents: enough for all that is not about their number. */
const village = join(examples, "gemeinde-birkenried");

const started = (...args: readonly string[]) => startProgram(["start", ...args, "--port", "0"]);
const addressOf = async (program: Running) => (await program.printed(/Ratsfaden ist bereit: (http:\S+)/))[1] ?? "";

async function endOf(program: Running): Promise<{ code: number | null; stderr: string }> {
  program.process.kill("SIGINT");
  return await program.ended;
}

interface List {
  readonly items: readonly { readonly id: string; readonly title: string; readonly number: string | null }[];
  readonly total: number;
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  return await response.json() as T;
}

/** All papers that citizens see, as "number title". */
async function papersAt(address: string): Promise<readonly string[]> {
  const papers: string[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await json<List>(`${address}/vorlagen.json?seite=${page}`);
    papers.push(...items.map(({ number, title }) => `${number ?? ""} ${title}`));
    if (papers.length >= total || items.length === 0) return papers.toSorted();
  }
}

const hitsAt = async (address: string, words: string) => (await json<{ hits: readonly unknown[] }>(`${address}/suche.json?q=${words}`)).hits.length;

/** The process id of the PostgreSQL of a data folder; null where none says that it runs. */
function postgresOf(folder: string): number | null {
  const file = join(folder, "postgres", "cluster", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : null;
}

describe("start", () => {
  test("reads a folder, serves it, ends on Ctrl-C and takes its database along; the next start reads nothing", async () => {
    await withFolder(async (folder) => {
      const first = started(village, "--data", folder);
      const address = await addressOf(first);
      expect((await fetch(`${address}/`)).status).toBe(200);
      const papers = await papersAt(address);
      expect(papers.length).toBeGreaterThan(8);
      expect(await hitsAt(address, encodeURIComponent("Straßenbeleuchtung"))).toBeGreaterThan(0);
      const postgres = postgresOf(folder);
      expect(postgres).not.toBeNull();
      const ended = await endOf(first);
      expect(ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/\d+ Dokumente gelesen\.\n[^]*Ratsfaden wird beendet …\n$/) });
      expect(postgresOf(folder)).toBeNull();
      expect(await isRunning(postgres ?? 0)).toBe(false);
      await expect(fetch(address)).rejects.toThrow();

      const second = started(village, "--data", folder);
      expect(await papersAt(await addressOf(second))).toEqual(papers);
      expect((await endOf(second)).stderr).toMatch(/^0 Dokumente gelesen, \d+ unverändert\.$/m);
    });
  }, 120_000);

  test("without an own folder, the demonstration keeps its data apart", async () => {
    await withFolder(async (folder) => {
      const program = started("--data", folder);
      await program.printed(/von 54 /);
      await endOf(program);
      expect(existsSync(join(folder, "demonstration", "postgres"))).toBe(true);
      expect(existsSync(join(folder, "postgres"))).toBe(false);
    });
  }, 120_000);

  test("says in one line that the port is in use, and leaves no database behind", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    await withFolder(async (folder) => {
      const { code, stdout, stderr } = await runProgram(["serve", "--data", folder, "--port", String(port)]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(new RegExp(`^ratsfaden: port ${port} is in use\\. [^\\n]+\\n$`));
      expect(postgresOf(folder)).toBeNull();
    });
    taken.close();
  }, 60_000);
});

describe("a program that is killed in the middle of an import", () => {
  let undisturbed: readonly string[];

  beforeAll(async () => {
    await withFolder(async (folder) => {
      const program = started(examples, "--data", folder);
      undisturbed = await papersAt(await addressOf(program));
      expect(undisturbed).toHaveLength(54);
      await endOf(program);
    });
  });

  /** Moments at which it is killed: when this has been printed, and so many milliseconds later. */
  test.each([
    ["while the database is being made", null, 900],
    ["while it reads", /von 54 .*Lesen/, 150],
    ["while it reads the last files", /54 von 54 .*Lesen/, 0],
    ["while it saves", /54 von 54 .*Lesen/, 700],
    ["while it builds the index", /55 von 55 .*Verstehen/, 20],
  ] as const)("%s: the next start has every document exactly once", async (_when, printed, later) => {
    await withFolder(async (folder) => {
      const killed = started(examples, "--data", folder);
      if (printed !== null) await killed.printed(printed);
      await wait(later);
      killed.process.kill("SIGKILL");
      expect((await killed.ended).code).toBeNull();

      const program = started(examples, "--data", folder);
      const address = await addressOf(program);
      const papers = await papersAt(address);
      expect(papers).toEqual(undisturbed);
      expect(await hitsAt(address, "Delegationsreise")).toBeGreaterThan(0);
      expect(await hitsAt(address, "Hallenbad")).toBeGreaterThan(5);
      const { code, stderr } = await endOf(program);
      expect(code).toBe(0);
      // What waited between two passes may be non-public.
      expect(readdirSync(folder).filter((name) => name.startsWith("spool"))).toEqual([]);
      expect(stderr).not.toMatch(/repar|recover|wiederherg|corrupt|beschädigt|lock|Error/i);
      expect(postgresOf(folder)).toBeNull();
    });
  }, 120_000);
});

describe("two programs on one data folder", () => {
  test("that start at once do no harm: each document is there once, and the first that ends leaves the other its database", async () => {
    await withFolder(async (folder) => {
      const pair = [started(village, "--data", folder), started(village, "--data", folder)] as const;
      const addresses = await Promise.all(pair.map(addressOf));
      const [one = [], other = []] = await Promise.all(addresses.map(papersAt));
      expect(one).toEqual(other);
      expect(new Set(one).size).toBe(one.length);
      expect((await endOf(pair[0])).code).toBe(0);
      expect(await papersAt(addresses[1] ?? "")).toEqual(one);
      expect(await hitsAt(addresses[1] ?? "", encodeURIComponent("Straßenbeleuchtung"))).toBeGreaterThan(0);
      expect((await endOf(pair[1])).code).toBe(0);
      expect(postgresOf(folder)).toBeNull();
    });
  }, 120_000);

  test("what is imported beside a running portal shows up in it", async () => {
    await withFolder(async (folder) => {
      const program = startProgram(["serve", "--data", folder, "--port", "0"]);
      const address = await addressOf(program);
      expect(await papersAt(address)).toEqual([]);
      const imported = await runProgram(["import", village, "--data", folder]);
      expect(imported.code, imported.stderr).toBe(0);
      expect((await papersAt(address)).length).toBeGreaterThan(8);
      expect(await hitsAt(address, encodeURIComponent("Straßenbeleuchtung"))).toBeGreaterThan(0);
      expect((await endOf(program)).code).toBe(0);
      expect(postgresOf(folder)).toBeNull();
    });
  }, 120_000);
});
