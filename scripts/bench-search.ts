/**
 * Measures the search on documents that are made up: `node scripts/bench-search.ts [documents=5000] [characters=4500]`.
 * Prints JSON: documents indexed a second, how long queries take (milliseconds), and how much was indexed.
 * The same numbers give the same documents.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { councilWords } from "../src/search/analysis/council-words.ts";
import { createSearch } from "../src/search/create-search.ts";
import type { SearchDocument } from "../src/council/search-document.ts";

const documents = Number(process.argv[2] ?? 5000);
const characters = Number(process.argv[3] ?? 4500);
const rounds = 5;

const stems = [...councilWords];
const small = "der die das und in den von zu mit für auf ist im dem nicht ein eine als auch nach wird werden bei einer um am sind aus".split(" ");
const first = ["Beratung", "Kenntnisnahme", "Beschluss", "Erweiterung", "Förderung", "Prüfung", "Sanierung"];
const bodies = 20;

/** A small generator of even numbers in [0, 1), seeded (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Few words are frequent and many are rare, as in real texts; a fifth are compounds of two. */
function word(random: () => number): string {
  const roll = random();
  if (roll < 0.45) return small[Math.floor(random() * small.length)] ?? "und";
  const noun = roll < 0.8 ? stemNumber(random() ** 2 * stems.length) : compound(Math.floor(random() ** 6 * 100_000));
  return noun.charAt(0).toUpperCase() + noun.slice(1) + (random() < 0.3 ? "en" : "");
}

function stemNumber(number: number): string {
  return stems[Math.floor(number) % stems.length] ?? "plan";
}

function compound(number: number): string {
  return stemNumber(number * 7) + stemNumber(number * 13 + number / stems.length);
}

function makeDocument(index: number): SearchDocument {
  const random = randomFrom(index + 1);
  const words: string[] = [];
  for (let length = 0; length < characters; length += (words.at(-1)?.length ?? 0) + 1) words.push(word(random));
  const year = 2005 + Math.floor(random() * 20);
  const body = Math.floor(random() * bodies);
  return {
    id: `paper-${index}`, type: "paper", bodyId: `body-${body}`, bodyName: `Gemeinde ${body}`, number: `${year}/${String(index).padStart(4, "0")}`,
    title: `${first[index % first.length] ?? ""} ${word(random)} ${word(random)} ${word(random)}`, kind: index % 3 === 0 ? "Antrag" : "Beschlussvorlage",
    form: index % 3 === 0 ? "motion" : "paper", date: `${year}-0${1 + Math.floor(random() * 9)}-15`,
    organizations: [`Ausschuss ${Math.floor(random() * 30)}`], people: [], text: words.join(" "),
  };
}

const queries = [
  "Radweg", "Förderung Schule", "Delegationsreise", '"Prüfung Haus"', "Haush*", "2017/0042", "Wasser ODER Energie", "Straße -Brücke",
  "jahr:2017 Sanierung", "der", "Verkehr Umwelt Klima", "gremium:7 Bericht", "Abwasserkanal", "nirgendwoher",
];

const folder = mkdtempSync(join(tmpdir(), "ratsfaden-bench-"));
const search = createSearch({ folder });
try {
  let text = 0;
  const made = function* (from: number, to: number): Generator<SearchDocument> {
    for (let index = from; index < to; index += 1) {
      const document = makeDocument(index);
      text += document.text.length;
      yield document;
    }
  };
  const generateStart = performance.now();
  for (const document of made(0, Math.min(documents, 1000))) void document;
  const makingMs = ((performance.now() - generateStart) / Math.min(documents, 1000)) * documents;
  text = 0;
  const start = performance.now();
  await search.public.rebuild(made(0, documents));
  const rebuildMs = performance.now() - start - makingMs;

  const later = [...made(documents, documents + 500)];
  const laterStart = performance.now();
  await search.public.index(later);
  const laterMs = performance.now() - laterStart;

  const byQuery: Record<string, { total: number; p50: number }> = {};
  const all: number[] = [];
  for (const query of queries) {
    const times: number[] = [];
    let total = 0;
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      ({ total } = await search.public.search({ text: query }));
      times.push(performance.now() - began);
    }
    all.push(...times);
    byQuery[query] = { total, p50: quantile(times, 0.5) };
  }
  const suggestTimes: number[] = [];
  for (const prefix of ["st", "ver", "haush", "förd", "2017/0"]) {
    const began = performance.now();
    await search.public.suggest(prefix);
    suggestTimes.push(performance.now() - began);
  }
  const bytes = readdirSync(join(folder, "public")).reduce((sum, name) => sum + statSync(join(folder, "public", name)).size, 0);
  console.log(JSON.stringify({
    documents, textMegabytes: Math.round(text / 1e5) / 10, indexMegabytes: Math.round(bytes / 1e5) / 10,
    rebuildDocumentsPerSecond: Math.round(documents / (rebuildMs / 1000)), indexDocumentsPerSecond: Math.round(later.length / (laterMs / 1000)),
    queryMs: { p50: quantile(all, 0.5), p95: quantile(all, 0.95), worst: quantile(all, 1) }, suggestMs: { worst: quantile(suggestTimes, 1) }, byQuery,
  }, null, 2));
} finally {
  await search.close();
  rmSync(folder, { recursive: true, force: true });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
}
