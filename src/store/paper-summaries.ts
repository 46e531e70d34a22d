import { type RawBuilder, sql } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import { numberKey } from "../council/name-key.ts";
import type { Form } from "../council/understanding.ts";
import type { PaperFilter, PaperSummary, Page } from "./views.ts";
import { pageOf, pagingOf, type PlaceByDay, type Stretch, stretchOf } from "./paging.ts";
import type { Viewer } from "./viewer.ts";

/** A paper that is not published has no moment of publication; only the office sees such papers. */
const NOT_PUBLISHED = "";

/** Papers that belong to one meeting rather than being dealt with there. Where they print no date, that of the meeting tells when they are from. */
export const DOCUMENT_FORMS: readonly Form[] = ["agenda", "invitation", "minutes", "meeting", "notice", "voteList", "minutesExtract", "agendaItem"];

/** The columns of a summary, of the tables `paper p join body b`. */
export const SUMMARY = sql`
  p.id, p.number, p.title, p.kind, p.form, p.date, p.published_at as "publishedAt", b.name as "bodyName",
  case when p.date is null and p.form = any(${DOCUMENT_FORMS}::text[]) then (
    select m.date from consultation c join meeting m on m.id = c.meeting_id where c.paper_id = p.id order by c.position, c.id limit 1
  ) end as "meetingDate"`;

/** A row as the columns above give it. */
export interface SummaryRow extends Omit<PaperSummary, "publishedAt"> {
  readonly publishedAt: string | null;
}

/** Takes the summary out of a row that may hold more. */
export function summaryOf({ id, number, title, kind, form, date, meetingDate, publishedAt, bodyName }: SummaryRow): PaperSummary {
  return { id, number, title, kind, form, date, meetingDate, publishedAt: publishedAt ?? NOT_PUBLISHED, bodyName };
}

/** Papers that fit the filter, newest first; those without a date stand last. */
export async function loadPapers(viewer: Viewer, filter: PaperFilter, page: number, pageSize: number): Promise<Page<PaperSummary>> {
  return loadPapersWhere(viewer, conditionOf(filter), page, pageSize);
}

/** Papers that meet a condition on `paper p`. For the read models of this room. */
export async function loadPapersWhere({ db }: Viewer, condition: RawBuilder<unknown>, page: number, pageSize: number): Promise<Page<PaperSummary>> {
  const paging = pagingOf(page, pageSize);
  const { rows: counts } = await sql<{ total: number }>`select count(*) as total from paper p where ${condition}`.execute(db);
  const { rows } = await sql<SummaryRow>`
    select ${SUMMARY} from (
      select * from (${PAPER_COLUMNS}) p where ${condition}
      order by date desc nulls last, id limit ${paging.pageSize} offset ${paging.offset}
    ) p join body b on b.id = p.body_id
    order by p.date desc nulls last, p.id
  `.execute(db);
  return pageOf(rows.map(summaryOf), counts[0]?.total ?? 0, paging);
}

/** A stretch of the papers that fit the filter, in the order of `loadPapers`; a deep one costs what the first one costs. */
export async function loadPapersAfter({ db }: Viewer, filter: PaperFilter, after: PlaceByDay | null, limit: number): Promise<Stretch<PaperSummary, PlaceByDay>> {
  const condition = conditionOf(filter);
  const { rows } = await sql<SummaryRow>`
    select ${SUMMARY} from (
      select * from (
        (select * from (${PAPER_COLUMNS}) p where ${condition} and ${datedAfter(sql`p.date`, sql`p.id`, after)} order by date desc nulls last, id limit ${limit + 1})
        union all
        (select * from (${PAPER_COLUMNS}) p where ${condition} and ${undatedAfter(sql`p.date`, sql`p.id`, after)} order by id limit ${limit + 1})
      ) p order by date desc nulls last, id limit ${limit + 1}
    ) p join body b on b.id = p.body_id
    order by p.date desc nulls last, p.id
  `.execute(db);
  return stretchOf(rows.map(summaryOf), limit, ({ date, id }) => ({ date, id }));
}

const PAPER_COLUMNS = sql`select id, body_id, number, number_key, title, kind, form, date, published_at from paper`;

/**
 * Rows with a day behind a place of a list, newest first. `day <= …` alone is what an index can begin at.
 * @param from whether the row of the place itself belongs to what comes
 */
export function datedAfter(date: RawBuilder<unknown>, id: RawBuilder<unknown>, after: PlaceByDay | null, from: "behind" | "at" = "behind"): RawBuilder<unknown> {
  if (after === null) {
    return sql`${date} is not null`;
  }
  return after.date === null ? sql`false` : sql`(${date} <= ${after.date}::date and (${date} < ${after.date}::date or ${id} ${beyond(from)} ${after.id}))`;
}

/** Rows without a day, which stand last. */
export function undatedAfter(date: RawBuilder<unknown>, id: RawBuilder<unknown>, after: PlaceByDay | null, from: "behind" | "at" = "behind"): RawBuilder<unknown> {
  return after === null || after.date !== null ? sql`${date} is null` : sql`(${date} is null and ${id} ${beyond(from)} ${after.id})`;
}

function beyond(from: "behind" | "at"): RawBuilder<unknown> {
  return from === "behind" ? sql`>` : sql`>=`;
}

function conditionOf(filter: PaperFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (filter.bodyId !== undefined) {
    conditions.push(sql`p.body_id = ${filter.bodyId}`);
  }
  if (filter.organizationId !== undefined) {
    conditions.push(ofOrganization(filter.organizationId));
  }
  if (filter.form !== undefined) {
    conditions.push(sql`p.form = ${filter.form}`);
  }
  if (filter.kind !== undefined) {
    conditions.push(sql`p.kind = ${filter.kind}`);
  }
  if (filter.year !== undefined) {
    conditions.push(sql`p.date between ${firstDay(filter.year)} and ${lastDay(filter.year)}`);
  }
  if (filter.number !== undefined) {
    conditions.push(sql`p.number_key = ${numberKey(filter.number)}`);
  }
  if (filter.from !== undefined && isIsoDay(filter.from)) {
    conditions.push(sql`p.date >= ${filter.from}`);
  }
  if (filter.until !== undefined && isIsoDay(filter.until)) {
    conditions.push(sql`p.date <= ${filter.until}`);
  }
  return sql.join(conditions, sql` and `);
}

/** Papers that an organisation dealt with or that name it. */
export function ofOrganization(organizationId: string): RawBuilder<unknown> {
  return sql`p.id in (
    select paper_id from consultation where organization_id = ${organizationId}
    union select paper_id from statement where organization_id = ${organizationId}
  )`;
}

/** First day of a year, as ISO date. */
export function firstDay(year: number): string {
  return `${fourDigits(year)}-01-01`;
}

/** Last day of a year, as ISO date. */
export function lastDay(year: number): string {
  return `${fourDigits(year)}-12-31`;
}

function fourDigits(year: number): string {
  return String(Number.isFinite(year) ? Math.min(Math.max(Math.trunc(year), 1), 9999) : 1).padStart(4, "0");
}
