import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { CollectionReader } from "../ingest/collection-reader.ts";
import { createUnderstanderPool } from "../ingest/understander-pool.ts";
import { createReaderPool } from "../read/pool.ts";
import type { Settings } from "./settings.ts";

/** What one reader may need where it recognises scans. */
const bytesPerReader = 1024 ** 3;

/** What a reader of collections needs of this machine. */
export interface OpenReader extends Pick<CollectionReader, "pool" | "understanders" | "readers" | "maxBytes"> {
  /** Starts processes ahead of the first of so many files, so that they load what they need while something else is waited for. */
  start(files: number): void;
  /** Waits for what is being read, then ends all processes. */
  close(): Promise<void>;
}

/** Opens it; processes start when there is work, or with `start`. Close it when done. */
export function openReader(settings: Settings): OpenReader {
  const readers = settings.readers ?? Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesPerReader)));
  const timeoutMs = settings.readTimeoutSeconds * 1000;
  const germanWords = fileURLToPath(new URL("../german-words.bin", import.meta.url));
  const pool = createReaderPool({ workers: readers, timeoutMs, wordListFile: germanWords });
  const understanders = createUnderstanderPool({ workers: readers, germanWords, timeoutMs });
  return {
    pool,
    understanders,
    readers,
    maxBytes: settings.maxFileMegabytes * 1_000_000,
    start(files) {
      pool.start(files);
      understanders.start(files);
    },
    async close() {
      await pool.close();
      understanders.end();
    },
  };
}
