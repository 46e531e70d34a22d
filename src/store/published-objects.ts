import { type RawBuilder, sql } from "kysely";
import type { OparlType } from "../council/oparl-type.ts";
import type { Viewer } from "./viewer.ts";

/** An object of OParl as it is sent. */
export interface PublishedObject {
  readonly type: OparlType;
  readonly id: string;
  readonly bodyId: string | null;
  /** Its place in every list, for good. */
  readonly position: number;
  /** JSON, whole and standing alone; see `published_object.value` for the addresses in it. */
  readonly value: string;
  /** ISO date-times. */
  readonly created: string;
  readonly modified: string;
  /** True: a stub of something that citizens could see once. */
  readonly deleted: boolean;
  /** Number of its last change; higher than that of every earlier change of anything. */
  readonly change: number;
}

/** Which objects a list holds, stubs left out. Lists with filters of time: published-lists.ts. */
export interface PublishedList {
  readonly type: OparlType;
  readonly bodyId?: string;
}

const COLUMNS = sql`type, id, body_id as "bodyId", position, value, created, modified, deleted, change`;

/** One object, also a stub; null where there is none that citizens could ever see. */
export async function loadPublished({ db }: Viewer, type: OparlType, id: string): Promise<PublishedObject | null> {
  const { rows: [row] } = await sql<PublishedObject>`select ${COLUMNS} from published_object where type = ${type} and id = ${id}`.execute(db);
  return row ?? null;
}

/**
 * One page of a list, in the order of `position`.
 * @param after `position` of the last object that was seen; 0 begins
 */
export async function loadPublishedPage({ db }: Viewer, list: PublishedList, after: number, limit: number): Promise<readonly PublishedObject[]> {
  const { rows } = await sql<PublishedObject>`
    select ${COLUMNS} from published_object where ${conditionsOf(list)} and position > ${after} order by position limit ${limit}
  `.execute(db);
  return rows;
}

/** How many objects a list holds. */
export async function countPublished({ db }: Viewer, list: PublishedList): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from published_object where ${conditionsOf(list)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What changed after a change, of all types, in order, stubs included. */
export async function loadPublishedChanges({ db }: Viewer, after: number, limit: number): Promise<readonly PublishedObject[]> {
  const { rows } = await sql<PublishedObject>`select ${COLUMNS} from published_object where change > ${after} order by change limit ${limit}`.execute(db);
  return rows;
}

/** Which changes a list holds; all conditions together. */
export interface ChangeFilter {
  readonly type?: OparlType;
  readonly bodyId?: string;
  /** ISO date-time. */
  readonly since?: string;
}

/** What changed, of the objects that fit the filter, in order, stubs included, without their JSON. */
export async function loadChanges({ db }: Viewer, filter: ChangeFilter, after: number, limit: number): Promise<readonly Omit<PublishedObject, "value" | "position">[]> {
  const conditions = [
    sql`change > ${after}`,
    ...(filter.type === undefined ? [] : [sql`type = ${filter.type}`]),
    ...(filter.bodyId === undefined ? [] : [sql`body_id = ${filter.bodyId}`]),
    ...(filter.since === undefined ? [] : [sql`modified >= ${filter.since}`]),
  ];
  const { rows } = await sql<Omit<PublishedObject, "value" | "position">>`
    select type, id, body_id as "bodyId", created, modified, deleted, change from published_object where ${sql.join(conditions, sql` and `)} order by change limit ${limit}
  `.execute(db);
  return rows;
}

/** Moment of the last change of anything, as ISO date-time; null where nothing was ever published. */
export async function loadLastModified({ db }: Viewer): Promise<string | null> {
  const { rows: [row] } = await sql<{ modified: string }>`select modified from published_object order by change desc limit 1`.execute(db);
  return row?.modified ?? null;
}

/** Number of the last change; 0 where nothing was ever published. */
export async function loadLastChange({ db }: Viewer): Promise<number> {
  const { rows } = await sql<{ last: number }>`select coalesce(max(change), 0) as last from published_object`.execute(db);
  return rows[0]?.last ?? 0;
}

function conditionsOf({ type, bodyId }: PublishedList): RawBuilder<unknown> {
  return bodyId === undefined ? sql`type = ${type} and not deleted` : sql`type = ${type} and not deleted and body_id = ${bodyId}`;
}
