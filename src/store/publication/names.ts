import { sql } from "kysely";
import { nameKey } from "../../council/name-key.ts";
import { organizationKey } from "../../council/organization-key.ts";
import type { Organization } from "../../council/organization.ts";
import type { Person } from "../../council/person.ts";
import { partyKey } from "../../council/party-key.ts";
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
 * To which Fraktion people belong, by the group that is printed with their names. Somebody who is named with several parties
 * went from one to another, or is two people of one name: then nothing is said. Where papers call one Fraktion by several names,
 * the shortest stands for all.
 */
export async function loadMembershipsToPublish({ db }: Viewer, personIds: readonly string[]): Promise<readonly MembershipToPublish[]> {
  const { rows } = await sql<{ person_id: string; body_id: string; group_key: string; papers: number; confirmed: boolean }>`
    select person_id, body_id, group_key, count(distinct paper_id) as papers, bool_or(status in ('confirmed', 'corrected')) as confirmed
    from statement where person_id = any(${personIds}::text[]) and property = 'person' and group_key is not null group by 1, 2, 3 order by 1, 3
  `.execute(db);
  if (rows.length === 0) return [];
  const { rows: factions } = await sql<{ id: string; body_id: string; name: string }>`
    select id, body_id, name from organization where kind = 'fraktion' and body_id = any(${[...new Set(rows.map((row) => row.body_id))]}::text[]) order by length(name), id
  `.execute(db);
  const factionOf = new Map(factions.toReversed().map(({ id, body_id: body, name }) => [`${body} ${partyKey(name) ?? ""}`, id]));
  return [...Map.groupBy(rows, ({ person_id: id }) => id)].flatMap(([personId, own]) => {
    const parties = new Set(own.map((row) => `${row.body_id} ${partyKey(row.group_key) ?? ""}`));
    const [party = ""] = parties;
    const organizationId = factionOf.get(party);
    const isSure = own.some(({ confirmed }) => confirmed) || own.reduce((sum, { papers }) => sum + papers, 0) >= enoughPapers;
    return parties.size === 1 && !party.endsWith(" ") && organizationId !== undefined && isSure ? [{ personId, organizationId }] : [];
  });
}

/** Memberships that are published and lead to these organizations: their ids, by the organization's. */
export async function loadPublishedMemberships({ db }: Viewer, organizationIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; organizationId: string }>`
    select o.id, e.organization_id as "organizationId" from published_in_organization e join published_object o on o.type = e.type and o.id = e.id
    where e.type = 'Membership' and e.organization_id = any(${organizationIds}::text[]) and not o.deleted order by o.position
  `.execute(db);
  return new Map([...Map.groupBy(rows, ({ organizationId }) => organizationId)].map(([organizationId, own]) => [organizationId, own.map(({ id }) => id)]));
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
