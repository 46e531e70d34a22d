import { sql } from "kysely";
import { nameKey } from "../council/name-key.js";
import { loadMeetingsWhere } from "./meetings.js";
import { loadPapersWhere, ofOrganization } from "./paper-summaries.js";
const LIST_SIZE = 20;
/**
 * What belongs to the council, of the table `organization o`. A Gremium counts once a Beratungsfolge or a meeting names it;
 * a sentence that merely mentions some Ausschuss is too little, it may be another town's.
 */
export const OF_COUNCIL = sql `(
  o.kind in ('fraktion', 'administration') or o.kind = 'gremium' and (
    exists (select from consultation c where c.organization_id = o.id) or exists (select from meeting m where m.organization_id = o.id)
  )
)`;
/**
 * The Gremien, Fraktionen and offices of one body or of all, by name. What papers merely mention
 * is left out: it has a page, but is no part of the council.
 */
export async function loadOrganizations({ db }, bodyId) {
    const { rows } = await sql `
    select o.id, o.body_id as "bodyId", o.name, o.kind, o.aliases,
      (select count(*) from meeting m where m.organization_id = o.id) as "meetingCount",
      (select count(*) from (
        select paper_id from consultation c where c.organization_id = o.id union select paper_id from statement s where s.organization_id = o.id
      ) named) as "paperCount"
    from organization o where ${OF_COUNCIL} and ${bodyId === undefined ? sql `true` : sql `o.body_id = ${bodyId}`}
    order by o.sort_name, o.id
  `.execute(db);
    return rows;
}
/**
 * One organisation with a page of its meetings, newest first, and of the papers it dealt with or that name it.
 * Null where the viewer may not see it.
 */
export async function loadOrganization(viewer, id, pages) {
    const { rows: [found] } = await sql `
    select jsonb_build_object('id', o.id, 'bodyId', o.body_id, 'name', o.name, 'kind', o.kind, 'aliases', o.aliases) as organization,
      jsonb_build_object('id', b.id, 'name', b.name) as body
    from organization o join body b on b.id = o.body_id where o.id = ${id}
  `.execute(viewer.db);
    if (found === undefined) {
        return null;
    }
    return {
        ...found,
        meetings: await loadMeetingsWhere(viewer, sql `m.organization_id = ${id}`, sql `desc`, pages.meetings, LIST_SIZE),
        papers: await loadPapersWhere(viewer, ofOrganization(id), pages.papers, LIST_SIZE),
        people: await loadMembers(viewer, found.organization),
    };
}
/** People whom papers name with this organisation as their group, with the role printed most often. */
async function loadMembers({ db }, { bodyId, name, aliases }) {
    const { rows } = await sql `
    select n.id, n.name, mode() within group (order by s.value->>'role') as role
    from statement s join person n on n.id = s.person_id
    where s.property = 'person' and s.body_id = ${bodyId} and s.group_key = any(${[name, ...aliases].map(nameKey)}::text[])
    group by n.id, n.name, n.sort_name order by n.sort_name, n.id limit 500
  `.execute(db);
    return rows;
}
//# sourceMappingURL=organizations.js.map