import { nameKey, sortKey } from "../council/name-key.ts";
import { organizationKey } from "../council/organization-key.ts";
import { organizationKindOf } from "../council/organization-kind.ts";
import type { OrganizationKind } from "../council/organization.ts";
import { parsePersonName } from "../council/person-name.ts";
import { makeId } from "./make-id.ts";
import { storable, type Write } from "./save-rows.ts";
import { sql } from "kysely";

/** An organisation as a document names it. */
export interface NamedOrganization {
  readonly name: string;
  /** Null: told from the name. */
  readonly kind: OrganizationKind | null;
  readonly aliases: readonly string[];
}

interface Named {
  readonly id: string;
  readonly body_id: string;
  readonly key: string;
  readonly name: string;
}

/** The id of a body by its name; made when it is new. */
export async function saveBody(write: Write, name: string): Promise<string> {
  const key = nameKey(name);
  await write.insertInto("body").values({ id: makeId("body", key), key, name: name.trim() }).onConflict((conflict) => conflict.column("key").doNothing()).execute();
  const { id } = await write.selectFrom("body").select("id").where("key", "=", key).executeTakeFirstOrThrow();
  return id;
}

/**
 * Ids of organisations by the keys of the names given; new ones are made. Two names of one assembly have the same id.
 * Other names by which a document calls them are kept only when citizens may read that document:
 * a name is a word of the document that prints it.
 */
export async function saveOrganizations(write: Write, bodyId: string, named: readonly NamedOrganization[], published: boolean): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, Named & { sort_name: string; kind: OrganizationKind; aliases: readonly string[] }>();
  const { name: bodyName } = await write.selectFrom("body").select("name").where("id", "=", bodyId).executeTakeFirstOrThrow();
  for (const { name, kind, aliases } of named) {
    const key = organizationKey(name, bodyName);
    const known = rows.get(key);
    if (key !== "") {
      const all = published ? [...new Set([...(known?.aliases ?? []), ...aliases])] : [];
      rows.set(key, { id: makeId("organization", bodyId, key), body_id: bodyId, key, name: name.trim(), sort_name: sortKey(name), kind: kind ?? known?.kind ?? organizationKindOf(name), aliases: all });
    }
  }
  const ids = await saveNames(write, "organization", bodyId, [...rows.values()], ["sort_name", "kind", "aliases"]);
  await promoteOrganizations(write, bodyId, [...rows.values()].filter((row) => row.kind === "gremium" || row.aliases.length > 0));
  return new Map(named.flatMap(({ name }) => {
    const id = ids.get(organizationKey(name, bodyName));
    return id === undefined ? [] : [[nameKey(name), id] as const];
  }));
}

/** Adds what a later document tells: that an organisation is a Gremium, and other names. */
async function promoteOrganizations(write: Write, bodyId: string, rows: readonly { key: string; kind: OrganizationKind; aliases: readonly string[] }[]): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  await sql`
    update organization set
      kind = case when told.kind = 'gremium' then 'gremium' else organization.kind end,
      aliases = organization.aliases || array(select name from unnest(told.aliases) as name where name <> all(organization.aliases) and name <> organization.name)
    from jsonb_to_recordset(${storable(rows)}::jsonb) as told(key text, kind text, aliases text[])
    where organization.body_id = ${bodyId} and organization.key = told.key
      and ((told.kind = 'gremium' and organization.kind <> 'gremium') or not (told.aliases <@ (organization.aliases || organization.name)))
  `.execute(write);
}

/**
 * Ids of people by their names as printed. Who is printed by surname alone is linked where the same document
 * prints one person of that surname in full, and to nobody otherwise.
 */
export async function savePeople(write: Write, bodyId: string, printed: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const parsed = printed.map((name) => ({ printed: name, ...parsePersonName(name) }));
  const full = parsed.filter((name) => name.givenNames !== null);
  const rows = new Map(full.map((name) => {
    const key = nameKey(name.plainName);
    return [key, { id: makeId("person", bodyId, key), body_id: bodyId, key, name: name.name, sort_name: sortKey(`${name.surname} ${name.givenNames ?? ""}`) }] as const;
  }));
  const ids = await saveNames(write, "person", bodyId, [...rows.values()], ["sort_name"]);
  const linked = new Map<string, string>();
  for (const name of parsed) {
    const bearers = new Set(full.filter((other) => nameKey(other.surname) === nameKey(name.surname)).map((other) => nameKey(other.plainName)));
    const key = name.givenNames === null ? (bearers.size === 1 ? [...bearers][0] : undefined) : nameKey(name.plainName);
    const id = key === undefined ? undefined : ids.get(key);
    if (id !== undefined) {
      linked.set(name.printed, id);
    }
  }
  return linked;
}

async function saveNames(write: Write, table: "organization" | "person", bodyId: string, rows: readonly Named[], more: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // In order of their keys, so that two transactions never wait for each other crosswise.
  const ordered = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const columns = sql.join(["id", "body_id", "key", "name", ...more].map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${storable(ordered)}::jsonb)
    on conflict do nothing
  `.execute(write);
  const found = await write.selectFrom(table).select(["id", "key"]).where("body_id", "=", bodyId).where("key", "in", ["", ...rows.map((row) => row.key)]).execute();
  return new Map(found.map(({ id, key }) => [key, id]));
}
