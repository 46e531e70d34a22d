import { sql } from "kysely";
import type { Viewer } from "./viewer.ts";

/** How many documents `loadSearchDocuments` gives this viewer in all. */
export async function countSearchDocuments({ db }: Viewer): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from paper) + (select count(*) from meeting) + (select count(*) from organization) + (select count(*) from person) as count
  `.execute(db);
  return rows[0]?.count ?? 0;
}
