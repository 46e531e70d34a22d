import { sql } from "kysely";
import type { OparlType } from "../../council/oparl-type.ts";
import type { OwnerKind } from "../tables.ts";
import type { Viewer } from "../viewer.ts";
import type { UnitKey } from "./tasks.ts";

/** What is known of a published object, without its JSON. */
export interface StoredObject {
  readonly type: OparlType;
  readonly id: string;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly organizationIds: readonly string[];
  readonly hash: string;
  readonly created: string;
  readonly modified: string;
  readonly deleted: boolean;
  readonly withheld: boolean;
}

/** An object as it is to be written. */
export interface ObjectToWrite {
  readonly type: OparlType;
  readonly id: string;
  readonly bodyId: string | null;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly organizationIds: readonly string[];
  readonly madeFrom: readonly string[];
  readonly leansOn: readonly string[];
  readonly hash: string;
  readonly value: string;
  readonly created: string;
  readonly modified: string;
  readonly deleted: boolean;
}

/** Published objects of these units, and those of these types and ids whoever owns them. */
export async function loadStored({ db }: Viewer, units: readonly UnitKey[], keys: readonly { readonly type: OparlType; readonly id: string }[]): Promise<readonly StoredObject[]> {
  const columns = sql`o.type, o.id, o.owner_kind as "ownerKind", o.owner_id as "ownerId", o.organization_ids as "organizationIds", o.hash, o.created, o.modified, o.deleted, o.withheld`;
  const { rows } = await sql<StoredObject>`
    select ${columns} from published_object o join unnest(${units.map(({ kind }) => kind)}::text[], ${units.map(({ id }) => id)}::text[]) unit(kind, id) on unit.kind = o.owner_kind and unit.id = o.owner_id
    union
    select ${columns} from published_object o join unnest(${keys.map(({ type }) => type)}::text[], ${keys.map(({ id }) => id)}::text[]) wanted(type, id) on wanted.type = o.type and wanted.id = o.id
  `.execute(db);
  return rows;
}

/** Writes objects that say something new, in their order. What was withheld is shown again. */
export async function writeObjects(db: Viewer["db"], objects: readonly ObjectToWrite[]): Promise<void> {
  if (objects.length === 0) return;
  await sql`
    insert into published_object (type, id, body_id, owner_kind, owner_id, organization_ids, made_from, leans_on, hash, value, created, modified, deleted)
    select type, id, "bodyId", "ownerKind", "ownerId", "organizationIds", "madeFrom", "leansOn", hash, value, created, modified, deleted
    from json_to_recordset(${JSON.stringify(objects)}::json) as told(type text, id text, "bodyId" text, "ownerKind" text, "ownerId" text, "organizationIds" text[], "madeFrom" text[], "leansOn" text[], hash text, value text, created timestamptz, modified timestamptz, deleted boolean)
    on conflict (type, id) do update set
      body_id = excluded.body_id, owner_kind = excluded.owner_kind, owner_id = excluded.owner_id, organization_ids = excluded.organization_ids, made_from = excluded.made_from, leans_on = excluded.leans_on, hash = excluded.hash,
      value = excluded.value, modified = excluded.modified, deleted = excluded.deleted, withheld = false, change = nextval('published_change')
  `.execute(db);
}

/** Leaves stubs of objects that went. A stub stays in the lists that its object stood in. */
export async function writeStubs(db: Viewer["db"], stubs: readonly Pick<ObjectToWrite, "type" | "id" | "value" | "modified">[]): Promise<void> {
  if (stubs.length === 0) return;
  await sql`
    update published_object o set value = told.value, hash = '', modified = told.modified, deleted = true, withheld = false, made_from = '{}', leans_on = '{}', change = nextval('published_change')
    from json_to_recordset(${JSON.stringify(stubs)}::json) as told(type text, id text, value text, modified timestamptz) where o.type = told.type and o.id = told.id
  `.execute(db);
}

/** Keeps with an object what it rests on, where it says the same as before. */
export async function writeSurroundings(db: Viewer["db"], objects: readonly ObjectToWrite[]): Promise<void> {
  if (objects.length === 0) return;
  await sql`
    update published_object o set body_id = told."bodyId", owner_kind = told."ownerKind", owner_id = told."ownerId", organization_ids = told."organizationIds", made_from = told."madeFrom", leans_on = told."leansOn", hash = told.hash
    from json_to_recordset(${JSON.stringify(objects.map(({ value: _value, ...object }) => object))}::json) as told(type text, id text, "bodyId" text, "ownerKind" text, "ownerId" text, "organizationIds" text[], "madeFrom" text[], "leansOn" text[], hash text)
    where o.type = told.type and o.id = told.id
  `.execute(db);
}

/** Units of objects that lean on any of these (see `leans_on`). */
export async function loadUnitsLeaningOn({ db }: Viewer, what: readonly string[]): Promise<readonly UnitKey[]> {
  if (what.length === 0) return [];
  const { rows } = await sql<UnitKey>`
    select distinct o.owner_kind as kind, o.owner_id as id from unnest(${what}::text[]) one join published_object o on o.leans_on @> array[one] and o.leans_on <> '{}'
  `.execute(db);
  return rows;
}
