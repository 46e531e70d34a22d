import { sql } from "kysely";
import type { OparlType } from "../council/oparl-type.ts";
import { storable, type Write } from "./save-rows.ts";
import type { Viewer } from "./viewer.ts";

/** A list of a server, and how far it is read. */
export interface OparlList {
  readonly url: string;
  /** The object that names it. */
  readonly of: string;
  readonly type: OparlType;
  /** Number of the visit that the state speaks of. */
  readonly visit: number;
  readonly state: "open" | "done" | "failed";
  /** The page with which reading goes on. */
  readonly next: string | null;
  readonly pages: number;
  readonly objects: number;
  /** As the server says. */
  readonly total: number | null;
  /** True: only what had changed was asked for. */
  readonly isFiltered: boolean;
  /** How `modified_since` has to be written for it. */
  readonly manner: "unknown" | "encoded" | "raw" | "none";
  /** Why it was not read to its end. */
  readonly failure: unknown;
  /** When the last reading began that came to its end. */
  readonly readSince: string | null;
}

export async function loadOparlLists({ db }: Viewer, serverId: string): Promise<readonly OparlList[]> {
  const { rows } = await sql<OparlList>`
    select url, "of", type, visit, state, next, pages, objects, total, is_filtered as "isFiltered", manner, failure, read_since as "readSince"
    from oparl_list where server_id = ${serverId} order by url
  `.execute(db);
  return rows;
}

export async function saveOparlList(write: Write, serverId: string, list: OparlList): Promise<void> {
  await sql`
    insert into oparl_list (server_id, url, "of", type, visit, state, next, pages, objects, total, is_filtered, manner, failure, read_since)
    values (${serverId}, ${list.url}, ${list.of}, ${list.type}, ${list.visit}, ${list.state}, ${list.next}, ${list.pages}, ${list.objects}, ${list.total}, ${list.isFiltered}, ${list.manner},
      ${storable(list.failure)}::jsonb, ${list.readSince})
    on conflict (server_id, url) do update set "of" = excluded."of", type = excluded.type, visit = excluded.visit, state = excluded.state, next = excluded.next, pages = excluded.pages,
      objects = excluded.objects, total = excluded.total, is_filtered = excluded.is_filtered, manner = excluded.manner, failure = excluded.failure, read_since = excluded.read_since
  `.execute(write);
}

/** A page of a whole list as it was read last. */
export interface OparlPage {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly next: string | null;
  /** How many objects the list itself held there. */
  readonly listed: number;
}

export async function loadOparlPage({ db }: Viewer, serverId: string, url: string): Promise<OparlPage | null> {
  const { rows: [row] } = await sql<OparlPage>`select url, etag, last_modified as "lastModified", next, listed from oparl_page where server_id = ${serverId} and url = ${url}`.execute(db);
  return row ?? null;
}

/** @param objects addresses of all objects that came with it */
export async function saveOparlPage(write: Write, serverId: string, listUrl: string, page: OparlPage, objects: readonly string[]): Promise<void> {
  await sql`
    insert into oparl_page (server_id, list_url, url, etag, last_modified, next, listed, objects)
    values (${serverId}, ${listUrl}, ${page.url}, ${page.etag}, ${page.lastModified}, ${page.next}, ${page.listed}, ${objects}::text[])
    on conflict (server_id, url) do update set list_url = excluded.list_url, etag = excluded.etag, last_modified = excluded.last_modified, next = excluded.next, listed = excluded.listed, objects = excluded.objects
  `.execute(write);
}

/** What a page held that has not changed since was seen again. @returns how many objects the list itself held there */
export async function savePageSeen(write: Write, serverId: string, url: string, visit: number): Promise<number> {
  const { rows: [page] } = await sql<{ listed: number }>`
    with page as (select listed, objects from oparl_page where server_id = ${serverId} and url = ${url}),
    seen as (update oparl_record set seen_in = ${visit}, missing_since = null where server_id = ${serverId} and url = any((select objects from page)::text[]))
    select listed from page
  `.execute(write);
  return page?.listed ?? 0;
}
