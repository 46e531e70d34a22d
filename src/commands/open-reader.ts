import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { CollectionReader } from "../ingest/read-collection.ts";
import { createReaderPool } from "../read/pool.ts";
import { decodeWordList } from "../text/lexicon/word-list.ts";
import type { Settings } from "./settings.ts";

/** What a reader of collections needs of this machine. Close the pool when done. */
export async function openReader(settings: Settings): Promise<Pick<CollectionReader, "pool" | "readers" | "germanWords" | "maxBytes">> {
  const readers = settings.readers ?? Math.min(4, availableParallelism());
  const germanWords = decodeWordList(await readFile(fileURLToPath(new URL("../german-words.bin", import.meta.url))));
  const pool = createReaderPool({ workers: readers, timeoutMs: settings.readTimeoutSeconds * 1000 });
  return { pool, readers, germanWords, maxBytes: settings.maxFileMegabytes * 1_000_000 };
}
