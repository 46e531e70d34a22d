import { sql, type RawBuilder } from "kysely";
import { storable } from "../save-rows.ts";

/** Names of columns with their types in SQL. */
export type Columns = Readonly<Record<string, string>>;

/** Characters that PostgreSQL cannot hold, as JSON escapes them. */
const notStorable = /\\u(?:0000|d[89a-f])/u;

/** Rows as one parameter, to select from in one statement: `told(id text, …)`. Texts that PostgreSQL cannot hold are made storable. */
export function toldRows(rows: readonly object[], columns: Columns): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const list = Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(", ");
  return sql`json_to_recordset(${notStorable.test(json) ? storable(rows) : json}::json) as told(${sql.raw(list)})`;
}
