import { sql } from "kysely";
import { loadBodies } from "./bodies.ts";
import { loadMeetingsWhere } from "./meetings.ts";
import { OF_COUNCIL } from "./organizations.ts";
import { SUMMARY, type SummaryRow, summaryOf } from "./paper-summaries.ts";
import type { Viewer } from "./viewer.ts";
import type { StartView } from "./views.ts";

const NEWEST = 10;
const MEETINGS = 6;

/** What the first page shows. `today` is an ISO date; a meeting of today lies ahead. */
export async function loadStart(viewer: Viewer, today: string): Promise<StartView> {
  const { rows: newest } = await sql<SummaryRow>`
    select ${SUMMARY} from (
      select id, body_id, number, title, kind, form, date, published_at from paper order by date desc nulls last, id limit ${sql.lit(NEWEST)}
    ) p join body b on b.id = p.body_id order by p.date desc nulls last, p.id
  `.execute(viewer.db);
  const { rows: [counts] } = await sql<StartView["counts"]>`
    select (select count(*) from paper) as papers, (select count(*) from meeting) as meetings,
      (select count(*) from organization o where ${OF_COUNCIL}) as organizations, (select count(*) from person) as people
  `.execute(viewer.db);
  const next = await loadMeetingsWhere(viewer, sql`m.date >= ${today}`, sql`asc`, 1, MEETINGS);
  const last = await loadMeetingsWhere(viewer, sql`m.date < ${today}`, sql`desc`, 1, MEETINGS);
  return {
    bodies: await loadBodies(viewer),
    newestPapers: newest.map(summaryOf),
    nextMeetings: next.items,
    lastMeetings: last.items,
    counts: counts ?? { papers: 0, meetings: 0, organizations: 0, people: 0 },
  };
}
