/**
 * Measures serving list pages of 100 papers over 32 connections, against a server that only sends the same bytes. Each is a process of its own
 * on this machine. `BENCH_PAPERS` sets how many papers there are (200,000). The program has to be built: `npx ratsfaden help` does it.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../src/store/migrate.ts";
import { startPostgres } from "../../src/store/postgres/start-postgres.ts";
import { benchBody, fillPapers } from "./fill-papers.ts";
import { type LoadResult, runLoad, startBareServer, startProgram } from "./run-load.ts";

const papers = Number(process.env["BENCH_PAPERS"] ?? 200_000);
const connections = 32;
const seconds = 3;
const rounds = 3;
const list = `/oparl/v1.1/body/${benchBody}/paper`;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), "ratsfaden-bench-"));
const postgres = await startPostgres({ dataFolder: folder });
try {
  await migrate(postgres.connectionString("postgres"));
  const began = performance.now();
  await fillPapers(postgres.connectionString("postgres"), papers);
  print(`${papers} papers published in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const program = await startProgram({ owner: postgres.connectionString("postgres"), portal: postgres.connectionString("ratsfaden_portal") }, folder);
  try {
    await measure(program.address);
  } finally {
    await program.stop();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(address: string): Promise<void> {
  const plain = { "Accept-Encoding": "identity" };
  const response = await fetch(`${address}${list}`, { headers: plain });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const tag = response.headers.get("ETag") ?? "";
  print(`a page has ${bytes.length} bytes`);
  const bare = await startBareServer(bytes);
  try {
    const pagesIn = Math.floor(papers / 100);
    // Positions begin with the body's; the pages come in an order that no cache foresees.
    const everywhere = Array.from({ length: 500 }, (_, index) => `${list}?after=p${1 + ((index * 7919) % pagesIn) * 100}`);
    const near = Array.from({ length: 500 }, (_, index) => `${list}?after=p${1 + ((index * 7919) % 500)}`);
    const far = Array.from({ length: 500 }, (_, index) => `${list}?after=p${papers - 1000 + ((index * 7919) % 500)}`);
    const ask = async (paths: readonly string[], headers: Readonly<Record<string, string>> = plain) => await runLoad({ address, paths, connections, seconds, headers });
    const kinds = {
      "pages anywhere": async () => await ask(everywhere),
      "first pages": async () => await ask(near),
      "last pages": async () => await ask(far),
      "the same page": async () => await ask([list]),
      "pages anywhere, gzip": async () => await ask(everywhere, { "Accept-Encoding": "gzip" }),
      "pages anywhere, Brotli": async () => await ask(everywhere, { "Accept-Encoding": "br" }),
      "the same page, Brotli": async () => await ask([list], { "Accept-Encoding": "br" }),
      "the same page, known (304)": async () => await ask([list], { ...plain, "If-None-Match": tag }),
    } as const satisfies Readonly<Record<string, () => Promise<LoadResult>>>;
    const ratios = new Map<string, number[]>();
    // The machine may have other work: each is compared with what the bare server does just then.
    for (let round = 0; round < rounds; round++) {
      for (const [name, load] of Object.entries(kinds)) {
        const base = await runLoad({ address: bare.address, paths: ["/"], connections, seconds: 2, headers: {} });
        const result = await load();
        ratios.set(name, [...(ratios.get(name) ?? []), result.perSecond / base.perSecond]);
        print(`${name.padEnd(28)} ${result.perSecond.toFixed(0).padStart(6)}/s  ${result.megabytesPerSecond.toFixed(0).padStart(5)} MB/s  bare ${base.perSecond.toFixed(0).padStart(6)}/s  ratio ${(result.perSecond / base.perSecond).toFixed(3)}  ${JSON.stringify(result.statuses)}`);
      }
    }
    const median = (name: keyof typeof kinds): number => (ratios.get(name) ?? []).toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
    print(`median ratio, pages anywhere: ${median("pages anywhere").toFixed(3)} (wanted: at least 0.1)`);
    print(`median, last pages to first pages: ${(median("last pages") / median("first pages")).toFixed(2)} (wanted: about 1)`);
  } finally {
    await bare.stop();
  }
}
