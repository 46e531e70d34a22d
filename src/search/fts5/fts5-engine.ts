import type { EngineState, SearchAnswer, SearchEngine, SearchQuery, Suggestion } from "../engine.ts";
import { SearchUnavailable } from "../engine.ts";
import type { SearchDocument } from "../../council/search-document.ts";
import { SearchThread } from "./search-thread.ts";

const documentsAtOnce = 200;
const charactersAtOnce = 2_000_000;

/**
 * The engine that needs no server: SQLite FTS5 in a folder of its own, which may be deleted and rebuilt at any time.
 * One thread writes, others read; several processes of one machine may read, one may write.
 */
export function createFts5Engine(options: { readonly folder: string; readonly readers?: number }): SearchEngine {
  return new Fts5Engine(options.folder, Math.max(1, options.readers ?? 2));
}

class Fts5Engine implements SearchEngine {
  readonly #writer: SearchThread;
  readonly #readers: readonly SearchThread[];
  /** Writing calls wait for each other; a rebuild is many calls that belong together. */
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(folder: string, readers: number) {
    this.#writer = new SearchThread("writer", folder);
    this.#readers = Array.from({ length: readers }, () => new SearchThread("reader", folder));
  }

  index(documents: readonly SearchDocument[]): Promise<void> {
    return documents.length === 0 ? Promise.resolve() : this.#write(() => this.#writer.call("index", documents));
  }

  remove(ids: readonly string[]): Promise<void> {
    return ids.length === 0 ? Promise.resolve() : this.#write(() => this.#writer.call("remove", ids));
  }

  rebuild(documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>): Promise<void> {
    return this.#write(async () => {
      await this.#writer.call("beginRebuild");
      try {
        let collecting: Promise<unknown> = Promise.resolve();
        for await (const batch of batches(documents)) {
          // One batch is written while the next is fetched.
          await collecting;
          collecting = this.#writer.call("collect", batch);
          collecting.catch(() => undefined);
        }
        await collecting;
        await this.#writer.call("finishRebuild");
      } catch (error) {
        await this.#writer.call("abandonRebuild").catch(() => {});
        throw error;
      }
    });
  }

  search(query: SearchQuery): Promise<SearchAnswer> {
    return this.#read<SearchAnswer>("search", query);
  }

  suggest(prefix: string): Promise<readonly Suggestion[]> {
    return this.#read<readonly Suggestion[]>("suggest", prefix);
  }

  clear(): Promise<void> {
    return this.#write(() => this.#writer.call("clear"));
  }

  check(): Promise<EngineState> {
    return this.#read<EngineState>("check");
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#lastWrite.catch(() => {});
    await Promise.all([this.#writer, ...this.#readers].map((thread) => thread.close()));
  }

  async #read<Answer>(method: string, ...values: readonly unknown[]): Promise<Answer> {
    this.#refuseClosed();
    const idle = this.#readers.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least));
    return (await idle.call(method, ...values)) as Answer;
  }

  async #write(work: () => Promise<unknown>): Promise<void> {
    this.#refuseClosed();
    const before = this.#lastWrite;
    const written = before.catch(() => {}).then(work);
    this.#lastWrite = written;
    await written;
  }

  #refuseClosed(): void {
    if (this.#closed) throw new SearchUnavailable("closed", "Die Suche ist bereits beendet. Bitte starten Sie das Programm neu.");
  }
}

async function* batches(documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
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
  if (batch.length > 0) yield batch;
}
