import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { CollectionReader } from "../ingest/collection-reader.ts";
import { createReaderPool } from "../read/pool.ts";
import type { Settings } from "./settings.ts";

/** What one reader may need where it recognises scans. */
const bytesPerReader = 1024 ** 3;

/** What a reader of collections needs of this machine. Close the pool when done. */
export function openReader(settings: Settings): Pick<CollectionReader, "pool" | "readers" | "germanWords" | "timeoutMs" | "maxBytes"> {
  const readers = settings.readers ?? Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesPerReader)));
  const timeoutMs = settings.readTimeoutSeconds * 1000;
  const germanWords = fileURLToPath(new URL("../german-words.bin", import.meta.url));
  return {
    pool: createReaderPool({ workers: readers, timeoutMs, wordListFile: germanWords }),
    readers,
    germanWords,
    timeoutMs,
    maxBytes: settings.maxFileMegabytes * 1_000_000,
  };
}
