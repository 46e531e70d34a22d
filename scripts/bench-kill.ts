/**
 * Kills an import of 2,000 files ten times at random moments and checks that it finishes all the same: `npm run bench:kill [-- FILES [SEED]]`.
 * The test behind it takes fewer files when all tests are run. Without a seed each run has moments of its own; it prints which.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const [files = "2000", seed = String(Math.floor(Math.random() * 1e9))] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [join(root, "bin", "test.mjs"), "tests/program/kill.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, RATSFADEN_KILL_FILES: files, RATSFADEN_KILL_SEED: seed },
});
process.exit(status ?? 1);
