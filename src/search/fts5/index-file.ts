import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { EngineState } from "../engine.ts";
import { SearchUnavailable } from "../engine.ts";
import { applicationId, schema, schemaVersion } from "./schema.ts";

/**
 * An index lives in a folder of its own, as files `index-000001.sqlite`, …: the newest is the index.
 * A rebuild writes the next one under `.building` and renames it when it is whole, so a file under its final name
 * is never half-written, other processes go on reading the old one, and deleting the folder only means to build again.
 */
const finished = /^index-(\d{6,12})\.sqlite$/;
const building = ".building";

/** The path of the index in a folder; null where there is none yet. */
export function newestIndexFile(folder: string): string | null {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => finished.test(name)) : [];
  const newest = names.toSorted().at(-1);
  return newest === undefined ? null : join(folder, newest);
}

/** Creates an empty index that nobody sees before `publishIndexFile`. Speed before safety: what fails leaves only rubbish that is deleted. */
export function createBuilding(folder: string): { readonly database: DatabaseSync; readonly path: string } {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.includes(building)) rmSync(join(folder, name), { force: true });
  }
  const current = finished.exec(newestIndexFile(folder)?.split(/[\\/]/).at(-1) ?? "");
  const next = String(Number(current?.[1] ?? 0) + 1).padStart(6, "0");
  const path = join(folder, `index-${next}.sqlite`);
  const database = new DatabaseSync(path + building);
  database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000");
  database.exec(schema);
  return { database, path };
}

/** Closes a built index, safely on disk, and makes it the one in use; older ones are deleted. */
export function publishIndexFile(folder: string, built: { readonly database: DatabaseSync; readonly path: string }): void {
  // Going over to WAL with synchronous FULL writes and flushes the file as a whole.
  built.database.exec("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA user_version = 0");
  built.database.exec(`PRAGMA user_version = ${schemaVersion}; PRAGMA wal_checkpoint(TRUNCATE)`);
  built.database.close();
  renameSync(built.path + building, built.path);
  deleteOlder(folder, built.path);
}

function deleteOlder(folder: string, path: string): void {
  for (const name of readdirSync(folder)) {
    const stem = name.replace(/-(?:wal|shm)$/, "");
    if (!finished.test(stem) || join(folder, stem) >= path) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Another process still reads it, and this system does not delete open files: the next rebuild will.
    }
  }
}

/**
 * Opens the index for reading or writing.
 * @throws SearchUnavailable where the file is damaged or was made by another version.
 */
export function openIndexFile(path: string, mode: "read" | "write"): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly: mode === "read", timeout: 10_000 });
    const state = stateByHeader(database);
    if (state !== "ready") throw unavailable(state, path);
    database.exec(mode === "write" ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000" : "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA mmap_size = 1073741824");
    return database;
  } catch (error) {
    database?.close();
    throw asUnavailable(error, path);
  }
}

/** Reads the whole file and says whether it can be used. */
export function checkIndexFile(path: string | null): EngineState {
  if (path === null) return "empty";
  try {
    const database = openIndexFile(path, "read");
    try {
      const [problem] = database.prepare("PRAGMA integrity_check(1)").all();
      if (problem?.["integrity_check"] !== "ok") return "damaged";
      return database.prepare("SELECT 1 FROM document LIMIT 1").get() === undefined ? "empty" : "ready";
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof SearchUnavailable) return error.state === "outdated" ? "outdated" : "damaged";
    return "damaged";
  }
}

/** Turns what SQLite says of a broken file into what a person can act on; other errors come back as they are. */
export function asUnavailable(error: unknown, path: string): unknown {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) % 256 : 0;
  const corrupt = 11;
  const notADatabase = 26;
  const cannotOpen = 14;
  const logicError = 1;
  if (code === corrupt || code === notADatabase) return unavailable("damaged", path, error);
  if (code === logicError && error instanceof Error && /no such (?:table|column)|malformed/.test(error.message)) return unavailable("damaged", path, error);
  if (code === cannotOpen) return unavailable("failed", path, error);
  return error;
}

function stateByHeader(database: DatabaseSync): "ready" | "outdated" | "damaged" {
  if (database.prepare("PRAGMA application_id").get()?.["application_id"] !== applicationId) return "damaged";
  return database.prepare("PRAGMA user_version").get()?.["user_version"] === schemaVersion ? "ready" : "outdated";
}

function unavailable(state: "outdated" | "damaged" | "failed", path: string, cause?: unknown): SearchUnavailable {
  const what = {
    outdated: `Der Suchindex ${path} stammt von einer anderen Version des Programms.`,
    damaged: `Der Suchindex ${path} ist beschädigt.`,
    failed: `Der Suchindex ${path} lässt sich nicht öffnen.`,
  }[state];
  const todo = state === "failed" ? "Bitte prüfen Sie, ob der Ordner lesbar und beschreibbar ist." : "Bitte bauen Sie den Suchindex neu auf; es gehen keine Daten verloren.";
  return new SearchUnavailable(state, `${what} ${todo}`, { cause });
}
