/**
 * Measures PDFs with text, from bytes to facts, against what `pdftotext` takes for their text alone:
 * `node scripts/bench-pdf.ts [PATH…] [--rounds 10]`. Paths are files or folders; the project's examples by default.
 * Ours is all processor time of this process (garbage, compiling and all threads included) for reading and understanding each
 * file `rounds` times, after a first round that is told apart (`coldRatio` is that round alone, start of the program left out).
 * Theirs is the processor time of one `pdftotext` for each file, as the shell counts it. Where `pdfunite` is installed, all
 * files joined three times over make one more, long, file.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readBytes } from "../src/read/read.ts";
import { createWordCounter } from "../src/text/lexicon/collection-words.ts";
import { createLexicon } from "../src/text/lexicon/german-lexicon.ts";
import { decodeWordList } from "../src/text/lexicon/word-list.ts";
import { understand } from "../src/understand/understand.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string", default: "10" } } });
const rounds = Number(values.rounds);
const wordList = join(root, "dist", "german-words.bin");
if (!existsSync(wordList)) execFileSync(process.execPath, [join(root, "scripts", "build-word-list.ts"), wordList]);

const scratch = mkdtempSync(join(tmpdir(), "ratsfaden-bench-"));
try {
  process.stdout.write(`${JSON.stringify(await measure(pdfsIn(positionals.length > 0 ? positionals : [join(root, "examples", "documents")])), null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function pdfsIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)) : [path]))
    .filter((path) => path.endsWith(".pdf")).toSorted();
}

async function measure(paths: readonly string[]): Promise<Record<string, unknown> | null> {
  if (!isThere("pdftotext")) return null;
  const files = await withText(paths);
  const counter = createWordCounter();
  for (const { text } of files) counter.add(text);
  const knowledge = { lexicon: createLexicon(decodeWordList(readFileSync(wordList)), counter.words()) };
  const ours = async (path: string): Promise<void> => {
    const { value } = await readBytes(readFileSync(path), basename(path), { recognise: false });
    if (value !== null) understand(value, knowledge);
  };
  const first = await millisecondsOf(async () => {
    for (const { path } of files) await ours(path);
  });
  const results: { readonly file: string; readonly ours: number; readonly pdftotext: number }[] = [];
  for (const { path } of files) {
    const own = await millisecondsOf(async () => {
      for (let round = 0; round < rounds; round += 1) await ours(path);
    });
    results.push({ file: basename(path), ours: own / rounds, pdftotext: pdftotextMilliseconds(path) });
  }
  const sum = (key: "ours" | "pdftotext"): number => results.reduce((total, result) => total + result[key], 0);
  return {
    files: files.length, pages: files.reduce((total, { pages }) => total + pages, 0), characters: files.reduce((total, { text }) => total + text.length, 0), rounds,
    ratio: rounded(sum("ours") / sum("pdftotext")), coldRatio: rounded(first / sum("pdftotext")),
    ...median(results.map((result) => result.ours / result.pdftotext)),
    milliseconds: results.map(({ file, ours: own, pdftotext }) => ({ file, ours: rounded(own), pdftotext: rounded(pdftotext), ratio: rounded(own / pdftotext) })),
  };
}

/** Files that have text, and one that joins them. */
async function withText(paths: readonly string[]): Promise<readonly { readonly path: string; readonly text: string; readonly pages: number }[]> {
  const found: { readonly path: string; readonly text: string; readonly pages: number }[] = [];
  for (const path of paths) {
    const { value } = await readBytes(readFileSync(path), basename(path), { recognise: false });
    if (value !== null) found.push({ path, text: value.text, pages: value.pageCount ?? 0 });
  }
  const long = join(scratch, "joined.pdf");
  if (!isThere("pdfunite") || spawnSync("pdfunite", [...[1, 2, 3].flatMap(() => found.map(({ path }) => path)), long], { stdio: "ignore" }).status !== 0) return found;
  const { value } = await readBytes(readFileSync(long), "joined.pdf", { recognise: false });
  return value === null ? found : [...found, { path: long, text: value.text, pages: value.pageCount ?? 0 }];
}

function isThere(program: string): boolean {
  return spawnSync(program, ["-v"], { stdio: "ignore" }).error === undefined;
}

/** Processor time of the whole process while work is done. */
async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Processor time of one run, the mean of as many as there are rounds. */
function pdftotextMilliseconds(path: string): number {
  const script = `for round in $(seq ${rounds}); do pdftotext -enc UTF-8 "$1" - > /dev/null; done; times`;
  const said = execFileSync("bash", ["-c", script, "bash", path], { encoding: "utf8" });
  // The second line is that of the programs which the shell ran: "0m0.123s 0m0.045s".
  const [user = "", system = ""] = (said.trim().split("\n")[1] ?? "").split(" ");
  return (milliseconds(user) + milliseconds(system)) / rounds;
}

/** Of a time as the shell prints it. */
function milliseconds(time: string): number {
  const [, minutes = "0", seconds = "0"] = /^(\d+)m([\d.]+)s$/.exec(time) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

function median(ratios: readonly number[]): { medianRatio: number; worstRatio: number } {
  const sorted = ratios.toSorted((a, b) => a - b);
  return { medianRatio: rounded(sorted[Math.floor(sorted.length / 2)] ?? 0), worstRatio: rounded(sorted.at(-1) ?? 0) };
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
