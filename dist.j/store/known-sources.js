import { sql } from "kysely";
import { saveRows } from "./save-rows.js";
/** Everything seen under a prefix of source keys, so that an import reads only what is new. */
export async function loadKnownSources(office, prefix) {
    const rows = await office.db.selectFrom("source_document").select(["source", "sha256", "reader_version", "status"])
        .where(sql `starts_with(source, ${prefix})`).execute();
    return new Map(rows.map((row) => [row.source, { sha256: row.sha256, readerVersion: row.reader_version, status: row.status }]));
}
/** Remembers a document that could not be read. What was read of it earlier stays. */
export async function saveUnreadable(office, document) {
    const { source, name, sha256, size, readerVersion, notes, status = "failed" } = document;
    await office.db.transaction().execute((write) => saveRows(write, "source_document", [{ source, name, sha256, size, status, notes, reader_version: readerVersion }], "source"));
}
//# sourceMappingURL=known-sources.js.map