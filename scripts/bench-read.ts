/**
 * Measures reading as a whole, each figure as a ratio taken in one run, with the size of the work beside it: `npm run bench:read [-- --quick]`.
 * Takes the project's examples, and the documents in `../shared` that have gold answers, where they are. What is not installed is "not there".
 * Each part is a script of its own that can be run alone and tells more: bench-understand, bench-pdf, bench-ocr, bench-import, bench-memory.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";

const isQuick = process.argv.includes("--quick");
const root = join(import.meta.dirname, "..");
const examples = join(root, "examples", "documents");
const corpus = join(root, "..", "shared", "corpus");
const seeds = join(root, "..", "shared", "seeds");
const documents = [examples, ...withGold()];

// Builds the program where its sources have changed.
execFileSync(process.execPath, [join(root, "bin", "ratsfaden.mjs"), "--help"], { stdio: ["ignore", "ignore", "inherit"] });
say("", `${availableParallelism()} cores, ${loadavg()[0]?.toFixed(1)} processes busy with other things${isQuick ? "; a quick run" : ""}`);
understanding("papers as text", documents.filter((path) => !path.endsWith(".pdf")));
// The documents above are short pages and forms, most of them: much head, little text. These are whole papers.
understanding("longer papers", [seeds].filter((path) => existsSync(path)));
part("PDFs with text", "bench-pdf.ts", [...documents.filter((path) => path === examples || path.endsWith(".pdf")), "--rounds", isQuick ? "2" : "10"], (found) =>
  `${number(found["ratio"])} times pdftotext, from bytes to facts (a file's median ${number(found["medianRatio"])}, worst ${number(found["worstRatio"])}; wanted: 2.5), ${number(found["files"])} files, ${number(found["pages"])} pages, ${number(found["characters"])} characters`);
scans();
part("an import", "bench-import.ts", ["--papers", isQuick ? "200" : "2000"], (found) =>
  `${number(found["coresBusy"])} of ${number(found["cores"])} cores busy (${number(found["coresWanted"])} wanted), ${number(found["papersPerSecond"])} papers a second, ${number(found["papers"])} papers in ${number(found["wallSeconds"])} s: ${JSON.stringify(found["stages"])}`);
part("memory", "bench-memory.ts", isQuick ? ["100", "500", "1000"] : ["1000", "5000", "10000"], (found) =>
  (Array.isArray(found) ? found : []).map((one: Record<string, number>) => `${one["documents"]} documents: ${one["program"]} MB, a reader ${one["reader"]} MB, an understander ${one["understander"]} MB`).join("; "));

/** Documents whose gold answers are known; the others are for others to measure with. */
function withGold(): string[] {
  if (!existsSync(join(corpus, "docs")) || !existsSync(join(corpus, "gold"))) return [];
  const known = new Set(readdirSync(join(corpus, "gold")).map((name) => name.replace(/[.]json$/, "")));
  return readdirSync(join(corpus, "docs")).filter((name) => known.has(name.replace(/[.][^.]+$/, ""))).map((name) => join(corpus, "docs", name));
}

function understanding(name: string, paths: readonly string[]): void {
  if (paths.length === 0) return say(name, "not there");
  part(name, "bench-understand.ts", [...paths, ...(isQuick ? ["--seconds", "1", "--cold", "2"] : [])], (found) =>
    `${number(found["steady"])} MB/s a core through all of understanding (${number(found["cold"])} in a fresh process, ${number(found["newWords"])} where all words are new; wanted: 3), ${number(found["documents"])} documents of ${number(found["megabytes"])} MB, ${number(found["bytesPerDocument"])} bytes each`);
}

/** The comparison with the `tesseract` program speaks for itself; it takes a minute, whether quick or not. */
function scans(): void {
  try {
    say("scans", run("bench-ocr.ts", []).trim().replaceAll("\n", `\n${"".padEnd(16)}`));
  } catch (error) {
    fail("scans", error);
  }
}

/** Runs a script that prints JSON, and prints what is to be said of it. */
function part(name: string, script: string, args: readonly string[], tell: (found: Record<string, unknown>) => string): void {
  try {
    const found = JSON.parse(run(script, args)) as Record<string, unknown> | null;
    say(name, found === null ? "not there" : tell(found));
  } catch (error) {
    fail(name, error);
  }
}

function run(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, script), ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
}

function fail(name: string, error: unknown): void {
  process.exitCode = 1;
  say(name, `failed: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`);
}

function number(value: unknown): string {
  return typeof value === "number" ? value.toLocaleString("en") : "?";
}

function say(name: string, text: string): void {
  process.stdout.write(`${name.padEnd(16)}${text}\n`);
}
