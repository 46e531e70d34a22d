import { sql } from "kysely";
import { nameKey } from "../../council/name-key.ts";
import { makeId } from "../make-id.ts";
import type { Write } from "../save-rows.ts";
import { type Batch, changedOf, type RecordDraft, textOf } from "./record.ts";

/**
 * Bodies as rows. Two servers may serve the same body: it is the same where their official keys (AGS) are, or where the name is and no key says otherwise.
 * Towns of one name with different keys are different towns, and so are two bodies of one server.
 */
export async function projectBodies(write: Write, batch: Batch): Promise<void> {
  for (const record of changedOf(batch, "Body")) {
    const name = textOf(record, "name") ?? textOf(record, "shortName") ?? hostOf(record.url);
    if (record.hasRow) {
      await write.updateTable("body").set({ name }).where("id", "=", record.objectId).where("name", "<>", name).execute();
    } else if (!record.deleted) {
      record.objectId = await findOrMakeBody(write, batch.serverId, record, name);
      record.hasRow = true;
    }
    record.bodyId = record.hasRow ? record.objectId : null;
  }
}

async function findOrMakeBody(write: Write, serverId: string, record: RecordDraft, name: string): Promise<string> {
  const ags = textOf(record, "ags");
  const key = nameKey(name) || nameKey(hostOf(record.url));
  const { rows } = await sql<{ id: string; key: string; ags: string | null; held: boolean }>`
    select b.id, b.key, max(r.value->>'ags') as ags, coalesce(bool_or(r.server_id = ${serverId}), false) as held
    from body b left join oparl_record r on r.type = 'Body' and r.object_id = b.id
    where b.key = ${key} or b.id in (select object_id from oparl_record where type = 'Body' and value->>'ags' = ${ags})
    group by b.id, b.key order by b.id
  `.execute(write);
  const sameName = rows.filter((row) => row.key === key);
  const isFree = (row: (typeof rows)[number]): boolean => !row.held && (row.ags === null || ags === null || row.ags === ags);
  const known = rows.find((row) => ags !== null && row.ags === ags && !row.held) ?? sameName.find(isFree);
  if (known !== undefined) return known.id;
  const own = sameName.length === 0 ? key : `${key} ${record.objectId}`;
  const id = makeId("body", own);
  await write.insertInto("body").values({ id, key: own, name }).onConflict((conflict) => conflict.column("key").doNothing()).execute();
  return (await write.selectFrom("body").select("id").where("key", "=", own).executeTakeFirstOrThrow()).id;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
