/**
 * Packs the German words of the package `all-the-german-words` for the program.
 * Usage: node scripts/build-word-list.ts dist/german-words.bin
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { encodeWordList } from "../src/text/lexicon/word-list.ts";

const target = process.argv[2];
if (target === undefined) throw new Error("Wohin? Aufruf: node scripts/build-word-list.ts dist/german-words.bin");

const source = createRequire(import.meta.url).resolve("all-the-german-words/woerter.json");
const listed = JSON.parse(readFileSync(source, "utf8")) as string[];
const single = listed.filter((entry) => !entry.includes(" "));
const parts = listed.filter((entry) => entry.includes(" ")).flatMap((entry) => entry.split(" "));
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, encodeWordList([...single, ...parts]));
