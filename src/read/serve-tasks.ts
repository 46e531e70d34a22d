import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** What a process of a pool answers: that it began (the time of a task counts from here), steps as they are done, and at last the result. */
export type ProcessMessage<Result> =
  | { readonly kind: "started" }
  | { readonly kind: "step"; readonly step: number; readonly of: number }
  | { readonly kind: "done"; readonly result: Result; readonly residentBytes: number };

/**
 * Makes this process one of a pool's (see `process-pool.ts`): it runs one task after the other, and ends with the program that started it.
 * Its first argument is the memory it may hold, in MB.
 * @param handle runs one task; may not throw
 */
export function serveTasks<Task, Result>(handle: (task: Task, onStep: (step: number, of: number) => void) => Promise<Result> | Result): void {
  const answer = (message: ProcessMessage<Result>): void => void process.send?.(message);
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  new Worker(fileURLToPath(new URL(`./process-watch.${extension}`, import.meta.url)), { workerData: { megabytes: Number(process.argv[2]), parent: process.ppid } }).unref();
  process.on("disconnect", () => process.exit(0));
  process.on("message", async (task: Task) => {
    answer({ kind: "started" });
    const result = await handle(task, (step, of) => answer({ kind: "step", step, of }));
    answer({ kind: "done", result, residentBytes: process.memoryUsage.rss() });
  });
}
