import { sql } from "kysely";
import { oparlSourcePrefix } from "../council/oparl-source.ts";
import type { Viewer } from "./viewer.ts";

/** What a server said of a file when it was fetched, to ask later only whether it has changed. */
export interface OparlFetch {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export async function loadOparlFetches({ db }: Viewer, serverId: string, urls: readonly string[]): Promise<ReadonlyMap<string, OparlFetch>> {
  const { rows } = await sql<OparlFetch>`select url, etag, last_modified as "lastModified" from oparl_fetch where server_id = ${serverId} and url = any(${urls}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.url, row]));
}

/** Keeps what was said of files that have now been read. */
export async function saveOparlFetches({ db }: Viewer, serverId: string, fetches: readonly OparlFetch[]): Promise<void> {
  await sql`
    insert into oparl_fetch (server_id, url, etag, last_modified)
    select ${serverId}, url, etag, last_modified from unnest(${fetches.map(({ url }) => url)}::text[], ${fetches.map(({ etag }) => etag)}::text[], ${fetches.map(({ lastModified }) => lastModified)}::text[]) fetched (url, etag, last_modified)
    on conflict (server_id, url) do update set etag = excluded.etag, last_modified = excluded.last_modified
  `.execute(db);
}

/** Files are still what they were when they were read: nobody needs to ask for them again until the server says that they changed once more. */
export async function saveFilesSeen({ db }: Viewer, urls: readonly string[]): Promise<void> {
  await sql`update source_document set seen_at = now() where source = any(${urls.map((url) => `${oparlSourcePrefix}${url}`)}::text[])`.execute(db);
}

/** About how many files are still to be fetched, for estimates. */
export async function countFilesToFetch({ db }: Viewer, serverId: string): Promise<number> {
  const { rows: [row] } = await sql<{ count: number }>`
    select count(*) as count from oparl_record r left join source_document d on d.source = ${oparlSourcePrefix} || r.url
    where r.server_id = ${serverId} and r.type = 'File' and not r.deleted and r.has_row and (d.source is null or r.source_modified > d.seen_at)
  `.execute(db);
  return row?.count ?? 0;
}
