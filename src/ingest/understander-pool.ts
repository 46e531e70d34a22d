import { createProcessPool, type Failure } from "../read/process-pool.ts";
import type { Note } from "../text/note.ts";
import type { UnderstandingResult, UnderstandingTask } from "./understander-process.ts";

export interface UnderstanderPoolOptions {
  /** Number of texts understood at once. */
  readonly workers: number;
  /** Path of the German word list. */
  readonly germanWords: string;
  /** Time that one text may take. */
  readonly timeoutMs: number;
}

/** Understands texts in processes of their own: on all cores, and so that a hostile text harms nobody but itself. */
export interface UnderstanderPool {
  /**
   * Understands the text that lies in one file of the spool, and lays what was understood of it into another.
   * @param name of its document, for people
   * @returns a note that says why it was not understood, if so
   * @throws when the spool's disk fails
   */
  understand(task: UnderstandingTask, name: string): Promise<Note | null>;
  /** Starts processes, which load all but the words of the collection. @param most texts that will be understood */
  start(most: number): void;
  /** Ends the processes at once; the next text starts others. */
  end(): void;
}

/** Understanding the longest texts takes about half of it. */
const memoryMegabytes = 1_024;

/** Opens a pool; processes start when there is work. */
export function createUnderstanderPool({ workers, germanWords, timeoutMs }: UnderstanderPoolOptions): UnderstanderPool {
  const module = new URL(import.meta.url.endsWith(".ts") ? "./understander-process.ts" : "./understander-process.js", import.meta.url);
  const processes = createProcessPool<UnderstandingTask, UnderstandingResult>({ module, arguments: [germanWords], workers, timeoutMs, memoryMegabytes });
  return {
    async understand(task, name) {
      const outcome = await processes.run(task);
      if ("failure" in outcome) return noteOn(outcome.failure, name, timeoutMs);
      if (outcome.result !== null) throw new Error(`The spool cannot be used: ${outcome.result.diskError}`);
      return null;
    },
    start: (most) => processes.start(most),
    end: () => processes.abandon(),
  };
}

function noteOn(failure: Failure, name: string, timeoutMs: number): Note {
  if (failure === "late") {
    return { code: "understanding-timeout", message: `Der Text von „${name}“ war nach ${Math.ceil(timeoutMs / 1000)} Sekunden noch nicht verstanden; die Datei wurde übergangen. Bitte die Datei aufteilen oder vereinfachen.` };
  }
  return failure === "memory"
    ? { code: "understanding-memory", message: `Um den Text von „${name}“ zu verstehen, reichte der Speicher nicht (erlaubt sind ${memoryMegabytes} MB); die Datei wurde übergangen. Bitte die Datei aufteilen oder vereinfachen.` }
    : { code: "understanding-crashed", message: `Beim Verstehen des Textes von „${name}“ ist das Programm abgestürzt; die Datei wurde übergangen. Bitte prüfen, ob die Datei in Ordnung ist.` };
}
