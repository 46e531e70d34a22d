import { sql } from "kysely";
import { pageOf, pagingOf } from "./paging.js";
/** A paper that is not published has no moment of publication; only the office sees such papers. */
const NOT_PUBLISHED = "";
/** The columns of a summary, of the tables `paper p join body b`. */
export const SUMMARY = sql `p.id, p.number, p.title, p.kind, p.form, p.date, p.published_at as "publishedAt", b.name as "bodyName"`;
/** Takes the summary out of a row that may hold more. */
export function summaryOf({ id, number, title, kind, form, date, publishedAt, bodyName }) {
    return { id, number, title, kind, form, date, publishedAt: publishedAt ?? NOT_PUBLISHED, bodyName };
}
/** Papers that fit the filter, newest first; those without a date stand last. */
export async function loadPapers(viewer, filter, page, pageSize) {
    return loadPapersWhere(viewer, conditionOf(filter), page, pageSize);
}
/** Papers that meet a condition on `paper p`. For the read models of this room. */
export async function loadPapersWhere({ db }, condition, page, pageSize) {
    const paging = pagingOf(page, pageSize);
    const { rows: counts } = await sql `select count(*) as total from paper p where ${condition}`.execute(db);
    const { rows } = await sql `
    select ${SUMMARY} from (
      select * from (select id, body_id, number, title, kind, form, date, published_at from paper) p where ${condition}
      order by date desc nulls last, id limit ${paging.pageSize} offset ${paging.offset}
    ) p join body b on b.id = p.body_id
    order by p.date desc nulls last, p.id
  `.execute(db);
    return pageOf(rows.map(summaryOf), counts[0]?.total ?? 0, paging);
}
function conditionOf(filter) {
    const conditions = [sql `true`];
    if (filter.bodyId !== undefined) {
        conditions.push(sql `p.body_id = ${filter.bodyId}`);
    }
    if (filter.organizationId !== undefined) {
        conditions.push(ofOrganization(filter.organizationId));
    }
    if (filter.form !== undefined) {
        conditions.push(sql `p.form = ${filter.form}`);
    }
    if (filter.kind !== undefined) {
        conditions.push(sql `p.kind = ${filter.kind}`);
    }
    if (filter.year !== undefined) {
        conditions.push(sql `p.date between ${firstDay(filter.year)} and ${lastDay(filter.year)}`);
    }
    return sql.join(conditions, sql ` and `);
}
/** Papers that an organisation dealt with or that name it. */
export function ofOrganization(organizationId) {
    return sql `p.id in (
    select paper_id from consultation where organization_id = ${organizationId}
    union select paper_id from statement where organization_id = ${organizationId}
  )`;
}
/** First day of a year, as ISO date. */
export function firstDay(year) {
    return `${fourDigits(year)}-01-01`;
}
/** Last day of a year, as ISO date. */
export function lastDay(year) {
    return `${fourDigits(year)}-12-31`;
}
function fourDigits(year) {
    return String(Number.isFinite(year) ? Math.min(Math.max(Math.trunc(year), 1), 9999) : 1).padStart(4, "0");
}
//# sourceMappingURL=paper-summaries.js.map