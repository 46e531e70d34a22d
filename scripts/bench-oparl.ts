/**
 * Measures OParl, in parts: `npm run bench:oparl [-- PART…]`; without a name all of them. The program has to be built (`npx ratsfaden help` does it).
 * `BENCH_PAPERS` sets how many papers are served (200,000).
 */
import type { BenchPart } from "./bench-oparl/part.ts";
import { serving } from "./bench-oparl/serve.ts";

const parts: readonly BenchPart[] = [serving];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(", ")}; there are ${parts.map(({ name }) => name).join(", ")}.`);
for (const part of parts) {
  if (names.length > 0 && !names.includes(part.name)) continue;
  process.stdout.write(`# ${part.name}: ${part.summary}\n`);
  await part.run((line) => process.stdout.write(`${line}\n`));
}
