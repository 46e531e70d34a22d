import { type RawBuilder, sql } from "kysely";
import { isIsoDay } from "../council/iso-day.ts";
import type { StatementValues } from "../council/statement.ts";
import type { MoneyMode } from "../council/understanding.ts";
import { wordsAround } from "../text/words-around.ts";
import { type PlaceByDay, type Stretch, stretchOf } from "./paging.ts";
import { datedAfter, ofOrganization, SUMMARY, type SummaryRow, summaryOf, undatedAfter } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { MoneyView } from "./views.ts";

/** Which amounts a list holds; all conditions together. */
export interface MoneyFilter {
  readonly bodyId?: string;
  /** Only in papers that this organisation dealt with or that name it. */
  readonly organizationId?: string;
  readonly paperId?: string;
  /** `unsaid`: the words around do not say whether it is planned or spent. */
  readonly mode?: NonNullable<MoneyMode> | "unsaid";
  /** The year to which the words around an amount assign it. */
  readonly year?: number;
  /** Smallest and largest amount, in plain units of its currency. */
  readonly least?: number;
  readonly most?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** Dates of the papers: ISO days, both included. */
  readonly from?: string;
  readonly until?: string;
  /** Parts of words that all stand in the purpose, the evidence or the title of the paper. */
  readonly words?: readonly string[];
}

export type MoneyOrder = "newest" | "largest";

/** Where a list of amounts goes on: behind this one. */
export interface PlaceOfMoney {
  /** ISO date of the paper, for `newest`. */
  readonly date: string | null;
  readonly paperId: string;
  readonly start: number;
  readonly value: number;
  readonly id: string;
}

/**
 * Amounts of money in papers, each with its evidence: those of the newest papers or the largest first.
 * Where a paper has several files that say the same, only the fullest one speaks, as on its page.
 */
export async function loadMoney({ db }: Viewer, filter: MoneyFilter, order: MoneyOrder, after: PlaceOfMoney | null, limit: number): Promise<Stretch<MoneyView, PlaceOfMoney>> {
  const { rows } = await sql<MoneyRow>`
    select ${SUMMARY}, s.statement_id, s.value, s.quote, s.start, s.page, s.is_marked, s.status, s.confidence,
      (select jsonb_build_object('id', f.id, 'name', f.name) from file f where f.id = s.file_id) as file,
      (select x.text from section x where x.id = s.section_id) as section_text, s.section_start, s.section_end
    from (${order === "largest" ? largest(filter, after, limit + 1) : newest(filter, after, limit + 1)}) s
    join paper p on p.id = s.paper_id join body b on b.id = p.body_id
    order by ${order === "largest" ? sql`s.amount desc, s.statement_id` : sql`p.date desc nulls last, p.id, s.start, s.statement_id`}
  `.execute(db);
  return stretchOf(rows.map(moneyOf), limit, ({ id, start, value: { value }, from }) => ({ date: from.date, paperId: from.id, start, value, id }));
}

/** Amounts that are counted together: their number, but none where there are more than `most`. */
export async function loadMoneyToSum({ db }: Viewer, filter: MoneyFilter, most: number): Promise<readonly MoneyToSum[] | null> {
  const { rows } = await sql<MoneyToSum>`
    select s.value, p.id as "paperId", p.form from ${STATEMENTS} where ${conditionOf(filter)} limit ${most + 1}
  `.execute(db);
  return rows.length > most ? null : rows;
}

/** An amount as sums need it. */
export interface MoneyToSum {
  readonly value: StatementValues["money"];
  readonly paperId: string;
  readonly form: string;
}

interface MoneyRow extends SummaryRow, Pick<MoneyView, "value" | "quote" | "start" | "page" | "status" | "confidence" | "file"> {
  readonly statement_id: MoneyView["id"];
  readonly is_marked: boolean;
  readonly section_text: string | null;
  readonly section_start: number | null;
  readonly section_end: number | null;
}

function moneyOf(row: MoneyRow): MoneyView {
  const { statement_id: id, value, quote, start, page, is_marked: isMarked, status, confidence, file, section_text: text, section_start: from, section_end: to } = row;
  const around = text === null || from === null || to === null ? null : wordsAround(text, [from, to]);
  return { id, paperId: row.id, value, quote, start, page, isMarked, status, confidence, file, around, from: summaryOf(row) };
}

const STATEMENTS = sql`statement s join paper p on p.id = s.paper_id`;
const AMOUNT = sql`s.amount`;
const CHOSEN = sql`s.id as statement_id, s.paper_id, s.file_id, s.section_id, s.section_start, s.section_end, s.value, s.quote, s.span_start as start, s.page, s.section_start is not null as is_marked, s.status, s.confidence, s.amount`;

function largest(filter: MoneyFilter, after: PlaceOfMoney | null, limit: number): RawBuilder<unknown> {
  const rest = after === null ? sql`true` : sql`(${AMOUNT} <= ${after.value}::double precision and (${AMOUNT} < ${after.value}::double precision or s.id > ${after.id}))`;
  return sql`select ${CHOSEN} from ${STATEMENTS} where ${conditionOf(filter)} and ${rest} order by ${AMOUNT} desc, s.id limit ${limit}`;
}

/** First the papers that name any, each looked at alone and in order, then what they name: a join of all amounts with all papers would be sorted whole. */
function newest(filter: MoneyFilter, after: PlaceOfMoney | null, limit: number): RawBuilder<unknown> {
  const rest = after === null ? sql`true` : sql`(s.paper_id <> ${after.paperId} or (s.span_start, s.id) > (${after.start}::integer, ${after.id}))`;
  const fitting = sql`statement s where s.paper_id = p.id and ${ofStatement(filter)} and ${rest}`;
  const papers = (part: typeof datedAfter): RawBuilder<unknown> => sql`
    (select p.id, p.date, p.title from paper p where ${ofPaper(filter)} and ${part(sql`p.date`, sql`p.id`, before(after), "at")} and (select true from ${fitting} limit 1)
    order by p.date desc nulls last, p.id limit ${limit})`;
  return sql`
    select chosen.* from (select * from (${papers(datedAfter)} union all ${papers(undatedAfter)}) named order by date desc nulls last, id limit ${limit}) p
    cross join lateral (select ${CHOSEN} from ${fitting} order by s.span_start, s.id limit ${limit}) chosen
    order by p.date desc nulls last, p.id, chosen.start, chosen.statement_id limit ${limit}`;
}

/** The paper of a place belongs to what comes: the rest of its amounts do. */
function before(after: PlaceOfMoney | null): PlaceByDay | null {
  return after === null ? null : { date: after.date, id: after.paperId };
}

/** A file that says less than another one of the same paper is not heard. */
const FULLEST = sql`s.file_id = coalesce((
  select x.file_id from section x where x.paper_id = s.paper_id group by x.file_id order by sum(length(x.text)) desc, x.file_id limit 1
), s.file_id)`;

function conditionOf(filter: MoneyFilter): RawBuilder<unknown> {
  return sql`${ofStatement(filter)} and ${ofPaper(filter)}`;
}

/** Conditions on `statement s`, and on the title of `paper p`. */
function ofStatement(filter: MoneyFilter): RawBuilder<unknown> {
  const conditions = [
    sql`s.property = 'money' and s.status <> 'rejected' and ${FULLEST}`,
    ...(filter.mode === undefined ? [] : [filter.mode === "unsaid" ? sql`s.value->>'mode' is null` : sql`s.value->>'mode' = ${filter.mode}`]),
    ...(filter.year === undefined ? [] : [sql`s.value->>'year' = ${String(filter.year)}`]),
    ...(filter.least === undefined ? [] : [sql`${AMOUNT} >= ${filter.least}::double precision`]),
    ...(filter.most === undefined ? [] : [sql`${AMOUNT} <= ${filter.most}::double precision`]),
    ...(filter.currency === undefined ? [] : [sql`s.value->>'currency' = ${filter.currency}`]),
    ...(filter.words ?? []).map((word) => sql`concat_ws(' ', s.value->>'purpose', s.quote, p.title) ilike ${`%${word.replace(/[\\%_]/gu, "\\$&")}%`}`),
  ];
  return sql.join(conditions, sql` and `);
}

/** Conditions on `paper p`. */
function ofPaper(filter: MoneyFilter): RawBuilder<unknown> {
  const conditions = [
    sql`true`,
    ...(filter.bodyId === undefined ? [] : [sql`p.body_id = ${filter.bodyId}`]),
    ...(filter.organizationId === undefined ? [] : [ofOrganization(filter.organizationId)]),
    ...(filter.paperId === undefined ? [] : [sql`p.id = ${filter.paperId}`]),
    ...(filter.from !== undefined && isIsoDay(filter.from) ? [sql`p.date >= ${filter.from}::date`] : []),
    ...(filter.until !== undefined && isIsoDay(filter.until) ? [sql`p.date <= ${filter.until}::date`] : []),
  ];
  return sql.join(conditions, sql` and `);
}
