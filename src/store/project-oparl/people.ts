import { sql } from "kysely";
import { nameKey, sortKey } from "../../council/name-key.ts";
import { parsePersonName } from "../../council/person-name.ts";
import type { Write } from "../save-rows.ts";
import { claimKeys } from "./claim-keys.ts";
import { type Batch, changedOf, type RecordDraft, textOf } from "./record.ts";
import { toldRows } from "./told-rows.ts";

const columns = { id: "text", body_id: "text", key: "text", name: "text", sort_name: "text" };

/** People as rows, joined by their full names with those that papers name. A surname alone names nobody. */
export async function projectPeople(write: Write, batch: Batch): Promise<void> {
  const wanted = changedOf(batch, "Person").flatMap((record) => {
    const { bodyId } = record;
    const name = nameOf(record);
    return bodyId === null || name === null || (record.deleted && !record.hasRow) ? [] : [{ record, bodyId, key: name.key }];
  });
  const rows = (await claimKeys(write, batch, "person", wanted)).map(({ record, bodyId, key }) => {
    const name = nameOf(record);
    return { id: record.objectId, body_id: bodyId, key, name: name?.name ?? "", sort_name: name?.sortName ?? "" };
  });
  if (rows.length === 0) return;
  await sql`
    insert into person as p (id, body_id, key, name, sort_name) select id, body_id, key, name, sort_name from ${toldRows(rows, columns)}
    on conflict (id) do update set name = excluded.name, sort_name = excluded.sort_name where (p.name, p.sort_name) is distinct from (excluded.name, excluded.sort_name)
  `.execute(write);
}

interface Name {
  readonly name: string;
  readonly sortName: string;
  /** Null: too little to know somebody by. */
  readonly key: string | null;
}

function nameOf(record: RecordDraft): Name | null {
  const [given, family] = [textOf(record, "givenName"), textOf(record, "familyName")];
  const whole = textOf(record, "name") ?? ([given, family].filter((part) => part !== null).join(" ") || null);
  if (whole === null) return null;
  const parsed = parsePersonName(whole);
  const [surname, givenNames] = [family ?? parsed.surname, given ?? parsed.givenNames];
  return {
    name: parsed.name || whole, sortName: sortKey(`${surname} ${givenNames ?? ""}`),
    key: givenNames === null ? null : nameKey(given !== null && family !== null ? `${given} ${family}` : parsed.plainName) || null,
  };
}
