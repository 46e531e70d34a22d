import { type RawBuilder, sql } from "kysely";
import type { Body } from "../council/body.ts";
import type { SectionId } from "../council/id.ts";
import type { Person } from "../council/person.ts";
import { pageOf, pagingOf, type PlaceByName, type Stretch, stretchOf } from "./paging.ts";
import { SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import { loadMemberships } from "./told-by-systems.ts";
import type { Viewer } from "./viewer.ts";
import type { Page, PersonView } from "./views.ts";

/** A person in a list. */
export interface PersonEntry extends Person {
  readonly bodyName: string;
  /** In how many papers the person is named. */
  readonly mentionCount: number;
}

const MENTION_LIMIT = 1000;

/** People named in papers, by surname. */
export async function loadPeople({ db }: Viewer, page: number, pageSize: number): Promise<Page<PersonEntry>> {
  const paging = pagingOf(page, pageSize);
  const { rows: counts } = await sql<{ total: number }>`select count(*) as total from person`.execute(db);
  const rows = await loadEntries({ db }, sql`true order by sort_name, id limit ${paging.pageSize} offset ${paging.offset}`);
  return pageOf(rows.map(entryOf), counts[0]?.total ?? 0, paging);
}

/** A stretch of the people named in papers (of one body, where asked), by surname; a deep one costs what the first one costs. */
export async function loadPeopleAfter(viewer: Viewer, filter: { readonly bodyId?: string }, after: PlaceByName | null, limit: number): Promise<Stretch<PersonEntry, PlaceByName>> {
  const ofBody = filter.bodyId === undefined ? sql`true` : sql`body_id = ${filter.bodyId}`;
  const rest = after === null ? sql`true` : sql`(sort_name, id) > (${after.name}, ${after.id})`;
  const { items, next } = stretchOf(await loadEntries(viewer, sql`${ofBody} and ${rest} order by sort_name, id limit ${limit + 1}`), limit, ({ sort_name, id }) => ({ name: sort_name, id }));
  return { items: items.map(entryOf), next };
}

interface EntryRow extends PersonEntry {
  readonly sort_name: string;
}

/** @param chosen condition, order and bounds of the rows of `person` */
async function loadEntries({ db }: Pick<Viewer, "db">, chosen: RawBuilder<unknown>): Promise<readonly EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select n.id, n.body_id as "bodyId", n.name, n.sort_name, b.name as "bodyName",
      (select count(distinct s.paper_id) from statement s where s.person_id = n.id) as "mentionCount"
    from (select id, body_id, name, sort_name from person where ${chosen}) n
    join body b on b.id = n.body_id order by n.sort_name, n.id
  `.execute(db);
  return rows;
}

function entryOf({ sort_name: _sortName, ...entry }: EntryRow): PersonEntry {
  return entry;
}

/** One person with the papers that name them, newest first; null where the viewer may see none of these. */
export async function loadPerson(viewer: Viewer, id: string): Promise<PersonView | null> {
  const { db } = viewer;
  const { rows: [found] } = await sql<{ person: Person; body: Body }>`
    select jsonb_build_object('id', n.id, 'bodyId', n.body_id, 'name', n.name) as person, jsonb_build_object('id', b.id, 'name', b.name) as body
    from person n join body b on b.id = n.body_id where n.id = ${id}
  `.execute(db);
  if (found === undefined) {
    return null;
  }
  const { rows } = await sql<SummaryRow & { role: string | null; group: string | null; quote: string; sectionId: SectionId | null }>`
    select ${SUMMARY}, s.value->>'role' as role, s.value->>'group' as group, s.quote, s.section_id as "sectionId"
    from (
      select distinct on (paper_id) paper_id, value, quote, section_id from statement
      where person_id = ${id} and status <> 'rejected' order by paper_id, value->>'role' is null, value->>'group' is null, span_start
    ) s join paper p on p.id = s.paper_id join body b on b.id = p.body_id
    order by p.date desc nulls last, p.id limit ${sql.lit(MENTION_LIMIT)}
  `.execute(db);
  return { ...found, memberships: await loadMemberships(viewer, id), mentions: rows.map((row) => ({ paper: summaryOf(row), role: row.role, group: row.group, quote: row.quote, sectionId: row.sectionId })) };
}
