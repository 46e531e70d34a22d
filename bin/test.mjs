// Runs all tests on the pinned Node, installing and building what is missing.
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";
import { run } from "./run.mjs";

const node = prepare();
run(node, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...process.argv.slice(2)], { cwd: root });
