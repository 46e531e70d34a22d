import { sql } from "kysely";
import type { FlatObject } from "../../oparl/model.ts";
import type { Write } from "../../store/save-rows.ts";
import { storable } from "../../store/save-rows.ts";
import { makeId } from "../../store/make-id.ts";
import { createHash } from "node:crypto";

export interface SavedObject { readonly url: string; readonly type: FlatObject["type"]; readonly state: "made" | "changed" | "same" | "deleted" }

export async function saveObjects(write: Write, serverId: string, visit: number, objects: readonly FlatObject[]): Promise<readonly SavedObject[]> {
  const unique = [...new Map(objects.map((object) => [object.id, object])).values()];
  if (unique.length === 0) return [];
  const rows = unique.map(({ id, type, properties }) => ({
    server_id: serverId, url: id, type, object_id: makeId("oparl", serverId, id), value: properties, hash: createHash("sha1").update(JSON.stringify(properties)).digest("hex"), deleted: properties["deleted"] === true, seen_in: visit, has_row: false,
  }));
  const { rows: known } = await sql<{ url: string; hash: string; deleted: boolean }>`select url, hash, deleted from oparl_record where server_id = ${serverId} and url = any(${unique.map(({ id }) => id)}::text[])`.execute(write);
  const before = new Map(known.map((row) => [row.url, row]));
  await sql`insert into oparl_record (server_id, url, type, object_id, value, hash, deleted, seen_in, has_row)
    select server_id, url, type, object_id, value, hash, deleted, seen_in, has_row from jsonb_populate_recordset(null::oparl_record, ${storable(rows)}::jsonb)
    on conflict (server_id, url) do update set value = excluded.value, hash = excluded.hash, deleted = excluded.deleted, seen_in = excluded.seen_in, missing_since = null`.execute(write);
  return rows.map((row) => {
    const was = before.get(row.url);
    const state = row.deleted ? (was === undefined || was.deleted ? "same" : "deleted") : was === undefined ? "made" : was.hash === row.hash ? "same" : "changed";
    return { url: row.url, type: row.type, state };
  });
}
