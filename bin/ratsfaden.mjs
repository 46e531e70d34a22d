#!/usr/bin/env node
// The command line on any Node from 18 on: makes the clone runnable, then hands over to the program.
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";
import { run } from "./run.mjs";

const node = prepare();
// On a large machine V8 would let what is new in its heap grow to far more before it looks what of it is still needed.
run(node, ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=8", join(root, "dist", "main.js"), ...process.argv.slice(2)]);
