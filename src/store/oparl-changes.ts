import { sql } from "kysely";
import type { Viewer } from "./viewer.ts";

/** Ids of rows of ours. */
export interface ChangedRows {
  readonly papers: readonly string[];
  /** Meetings, organizations and people. */
  readonly others: readonly string[];
}

/** What records belong to: a step or a file to its paper, an item to its meeting. */
export async function loadChangedRows({ db }: Viewer, serverId: string, urls: readonly string[]): Promise<ChangedRows> {
  if (urls.length === 0) return { papers: [], others: [] };
  const { rows } = await sql<{ kind: string; id: string }>`
    select distinct kind, id from oparl_record
    cross join lateral (values (owner_kind, owner_id), (case when type in ('Paper', 'Meeting', 'Organization', 'Person') then lower(type) end, object_id)) row (kind, id)
    where server_id = ${serverId} and url = any(${urls}::text[]) and has_row and kind in ('paper', 'meeting', 'organization', 'person')
  `.execute(db);
  return { papers: rows.filter(({ kind }) => kind === "paper").map(({ id }) => id), others: rows.filter(({ kind }) => kind !== "paper").map(({ id }) => id) };
}
