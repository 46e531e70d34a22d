import { SearchUnavailable } from "../engine.js";
import { SearchThread } from "./search-thread.js";
const documentsAtOnce = 500;
const charactersAtOnce = 8_000_000;
/**
 * The engine that needs no server: SQLite FTS5 in a folder of its own, which may be deleted and rebuilt at any time.
 * One thread writes, others read; several processes of one machine may read, one may write.
 */
export function createFts5Engine(options) {
    return new Fts5Engine(options.folder, Math.max(1, options.readers ?? 2));
}
class Fts5Engine {
    #writer;
    #readers;
    /** Writing calls wait for each other; a rebuild is many calls that belong together. */
    #lastWrite = Promise.resolve();
    #closed = false;
    constructor(folder, readers) {
        this.#writer = new SearchThread("writer", folder);
        this.#readers = Array.from({ length: readers }, () => new SearchThread("reader", folder));
    }
    index(documents) {
        return documents.length === 0 ? Promise.resolve() : this.#write(() => this.#writer.call("index", documents));
    }
    remove(ids) {
        return ids.length === 0 ? Promise.resolve() : this.#write(() => this.#writer.call("remove", ids));
    }
    rebuild(documents) {
        return this.#write(async () => {
            await this.#writer.call("beginRebuild");
            try {
                for await (const batch of batches(documents))
                    await this.#writer.call("collect", batch);
                await this.#writer.call("finishRebuild");
            }
            catch (error) {
                await this.#writer.call("abandonRebuild").catch(() => { });
                throw error;
            }
        });
    }
    search(query) {
        return this.#read("search", query);
    }
    suggest(prefix) {
        return this.#read("suggest", prefix);
    }
    clear() {
        return this.#write(() => this.#writer.call("clear"));
    }
    check() {
        return this.#read("check");
    }
    async close() {
        this.#closed = true;
        await this.#lastWrite.catch(() => { });
        await Promise.all([this.#writer, ...this.#readers].map((thread) => thread.close()));
    }
    async #read(method, ...values) {
        this.#refuseClosed();
        const idle = this.#readers.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least));
        return (await idle.call(method, ...values));
    }
    async #write(work) {
        this.#refuseClosed();
        const before = this.#lastWrite;
        const written = before.catch(() => { }).then(work);
        this.#lastWrite = written;
        await written;
    }
    #refuseClosed() {
        if (this.#closed)
            throw new SearchUnavailable("closed", "Die Suche ist bereits beendet. Bitte starten Sie das Programm neu.");
    }
}
async function* batches(documents) {
    let batch = [];
    let characters = 0;
    for await (const document of documents) {
        batch.push(document);
        characters += document.text.length;
        if (batch.length >= documentsAtOnce || characters >= charactersAtOnce) {
            yield batch;
            batch = [];
            characters = 0;
        }
    }
    if (batch.length > 0)
        yield batch;
}
//# sourceMappingURL=fts5-engine.js.map