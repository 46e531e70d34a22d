/**
 * Measures taking in a server of 100,000 objects, then a visit without changes, then one with 100 changed papers:
 * `node scripts/bench-oparl/first-sync.ts [--objects 100000]`. The server is a process of its own on this machine. Prints JSON.
 */
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { watchProcesses } from "../watch-processes.ts";

const { values } = parseArgs({ options: { objects: { type: "string", default: "100000" } } });
const folder = mkdtempSync(join(tmpdir(), "ratsfaden-bench-"));
const server = fork(join(import.meta.dirname, "council-process.ts"), ["--objects", values.objects], { stdio: "inherit" });
try {
  const { system, objects } = await told<{ system: string; objects: number }>();
  const first = await visit(system);
  const nothing = await visit(system);
  server.send("change");
  await told();
  const changed = await visit(system);
  process.stdout.write(`${JSON.stringify({
    objects, cores: availableParallelism(),
    first: { ...first, objectsPerSecond: Math.round(objects / first.seconds), targetPerSecond: 1500, targetMegabytes: 500 },
    withoutChanges: nothing, with100Changes: changed,
  }, null, 2)}\n`);
} finally {
  server.disconnect();
  rmSync(folder, { recursive: true, force: true });
}

async function told<T>(): Promise<T> {
  const [message] = (await once(server, "message")) as [T];
  return message;
}

/** One visit of a program of its own; the time is that of the whole program, its database's start included. */
async function visit(system: string) {
  const started = performance.now();
  const program = spawn(process.execPath, [join(import.meta.dirname, "..", "..", "bin", "ratsfaden.mjs"), "import", system, "--without-files", "--data", join(folder, "data")], {
    stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, RATSFADEN_OPARL_PAUSE_MS: "0", DATABASE_URL: "" },
  });
  const watch = watchProcesses(program.pid ?? 0);
  let said = "";
  let visited = 0;
  program.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (visited === 0 && /Suche aufbauen|abgeglichen/.test(text)) visited = performance.now();
  });
  const [code] = (await once(program, "close")) as [number | null];
  if (code !== 0) throw new Error(`The import ended with ${String(code)}: ${said}`);
  const wall = (performance.now() - started) / 1000;
  const { seconds, peakMegabytes } = watch.stop();
  server.send("spent");
  const { spent } = await told<{ spent: { requests: number; bytes: number } }>();
  return { seconds: rounded(wall), ...spent, processorSeconds: mapped(seconds), peakMegabytes: mapped(peakMegabytes) };
}

function mapped(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, rounded(value)]));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
