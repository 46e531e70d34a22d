import { sql } from "kysely";
import { nameKey } from "../../council/name-key.ts";
import { organizationKey } from "../../council/organization-key.ts";
import type { Organization } from "../../council/organization.ts";
import type { Person } from "../../council/person.ts";
import { parsePersonName } from "../../council/person-name.ts";
import type { Body } from "../../council/body.ts";
import type { Viewer } from "../viewer.ts";

/** Bodies of these ids as far as the viewer may see them. */
export async function loadBodiesToPublish({ db }: Viewer, ids: readonly string[]): Promise<readonly Body[]> {
  const { rows } = await sql<Body>`select id, name from body where id = any(${ids}::text[]) order by id`.execute(db);
  return rows;
}

/** Organizations of these ids as far as the viewer may see them. */
export async function loadOrganizationsToPublish({ db }: Viewer, ids: readonly string[]): Promise<readonly Organization[]> {
  const { rows } = await sql<Organization>`select id, body_id as "bodyId", name, kind, aliases from organization where id = any(${ids}::text[]) order by id`.execute(db);
  return rows;
}

/** People of these ids as far as the viewer may see them. */
export async function loadPeopleToPublish({ db }: Viewer, ids: readonly string[]): Promise<readonly Person[]> {
  const { rows } = await sql<Person>`select id, body_id as "bodyId", name from person where id = any(${ids}::text[]) order by id`.execute(db);
  return rows;
}

/** Somebody's place in a Fraktion. */
export interface MembershipToPublish {
  readonly personId: string;
  readonly organizationId: string;
}

/** So many papers have to name somebody with a Fraktion before we say so, unless a person confirmed it. */
const enoughPapers = 2;

/**
 * Who belongs to which Fraktion, by the group that is printed with the name. Somebody who is named with several Fraktionen
 * went from one to another, or is two people of one name: then nothing is said.
 */
export async function loadMembershipsToPublish({ db }: Viewer, of: { readonly people: readonly string[] } | { readonly organizations: readonly string[] }): Promise<readonly MembershipToPublish[]> {
  const bodies = "people" in of ? sql`select body_id from person where id = any(${of.people}::text[])` : sql`select body_id from organization where id = any(${of.organizations}::text[]) and kind = 'fraktion'`;
  const { rows: factions } = await sql<{ id: string; body_id: string; name: string; aliases: readonly string[] }>`select id, body_id, name, aliases from organization where kind = 'fraktion' and body_id in (${bodies}) order by id`.execute(db);
  if (factions.length === 0) return [];
  const known = new Map<string, Set<string>>();
  for (const { id, body_id: body, name, aliases } of factions) {
    for (const key of [name, ...aliases].map(nameKey)) known.set(`${body} ${key}`, (known.get(`${body} ${key}`) ?? new Set()).add(id));
  }
  const wanted = "people" in of ? of.people : await loadPeopleOf(db, factions.filter(({ id }) => of.organizations.includes(id)));
  const { rows } = await sql<{ person_id: string; body_id: string; group_key: string; papers: number; confirmed: boolean }>`
    select person_id, body_id, group_key, count(distinct paper_id) as papers, bool_or(status in ('confirmed', 'corrected')) as confirmed
    from statement where person_id = any(${wanted}::text[]) and property = 'person' and group_key is not null group by 1, 2, 3 order by 1, 3
  `.execute(db);
  const memberships: MembershipToPublish[] = [];
  for (const [personId, own] of Map.groupBy(rows, ({ person_id: id }) => id)) {
    const groups = own.flatMap((row) => [...(known.get(`${row.body_id} ${row.group_key}`) ?? [])].map((id) => ({ id, papers: row.papers, confirmed: row.confirmed })));
    const ids = new Set(groups.map(({ id }) => id));
    const isSure = groups.some(({ confirmed }) => confirmed) || groups.reduce((sum, { papers }) => sum + papers, 0) >= enoughPapers;
    const [organizationId] = ids;
    if (ids.size === 1 && organizationId !== undefined && isSure && ("people" in of || of.organizations.includes(organizationId))) memberships.push({ personId, organizationId });
  }
  return memberships;
}

async function loadPeopleOf(db: Viewer["db"], factions: readonly { readonly body_id: string; readonly name: string; readonly aliases: readonly string[] }[]): Promise<readonly string[]> {
  const keys = factions.flatMap(({ body_id: body, name, aliases }) => [name, ...aliases].map((one) => ({ body, key: nameKey(one) })));
  const { rows } = await sql<{ id: string }>`
    select distinct s.person_id as id from statement s join unnest(${keys.map(({ body }) => body)}::text[], ${keys.map(({ key }) => key)}::text[]) wanted(body_id, key) on wanted.body_id = s.body_id and wanted.key = s.group_key
    where s.person_id is not null
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** A name as a paper prints it, of its author or of the office in charge. */
export interface PrintedName {
  readonly bodyId: string;
  readonly name: string;
}

/** Ids by printed names. */
export interface NamedIds {
  organizationOf(printed: PrintedName): string | null;
  personOf(printed: PrintedName): string | null;
}

/**
 * Whom printed names mean, as far as citizens may know them. The keys by which rows are found are the office's,
 * so it finds them, and the citizen's eyes decide what of them is told.
 */
export async function loadNamedIds(store: { readonly office: Viewer; readonly citizen: Viewer }, printed: readonly PrintedName[]): Promise<NamedIds> {
  const { rows: bodies } = await sql<{ id: string; name: string }>`select id, name from body where id = any(${[...new Set(printed.map(({ bodyId }) => bodyId))]}::text[])`.execute(store.citizen.db);
  const bodyNames = new Map(bodies.map(({ id, name }) => [id, name]));
  const keyOf = ({ bodyId, name }: PrintedName) => organizationKey(name, bodyNames.get(bodyId) ?? "");
  const found = async (table: "organization" | "person", keys: readonly { bodyId: string; key: string }[]): Promise<ReadonlyMap<string, string>> => {
    const { rows } = await sql<{ id: string; body_id: string; key: string }>`
      select o.id, o.body_id, o.key from ${sql.table(table)} o join (select distinct * from unnest(${keys.map(({ bodyId }) => bodyId)}::text[], ${keys.map(({ key }) => key)}::text[]) wanted(body_id, key)) w on w.body_id = o.body_id and w.key = o.key
    `.execute(store.office.db);
    const { rows: seen } = await sql<{ id: string }>`select id from ${sql.table(table)} where id = any(${rows.map(({ id }) => id)}::text[])`.execute(store.citizen.db);
    const visible = new Set(seen.map(({ id }) => id));
    return new Map(rows.filter(({ id }) => visible.has(id)).map((row) => [`${row.body_id} ${row.key}`, row.id]));
  };
  const organizations = await found("organization", printed.map((one) => ({ bodyId: one.bodyId, key: keyOf(one) })));
  const people = await found("person", printed.map((one) => ({ bodyId: one.bodyId, key: nameKey(parsePersonName(one.name).plainName) })));
  return {
    organizationOf: (one) => organizations.get(`${one.bodyId} ${keyOf(one)}`) ?? null,
    personOf: (one) => people.get(`${one.bodyId} ${nameKey(parsePersonName(one.name).plainName)}`) ?? null,
  };
}
