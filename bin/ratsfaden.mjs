#!/usr/bin/env node
// The command line on any Node from 18 on: makes the clone runnable, then hands over to the program.
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";
import { run } from "./run.mjs";

const node = prepare();
run(node, ["--disable-warning=ExperimentalWarning", join(root, "dist", "main.js"), ...process.argv.slice(2)]);
