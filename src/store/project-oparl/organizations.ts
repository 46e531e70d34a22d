import { sql } from "kysely";
import { sortKey } from "../../council/name-key.ts";
import { organizationKey } from "../../council/organization-key.ts";
import { organizationKindTold } from "../../council/organization-type.ts";
import type { Write } from "../save-rows.ts";
import { claimKeys } from "./claim-keys.ts";
import { type Batch, changedOf, textOf } from "./record.ts";
import { toldRows } from "./told-rows.ts";

const columns = { id: "text", body_id: "text", key: "text", name: "text", sort_name: "text", kind: "text", aliases: "text[]" };

/** Organizations as rows, joined by name with those that papers name. One that is gone stays a row: papers may name it. */
export async function projectOrganizations(write: Write, batch: Batch): Promise<void> {
  const wanted = changedOf(batch, "Organization").flatMap((record) => {
    const name = nameOf(record.properties);
    const { bodyId } = record;
    return bodyId === null || name === null || (record.deleted && !record.hasRow) ? [] : [{ record, bodyId, key: organizationKey(name, batch.bodyNames.get(bodyId) ?? "") || null }];
  });
  const rows = (await claimKeys(write, batch, "organization", wanted)).map(({ record, bodyId, key }) => {
    const name = nameOf(record.properties) ?? "";
    const shortName = textOf(record, "shortName");
    return {
      id: record.objectId, body_id: bodyId, key, name, sort_name: sortKey(name), kind: organizationKindTold(textOf(record, "classification"), textOf(record, "organizationType"), name),
      aliases: shortName === null || shortName === name ? [] : [shortName],
    };
  });
  if (rows.length === 0) return;
  await sql`
    insert into organization as o (id, body_id, key, name, sort_name, kind, aliases)
    select id, body_id, key, name, sort_name, kind, aliases from ${toldRows(rows, columns)}
    on conflict (id) do update set name = excluded.name, sort_name = excluded.sort_name, kind = excluded.kind,
      aliases = array(select distinct alias from unnest(o.aliases || excluded.aliases || case when o.name <> excluded.name then array[o.name] else '{}' end) alias where alias <> excluded.name order by alias)
    where (o.name, o.kind) is distinct from (excluded.name, excluded.kind) or not excluded.aliases <@ o.aliases
  `.execute(write);
}

function nameOf(properties: Readonly<Record<string, unknown>>): string | null {
  const name = properties["name"] ?? properties["shortName"];
  return typeof name === "string" ? name : null;
}
