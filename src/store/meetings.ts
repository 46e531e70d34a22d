import { type RawBuilder, sql } from "kysely";
import { parseAgendaNumber } from "../council/agenda-number.ts";
import type { Body } from "../council/body.ts";
import { isIsoDay } from "../council/iso-day.ts";
import type { Meeting } from "../council/meeting.ts";
import type { Organization } from "../council/organization.ts";
import { numberKey } from "../council/name-key.ts";
import { type HeldRow, itemOutcome, itemView, loadAgendas, NO_AGENDA } from "./agendas.ts";
import { loadTold, minutesOf, toldOfItem } from "./minutes.ts";
import { pageOf, pagingOf, type PlaceByDay, type Stretch, stretchOf } from "./paging.ts";
import { DOCUMENT_FORMS, firstDay, lastDay, summaryOf } from "./paper-summaries.ts";
import { loadItemReports, outcomeOf, reportsOn } from "./outcomes.ts";
import { loadMeetingTold } from "./told-by-systems.ts";
import type { Viewer } from "./viewer.ts";
import type { MeetingSummary, MeetingView, Page } from "./views.ts";

/** Filters of the list of meetings; all optional, all together. Days are ISO dates, both ends included. */
export interface MeetingFilter {
  readonly organizationId?: string;
  readonly bodyId?: string;
  readonly year?: number;
  readonly from?: string;
  readonly until?: string;
}

/** Meetings that fit the filter: what lies ahead (`from` given, `until` not) soonest first, all else newest first. */
export async function loadMeetings(viewer: Viewer, filter: MeetingFilter, page: number, pageSize: number): Promise<Page<MeetingSummary>> {
  const ahead = filter.from !== undefined && filter.until === undefined && filter.year === undefined;
  return loadMeetingsWhere(viewer, conditionOf(filter), ahead ? sql`asc` : sql`desc`, page, pageSize);
}

/** Meetings that meet a condition on `meeting m`. For the read models of this room. */
export async function loadMeetingsWhere({ db }: Viewer, condition: RawBuilder<unknown>, direction: RawBuilder<unknown>, page: number, pageSize: number): Promise<Page<MeetingSummary>> {
  const paging = pagingOf(page, pageSize);
  const { rows: counts } = await sql<{ total: number }>`select count(*) as total from meeting m where ${condition}`.execute(db);
  const rows = await loadSummaries({ db }, sql`${condition} order by date ${direction}, id limit ${paging.pageSize} offset ${paging.offset}`, direction);
  return pageOf(rows, counts[0]?.total ?? 0, paging);
}

/** A stretch of the meetings that fit the filter, newest or oldest first; a deep one costs what the first one costs. */
export async function loadMeetingsAfter(viewer: Viewer, filter: MeetingFilter, order: "newest" | "oldest", after: PlaceByDay | null, limit: number): Promise<Stretch<MeetingSummary, PlaceByDay>> {
  const direction = order === "newest" ? sql`desc` : sql`asc`;
  const beyond = order === "newest" ? sql`<` : sql`>`;
  const rest = after === null || after.date === null ? sql`true` : sql`(m.date ${beyond}= ${after.date}::date and (m.date ${beyond} ${after.date}::date or m.id > ${after.id}))`;
  const rows = await loadSummaries(viewer, sql`${conditionOf(filter)} and ${rest} order by date ${direction}, id limit ${limit + 1}`, direction);
  return stretchOf(rows, limit, ({ date, id }) => ({ date, id }));
}

/** @param chosen condition, order and bounds of the rows of `meeting m` */
async function loadSummaries({ db }: Pick<Viewer, "db">, chosen: RawBuilder<unknown>, direction: RawBuilder<unknown>): Promise<readonly MeetingSummary[]> {
  // The longest agenda that is known; where none is, the papers that were consulted.
  const { rows } = await sql<SummaryOfMeeting>`
    select m.id, m.number, m.date, m.organization_id, o.name as organization_name, b.name as body_name,
      coalesce(
        (select max(listed.items) from (select count(*) as items from agenda_item a where a.meeting_id = m.id group by a.paper_id) listed),
        (select count(distinct c.paper_id) from consultation c join paper p on p.id = c.paper_id where c.meeting_id = m.id and p.form <> all(${DOCUMENT_FORMS}::text[]))
      ) as item_count
    from (select * from (select id, body_id, organization_id, number, date from meeting) m where ${chosen}) m
    join organization o on o.id = m.organization_id join body b on b.id = m.body_id
    order by m.date ${direction}, m.id
  `.execute(db);
  return rows.map(meetingSummaryOf);
}

interface SummaryOfMeeting {
  readonly id: Meeting["id"];
  readonly number: string | null;
  readonly date: string;
  readonly organization_id: Organization["id"];
  readonly organization_name: string;
  readonly body_name: string;
  readonly item_count: number;
}

function meetingSummaryOf(row: SummaryOfMeeting): MeetingSummary {
  return { id: row.id, number: row.number, date: row.date, organization: { id: row.organization_id, name: row.organization_name }, bodyName: row.body_name, itemCount: row.item_count };
}

function conditionOf({ organizationId, bodyId, year, from, until }: MeetingFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (organizationId !== undefined) {
    conditions.push(sql`m.organization_id = ${organizationId}`);
  }
  if (bodyId !== undefined) {
    conditions.push(sql`m.body_id = ${bodyId}`);
  }
  if (year !== undefined) {
    conditions.push(sql`m.date between ${firstDay(year)} and ${lastDay(year)}`);
  }
  if (from !== undefined && isIsoDay(from)) {
    conditions.push(sql`m.date >= ${from}`);
  }
  if (until !== undefined && isIsoDay(until)) {
    conditions.push(sql`m.date <= ${until}`);
  }
  return sql.join(conditions, sql` and `);
}

interface MeetingRow {
  readonly meeting: Meeting;
  readonly body: Body;
  readonly organization: Organization;
}

/** One meeting with its agenda, the papers consulted and its documents; null where the viewer may not see it. */
export async function loadMeeting(viewer: Viewer, id: string): Promise<MeetingView | null> {
  const { db } = viewer;
  const { rows: [found] } = await sql<MeetingRow>`
    select
      jsonb_build_object('id', m.id, 'bodyId', m.body_id, 'organizationId', m.organization_id, 'number', m.number, 'date', m.date) as meeting,
      jsonb_build_object('id', b.id, 'name', b.name) as body,
      jsonb_build_object('id', o.id, 'bodyId', o.body_id, 'name', o.name, 'kind', o.kind, 'aliases', o.aliases) as organization
    from meeting m join body b on b.id = m.body_id join organization o on o.id = m.organization_id
    where m.id = ${id}
  `.execute(db);
  if (found === undefined) {
    return null;
  }
  const { items: agenda, papers, named, documents } = (await loadAgendas(viewer, [id])).get(id) ?? NO_AGENDA;
  const reports = await loadItemReports(viewer, [id]);
  const told = await loadTold(viewer, [id]);
  return {
    ...found,
    items: agenda.map((item) => {
      const view = itemView(item, id as Meeting["id"], papers, named);
      return { ...view, ...itemOutcome(item, view.paper, papers, reports), told: toldOfItem(told, id, item.visibility === "public" ? item.number : null) };
    }),
    consultations: papers.toSorted(byItem).map((row) => ({
      paper: summaryOf(row), item: row.item, role: row.role,
      told: toldOfItem(told, id, row.item),
      ...outcomeOf(row.outcome, reportsOn({ meetingId: id, number: row.item, title: row.title, paperNumberKey: row.number_key }, reports)),
    })),
    documents: documents.map(summaryOf),
    minutes: minutesOf(told, id),
    told: await loadMeetingTold(viewer, id),
  };
}

/** "9" before "10", "3.2" before "3.10"; what has no number stands last. */
function byItem(a: HeldRow, b: HeldRow): number {
  const left = parseAgendaNumber(a.item)?.number ?? "\uFFFF";
  const right = parseAgendaNumber(b.item)?.number ?? "\uFFFF";
  return left.localeCompare(right, "de", { numeric: true }) || (numberKey(a.number) ?? "").localeCompare(numberKey(b.number) ?? "", "de", { numeric: true });
}
