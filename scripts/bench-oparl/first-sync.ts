/**
 * Measures taking in a server of 100,000 objects, then a visit without changes, then one with 100 changed papers:
 * `node scripts/bench-oparl/first-sync.ts [--objects 100000]`. The server is a process of its own on this machine. Prints JSON.
 */
import { fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Usage, watchProcesses } from "../watch-processes.ts";

const { values } = parseArgs({ options: { objects: { type: "string", default: "100000" } } });
const folder = mkdtempSync(join(tmpdir(), "ratsfaden-bench-"));
const ratsfaden = join(import.meta.dirname, "..", "..", "bin", "ratsfaden.mjs");
// What has to be built is built before anything is measured.
spawnSync(process.execPath, [ratsfaden, "--help"], { stdio: "ignore" });
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
    first: { ...first, objectsPerSecond: Math.round(objects / first.fetchSeconds), targetPerSecond: 1500, targetMegabytes: 500 },
    withoutChanges: nothing, with100Changes: changed,
  }, null, 2)}\n`);
} finally {
  server.disconnect();
  rmSync(folder, { recursive: true, force: true });
}

async function told<T>(): Promise<T> {
  for (;;) {
    const [message] = (await once(server, "message")) as [T | "quiet"];
    if (message !== "quiet") return message;
  }
}

/**
 * One visit of a program of its own. `fetchSeconds`: from the first request to the last, while all is saved; `visit` is until the server has been left alone for
 * three seconds; `whole` with the search index and what programs are served. On a machine that has other things to do seconds say little: `processorSeconds`
 * (by process) and `wantedSeconds` (with waiting for a core) stand beside them.
 */
async function visit(system: string) {
  const started = performance.now();
  const program = spawn(process.execPath, [ratsfaden, "import", system, "--without-files", "--data", join(folder, "data")], {
    stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, RATSFADEN_OPARL_PAUSE_MS: "0", DATABASE_URL: "" },
  });
  const [watchVisit, watchWhole] = [watchProcesses(program.pid ?? 0), watchProcesses(program.pid ?? 0)];
  const used = (watch: { stop(): Usage }) => {
    const { seconds, peakMegabytes, wantedSeconds } = watch.stop();
    return { seconds: rounded((performance.now() - started) / 1000), wantedSeconds: rounded(wantedSeconds), processorSeconds: mapped(seconds), peakMegabytes: mapped(peakMegabytes) };
  };
  let said = "";
  let visited: ReturnType<typeof used> | null = null;
  program.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const onMessage = (message: unknown): void => {
    if (message === "quiet") visited ??= used(watchVisit);
  };
  server.on("message", onMessage);
  const [code] = (await once(program, "close")) as [number | null];
  if (code !== 0) throw new Error(`The import ended with ${String(code)}: ${said}`);
  server.off("message", onMessage);
  server.send("spent");
  const { spent } = await told<{ spent: { requests: number; bytes: number; fetchSeconds: number } }>();
  const whole = used(watchWhole);
  return { ...spent, visit: visited ?? whole, whole };
}

function mapped(record: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, rounded(value)]));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
