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

/**
 * The id of a body by its name; made when it is new. Until the transaction ends, no other one saves documents of this body:
 * two programs that import at once would otherwise make the same paper twice.
 */
export async function saveBody(write: Write, name: string): Promise<string> {
  const key = nameKey(name);
  const locked = write.selectFrom("body").select(["id", sql`pg_advisory_xact_lock(7218256, hashtext(id))`.as("lock")]).where("key", "=", key);
  const known = await locked.executeTakeFirst();
  if (known !== undefined) {
    return known.id;
  }
  await write.insertInto("body").values({ id: makeId("body", key), key, name: name.trim() }).onConflict((conflict) => conflict.column("key").doNothing()).execute();
  return (await locked.executeTakeFirstOrThrow()).id;
}

/**
 * Ids of organisations by the keys of the names given; new ones are made. Two names of one assembly have the same id.
 * Other names by which a document calls them are kept only when citizens may read that document:
 * a name is a word of the document that prints it.
 */
export async function saveOrganizations(write: Write, bodyId: string, named: readonly NamedOrganization[], published: boolean): Promise<ReadonlyMap<string, string>> {
  if (named.length === 0) {
    return new Map();
  }
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
  const known = await write.selectFrom("organization").select(["id", "key", "name", "kind", "aliases"]).where("body_id", "=", bodyId).where("key", "in", ["", ...rows.keys()]).execute();
  const ids = await insertNames(write, "organization", known, [...rows.values()], ["sort_name", "kind", "aliases"]);
  await promoteOrganizations(write, bodyId, known.flatMap((before) => {
    const told = rows.get(before.key);
    const isNews = told !== undefined && ((told.kind === "gremium" && before.kind !== "gremium") || told.aliases.some((alias) => alias !== before.name && !before.aliases.includes(alias)));
    return isNews ? [told] : [];
  }));
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
  if (printed.length === 0) {
    return new Map();
  }
  const parsed = printed.map((name) => ({ printed: name, ...parsePersonName(name) }));
  const full = parsed.filter((name) => name.givenNames !== null);
  const rows = new Map(full.map((name) => {
    const key = nameKey(name.plainName);
    return [key, { id: makeId("person", bodyId, key), body_id: bodyId, key, name: name.name, sort_name: sortKey(`${name.surname} ${name.givenNames ?? ""}`) }] as const;
  }));
  const known = await write.selectFrom("person").select(["id", "key"]).where("body_id", "=", bodyId).where("key", "in", ["", ...rows.keys()]).execute();
  const ids = await insertNames(write, "person", known, [...rows.values()], ["sort_name"]);
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

/** Inserts the names that are not known yet. @returns ids of all by their keys */
async function insertNames(write: Write, table: "organization" | "person", known: readonly Pick<Named, "id" | "key">[], rows: readonly Named[], more: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  const added = rows.filter((row) => !ids.has(row.key));
  if (added.length === 0) {
    return ids;
  }
  // In order of their keys, so that two transactions never wait for each other crosswise.
  const ordered = added.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const columns = sql.join(["id", "body_id", "key", "name", ...more].map((column) => sql.ref(column)));
  const { rows: saved } = await sql<Pick<Named, "id" | "key">>`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${storable(ordered)}::jsonb)
    on conflict (body_id, key) do update set key = excluded.key
    returning id, key
  `.execute(write);
  return new Map([...ids, ...saved.map(({ id, key }) => [key, id] as const)]);
}
