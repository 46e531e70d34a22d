/**
 * The process that reads one file at a time for a pool. Started by `pool.ts`; its first argument is the memory it may hold, in MB.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { readBytes } from "./read.js";
import { quoted, refused } from "./reading.js";
const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const watch = new Worker(fileURLToPath(new URL(`./memory-watch.${extension}`, import.meta.url)), { workerData: Number(process.argv[2]) });
watch.unref();
process.on("disconnect", () => process.exit(0));
process.on("message", (task) => {
    answer({ kind: "started" });
    void readTask(task).then((reading) => answer({ kind: "reading", reading, residentBytes: process.memoryUsage.rss() }));
});
async function readTask(task) {
    try {
        const bytes = typeof task.source === "string" ? await readFile(task.source) : task.source;
        return await readBytes(bytes, task.name, { ...task.options, onPage: (page, pageCount) => answer({ kind: "page", page, pageCount }) });
    }
    catch {
        return refused("fileMissing", `${quoted(task.name)} lässt sich nicht öffnen: Die Datei fehlt, oder sie darf nicht gelesen werden. Bitte Ablageort und Rechte prüfen.`);
    }
}
function answer(message) {
    process.send?.(message);
}
//# sourceMappingURL=reader-process.js.map