import { sql, type Insertable, type RawBuilder, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** A transaction of the office. */
export type Write = Transaction<Tables>;

type RowOf<T extends keyof Tables> = Insertable<Tables[T]>;

/**
 * Writes rows, new ones and known ones alike (by id, or by the key given: columns, with commas). All rows must name the same columns.
 * One statement whatever their number; characters that PostgreSQL cannot hold (NUL, halves of surrogate pairs) become U+FFFD.
 */
export async function saveRows<T extends keyof Tables>(write: Write, table: T, rows: readonly RowOf<T>[], key = "id"): Promise<void> {
  if (rows.length > 0) {
    await insertion(table, rows, key).execute(write);
  }
}

/** @param before what is done in the same statement, from the word `with` on */
function insertion<T extends keyof Tables>(table: T, rows: readonly RowOf<T>[], key: string, before = sql``): RawBuilder<unknown> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const keys = key.split(",");
  const updates = columns.filter((column) => !keys.includes(column)).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  return sql`
    ${before}
    insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${storable(rows)}::jsonb)
    on conflict (${sql.join(keys.map((column) => sql.ref(column)))}) do update set ${sql.join(updates)}
  `;
}

/** JSON text in which every string can be stored. Lengths in UTF-16 code units stay, so spans stay right. */
export function storable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? storableText(part) : part));
}

/** Text without characters that PostgreSQL cannot hold. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

type FromFileTable = "section" | "statement" | "reference" | "consultation" | "agenda_item";

/**
 * A statement that writes what was read from files, and removes what earlier readings (or earlier versions) found and these did not; null: there is nothing to do.
 * @param fileIds of files that were read before, and of their earlier versions
 */
export function replacement<T extends FromFileTable>(table: T, fileIds: readonly string[], rows: readonly (RowOf<T> & { readonly id: string })[]): RawBuilder<unknown> | null {
  if (fileIds.length === 0) return rows.length === 0 ? null : insertion(table, rows, "id");
  const removal = sql`
    delete from ${sql.table(table)}
    where file_id = any(${fileIds}::text[]) and not (id = any(${rows.map((row) => row.id)}::text[]))
  `;
  return rows.length === 0 ? removal : insertion(table, rows, "id", sql`with gone as (${removal})`);
}

/** Runs statements one after the other. Each is put together while the database runs the one before it. */
export async function inTurn(statements: readonly (() => RawBuilder<unknown> | null)[], write: Write): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  for (const build of statements) {
    const statement = build();
    await running;
    running = statement?.execute(write) ?? running;
    // Thrown where it is awaited.
    running.catch(() => undefined);
  }
  await running;
}
