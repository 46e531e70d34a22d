// Every word in a name of the code is English or stands in docs/glossary.txt: one concept, one word.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";

/** Names in a syntax tree: identifiers, and property names written as identifiers. */
function collectNames(node: unknown, names: Set<string>): void {
  const rest: unknown[] = [node];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const { type, value } = next as { type?: unknown; value?: unknown };
    if (type === "Identifier" && typeof value === "string") names.add(value);
    rest.push(...Object.values(next).filter((child) => child !== null && child !== undefined));
  }
}

const names = new Set<string>();
const places = new Map<string, string>();
for (const folder of ["src", "scripts", "bin", "tests"]) {
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(tsx?|mjs)$/.test(name))) {
    const path = join(folder, file);
    const own = new Set(file.split(/[^A-Za-z]+/));
    collectNames(parseSync(readFileSync(path, "utf8"), { syntax: "typescript", tsx: path.endsWith("x"), target: "es2024" }), own);
    for (const name of own) {
      names.add(name);
      places.set(name, places.get(name) ?? path);
    }
  }
}

const { stdout, stderr, error } = spawnSync(
  process.execPath,
  ["node_modules/cspell/bin.mjs", "stdin", "--no-progress", "--no-summary", "--words-only", "--unique", "--config", "cspell.json"],
  { input: [...names].join("\n"), encoding: "utf8", maxBuffer: 2 ** 26 },
);
if (error || names.size === 0) throw error ?? new Error(`no names found: ${stderr}`);
const unknown = stdout.split("\n").filter(Boolean);
for (const word of unknown) {
  const name = [...names].find((candidate) => candidate.toLowerCase().includes(word.toLowerCase())) ?? word;
  console.error(`${word}: neither English nor in docs/glossary.txt (in ${name}, ${places.get(name) ?? "?"})`);
}
console.error(unknown.length > 0 ? `${unknown.length} words to explain or to replace.` : `${names.size} names use English and the glossary.`);
process.exit(unknown.length > 0 ? 1 : 0);
