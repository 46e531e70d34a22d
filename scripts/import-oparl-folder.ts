/**
 * Serves what was once fetched from a real server as the server did, takes it in, and compares: every object must be there, by type.
 * `node scripts/import-oparl-folder.ts FOLDER…`. A folder holds a crawl (`system.json`, `body.json`, `body/…` with one file for each page, named
 * by its address) or lists of objects (`meetings.json`, `papers.json`, …). Ends with 1 where something is lost.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { sql } from "kysely";
import { reportLines } from "../src/council/visit-report.ts";
import { importOparl } from "../src/ingest/import-oparl.ts";
import { openStore } from "../src/store/open-store.ts";
import { startPostgres } from "../src/store/postgres/start-postgres.ts";

interface Served {
  /** Where the addresses in the data begin. */
  readonly origin: string;
  /** Path and query of the System. */
  readonly system: string;
  /** Answers by path and query. */
  readonly answers: ReadonlyMap<string, string>;
}

type Fields = Record<string, unknown>;

const namespace = "https://schema.oparl.org/1.1/";

const folders = process.argv.slice(2);
let isWhole = true;
for (const folder of folders) {
  if (!existsSync(folder)) {
    process.stdout.write(`${folder}: not there, nothing compared.\n`);
    continue;
  }
  isWhole = (await compare(folder)) && isWhole;
}
if (folders.length === 0) process.stdout.write("No folder was named, nothing compared.\n");
process.exit(isWhole ? 0 : 1);

async function compare(folder: string): Promise<boolean> {
  const served = existsSync(join(folder, "system.json")) ? crawled(folder) : listed(folder);
  const expected = countIn([...served.answers.values()].map((text) => JSON.parse(text) as unknown));
  const { base, close } = await serve(served);
  const data = mkdtempSync(join(tmpdir(), "ratsfaden-oparl-"));
  const postgres = await startPostgres({ dataFolder: data });
  const store = await openStore({ connectionString: postgres.connectionString("ratsfaden_office"), portalConnectionString: postgres.connectionString("ratsfaden_portal"), ownerConnectionString: postgres.connectionString("postgres") });
  try {
    const started = performance.now();
    const { report } = await importOparl(`${base}${served.system}`, {
      office: store.office, now: () => new Date(), stop: new AbortController().signal, wantsFull: false, onProgress: () => undefined, takeFiles: null,
      manners: { userAgent: "Ratsfaden", atOnce: 2, pauseMs: 0, timeoutMs: 60_000, retryPauseMs: 1, wait: async () => undefined, trustedHosts: [], fullEveryMs: Infinity },
    });
    const { rows } = await sql<{ type: string; count: number; deleted: number }>`select type, count(*) filter (where not deleted) as count, count(*) filter (where deleted) as deleted from oparl_record group by type`.execute(store.office.db);
    const found = new Map(rows.map((row) => [row.type, row]));
    process.stdout.write(`${folder}: ${Math.round(performance.now() - started)} ms\n`);
    let isSame = true;
    for (const [type, count] of [...expected].toSorted()) {
      const have = type === "deleted" ? rows.reduce((sum, { deleted }) => sum + deleted, 0) : (found.get(type)?.count ?? 0);
      if (have !== count) isSame = false;
      process.stdout.write(`  ${type.padEnd(16)} ${String(count).padStart(6)} sent ${String(have).padStart(6)} kept${have < count ? "  LOST" : have > count ? "  more" : ""}\n`);
    }
    for (const line of report === null ? [] : reportLines(report)) process.stdout.write(`  ${line.replaceAll(base, () => served.origin)}\n`);
    return isSame;
  } finally {
    await store.close();
    await postgres.stop();
    await close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A crawl as it was: one file for each answer. */
function crawled(folder: string): Served {
  const system = JSON.parse(readFileSync(join(folder, "system.json"), "utf8")) as { readonly id: string };
  const { origin, pathname } = new URL(system.id);
  const prefix = pathname.replace(/\/[^/]*$/, "");
  const answers = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (!entry.isFile() || !path.endsWith(".json") || !/^(?:system|body)(?:\.json|\/)/.test(path)) continue;
    answers.set(`${prefix}/${path.replace(/\.json$/, "")}`, readFileSync(join(entry.parentPath, entry.name), "utf8"));
  }
  return { origin, system: pathname, answers };
}

/** Objects without the pages they came on, laid into pages of a body that names their lists. */
function listed(folder: string): Served {
  const lists = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => ({ name: name.replace(/s?\.json$/, ""), objects: JSON.parse(readFileSync(join(folder, name), "utf8")) as readonly Fields[] }));
  const origin = new URL(String(lists[0]?.objects[0]?.["id"])).origin;
  const [body = `${origin}/oparl/body`] = lists.flatMap(({ objects }) => objects.map((object) => object["body"])).filter((value) => typeof value === "string");
  const at = (path: string): string => `${origin}/oparl-lists/${path}`;
  const system = { id: at("system"), type: `${namespace}System`, oparlVersion: "https://schema.oparl.org/1.1/", body: at("body"), name: "OParl" };
  const bodyObject = { id: body, type: `${namespace}Body`, name: "Body", legislativeTerm: [], ...Object.fromEntries(["organization", "person", "meeting", "paper"].map((name) => [name, at(name)])) };
  const answers = new Map([["/oparl-lists/system", JSON.stringify(system)], ["/oparl-lists/body", JSON.stringify({ data: [bodyObject], pagination: {}, links: {} })], ["/oparl-lists/person", JSON.stringify({ data: [], pagination: {}, links: {} })]]);
  for (const { name, objects } of lists) {
    for (let page = 0; page * 100 < Math.max(1, objects.length); page++) {
      const next = (page + 1) * 100 < objects.length ? { next: at(`${name}?page=${page + 2}`) } : {};
      answers.set(`/oparl-lists/${name}${page === 0 ? "" : `?page=${page + 1}`}`, JSON.stringify({ data: objects.slice(page * 100, (page + 1) * 100), pagination: { totalElements: objects.length }, links: next }));
    }
  }
  return { origin, system: "/oparl-lists/system", answers };
}

/** A server that answers as the real one did: with its own address in place of the real one, and no empty lists. */
async function serve({ origin, answers }: Served): Promise<{ readonly base: string; close(): Promise<void> }> {
  let base = "";
  const server = createServer((request, response) => {
    const key = (request.url ?? "").replace(/\?page=1$/, "");
    const text = answers.get(key) ?? answers.get(decodeURIComponent(key));
    response.writeHead(text === undefined ? 404 : 200, { "Content-Type": "application/json" });
    response.end(text === undefined ? '{"error":"Die angeforderte Ressource wurde nicht gefunden.","code":802,"type":"SD.NET RIM Webservice"}' : text.replaceAll(origin, base).replaceAll(origin.replaceAll("/", "\\/"), base));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, close: async () => await new Promise<void>((closed) => void (server.closeAllConnections(), server.close(() => closed()))) };
}

/** Different objects by type, embedded ones too; what says that it is deleted counts as that. */
function countIn(values: readonly unknown[]): Map<string, number> {
  const ids = new Map<string, Set<string>>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== "object" || value === null) return;
    const { id, type, deleted } = value as Fields;
    const name = deleted === true ? "deleted" : typeof type === "string" ? /^https?:\/\/schema\.oparl\.org\/1\.[01]\/(\w+)$/.exec(type)?.[1] : undefined;
    if (typeof id === "string" && name !== undefined) ids.set(name, (ids.get(name) ?? new Set()).add(id));
    for (const one of Object.values(value)) visit(one);
  };
  visit(values);
  return new Map([...ids].map(([name, found]) => [name, found.size]));
}
