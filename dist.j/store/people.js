import { sql } from "kysely";
import { pageOf, pagingOf } from "./paging.js";
import { SUMMARY, summaryOf } from "./paper-summaries.js";
const MENTION_LIMIT = 1000;
/** People named in papers, by surname. */
export async function loadPeople({ db }, page, pageSize) {
    const paging = pagingOf(page, pageSize);
    const { rows: counts } = await sql `select count(*) as total from person`.execute(db);
    const { rows } = await sql `
    select n.id, n.body_id as "bodyId", n.name, b.name as "bodyName",
      (select count(distinct s.paper_id) from statement s where s.person_id = n.id) as "mentionCount"
    from (select id, body_id, name, sort_name from person order by sort_name, id limit ${paging.pageSize} offset ${paging.offset}) n
    join body b on b.id = n.body_id order by n.sort_name, n.id
  `.execute(db);
    return pageOf(rows, counts[0]?.total ?? 0, paging);
}
/** One person with the papers that name them, newest first; null where the viewer may see none of these. */
export async function loadPerson({ db }, id) {
    const { rows: [found] } = await sql `
    select jsonb_build_object('id', n.id, 'bodyId', n.body_id, 'name', n.name) as person, jsonb_build_object('id', b.id, 'name', b.name) as body
    from person n join body b on b.id = n.body_id where n.id = ${id}
  `.execute(db);
    if (found === undefined) {
        return null;
    }
    const { rows } = await sql `
    select ${SUMMARY}, s.value->>'role' as role, s.value->>'group' as group, s.quote, s.section_id as "sectionId"
    from (
      select distinct on (paper_id) paper_id, value, quote, section_id from statement
      where person_id = ${id} and status <> 'rejected' order by paper_id, value->>'role' is null, value->>'group' is null, span_start
    ) s join paper p on p.id = s.paper_id join body b on b.id = p.body_id
    order by p.date desc nulls last, p.id limit ${sql.lit(MENTION_LIMIT)}
  `.execute(db);
    return { ...found, mentions: rows.map((row) => ({ paper: summaryOf(row), role: row.role, group: row.group, quote: row.quote, sectionId: row.sectionId })) };
}
//# sourceMappingURL=people.js.map