import { sql } from "kysely";
import type { Note } from "../text/note.ts";
import { saveRows, type Write } from "./save-rows.ts";
import type { Viewer } from "./viewer.ts";

/** What is remembered of a document that was seen in a source. */
export interface KnownSource {
  readonly sha256: string;
  readonly readerVersion: string;
  readonly status: string;
}

/** Everything seen under a prefix of source keys, so that an import reads only what is new. */
export async function loadKnownSources(office: Viewer, prefix: string): Promise<Map<string, KnownSource>> {
  const rows = await office.db.selectFrom("source_document").select(["source", "sha256", "reader_version", "status"])
    .where(sql<boolean>`starts_with(source, ${prefix})`).execute();
  return new Map(rows.map((row) => [row.source, { sha256: row.sha256, readerVersion: row.reader_version, status: row.status }]));
}

export interface UnreadableDocument {
  readonly source: string;
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly readerVersion: string;
  /** Why it could not be read. */
  readonly notes: readonly Note[];
  /** `skipped`: of a kind that holds no text; `failed` (unless told): damaged or not understood. */
  readonly status?: "skipped" | "failed";
}

/** Remembers documents that could not be read. What was read of them earlier stays. */
export async function saveUnreadable(write: Write, documents: readonly UnreadableDocument[]): Promise<void> {
  // The same source twice: the last one counts.
  const last = new Map(documents.map((document) => [document.source, document]));
  await saveRows(write, "source_document", [...last.values()].map(({ source, name, sha256, size, readerVersion, notes, status = "failed" }) =>
    ({ source, name, sha256, size, status, notes, reader_version: readerVersion })), "source");
}
