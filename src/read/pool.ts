import { fork, type ChildProcess } from "node:child_process";
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { MAX_BYTES, refuseTooLarge } from "./read.ts";
import { quoted, refused, type Reading, type ReadOptions } from "./reading.ts";
import type { ReaderMessage, ReaderTask } from "./reader-message.ts";

/** How a pool is set up. */
export interface ReaderPoolOptions {
  /** Number of processes that read at once; by default as many as the machine has cores, at most 4. */
  readonly workers?: number;
  /** A file may take so long without a page being done (60 s by default), and 30 times as long in all. */
  readonly timeoutMs?: number;
  /** What one process may hold in memory (1,024 MB by default; recognition needs about 300). */
  readonly memoryMegabytes?: number;
}

/** Reads files in processes of their own, so that a hostile file harms nobody but itself. */
export interface ReaderPool {
  /** Reads bytes, or the file at a path. Never rejects: what goes wrong is a note. */
  read(source: Uint8Array | string, fileName: string, options?: ReadOptions): Promise<Reading>;
  /** Waits for what is being read, then ends the processes. */
  close(): Promise<void>;
}

interface Job {
  readonly source: Uint8Array | string;
  readonly name: string;
  readonly options: ReadOptions;
  readonly done: (reading: Reading) => void;
}

interface Settings {
  readonly timeoutMs: number;
  readonly memoryMegabytes: number;
}

const TOTAL_TIMEOUTS = 30;
/** A busy machine may take so long to start a process; that is no fault of the file. */
const START_MS = 60_000;

/** Opens a pool; processes start when there is work. */
export function createReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  const settings = { timeoutMs: options.timeoutMs ?? 60_000, memoryMegabytes: options.memoryMegabytes ?? 1_024 };
  const idle = Array.from({ length: Math.max(1, options.workers ?? Math.min(availableParallelism(), 4)) }, () => new Reader(settings));
  const readers = [...idle];
  const queue: Job[] = [];
  const running = new Set<Promise<Reading>>();

  const next = (): void => {
    const job = queue[0];
    const reader = idle.pop();
    if (job === undefined || reader === undefined) {
      if (reader !== undefined) idle.push(reader);
      return;
    }
    queue.shift();
    void reader.run(job).then((reading) => {
      idle.push(reader);
      job.done(reading);
      next();
    });
  };

  return {
    async read(source, fileName, readOptions = {}) {
      const refusal = await refuseBySize(source, fileName, readOptions.maxBytes ?? MAX_BYTES);
      if (refusal !== null) return refusal;
      const reading = new Promise<Reading>((done) => queue.push({ source, name: fileName, options: readOptions, done }));
      running.add(reading);
      next();
      return reading.finally(() => running.delete(reading));
    },
    async close() {
      while (running.size > 0) await Promise.all(running);
      for (const reader of readers) reader.end();
    },
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

/** One process and the file it reads. It is started when needed and replaced after it was stopped. */
class Reader {
  readonly #settings: Settings;
  #process: ChildProcess | null = null;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  run(job: Job): Promise<Reading> {
    const child = (this.#process ??= startProcess(this.#settings));
    return new Promise((resolve) => {
      let isLate = false;
      const stop = (): void => {
        isLate = true;
        child.kill("SIGKILL");
      };
      let quiet = setTimeout(stop, START_MS);
      const total = setTimeout(stop, START_MS + this.#settings.timeoutMs * TOTAL_TIMEOUTS);
      const settle = (reading: Reading): void => {
        clearTimeout(quiet);
        clearTimeout(total);
        child.off("message", onMessage).off("exit", onExit).off("error", onError);
        resolve(reading);
      };
      const onMessage = (message: ReaderMessage): void => {
        if (message.kind !== "reading") {
          clearTimeout(quiet);
          quiet = setTimeout(stop, this.#settings.timeoutMs);
          if (message.kind === "page") job.options.onPage?.(message.page, message.pageCount);
          return;
        }
        // A process that has grown large is replaced before it can fail on an innocent file.
        if (message.residentBytes > this.#settings.memoryMegabytes * 1024 * 1024 * 0.7) this.end();
        settle(message.reading);
      };
      const onExit = (_code: number | null, signal: NodeJS.Signals | null): void => {
        this.#process = null;
        settle(isLate ? refuseLate(job.name, this.#settings) : refuseCrash(job.name, signal, this.#settings));
      };
      const onError = (): void => {
        this.end();
        settle(refuseCrash(job.name, null, this.#settings));
      };
      child.on("message", onMessage).on("exit", onExit).on("error", onError);
      child.send(taskOf(job), (error) => {
        if (error !== null) onError();
      });
    });
  }

  end(): void {
    const child = this.#process;
    this.#process = null;
    child?.removeAllListeners();
    child?.on("error", () => undefined);
    child?.kill("SIGKILL");
  }
}

/** Functions cannot be sent; whether pages are reported is all the process needs to know. */
function taskOf(job: Job): ReaderTask {
  const { onPage: _onPage, ...options } = job.options;
  return { source: job.source, name: job.name, options };
}

function startProcess(settings: Settings): ChildProcess {
  // In development the sources run as they are; built, only their compiled form is there.
  const file = import.meta.url.endsWith(".ts") ? "./reader-process.ts" : "./reader-process.js";
  return fork(fileURLToPath(new URL(file, import.meta.url)), [String(settings.memoryMegabytes)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`],
  });
}

function refuseLate(name: string, settings: Settings): Reading {
  return refused("readTimeout", `Das Lesen von ${quoted(name)} wurde nach ${Math.ceil(settings.timeoutMs / 1_000)} Sekunden ohne Fortschritt abgebrochen. Bitte prüfen, ob die Datei in Ordnung ist, oder sie vereinfacht bereitstellen.`);
}

function refuseCrash(name: string, signal: NodeJS.Signals | null, settings: Settings): Reading {
  const isMemory = signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP";
  return isMemory
    ? refused("readMemory", `Beim Lesen von ${quoted(name)} reichte der Speicher nicht (erlaubt sind ${settings.memoryMegabytes} MB); die Datei wurde übergangen. Bitte eine kleinere oder einfachere Fassung bereitstellen.`)
    : refused("readCrashed", `Beim Lesen von ${quoted(name)} ist das Leseprogramm abgestürzt; die Datei wurde übergangen. Bitte prüfen, ob sie sich öffnen lässt.`);
}
