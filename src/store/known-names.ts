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

/** The organisations that one document names. */
export interface NamedTogether {
  readonly named: readonly NamedOrganization[];
  /** Citizens may read that document. */
  readonly published: boolean;
}

type OrganizationRow = Named & { readonly sort_name: string; readonly kind: OrganizationKind; readonly aliases: readonly string[] };

/**
 * Ids of organisations by the keys of the names given; new ones are made. Two names of one assembly have the same id.
 * Other names by which a document calls them are kept only when citizens may read that document:
 * a name is a word of the document that prints it. Several documents leave what they would leave one after the other.
 */
export async function saveOrganizations(write: Write, bodyId: string, documents: readonly NamedTogether[]): Promise<ReadonlyMap<string, string>> {
  const all = documents.flatMap(({ named }) => named);
  if (all.length === 0) {
    return new Map();
  }
  const { name: bodyName } = await write.selectFrom("body").select("name").where("id", "=", bodyId).executeTakeFirstOrThrow();
  const rows = new Map<string, OrganizationRow>();
  for (const document of documents) {
    for (const [key, row] of organizationRows(bodyId, bodyName, document)) rows.set(key, withWordOf(rows.get(key), row));
  }
  const known = await write.selectFrom("organization").select(["id", "key", "name", "kind", "aliases"]).where("body_id", "=", bodyId).where("key", "in", ["", ...rows.keys()]).execute();
  const ids = await insertNames(write, "organization", known, [...rows.values()], ["sort_name", "kind", "aliases"]);
  await promoteOrganizations(write, bodyId, known.flatMap((before) => {
    const told = rows.get(before.key);
    const isNews = told !== undefined && ((told.kind === "gremium" && before.kind !== "gremium") || told.aliases.some((alias) => alias !== before.name && !before.aliases.includes(alias)));
    return isNews ? [told] : [];
  }));
  return new Map(all.flatMap(({ name }) => {
    const id = ids.get(organizationKey(name, bodyName));
    return id === undefined ? [] : [[nameKey(name), id] as const];
  }));
}

/** What one document says of organisations, by their keys. */
function organizationRows(bodyId: string, bodyName: string, { named, published }: NamedTogether): ReadonlyMap<string, OrganizationRow> {
  const rows = new Map<string, OrganizationRow>();
  for (const { name, kind, aliases } of named) {
    const key = organizationKey(name, bodyName);
    const known = rows.get(key);
    if (key !== "") {
      const all = published ? [...new Set([...(known?.aliases ?? []), ...aliases])] : [];
      rows.set(key, { id: makeId("organization", bodyId, key), body_id: bodyId, key, name: name.trim(), sort_name: sortKey(name), kind: kind ?? known?.kind ?? organizationKindOf(name), aliases: all });
    }
  }
  return rows;
}

/** What an earlier document said, with what a later one adds; `promoteOrganizations` does the same in the database. */
function withWordOf(before: OrganizationRow | undefined, later: OrganizationRow): OrganizationRow {
  if (before === undefined) return later;
  const added = later.aliases.filter((alias) => alias !== before.name && !before.aliases.includes(alias));
  return { ...before, kind: later.kind === "gremium" ? "gremium" : before.kind, aliases: [...before.aliases, ...added] };
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
 * Ids of people by their names as documents print them: one map for each document. Who is printed by surname alone is linked
 * where the same document prints one person of that surname in full, and to nobody otherwise.
 */
export async function savePeople(write: Write, bodyId: string, documents: readonly (readonly string[])[]): Promise<readonly ReadonlyMap<string, string>[]> {
  const parsed = documents.map((printed) => printed.map((name) => ({ printed: name, ...parsePersonName(name) })));
  const rows = new Map<string, Named & { readonly sort_name: string }>();
  for (const names of parsed) {
    const own = new Map(names.filter((name) => name.givenNames !== null).map((name) => {
      const key = nameKey(name.plainName);
      return [key, { id: makeId("person", bodyId, key), body_id: bodyId, key, name: name.name, sort_name: sortKey(`${name.surname} ${name.givenNames ?? ""}`) }] as const;
    }));
    for (const [key, row] of own) if (!rows.has(key)) rows.set(key, row);
  }
  if (rows.size === 0) {
    return parsed.map(() => new Map());
  }
  const known = await write.selectFrom("person").select(["id", "key"]).where("body_id", "=", bodyId).where("key", "in", [...rows.keys()]).execute();
  const ids = await insertNames(write, "person", known, [...rows.values()], ["sort_name"]);
  return parsed.map((names) => linkPeople(names, ids));
}

/** @param names of one document */
function linkPeople(names: readonly (ReturnType<typeof parsePersonName> & { readonly printed: string })[], ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const full = names.filter((name) => name.givenNames !== null);
  const linked = new Map<string, string>();
  for (const name of names) {
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
