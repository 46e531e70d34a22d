import type { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import type { SearchDocument } from "../../council/search-document.ts";
import { answerCalls } from "./answer-calls.ts";
import { asUnavailable, createBuilding, newestIndexFile, openIndexFile, publishIndexFile } from "./index-file.ts";
import { IndexWriter } from "./index-writer.ts";

interface Open {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly writer: IndexWriter;
}

const { folder } = workerData as { readonly folder: string };
let open: Open | null = null;
let building: Open | null = null;

answerCalls({
  index: (documents: readonly SearchDocument[]) => write((writer) => writer.index(documents)),
  remove: (ids: readonly string[]) => write((writer) => writer.remove(ids)),
  clear() {
    closeOpen();
    publishIndexFile(folder, createBuilding(folder));
  },
  beginRebuild() {
    abandonRebuild();
    const built = createBuilding(folder);
    building = { ...built, writer: new IndexWriter(built.database) };
  },
  collect: (documents: readonly SearchDocument[]) => rebuilding().writer.collect(documents),
  finishRebuild() {
    const built = rebuilding();
    built.writer.writeCollected();
    closeOpen();
    building = null;
    publishIndexFile(folder, built);
  },
  abandonRebuild,
  close() {
    abandonRebuild();
    closeOpen();
  },
});

function write(work: (writer: IndexWriter) => void): void {
  const path = newestIndexFile(folder) ?? createEmpty();
  try {
    if (open?.path !== path) {
      closeOpen();
      const database = openIndexFile(path, "write");
      open = { path, database, writer: new IndexWriter(database) };
    }
    work(open.writer);
  } catch (error) {
    closeOpen();
    throw asUnavailable(error, path);
  }
}

function createEmpty(): string {
  const built = createBuilding(folder);
  publishIndexFile(folder, built);
  return built.path;
}

function rebuilding(): Open {
  if (building === null) throw new Error("no rebuild was begun");
  return building;
}

function abandonRebuild(): void {
  building?.database.close();
  building = null;
}

function closeOpen(): void {
  open?.database.close();
  open = null;
}
