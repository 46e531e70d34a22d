/** Measures OParl, part by part: `npm run bench:oparl [-- serve|sync…]`; without a name all of them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const parts: ReadonlyMap<string, string> = new Map([["serve", "serve.ts"], ["sync", "first-sync.ts"]]);

const names = process.argv.length > 2 ? process.argv.slice(2) : [...parts.keys()];
for (const name of names) {
  const file = parts.get(name);
  if (file === undefined) throw new Error(`There is no part ${name}; there are ${[...parts.keys()].join(", ")}.`);
  process.stdout.write(`# ${name}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "bench-oparl", file)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
