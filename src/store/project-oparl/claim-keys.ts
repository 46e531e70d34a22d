import { sql } from "kysely";
import type { Write } from "../save-rows.ts";
import type { Batch, RecordDraft } from "./record.ts";

/** A record that wants a row, under its natural key within its body. */
export interface Wanted {
  readonly record: RecordDraft;
  readonly bodyId: string;
  /** Null: nothing tells it apart but itself. */
  readonly key: string | null;
}

/** The row that a record got. */
export interface Claimed {
  readonly record: RecordDraft;
  readonly bodyId: string;
  readonly key: string;
  /** `joined`: known already by what was read or by another server; `own`: known by this record; `new`: to be made. */
  readonly was: "joined" | "own" | "new";
}

type Noun = "organization" | "person" | "meeting" | "paper";

/**
 * Gives records their rows: the one that is known by the same natural key, else a new one.
 * A server's two objects never share a row, so that none of them is lost; where two ask for the same one, neither is sure and both stay apart.
 * Sets `objectId` and `hasRow` of the records. The body has to be locked.
 */
export async function claimKeys(write: Write, batch: Batch, noun: Noun, wanted: readonly Wanted[]): Promise<readonly Claimed[]> {
  if (wanted.length === 0) return [];
  const rows = await loadRows(write, noun, wanted);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [`${row.body_id} ${row.key}`, row]));
  const held = await loadHeld(write, batch.serverId, rows.map(({ id }) => id));
  const asking = Map.groupBy(wanted.filter(({ record, key }) => key !== null && !record.hasRow), ({ bodyId, key }) => `${bodyId} ${key ?? ""}`);
  const taken = new Set<string>();
  return wanted.map((want): Claimed => {
    const { record, bodyId, key } = want;
    const own = key === null ? `oparl:${record.objectId}` : `${key}|${record.objectId}`;
    const place = `${bodyId} ${key ?? ""}`;
    const there = key === null ? undefined : byKey.get(place);
    const present = record.hasRow ? byId.get(record.objectId) : undefined;
    if (present !== undefined) {
      const isFree = key !== null && there === undefined && !taken.has(place);
      const keeps = present.key === key || present.key === own;
      if (isFree && !keeps) taken.add(place);
      return { record, bodyId, key: keeps ? present.key : isFree ? key : own, was: "own" };
    }
    const others = asking.get(place)?.length ?? 0;
    record.hasRow = true;
    if (there !== undefined && others === 1 && !held.has(there.id)) {
      record.objectId = there.id;
      return { record, bodyId, key: there.key, was: "joined" };
    }
    const isFree = key !== null && there === undefined && !taken.has(place);
    if (isFree) taken.add(place);
    return { record, bodyId, key: isFree ? key : own, was: "new" };
  });
}

interface Row {
  readonly id: string;
  readonly body_id: string;
  readonly key: string;
}

async function loadRows(write: Write, noun: Noun, wanted: readonly Wanted[]): Promise<readonly Row[]> {
  const keyed = wanted.filter(({ key }) => key !== null);
  const { rows } = await sql<Row>`
    select id, body_id, key from ${sql.table(noun)} join unnest(${keyed.map(({ bodyId }) => bodyId)}::text[], ${keyed.map(({ key }) => key)}::text[]) wanted(w_body, w_key) on body_id = w_body and key = w_key
    union select id, body_id, key from ${sql.table(noun)} where id = any(${wanted.filter(({ record }) => record.hasRow).map(({ record }) => record.objectId)}::text[])
  `.execute(write);
  return rows;
}

/** Rows that are those of records of this server already. */
async function loadHeld(write: Write, serverId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ object_id: string }>`select object_id from oparl_record where object_id = any(${ids}::text[]) and server_id = ${serverId}`.execute(write);
  return new Set(rows.map(({ object_id: id }) => id));
}
