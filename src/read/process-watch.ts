/**
 * Runs beside the tasks of a process in a thread of its own, and ends the whole process when it holds more memory than it may,
 * or when the program that started it is gone. The process cannot do so itself: while it parses or decodes, none of its timers run
 * and no message reaches it. V8's own limit on memory does not count WebAssembly.
 */
import { workerData } from "node:worker_threads";

const INTERVAL_MS = 100;
const { megabytes, parent } = workerData as { readonly megabytes: number; readonly parent: number };

setInterval(() => {
  if (process.memoryUsage.rss() > megabytes * 1024 * 1024 || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, INTERVAL_MS);
