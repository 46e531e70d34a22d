import { fork } from "node:child_process";
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { MAX_BYTES, refuseTooLarge } from "./read.js";
import { quoted, refused } from "./reading.js";
const TOTAL_TIMEOUTS = 30;
/** A busy machine may take so long to start a process; that is no fault of the file. */
const START_MS = 60_000;
/** Opens a pool; processes start when there is work. */
export function createReaderPool(options = {}) {
    const settings = { timeoutMs: options.timeoutMs ?? 60_000, memoryMegabytes: options.memoryMegabytes ?? 1_024 };
    const idle = Array.from({ length: Math.max(1, options.workers ?? Math.min(availableParallelism(), 4)) }, () => new Reader(settings));
    const readers = [...idle];
    const queue = [];
    const running = new Set();
    const next = () => {
        const job = queue[0];
        const reader = idle.pop();
        if (job === undefined || reader === undefined) {
            if (reader !== undefined)
                idle.push(reader);
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
            if (refusal !== null)
                return refusal;
            const reading = new Promise((done) => queue.push({ source, name: fileName, options: readOptions, done }));
            running.add(reading);
            next();
            return reading.finally(() => running.delete(reading));
        },
        async close() {
            while (running.size > 0)
                await Promise.all(running);
            for (const reader of readers)
                reader.end();
        },
    };
}
/** Looks at the size before anything is loaded. */
async function refuseBySize(source, fileName, limit) {
    if (typeof source !== "string")
        return source.length > limit ? refuseTooLarge(fileName, source.length, limit) : null;
    try {
        const found = await stat(source);
        if (!found.isFile())
            return refuseMissing(fileName);
        return found.size > limit ? refuseTooLarge(fileName, found.size, limit) : null;
    }
    catch {
        return refuseMissing(fileName);
    }
}
function refuseMissing(fileName) {
    return refused("fileMissing", `${quoted(fileName)} lässt sich nicht öffnen: Die Datei fehlt, oder sie darf nicht gelesen werden. Bitte Ablageort und Rechte prüfen.`);
}
/** One process and the file it reads. It is started when needed and replaced after it was stopped. */
class Reader {
    #settings;
    #process = null;
    constructor(settings) {
        this.#settings = settings;
    }
    run(job) {
        const child = (this.#process ??= startProcess(this.#settings));
        return new Promise((resolve) => {
            let isLate = false;
            const stop = () => {
                isLate = true;
                child.kill("SIGKILL");
            };
            let quiet = setTimeout(stop, START_MS);
            const total = setTimeout(stop, START_MS + this.#settings.timeoutMs * TOTAL_TIMEOUTS);
            const settle = (reading) => {
                clearTimeout(quiet);
                clearTimeout(total);
                child.off("message", onMessage).off("exit", onExit).off("error", onError);
                resolve(reading);
            };
            const onMessage = (message) => {
                if (message.kind !== "reading") {
                    clearTimeout(quiet);
                    quiet = setTimeout(stop, this.#settings.timeoutMs);
                    if (message.kind === "page")
                        job.options.onPage?.(message.page, message.pageCount);
                    return;
                }
                // A process that has grown large is replaced before it can fail on an innocent file.
                if (message.residentBytes > this.#settings.memoryMegabytes * 1024 * 1024 * 0.7)
                    this.end();
                settle(message.reading);
            };
            const onExit = (_code, signal) => {
                this.#process = null;
                settle(isLate ? refuseLate(job.name, this.#settings) : refuseCrash(job.name, signal, this.#settings));
            };
            const onError = () => {
                this.end();
                settle(refuseCrash(job.name, null, this.#settings));
            };
            child.on("message", onMessage).on("exit", onExit).on("error", onError);
            child.send(taskOf(job), (error) => {
                if (error !== null)
                    onError();
            });
        });
    }
    end() {
        const child = this.#process;
        this.#process = null;
        child?.removeAllListeners();
        child?.on("error", () => undefined);
        child?.kill("SIGKILL");
    }
}
/** Functions cannot be sent; whether pages are reported is all the process needs to know. */
function taskOf(job) {
    const { onPage: _onPage, ...options } = job.options;
    return { source: job.source, name: job.name, options };
}
function startProcess(settings) {
    // In development the sources run as they are; built, only their compiled form is there.
    const file = import.meta.url.endsWith(".ts") ? "./reader-process.ts" : "./reader-process.js";
    return fork(fileURLToPath(new URL(file, import.meta.url)), [String(settings.memoryMegabytes)], {
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`],
    });
}
function refuseLate(name, settings) {
    return refused("readTimeout", `Das Lesen von ${quoted(name)} wurde nach ${Math.ceil(settings.timeoutMs / 1_000)} Sekunden ohne Fortschritt abgebrochen. Bitte prüfen, ob die Datei in Ordnung ist, oder sie vereinfacht bereitstellen.`);
}
function refuseCrash(name, signal, settings) {
    const isMemory = signal === "SIGKILL" || signal === "SIGABRT" || signal === "SIGTRAP";
    return isMemory
        ? refused("readMemory", `Beim Lesen von ${quoted(name)} reichte der Speicher nicht (erlaubt sind ${settings.memoryMegabytes} MB); die Datei wurde übergangen. Bitte eine kleinere oder einfachere Fassung bereitstellen.`)
        : refused("readCrashed", `Beim Lesen von ${quoted(name)} ist das Leseprogramm abgestürzt; die Datei wurde übergangen. Bitte prüfen, ob sie sich öffnen lässt.`);
}
//# sourceMappingURL=pool.js.map