/**
 * Compares our reading of scans with the `tesseract` program alone: `npm run bench:ocr [-- --out FOLDER]`.
 * One run, the same scans, as many pages at once as there are cores: time, processor time, and words found.
 * Needs `tesseract` with German, `pdftoppm`, and the collection in `../shared`; says what is not there.
 *
 * Prints, for the program alone (pages at 300 dpi, grey, `-l deu`), for ours with the program, and for ours without it:
 * seconds, processor seconds, ratios to the program alone, F1 of words (`raw`: as recognised, `mended`: after mending), and wrong
 * words (said, but not in the reference). Mended words that were broken at a line end are compared as they are printed.
 * Files whose hidden text is good enough to be kept are left out of the times of both, not of the words.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createReaderPool } from "../src/read/pool.ts";
import { createWordCounter } from "../src/text/lexicon/collection-words.ts";
import { createLexicon } from "../src/text/lexicon/german-lexicon.ts";
import { decodeWordList } from "../src/text/lexicon/word-list.ts";
import { mend } from "../src/text/mend/mend.ts";
import { applyEdits } from "../src/text/source-map.ts";

const root = join(import.meta.dirname, "..");
const corpus = join(root, "..", "shared", "corpus");
const wordListFile = join(root, "dist", "german-words.bin");
const cores = availableParallelism();

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" }, read: { type: "boolean", default: false } } });

if (values.read) await readScans(positionals, values.out ?? "");
else await compare(values.out ?? null);

/** What one way of reading took and found. */
interface Measured {
  readonly seconds: number;
  readonly processorSeconds: number;
}

async function compare(out: string | null): Promise<void> {
  const missing = whatIsMissing();
  if (missing !== null) {
    process.stdout.write(`Nicht gemessen, denn nicht da: ${missing}\n`);
    return;
  }
  if (!existsSync(wordListFile)) execFileSync(process.execPath, [join(root, "scripts", "build-word-list.ts"), wordListFile]);
  const pairs = readFileSync(join(corpus, "ocr.tsv"), "utf8").split("\n").filter(Boolean).map((line) => line.split("\t"));
  const files = pairs.map(([scan = ""]) => join(corpus, "docs", `${scan}.pdf`));
  const folder = out ?? mkdtempSync(join(tmpdir(), "bench-ocr-"));
  const ours = join(folder, "ours");
  const withoutProgram = join(folder, "without-program");
  const alone = join(folder, "tesseract");
  // Which files keep their hidden text is known after reading; those are left out of the times.
  const kept = new Set((await readingOf(files, ours, {})).kept);
  const scans = files.filter((file) => !kept.has(basename(file, ".pdf")));
  const rows: [string, Measured, readonly string[]][] = [
    ["tesseract allein", await timed("bash", ["-c", aloneScript(scans, alone)], {}), [alone]],
    ["Ratsfaden mit tesseract", (await readingOf(scans, join(folder, "timed"), {})).measured, [join(ours, "raw"), join(ours, "mended")]],
    ["Ratsfaden ohne tesseract", (await readingOf(files, withoutProgram, { PATH: "" })).measured, [join(withoutProgram, "raw"), join(withoutProgram, "mended")]],
  ];
  await timed("bash", ["-c", aloneScript(files.filter((file) => kept.has(basename(file, ".pdf"))), alone)], {});
  const pages = scans.reduce((sum, file) => sum + Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [file], { encoding: "utf8" }))?.[1] ?? 0), 0);
  process.stdout.write(`${scans.length} Dateien mit ${pages} Seiten auf ${cores} Kernen; ${kept.size} weitere behielten ihren hinterlegten Text.\n`);
  const [, base] = rows[0] ?? ["", { seconds: 1, processorSeconds: 1 }, []];
  for (const [name, { seconds, processorSeconds }, folders] of rows) {
    const times = `${seconds.toFixed(1)} s (×${(seconds / base.seconds).toFixed(2)}), Rechenzeit ${processorSeconds.toFixed(1)} s (×${(processorSeconds / base.processorSeconds).toFixed(2)})`;
    process.stdout.write(`${name.padEnd(26)} ${times}\n`);
    for (const recognised of folders) process.stdout.write(`  ${(folders.length === 1 ? "roh" : basename(recognised) === "raw" ? "roh" : "ausgebessert").padEnd(14)} ${wordsIn(recognised, pairs)}\n`);
  }
  if (out === null) rmSync(folder, { recursive: true });
}

function whatIsMissing(): string | null {
  if (!existsSync(join(corpus, "ocr.tsv"))) return "die Sammlung der Scans (../shared/corpus)";
  for (const [program, option] of [["tesseract", "--list-langs"], ["pdftoppm", "-v"], ["bash", "--version"]] as const) {
    try {
      const said = execFileSync(program, [option], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
      if (program === "tesseract" && !said.split(/\s+/).includes("deu")) return "Deutsch für tesseract";
    } catch {
      return `das Programm ${program}`;
    }
  }
  return null;
}

/** All pages at 300 dpi in grey, then `tesseract` on one thread for each page, as many at once as there are cores. */
function aloneScript(files: readonly string[], out: string): string {
  const quotedFiles = files.map((file) => `'${file}'`).join(" ");
  return `mkdir -p '${out}/pages' && cd '${out}/pages' && export OMP_THREAD_LIMIT=1 &&
    for file in ${quotedFiles}; do echo "$file"; done | xargs -P ${cores} -I FILE sh -c 'pdftoppm -r 300 -gray FILE "$(basename FILE .pdf)"' &&
    ls | grep pgm | xargs -P ${cores} -I PAGE sh -c 'tesseract PAGE PAGE -l deu 2>/dev/null' &&
    for file in ${quotedFiles}; do id=$(basename "$file" .pdf); cat "$id"-*.txt > "../$id.txt"; done; rm -r '${out}/pages'`;
}

async function readingOf(files: readonly string[], out: string, environment: Readonly<Record<string, string>>): Promise<{ kept: string[]; measured: Measured }> {
  const measured = await timed(process.execPath, [import.meta.filename, "--read", "--out", out, ...files], environment);
  return { kept: JSON.parse(readFileSync(join(out, "kept.json"), "utf8")) as string[], measured };
}

/** Runs a program to its end. Its processor time counts its children; only a shell can tell it. */
async function timed(program: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Measured> {
  const start = performance.now();
  const shell = spawn("/bin/bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@"', "bash", program, ...args], { env: { ...process.env, ...environment }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  shell.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const code = await new Promise((resolve) => shell.on("close", resolve));
  if (code !== 0) throw new Error(said);
  const [user = 0, system = 0] = said.trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
  return { seconds: (performance.now() - start) / 1_000, processorSeconds: user + system };
}

/** Reads the scans as an import does, and writes what was recognised and what it is after mending. */
async function readScans(files: readonly string[], out: string): Promise<void> {
  for (const folder of ["raw", "mended"]) mkdirSync(join(out, folder), { recursive: true });
  const pool = createReaderPool({ wordListFile, timeoutMs: 600_000 });
  const readings = await Promise.all(files.map(async (file) => ({ id: basename(file, ".pdf"), ...(await pool.read(file, basename(file))) })));
  await pool.close();
  const counter = createWordCounter();
  for (const { value } of readings) counter.add(value?.text ?? "");
  const lexicon = createLexicon(decodeWordList(readFileSync(wordListFile)), counter.words());
  for (const { id, value } of readings) {
    if (value === null) continue;
    writeFileSync(join(out, "raw", `${id}.txt`), value.text);
    writeFileSync(join(out, "mended", `${id}.txt`), applyEdits(value.text, mend(value, lexicon).edits.filter((edit) => edit.reason !== "lineEndHyphen")));
  }
  writeFileSync(join(out, "kept.json"), JSON.stringify(readings.filter(({ value }) => value?.origin !== "ocr").map(({ id }) => id)));
}

/** F1 of words whatever their order, and how many of those said are not in the reference. */
function wordsIn(folder: string, pairs: readonly (readonly string[])[]): string {
  let shared = 0;
  let said = 0;
  let printed = 0;
  for (const [scan, reference] of pairs) {
    const recognised = bagOf(join(folder, `${scan}.txt`));
    for (const [word, count] of bagOf(join(corpus, "ocr-ref", `${reference}.txt`))) {
      printed += count;
      shared += Math.min(count, recognised.get(word) ?? 0);
    }
    for (const count of recognised.values()) said += count;
  }
  return `Wörter F1 ${((2 * shared) / (said + printed)).toFixed(4)}, falsche Wörter ${said - shared}, fehlende ${printed - shared}`;
}

function bagOf(file: string): Map<string, number> {
  const bag = new Map<string, number>();
  const text = existsSync(file) ? readFileSync(file, "utf8").normalize("NFKC") : "";
  for (const word of text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
