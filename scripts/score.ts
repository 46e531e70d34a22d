// Scores what the reader says about documents against gold answers: `npm run score [-- --errors] [-- DOCUMENTS GOLD]`.
// Without folders it takes the collections in `../shared`, where they are. The scorer is theirs; it compares, it is not compared with.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const shared = new URL("../../shared", import.meta.url).pathname;
const scorer = join(shared, "tools", "score-reading.mjs");
const program = new URL("../bin/ratsfaden.mjs", import.meta.url).pathname;

interface Collection {
  readonly documents: string;
  readonly gold: string;
}

interface Rate {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly f1: number;
}

interface Score {
  readonly documents: number;
  readonly fields: Readonly<Record<string, Rate>>;
  readonly groups: Readonly<Record<string, Rate>>;
}

const given = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const [givenDocuments, givenGold] = given;
const collections: readonly Collection[] = givenDocuments !== undefined && givenGold !== undefined
  ? [{ documents: givenDocuments, gold: givenGold }]
  : [{ documents: join(shared, "seeds"), gold: join(shared, "seeds-gold") }, { documents: join(shared, "corpus", "docs"), gold: join(shared, "corpus", "gold") }];

for (const collection of collections) {
  const missing = [scorer, collection.documents, collection.gold].filter((path) => !existsSync(path));
  if (missing.length > 0) console.log(`not there: ${missing.join(", ")}`);
  else score(collection);
}

function score({ documents, gold }: Collection): void {
  const scratch = mkdtempSync(join(tmpdir(), "ratsfaden-score-"));
  try {
    const answers = readdirSync(gold).filter((name) => name.endsWith(".json")).map((name) => ({ name, file: fileOf(join(gold, name)) }));
    const files = answers.map(({ file }) => join(documents, file)).filter((path) => existsSync(path));
    const said = execFileSync(process.execPath, [program, "read", ...files, "--format", "ndjson"], { encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "inherit"] });
    const predictions = join(scratch, "predictions.ndjson");
    writeFileSync(predictions, said);
    console.log(`\n${documents}: ${files.length} documents\n`);
    console.log(run([gold, predictions, ...(process.argv.includes("--errors") ? ["--errors"] : [])]));
    printByLayout(said, answers, gold, predictions, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** One line a layout: how many documents it read, and how well. */
function printByLayout(said: string, answers: readonly { readonly name: string; readonly file: string }[], gold: string, predictions: string, scratch: string): void {
  const layouts = new Map<string, string>();
  for (const line of said.split("\n").filter(Boolean)) {
    const { file, layout } = JSON.parse(line) as { file: string; layout?: string };
    if (!layouts.has(basename(file))) layouts.set(basename(file), layout ?? "not read");
  }
  console.log(`\n${"layout".padEnd(26)}   docs header   text  facts   weakest field (gold entries)`);
  for (const layout of [...new Set(layouts.values())].toSorted()) {
    const folder = join(scratch, layout.replaceAll("/", "-"));
    mkdirSync(folder);
    for (const { name, file } of answers) if (layouts.get(basename(file)) === layout) copyFileSync(join(gold, name), join(folder, name));
    const { documents: count, groups, fields } = JSON.parse(run([folder, predictions, "--json"])) as Score;
    const [weakest] = Object.entries(fields).filter(([, { tp, fn }]) => tp + fn >= 3).toSorted(([, a], [, b]) => a.f1 - b.f1);
    const rates = ["header", "text", "facts"].map((group) => (groups[group]?.f1 ?? 0).toFixed(3).padStart(6)).join(" ");
    console.log(`${layout.padEnd(26)} ${String(count).padStart(6)} ${rates}   ${weakest ? `${weakest[0]} ${weakest[1].f1.toFixed(3)} (${weakest[1].tp + weakest[1].fn})` : ""}`);
  }
}

/** The name of the document that a gold answer is about. */
function fileOf(answer: string): string {
  return (JSON.parse(readFileSync(answer, "utf8")) as { file: string }).file;
}

function run(parameters: readonly string[]): string {
  return execFileSync(process.execPath, [scorer, ...parameters], { encoding: "utf8", maxBuffer: 2 ** 30 }).trimEnd();
}
