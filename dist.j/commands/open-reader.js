import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createReaderPool } from "../read/pool.js";
import { decodeWordList } from "../text/lexicon/word-list.js";
/** What a reader of collections needs of this machine. Close the pool when done. */
export async function openReader(settings) {
    const readers = settings.readers ?? Math.min(4, availableParallelism());
    const germanWords = decodeWordList(await readFile(fileURLToPath(new URL("../german-words.bin", import.meta.url))));
    const pool = createReaderPool({ workers: readers, timeoutMs: settings.readTimeoutSeconds * 1000 });
    return { pool, readers, germanWords, maxBytes: settings.maxFileMegabytes * 1_000_000 };
}
//# sourceMappingURL=open-reader.js.map