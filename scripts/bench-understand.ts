/**
 * Measures how fast documents are understood: `node scripts/bench-understand.ts [PATH…] [--seconds 3] [--cold 20] [--worst]`.
 * Reads the files once (folders with all they hold; the project's examples by default), then understands them over and over.
 * Prints JSON. All speeds are megabytes of UTF-8 text a second of this thread's processor time: `cold` the first `--cold`
 * megabytes of a fresh process, `steady` after that, `newWords` steady, but with a lexicon that has forgotten all words at
 * the start of each round, `steps` each step of `steady`. No round profits from having read the same documents before:
 * what is remembered of a document goes with it, and of words only the lexicon's opinion stays, as it does in an import.
 * What several steps share is counted in the first of them. Small documents are slower than large ones, so
 * `bytesPerDocument` belongs to every figure. `--worst` measures texts that were made to be slow instead: seconds for half
 * a million characters, and how much longer twice as many take (2 is linear).
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findLines } from "../src/read/plain/find-lines.ts";
import { readBytes } from "../src/read/read.ts";
import type { DocumentText } from "../src/text/document-text.ts";
import { createWordCounter } from "../src/text/lexicon/collection-words.ts";
import { createLexicon } from "../src/text/lexicon/german-lexicon.ts";
import { decodeWordList } from "../src/text/lexicon/word-list.ts";
import type { Lexicon } from "../src/text/lexicon.ts";
import { mend } from "../src/text/mend/mend.ts";
import { findDates } from "../src/understand/dates/find-dates.ts";
import { findPeriods } from "../src/understand/dates/find-periods.ts";
import { findRecurrences } from "../src/understand/dates/find-recurrences.ts";
import { findStructure } from "../src/understand/find-structure.ts";
import { findLaws } from "../src/understand/laws/find-laws.ts";
import { findBudgetLines } from "../src/understand/money/find-budget-lines.ts";
import { findMoney } from "../src/understand/money/find-money.ts";
import { findOrganizations } from "../src/understand/organizations/find-organizations.ts";
import { findPeople } from "../src/understand/people/find-people.ts";
import { findPlaces } from "../src/understand/places/find-places.ts";
import { findReferences } from "../src/understand/references/find-references.ts";
import { understand } from "../src/understand/understand.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "3" }, cold: { type: "string", default: "20" }, worst: { type: "boolean", default: false } },
});

const wordList = join(root, "dist", "german-words.bin");
if (!existsSync(wordList)) execFileSync(process.execPath, [join(root, "scripts", "build-word-list.ts"), wordList]);
const germanWords = decodeWordList(readFileSync(wordList));

/** Processor time of this thread in seconds; what other threads do (garbage, compiling) is left out. */
function processorSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000_000;
}

function secondsOf(work: () => void): number {
  const start = processorSeconds();
  work();
  return processorSeconds() - start;
}

async function measurePapers(paths: readonly string[]): Promise<Record<string, unknown>> {
  const documents = await readAll(paths);
  const megabytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document.text), 0) / 1_000_000;
  const counter = createWordCounter();
  const counting = secondsOf(() => documents.forEach((document) => counter.add(document.text)));
  const lexicon = createLexicon(germanWords, counter.words());
  const understandAll = (): void => documents.forEach((document) => void understand({ ...document }, { lexicon }));

  const coldRounds = Math.ceil(Number(values.cold) / megabytes);
  const cold = secondsOf(() => {
    for (let round = 0; round < coldRounds; round += 1) understandAll();
  });
  const speed = (round: () => void): number => rounded(megabytes / secondsPerRound(round));
  return {
    documents: documents.length, megabytes: rounded(megabytes), bytesPerDocument: Math.round((megabytes * 1_000_000) / documents.length), firstCount: rounded(megabytes / counting),
    cold: rounded((coldRounds * megabytes) / cold),
    steady: speed(understandAll),
    newWords: speed(() => {
      const forgetful = createLexicon(germanWords, counter.words());
      documents.forEach((document) => void understand({ ...document }, { lexicon: forgetful }));
    }),
    steps: speedOfSteps(documents, lexicon, megabytes),
  };
}

/** Takes the steps one after the other as `understand` does, on documents that nobody has read. */
function speedOfSteps(documents: readonly DocumentText[], lexicon: Lexicon, megabytes: number): Record<string, number> {
  const finders = { findReferences, findMoney, findBudgetLines, findPeople, findOrganizations, findDates, findRecurrences, findPeriods, findPlaces, findLaws };
  const milliseconds = new Map<string, number>();
  const timed = <Result>(step: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    milliseconds.set(step, (milliseconds.get(step) ?? 0) + performance.now() - start);
    return result;
  };
  const seconds = secondsPerRound(() => {
    for (const original of documents) {
      const document = timed("mend", () => mend({ ...original }, lexicon));
      const structure = timed("findStructure", () => findStructure(document));
      for (const [step, find] of Object.entries(finders)) timed(step, () => void find(document, structure));
    }
  });
  // A clock is fine enough for a step, processor time for a round: the steps share the round as they share the clock.
  const all = [...milliseconds.values()].reduce((sum, spent) => sum + spent, 0);
  return Object.fromEntries(Array.from(milliseconds, ([step, spent]) => [step, rounded((megabytes * all) / (seconds * spent))]));
}

/** Rounds for as long as asked; the best of three such stretches, for other work on the machine only ever slows it down. */
function secondsPerRound(round: () => void): number {
  let best = Infinity;
  for (let stretch = 0; stretch < 3; stretch += 1) {
    const start = processorSeconds();
    let rounds = 0;
    let spent = 0;
    while (spent < Number(values.seconds) / 3) {
      round();
      rounds += 1;
      spent = processorSeconds() - start;
    }
    best = Math.min(best, spent / rounds);
  }
  return best;
}

async function readAll(paths: readonly string[]): Promise<readonly DocumentText[]> {
  const documents: DocumentText[] = [];
  for (const path of paths.flatMap(filesBelow)) {
    const { value } = await readBytes(readFileSync(path), path, { recognise: false });
    if (value !== null && value.text.trim() !== "") documents.push(value);
  }
  return documents;
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).toSorted().flatMap((name) => filesBelow(join(path, name)));
}

/** Texts that tempt a reader to do more than one thing for each letter. */
const worstCases: Readonly<Record<string, string>> = {
  brokenWords: "Haus-\nhalt ", oneLetter: "a", capitals: "A", digits: "1", dots: ".", hyphens: "-", tableBars: "|", blanks: " ", lineBreaks: "\n",
  lostLetters: "\u{fffd}", shortLines: "Wald\n", numberedLines: "1. Wald\n", longLine: "Der Rat beschließt, die Straße auszubauen. ", itemLines: "TOP 3 Bericht\n\n",
  amounts: "12.345,67 € ", days: "12.05.2031 ", votes: "Ja: 7 Nein: 2 ", names: "Frau Dr. Musterfrau (ABC), ", papers: "Vorlage 123/2031 ", headings: "Beschlussvorschlag:\nText\n\n",
  rows: "12.05.2031 | Rat | Entscheidung\n", spacedLetters: "A N T R A G ", unknownWords: "Xyqvogel mit zzgrau ", mojibake: "fÃ¼r ", openBrackets: "(", colons: "Titel:\n", unsureWords: "iiber die StraBe ",
};

function measureWorst(): Record<string, unknown> {
  const half = 500_000;
  const lexicon = createLexicon(germanWords);
  const secondsFor = (piece: string, length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const { lines } = findLines(text);
    return secondsOf(() => void understand({ origin: "plain", text, lines, unsure: [] }, { lexicon }));
  };
  return Object.fromEntries(
    Object.entries(worstCases).map(([name, piece]) => {
      secondsFor(piece, half / 10);
      const seconds = secondsFor(piece, half);
      return [name, { seconds: rounded(seconds), twice: rounded(secondsFor(piece, 2 * half) / seconds) }];
    }),
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

const report = values.worst ? measureWorst() : await measurePapers(positionals.length > 0 ? positionals : [join(root, "examples", "documents")]);
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
