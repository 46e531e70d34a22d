import { sql } from "kysely";
import type { OparlType } from "../council/oparl-type.ts";
import type { Write } from "./save-rows.ts";
import type { Viewer } from "./viewer.ts";

/** How many records of a type there are, and how many of them a visit saw; deleted ones do not count. */
export interface SeenCount {
  readonly type: OparlType;
  readonly known: number;
  readonly seen: number;
}

export async function countSeen({ db }: Viewer, serverId: string, visit: number): Promise<readonly SeenCount[]> {
  const { rows } = await sql<SeenCount>`
    select type, count(*) as known, count(*) filter (where seen_in = ${visit}) as seen
    from oparl_record where server_id = ${serverId} and not deleted group by type order by type
  `.execute(db);
  return rows;
}

/** Marks what a full visit did not see. What is marked is not gone: that needs proof. */
export async function saveMissing(write: Write, serverId: string, visit: number, types: readonly OparlType[], at: Date): Promise<void> {
  await sql`
    update oparl_record set missing_since = ${at.toISOString()}
    where server_id = ${serverId} and type = any(${types}::text[]) and seen_in < ${visit} and not deleted and missing_since is null
  `.execute(write);
}

/** A record that a full visit did not see, and how often its address has not answered since. */
export interface MissingRecord {
  readonly url: string;
  readonly type: OparlType;
  /** Visits at which its address was not there. */
  readonly times: number;
}

/** What is missing, what was looked at longest ago first. */
export async function loadMissing({ db }: Viewer, serverId: string, visit: number, limit: number): Promise<readonly MissingRecord[]> {
  const { rows } = await sql<MissingRecord>`
    select record.url, record.type, coalesce(doubt.times, 0) as times
    from oparl_record record left join oparl_doubt doubt on doubt.server_id = record.server_id and doubt.url = record.url
    where record.server_id = ${serverId} and record.missing_since is not null and not record.deleted and coalesce(doubt.last_visit, 0) < ${visit}
    order by doubt.last_visit nulls first, record.missing_since, record.url limit ${limit}
  `.execute(db);
  return rows;
}

/** All that is missing, with an example. */
export async function countMissing({ db }: Viewer, serverId: string): Promise<{ readonly count: number; readonly example: string | null }> {
  const { rows: [row] } = await sql<{ count: number; example: string | null }>`
    select count(*) as count, min(url) as example from oparl_record where server_id = ${serverId} and missing_since is not null and not deleted
  `.execute(db);
  return row ?? { count: 0, example: null };
}

/** A record of a type that this visit saw in a list: whoever answers for it answers for single objects of this type. */
export async function loadSeenExample({ db }: Viewer, serverId: string, visit: number, type: OparlType): Promise<string | null> {
  const { rows: [row] } = await sql<{ url: string }>`select url from oparl_record where server_id = ${serverId} and type = ${type} and seen_in = ${visit} and not deleted limit 1`.execute(db);
  return row?.url ?? null;
}

/** An address did not answer at this visit. Twice in one visit counts once. */
export async function saveDoubt(write: Write, serverId: string, url: string, visit: number, why: string): Promise<void> {
  await sql`
    insert into oparl_doubt (server_id, url, times, last_visit, why) values (${serverId}, ${url}, 1, ${visit}, ${why})
    on conflict (server_id, url) do update set times = oparl_doubt.times + (oparl_doubt.last_visit < excluded.last_visit)::integer, last_visit = excluded.last_visit, why = excluded.why
  `.execute(write);
}

export async function removeDoubts(write: Write, serverId: string, urls: readonly string[]): Promise<void> {
  await sql`delete from oparl_doubt where server_id = ${serverId} and url = any(${urls}::text[])`.execute(write);
}

/** A link from a record to an object of which there is no record. */
export interface UnknownLink {
  readonly url: string;
  readonly type: OparlType;
}

/**
 * Links that lead to no record, with the type of what they should lead to.
 * @param links properties that hold addresses of other objects, by type
 * @param seenIn only of records that this visit saw; null: of all
 */
export async function loadUnknownLinks({ db }: Viewer, serverId: string, links: readonly { readonly from: OparlType; readonly property: string; readonly to: OparlType }[], seenIn: number | null): Promise<readonly UnknownLink[]> {
  const found = new Map<string, OparlType>();
  for (const to of new Set(links.map((link) => link.to))) {
    const wanted = links.filter((link) => link.to === to);
    // "except" compares two sets as wholes, whatever is known of the size of a table that has just been filled.
    const { rows } = await sql<{ url: string }>`
      select link.url from oparl_record record
      join unnest(${wanted.map(({ from }) => from)}::text[], ${wanted.map(({ property }) => property)}::text[]) wanted (type, property) on wanted.type = record.type
      cross join lateral jsonb_array_elements_text(case jsonb_typeof(record.value -> wanted.property) when 'array' then record.value -> wanted.property when 'string' then jsonb_build_array(record.value -> wanted.property) else '[]' end) link (url)
      where record.server_id = ${serverId} and not record.deleted ${seenIn === null ? sql`` : sql`and record.seen_in = ${seenIn}`}
      except select url from oparl_record where server_id = ${serverId}
      order by 1 limit 10000
    `.execute(db);
    for (const { url } of rows) if (!found.has(url)) found.set(url, to);
  }
  return [...found].map(([url, type]) => ({ url, type }));
}

/** Which of these addresses did not answer before, and at which visit last. */
export async function loadDoubts({ db }: Viewer, serverId: string, urls: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ url: string; visit: number }>`select url, last_visit as visit from oparl_doubt where server_id = ${serverId} and url = any(${urls}::text[])`.execute(db);
  return new Map(rows.map(({ url, visit }) => [url, visit]));
}
