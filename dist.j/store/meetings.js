import { sql } from "kysely";
import { parseAgendaNumber } from "../council/agenda-number.js";
import { isIsoDay } from "../council/iso-day.js";
import { numberKey } from "../council/name-key.js";
import { pageOf, pagingOf } from "./paging.js";
import { firstDay, lastDay, SUMMARY, summaryOf } from "./paper-summaries.js";
/** Papers that belong to one meeting rather than being dealt with there. */
const DOCUMENT_FORMS = ["agenda", "invitation", "minutes", "meeting", "notice", "voteList", "minutesExtract", "agendaItem"];
/** Meetings that fit the filter: what lies ahead (`from` given, `until` not) soonest first, all else newest first. */
export async function loadMeetings(viewer, filter, page, pageSize) {
    const ahead = filter.from !== undefined && filter.until === undefined && filter.year === undefined;
    return loadMeetingsWhere(viewer, conditionOf(filter), ahead ? sql `asc` : sql `desc`, page, pageSize);
}
/** Meetings that meet a condition on `meeting m`. For the read models of this room. */
export async function loadMeetingsWhere({ db }, condition, direction, page, pageSize) {
    const paging = pagingOf(page, pageSize);
    const { rows: counts } = await sql `select count(*) as total from meeting m where ${condition}`.execute(db);
    // The longest agenda that is known; where none is, the papers that were consulted.
    const { rows } = await sql `
    select m.id, m.number, m.date, m.organization_id, o.name as organization_name, b.name as body_name,
      coalesce(
        (select max(listed.items) from (select count(*) as items from agenda_item a where a.meeting_id = m.id group by a.paper_id) listed),
        (select count(distinct c.paper_id) from consultation c join paper p on p.id = c.paper_id where c.meeting_id = m.id and p.form <> all(${DOCUMENT_FORMS}::text[]))
      ) as item_count
    from (
      select * from (select id, body_id, organization_id, number, date from meeting) m where ${condition}
      order by date ${direction}, id limit ${paging.pageSize} offset ${paging.offset}
    ) m join organization o on o.id = m.organization_id join body b on b.id = m.body_id
    order by m.date ${direction}, m.id
  `.execute(db);
    return pageOf(rows.map(meetingSummaryOf), counts[0]?.total ?? 0, paging);
}
function meetingSummaryOf(row) {
    return { id: row.id, number: row.number, date: row.date, organization: { id: row.organization_id, name: row.organization_name }, bodyName: row.body_name, itemCount: row.item_count };
}
function conditionOf({ organizationId, bodyId, year, from, until }) {
    const conditions = [sql `true`];
    if (organizationId !== undefined) {
        conditions.push(sql `m.organization_id = ${organizationId}`);
    }
    if (bodyId !== undefined) {
        conditions.push(sql `m.body_id = ${bodyId}`);
    }
    if (year !== undefined) {
        conditions.push(sql `m.date between ${firstDay(year)} and ${lastDay(year)}`);
    }
    if (from !== undefined && isIsoDay(from)) {
        conditions.push(sql `m.date >= ${from}`);
    }
    if (until !== undefined && isIsoDay(until)) {
        conditions.push(sql `m.date <= ${until}`);
    }
    return sql.join(conditions, sql ` and `);
}
/** One meeting with its agenda, the papers consulted and its documents; null where the viewer may not see it. */
export async function loadMeeting({ db }, id) {
    const { rows: [found] } = await sql `
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
    const { rows: items } = await sql `
    select a.id, a.paper_id, p.form, a.number, a.position, a.title, a.visibility, a.outcome, a.paper_number_key
    from agenda_item a left join paper p on p.id = a.paper_id where a.meeting_id = ${id} order by a.position, a.id
  `.execute(db);
    const { rows: held } = await sql `
    select ${SUMMARY}, c.item, c.role, c.outcome, p.number_key
    from consultation c join paper p on p.id = c.paper_id join body b on b.id = p.body_id
    where c.meeting_id = ${id} order by c.position, p.id, c.id
  `.execute(db);
    const agenda = bestAgenda(items);
    const { rows: named } = await sql `
    select ${SUMMARY}, p.number_key from paper p join body b on b.id = p.body_id
    where p.body_id = ${found.body.id} and p.number_key = any(${agenda.flatMap((item) => item.paper_number_key ?? [])}::text[]) order by p.id
  `.execute(db);
    const documents = held.filter((row) => DOCUMENT_FORMS.includes(row.form));
    const papers = uniqueById(held.filter((row) => !DOCUMENT_FORMS.includes(row.form)));
    return {
        ...found,
        items: agenda.map((item) => itemView(item, id, papers, named)),
        consultations: papers.toSorted(byItem).map((row) => ({ paper: summaryOf(row), item: row.item, role: row.role, outcome: row.outcome })),
        documents: uniqueById(documents).map(summaryOf),
    };
}
/** Agenda, invitation and minutes list the same items: the minutes tell most, unless they list much less. */
function bestAgenda(items) {
    const lists = [...Map.groupBy(items, (item) => item.paper_id).values()].toSorted((a, b) => b.length - a.length);
    const longest = lists[0] ?? [];
    return lists.find((list) => list[0]?.form === "minutes" && list.length * 2 >= longest.length) ?? longest;
}
function itemView(item, meetingId, held, named) {
    const byNumber = item.paper_number_key === null ? undefined : (held.find((row) => row.number_key === item.paper_number_key) ?? named.find((row) => row.number_key === item.paper_number_key));
    const printed = parseAgendaNumber(item.number);
    const byItemNumber = item.paper_number_key !== null || printed === null ? [] : held.filter((row) => {
        const wanted = parseAgendaNumber(row.item);
        return wanted?.number === printed.number && (wanted.part === null || wanted.part === (printed.part ?? item.visibility));
    });
    // Several papers under one number: the agenda does not say which, so neither do we.
    const row = byNumber ?? (byItemNumber.length === 1 ? byItemNumber[0] : undefined);
    const paper = row === undefined ? null : summaryOf(row);
    return { id: item.id, meetingId, number: item.number, position: item.position, title: item.title, visibility: item.visibility, outcome: item.outcome, paperId: paper?.id ?? null, paper };
}
function uniqueById(rows) {
    const seen = new Map();
    for (const row of rows) {
        if (!seen.has(row.id)) {
            seen.set(row.id, row);
        }
    }
    return [...seen.values()];
}
/** "9" before "10", "3.2" before "3.10"; what has no number stands last. */
function byItem(a, b) {
    const left = parseAgendaNumber(a.item)?.number ?? "\uFFFF";
    const right = parseAgendaNumber(b.item)?.number ?? "\uFFFF";
    return left.localeCompare(right, "de", { numeric: true }) || (numberKey(a.number) ?? "").localeCompare(numberKey(b.number) ?? "", "de", { numeric: true });
}
//# sourceMappingURL=meetings.js.map