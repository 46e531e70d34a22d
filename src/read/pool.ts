import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { createProcessPool, type Failure } from "./process-pool.ts";
import { MAX_BYTES, refuseTooLarge } from "./read.ts";
import type { ReaderTask } from "./reader-process.ts";
import { quoted, refused, type Reading, type ReadOptions } from "./reading.ts";

/** How a pool is set up. */
export interface ReaderPoolOptions {
  /** Number of processes that read at once; by default as many as the machine has cores. */
  readonly workers?: number;
  /** A file may take so long without a page being done (60 s by default), and 30 times as long in all. */
  readonly timeoutMs?: number;
  /** What one process may hold in memory (1,024 MB by default; recognition needs about 300). */
  readonly memoryMegabytes?: number;
  /** Path of the German word list, for all files (see `ReadOptions`). */
  readonly wordListFile?: string;
}

/** Reads files in processes of their own, so that a hostile file harms nobody but itself. */
export interface ReaderPool {
  /** Reads bytes, or the file at a path. Never rejects: what goes wrong is a note. */
  read(source: Uint8Array | string, fileName: string, options?: ReadOptions): Promise<Reading>;
  /** Starts processes ahead of the first file. @param most files that will be read */
  start(most: number): void;
  /** Waits for what is being read, then ends the processes. */
  close(): Promise<void>;
}

type Limits = Required<Pick<ReaderPoolOptions, "timeoutMs" | "memoryMegabytes">>;

/** Opens a pool; processes start when there is work. */
export function createReaderPool({ workers = availableParallelism(), timeoutMs = 60_000, memoryMegabytes = 1_024, wordListFile }: ReaderPoolOptions = {}): ReaderPool {
  // In development the sources run as they are; built, only their compiled form is there.
  const module = new URL(import.meta.url.endsWith(".ts") ? "./reader-process.ts" : "./reader-process.js", import.meta.url);
  const processes = createProcessPool<ReaderTask, Reading>({ module, workers, timeoutMs, memoryMegabytes });
  return {
    async read(source, name, readOptions = {}) {
      const refusal = await refuseBySize(source, name, readOptions.maxBytes ?? MAX_BYTES);
      if (refusal !== null) return refusal;
      // Functions cannot be sent; pages are reported as steps.
      const { onPage, ...options }: ReadOptions = { ...(wordListFile === undefined ? {} : { wordListFile }), ...readOptions };
      const outcome = await processes.run({ source, name, options }, onPage);
      return "result" in outcome ? outcome.result : refuseFailed(outcome.failure, name, { timeoutMs, memoryMegabytes });
    },
    start: (most) => processes.start(most),
    close: () => processes.close(),
  };
}

/** Looks at the size before anything is loaded. */
async function refuseBySize(source: Uint8Array | string, fileName: string, limit: number): Promise<Reading | null> {
  if (typeof source !== "string") return source.length > limit ? refuseTooLarge(fileName, source.length, limit) : null;
  try {
    const found = await stat(source);
    if (!found.isFile()) return refuseMissing(fileName);
    return found.size > limit ? refuseTooLarge(fileName, found.size, limit) : null;
  } catch {
    return refuseMissing(fileName);
  }
}

function refuseMissing(fileName: string): Reading {
  return refused("fileMissing", `${quoted(fileName)} lässt sich nicht öffnen: Die Datei fehlt, oder sie darf nicht gelesen werden. Bitte Ablageort und Rechte prüfen.`);
}

function refuseFailed(failure: Failure, name: string, { timeoutMs, memoryMegabytes }: Limits): Reading {
  if (failure === "late") {
    return refused("readTimeout", `Das Lesen von ${quoted(name)} wurde nach ${Math.ceil(timeoutMs / 1_000)} Sekunden ohne Fortschritt abgebrochen. Bitte prüfen, ob die Datei in Ordnung ist, oder sie vereinfacht bereitstellen.`);
  }
  return failure === "memory"
    ? refused("readMemory", `Beim Lesen von ${quoted(name)} reichte der Speicher nicht (erlaubt sind ${memoryMegabytes} MB); die Datei wurde übergangen. Bitte eine kleinere oder einfachere Fassung bereitstellen.`)
    : refused("readCrashed", `Beim Lesen von ${quoted(name)} ist das Leseprogramm abgestürzt; die Datei wurde übergangen. Bitte prüfen, ob sie sich öffnen lässt.`);
}
