import { sql } from "kysely";
/**
 * Writes rows, new ones and known ones alike (by id, or by the key given: columns, with commas). All rows must name the same columns.
 * One statement whatever their number; characters that PostgreSQL cannot hold (NUL, halves of surrogate pairs) become U+FFFD.
 */
export async function saveRows(write, table, rows, key = "id") {
    const first = rows[0];
    if (first === undefined) {
        return;
    }
    const columns = Object.keys(first);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    const keys = key.split(",");
    const updates = columns.filter((column) => !keys.includes(column)).map((column) => sql `${sql.ref(column)} = excluded.${sql.ref(column)}`);
    await sql `
    insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${storable(rows)}::jsonb)
    on conflict (${sql.join(keys.map((column) => sql.ref(column)))}) do update set ${sql.join(updates)}
  `.execute(write);
}
/** JSON text in which every string can be stored. Lengths in UTF-16 code units stay, so spans stay right. */
export function storable(value) {
    return JSON.stringify(value, (_key, part) => (typeof part === "string" ? storableText(part) : part));
}
/** Text without characters that PostgreSQL cannot hold. */
export function storableText(text) {
    return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
/** Writes what was read from a file, and removes what an earlier reading (or an earlier version) found and this one did not. */
export async function replaceRows(write, table, fileIds, rows) {
    await sql `
    delete from ${sql.table(table)}
    where file_id = any(${fileIds}::text[]) and not (id = any(${rows.map((row) => row.id)}::text[]))
  `.execute(write);
    await saveRows(write, table, rows);
}
//# sourceMappingURL=save-rows.js.map