/**
 * Runs beside a reader in a thread of its own and ends the whole process when it holds more memory than it may.
 * The reader cannot do so itself: while it parses or decodes, none of its timers run. V8's own limit does not count WebAssembly.
 */
import { workerData } from "node:worker_threads";
const INTERVAL_MS = 100;
const limitBytes = Number(workerData) * 1024 * 1024;
setInterval(() => {
    if (process.memoryUsage.rss() > limitBytes)
        process.kill(process.pid, "SIGKILL");
}, INTERVAL_MS);
//# sourceMappingURL=memory-watch.js.map