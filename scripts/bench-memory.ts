/**
 * Measures how much memory reading takes, by how many documents there are: `node scripts/bench-memory.ts [COUNT…]` (1000 5000 10000 by default).
 * The documents are variations of the project's examples. Prints JSON: for each count the most resident memory of the program itself
 * and of its largest reading and understanding process, in MB.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeVariations } from "./make-papers.ts";
import { watchProcesses } from "./watch-processes.ts";

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 5000, 10_000];
const measured = [];
for (const count of counts) measured.push(await measure(count));
process.stdout.write(`${JSON.stringify(process.platform === "linux" ? measured : null, null, 2)}\n`);

async function measure(documents: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "ratsfaden-bench-"));
  try {
    writeVariations(folder, documents);
    const started = performance.now();
    const program = spawn(process.execPath, [join(import.meta.dirname, "..", "bin", "ratsfaden.mjs"), "read", folder, "--format", "ndjson"], { stdio: ["ignore", "ignore", "ignore"] });
    const watch = watchProcesses(program.pid ?? 0);
    const code = await new Promise((resolve) => program.on("close", resolve));
    if (code !== 0) throw new Error(`Reading ended with ${String(code)}.`);
    const { peakMegabytes } = watch.stop();
    return { documents, seconds: Math.round((performance.now() - started) / 1000), ...Object.fromEntries(Object.entries(peakMegabytes).map(([role, megabytes]) => [role, Math.round(megabytes)])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
