import { type RawBuilder, sql } from "kysely";
import type { OparlType } from "../council/oparl-type.ts";
import type { Viewer } from "./viewer.ts";

/** Which objects a list of OParl holds; all conditions together. Times are ISO date-times; both ends are included, to the second. */
export interface ListedObjects {
  readonly type: OparlType;
  /** Only the objects of this body. */
  readonly bodyId?: string;
  /** Only what stands in the lists of this organization. */
  readonly organizationId?: string;
  readonly createdSince?: string;
  readonly createdUntil?: string;
  /** Lets stubs in. */
  readonly modifiedSince?: string;
  readonly modifiedUntil?: string;
}

/** A run of objects of a list. */
export interface ListSlice {
  /** The objects as JSON; see `published_object.value` for the addresses in it. Empty where they were not asked for. */
  readonly values: readonly string[];
  /** The numbers of the objects' last changes: the same changes, the same objects. */
  readonly changes: readonly number[];
  /** Where the next run begins; null where this is the last one. */
  readonly next: string | null;
  /** When anything last changed that could be in the list, as ISO date-time, and the number of that change; null where there is nothing. */
  readonly modified: string | null;
  readonly change: number | null;
}

/**
 * A list that filters by a time goes by that time, so that it begins where the filter begins, however long the list is.
 * `place` tells objects of the same moment apart. An object never moves back: `created` and `position` stay for good, and with `modified`
 * and `change` an object that changes moves to the end, where it is met once more. So nobody who turns pages passes anything over.
 */
interface Order {
  readonly mark: "p" | "c" | "m";
  readonly moment: RawBuilder<unknown> | null;
  readonly place: RawBuilder<unknown>;
}

function orderOf(list: ListedObjects): Order {
  if (list.modifiedSince !== undefined || list.modifiedUntil !== undefined) return { mark: "m", moment: sql.ref("modified"), place: sql.ref("change") };
  if (list.createdSince !== undefined || list.createdUntil !== undefined) return { mark: "c", moment: sql.ref("created"), place: sql.ref("position") };
  // The entries of an organization bear the same positions, in an order of their own.
  return { mark: "p", moment: null, place: sql.ref(list.organizationId === undefined ? "position" : "entry_position") };
}

const PLACE = /^(?<mark>[pcm])(?:(?<moment>-?\d{1,17})\.)?(?<place>\d{1,15})$/u;

/** True where `next` of a slice of such a list can look like this. */
export function isPlaceIn(list: ListedObjects, place: string): boolean {
  const found = PLACE.exec(place)?.groups;
  const order = orderOf(list);
  return found !== undefined && found["mark"] === order.mark && (found["moment"] === undefined) === (order.moment === null);
}

interface SliceRow {
  readonly value: string | null;
  readonly change: number;
  /** Null in the one row that tells of the newest change. */
  readonly place: number | null;
  readonly moment: string | null;
  readonly modified: string | null;
}

/**
 * The objects of a list after a place, at most `limit` of them, in one query that costs the same at every place. The objects come as rows:
 * putting them together in the database would cost it more than sending them.
 * @param after `next` of the slice before; null begins
 * @param withValues false: everything but the objects themselves, which is much quicker
 */
export async function loadListSlice({ db }: Viewer, list: ListedObjects, after: string | null, limit: number, withValues: boolean): Promise<ListSlice> {
  const order = orderOf(list);
  const keys = order.moment === null ? order.place : sql`${order.moment}, ${order.place}`;
  const { rows } = await sql<SliceRow>`
    (select null as value, change, null::bigint as place, null as moment, modified from published_object ${couldBeIn(list)} order by change desc limit 1)
    union all
    (
      select
        ${withValues ? sql`value` : sql`null`}, change, ${order.place},
        ${order.moment === null ? sql`null` : sql`floor(extract(epoch from ${order.moment}) * 1000000)::bigint::text`}, null
      from ${list.organizationId === undefined ? sql`published_object` : sql`published_in_organization join published_object using (type, id)`}
      where ${conditionsOf(list)} ${after === null ? sql`` : sql`and (${keys}) > (${placeOf(after)})`}
      order by ${keys} limit ${limit + 1}
    )
  `.execute(db);
  const newest = rows.find((row) => row.place === null);
  const found = rows.filter((row) => row.place !== null);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    values: withValues ? shown.map(({ value }) => value ?? "") : [],
    changes: shown.map(({ change }) => change),
    next: last === undefined || found.length <= limit ? null : `${order.mark}${last.moment === null ? "" : `${last.moment}.`}${last.place}`,
    modified: newest?.modified ?? null,
    change: newest?.change ?? null,
  };
}

/** What could be in a list, now or by a change: all of its type in its body. In the list of an organization it could be anything. */
function couldBeIn({ type, bodyId, organizationId }: ListedObjects): RawBuilder<unknown> {
  return organizationId === undefined && bodyId !== undefined ? sql`where type = ${type} and body_id = ${bodyId}` : sql``;
}

function placeOf(after: string): RawBuilder<unknown> {
  const { moment, place } = PLACE.exec(after)?.groups ?? {};
  if (place === undefined) throw new Error(`"${after}" is no place in a list.`);
  return moment === undefined ? sql`${place}::bigint` : sql`timestamptz 'epoch' + ${moment}::double precision * interval '1 microsecond', ${place}::bigint`;
}

function conditionsOf(list: ListedObjects): RawBuilder<unknown> {
  const conditions = [
    sql`type = ${list.type}`,
    ...(list.modifiedSince === undefined ? [sql`not deleted`] : [sql`modified >= ${list.modifiedSince}`]),
    ...(list.bodyId === undefined ? [] : [sql`body_id = ${list.bodyId}`]),
    ...(list.organizationId === undefined ? [] : [sql`organization_id = ${list.organizationId} and entry_position = position`]),
    ...(list.createdSince === undefined ? [] : [sql`created >= ${list.createdSince}`]),
    ...(list.createdUntil === undefined ? [] : [sql`created < ${list.createdUntil}::timestamptz + interval '1 second'`]),
    ...(list.modifiedUntil === undefined ? [] : [sql`modified < ${list.modifiedUntil}::timestamptz + interval '1 second'`]),
  ];
  return sql.join(conditions, sql` and `);
}
