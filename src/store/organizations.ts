import { type RawBuilder, sql } from "kysely";
import type { Body } from "../council/body.ts";
import { nameKey } from "../council/name-key.ts";
import type { Organization, OrganizationKind } from "../council/organization.ts";
import { loadMeetingsWhere } from "./meetings.ts";
import { type PlaceByName, type Stretch, stretchOf } from "./paging.ts";
import { loadPapersWhere, ofOrganization } from "./paper-summaries.ts";
import { loadMembersOf } from "./told-by-systems.ts";
import type { Viewer } from "./viewer.ts";
import type { OrganizationView } from "./views.ts";

const LIST_SIZE = 20;

export type OrganizationEntry = Organization & { readonly meetingCount: number; readonly paperCount: number };

/**
 * What belongs to the council, of the table `organization o`. A Gremium counts once a Beratungsfolge or a meeting names it;
 * a sentence that merely mentions some Ausschuss is too little, it may be another town's.
 */
export const OF_COUNCIL = sql`(
  o.kind in ('fraktion', 'administration') or o.kind = 'gremium' and (
    exists (select from consultation c where c.organization_id = o.id) or exists (select from meeting m where m.organization_id = o.id)
  )
)`;

/**
 * The Gremien, Fraktionen and offices of one body or of all, by name. What papers merely mention
 * is left out: it has a page, but is no part of the council.
 */
export async function loadOrganizations(viewer: Viewer, bodyId?: string): Promise<readonly OrganizationEntry[]> {
  const rows = await loadEntries(viewer, sql`${bodyId === undefined ? sql`true` : sql`o.body_id = ${bodyId}`} order by o.sort_name, o.id`);
  return rows.map(entryOf);
}

/** Which organisations of the council a list holds; all conditions together. */
export interface OrganizationFilter {
  readonly bodyId?: string;
  readonly kind?: OrganizationKind;
}

/** A stretch of the same list; a deep one costs what the first one costs. */
export async function loadOrganizationsAfter(viewer: Viewer, { bodyId, kind }: OrganizationFilter, after: PlaceByName | null, limit: number): Promise<Stretch<OrganizationEntry, PlaceByName>> {
  const conditions = [
    ...(bodyId === undefined ? [] : [sql`o.body_id = ${bodyId}`]),
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    after === null ? sql`true` : sql`(o.sort_name, o.id) > (${after.name}, ${after.id})`,
  ];
  const rows = await loadEntries(viewer, sql`${sql.join(conditions, sql` and `)} order by o.sort_name, o.id limit ${limit + 1}`);
  const { items, next } = stretchOf(rows, limit, ({ sort_name, id }) => ({ name: sort_name, id }));
  return { items: items.map(entryOf), next };
}

interface EntryRow extends OrganizationEntry {
  readonly sort_name: string;
}

/** @param chosen condition, order and bounds of the rows of `organization o` */
async function loadEntries({ db }: Viewer, chosen: RawBuilder<unknown>): Promise<readonly EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select o.id, o.body_id as "bodyId", o.name, o.sort_name, o.kind, o.aliases,
      (select count(*) from meeting m where m.organization_id = o.id) as "meetingCount",
      (select count(*) from (
        select paper_id from consultation c where c.organization_id = o.id union select paper_id from statement s where s.organization_id = o.id
      ) named) as "paperCount"
    from organization o where ${OF_COUNCIL} and ${chosen}
  `.execute(db);
  return rows;
}

function entryOf({ sort_name: _sortName, ...entry }: EntryRow): OrganizationEntry {
  return entry;
}

/**
 * One organisation with a page of its meetings, newest first, and of the papers it dealt with or that name it.
 * Null where the viewer may not see it.
 */
export async function loadOrganization(viewer: Viewer, id: string, pages: { readonly meetings: number; readonly papers: number }): Promise<OrganizationView | null> {
  const { rows: [found] } = await sql<{ organization: Organization; body: Body }>`
    select jsonb_build_object('id', o.id, 'bodyId', o.body_id, 'name', o.name, 'kind', o.kind, 'aliases', o.aliases) as organization,
      jsonb_build_object('id', b.id, 'name', b.name) as body
    from organization o join body b on b.id = o.body_id where o.id = ${id}
  `.execute(viewer.db);
  if (found === undefined) {
    return null;
  }
  return {
    ...found,
    meetings: await loadMeetingsWhere(viewer, sql`m.organization_id = ${id}`, sql`desc`, pages.meetings, LIST_SIZE),
    papers: await loadPapersWhere(viewer, ofOrganization(id), pages.papers, LIST_SIZE),
    people: allPeople(await loadMembersOf(viewer, id), await loadMembers(viewer, found.organization)),
  };
}

/** Those in the register, and those whom papers name besides. */
function allPeople(registered: OrganizationView["people"], named: OrganizationView["people"]): OrganizationView["people"] {
  return [...registered, ...named.filter(({ id }) => !registered.some((one) => one.id === id))];
}

/** People whom papers name with this organisation as their group, with the role printed most often. */
async function loadMembers({ db }: Viewer, { bodyId, name, aliases }: Organization): Promise<OrganizationView["people"]> {
  const { rows } = await sql<OrganizationView["people"][number]>`
    select n.id, n.name, mode() within group (order by s.value->>'role') as role
    from statement s join person n on n.id = s.person_id
    where s.property = 'person' and s.body_id = ${bodyId} and s.group_key = any(${[name, ...aliases].map(nameKey)}::text[])
    group by n.id, n.name, n.sort_name order by n.sort_name, n.id limit 500
  `.execute(db);
  return rows;
}
