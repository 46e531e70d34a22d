import type { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import { emptyAnswer } from "../empty-answer.ts";
import type { SearchQuery } from "../engine.ts";
import { answerCalls } from "./answer-calls.ts";
import { asUnavailable, checkIndexFile, newestIndexFile, openIndexFile } from "./index-file.ts";
import { IndexReader } from "./index-reader.ts";

interface Open {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly reader: IndexReader;
}

const { folder } = workerData as { readonly folder: string };
let open: Open | null = null;

answerCalls({
  search: (query: SearchQuery) => read((reader) => reader.search(query), emptyAnswer),
  suggest: (prefix: string) => read((reader) => reader.suggest(prefix), []),
  check: () => checkIndexFile(newestIndexFile(folder)),
  close,
});

/** Reads the newest index, which a rebuild (of another process, perhaps) may have put in place since the last call. */
function read<Answer>(answer: (reader: IndexReader) => Answer, empty: Answer): Answer {
  const path = newestIndexFile(folder);
  if (path === null) return empty;
  try {
    if (open?.path !== path) {
      close();
      const database = openIndexFile(path, "read");
      open = { path, database, reader: new IndexReader(database) };
    }
    return answer(open.reader);
  } catch (error) {
    close();
    // A rebuild may have deleted the file between our look at the folder and our opening it.
    if (newestIndexFile(folder) !== path) return read(answer, empty);
    throw asUnavailable(error, path);
  }
}

function close(): void {
  open?.database.close();
  open = null;
}
