import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findLines } from "../read/plain/find-lines.ts";
import type { DocumentText } from "../text/document-text.ts";
import { createWordCounter } from "../text/lexicon/collection-words.ts";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../text/lexicon/word-list.ts";
import { understand } from "../understand/understand.ts";
import { createUnderstanderPool, type UnderstanderPool } from "./understander-pool.ts";

const german = encodeWordList(["der", "Rat", "Förderung"]);
const text = (content: string): DocumentText => ({ origin: "plain", text: content, ...findLines(content), unsure: [] });
const waiting = (content: string): Uint8Array => serialize({ name: "a.txt", document: text(content) });
const counter = createWordCounter();
for (let document = 0; document < 9; document += 1) counter.add("Der Förderverein Auental");

let folder = "";
let pool: UnderstanderPool;
const path = (name: string): string => join(folder, name);
const open = (timeoutMs: number, workers: number): void => {
  pool = createUnderstanderPool({ workers, germanWords: path("german"), timeoutMs });
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  await writeFile(path("german"), german);
  await writeFile(path("words"), counter.encode());
});
afterEach(async () => {
  pool.end();
  await rm(folder, { recursive: true, force: true });
});

test("understands what this process would, word for word, with the words of the collection", async () => {
  open(60_000, 2);
  const contents = ["Der Rat beschließt.\nDer Förder-\nverein erhält 1.200 €.", "Fö rderverein Auental\n\nBeschlussvorschlag:\nDie Förderung wird am 3. März 2025 beschlossen."];
  const lexicon = createLexicon(decodeWordList(german), counter.words());
  await Promise.all(contents.map(async (content, at) => {
    await writeFile(path(`${at}`), waiting(content));
    expect(await pool.understand({ words: path("words"), from: path(`${at}`), to: path(`${at}-understood`) }, "a.txt")).toBeNull();
    const { understood, name } = deserialize(await readFile(path(`${at}-understood`)));
    expect(name, "what waited with the text").toBe("a.txt");
    expect(understood).toEqual(understand(text(content), { lexicon }));
    expect(understood, "the words of the collection make a difference").not.toEqual(understand(text(content), { lexicon: createLexicon(decodeWordList(german)) }));
  }));
});

test("processes may be started before the words of the collection are known", async () => {
  await rm(path("words"));
  open(60_000, 1);
  pool.start(1);
  await writeFile(path("0"), waiting("Der Rat"));
  await writeFile(path("words"), counter.encode());
  expect(await pool.understand({ words: path("words"), from: path("0"), to: path("0-understood") }, "a.txt")).toBeNull();
});

test("a text that takes too long is noted", async () => {
  await writeFile(path("long"), waiting("Der Rat beschließt 1.200 € am 3. März 2025.\n".repeat(20_000)));
  open(50, 1);
  const note = await pool.understand({ words: path("words"), from: path("long"), to: path("to") }, "long.txt");
  expect(note).toMatchObject({ code: "understanding-timeout", message: expect.stringContaining("„long.txt“") });
});

test("a text that breaks its process is noted, and the next is understood", async () => {
  await writeFile(path("broken"), "no text");
  await writeFile(path("short"), waiting("Der Rat"));
  open(60_000, 1);
  const [broken, short] = await Promise.all(["broken", "short"].map((name) => pool.understand({ words: path("words"), from: path(name), to: path(`${name}-understood`) }, `${name}.txt`)));
  expect(broken).toMatchObject({ code: "understanding-crashed", message: expect.stringContaining("„broken.txt“") });
  expect(short).toBeNull();
});

test("a spool that cannot be used is no fault of the text", async () => {
  open(60_000, 1);
  await expect(pool.understand({ words: path("words"), from: path("gone"), to: path("to") }, "a.txt")).rejects.toThrow("spool");
});
