/** The process that reads one file at a time for a pool. Started by `pool.ts`. */
import { readFile } from "node:fs/promises";
import { readBytes } from "./read.ts";
import { quoted, refused, type Reading, type ReadOptions } from "./reading.ts";
import { serveTasks } from "./serve-tasks.ts";

/** What a pool asks of a reader process. */
export interface ReaderTask {
  /** The bytes, or the path of the file. */
  readonly source: Uint8Array | string;
  readonly name: string;
  readonly options: Omit<ReadOptions, "onPage">;
}

serveTasks<ReaderTask, Reading>(async (task, onPage) => {
  try {
    const bytes = typeof task.source === "string" ? await readFile(task.source) : task.source;
    return await readBytes(bytes, task.name, { ...task.options, onPage });
  } catch {
    return refused("fileMissing", `${quoted(task.name)} lässt sich nicht öffnen: Die Datei fehlt, oder sie darf nicht gelesen werden. Bitte Ablageort und Rechte prüfen.`);
  }
});
