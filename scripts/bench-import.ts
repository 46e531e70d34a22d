/**
 * Measures a first import of made papers into a fresh database: `node scripts/bench-import.ts [--papers 2000]`.
 * Prints JSON: documents a second, processor time by process, and how many cores were busy (processor time by wall time).
 * On a machine that has other things to do, fewer cores are; `coresWanted` counts what waited for a core, too.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writePapers } from "./make-papers.ts";
import { watchProcesses } from "./watch-processes.ts";

const { values } = parseArgs({ options: { papers: { type: "string", default: "2000" } } });
const papers = Number(values.papers);
const folder = mkdtempSync(join(tmpdir(), "ratsfaden-bench-"));
try {
  writePapers(join(folder, "papers"), papers);
  const started = performance.now();
  const moments = new Map<string, number>();
  const program = spawn(process.execPath, [join(import.meta.dirname, "..", "bin", "ratsfaden.mjs"), "import", join(folder, "papers"), "--data", join(folder, "data")], { stdio: ["ignore", "ignore", "pipe"] });
  const watch = watchProcesses(program.pid ?? 0);
  program.stderr.setEncoding("utf8").on("data", (text: string) => {
    for (const stage of ["Lesen", "Verstehen", "Suche und OParl aufbauen"]) if (text.includes(stage) && !moments.has(stage)) moments.set(stage, performance.now());
  });
  const code = await new Promise((resolve) => program.on("close", resolve));
  if (code !== 0) throw new Error(`The import ended with ${String(code)}.`);
  const wall = (performance.now() - started) / 1000;
  const { seconds, wantedSeconds } = watch.stop();
  const processor = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const since = (stage: string): number => ((moments.get(stage) ?? 0) - started) / 1000;
  process.stdout.write(`${JSON.stringify({
    papers, cores: availableParallelism(), wallSeconds: rounded(wall), papersPerSecond: rounded(papers / wall),
    stages: { start: rounded(since("Lesen")), reading: rounded(since("Verstehen") - since("Lesen")), understandingAndSaving: rounded(since("Suche und OParl aufbauen") - since("Verstehen")), index: rounded(wall - since("Suche und OParl aufbauen")) },
    processorSeconds: Object.fromEntries(Object.entries(seconds).map(([role, one]) => [role, rounded(one)])),
    coresBusy: process.platform === "linux" ? rounded(processor / wall) : null,
    coresWanted: process.platform === "linux" ? rounded(wantedSeconds / wall) : null,
  }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
