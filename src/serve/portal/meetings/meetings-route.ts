import type { Context, Hono } from "hono";
import { dayOf } from "../../html/format.ts";
import type { Portal } from "../../answer/portal.ts";
import { queryValue } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { meetingsPage, type MeetingsView } from "./meetings-page.tsx";

const pageSize = 20;
const nextShown = 20;

/** `/sitzungen`: next and past meetings; with a year, all of that year. */
export function addMeetings(app: Hono, portal: Portal): void {
  app.get("/sitzungen", async (c) => {
    const filter = filterOf(c);
    const now = portal.clock();
    const today = dayOf(now.toISOString());
    const yesterday = dayOf(new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString());
    const all = filter.year === undefined;
    const [next, meetings] = await Promise.all([
      all ? portal.read.meetings({ ...filter, from: today }, 1, nextShown) : null,
      portal.read.meetings(all ? { ...filter, until: yesterday } : filter, queryValue(c, "seite") ?? 1, pageSize),
    ]);
    const soonestFirst = (next?.items ?? []).toSorted((a, b) => a.date.localeCompare(b.date));
    const view: MeetingsView = { next: soonestFirst, meetings, filter, thisYear: Number(today.slice(0, 4)) };
    return await respond(c, portal.site, { view: (encode) => ({ next: soonestFirst.map(encode.meetingSummary), ...encode.page(meetings, encode.meetingSummary) }), content: meetingsPage(view) });
  });
}

function filterOf(c: Context): MeetingsView["filter"] {
  const year = queryValue(c, "jahr");
  const bodyId = queryValue(c, "koerperschaft");
  const organizationId = queryValue(c, "gremium");
  return {
    ...(year === undefined ? {} : { year }),
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(organizationId === undefined ? {} : { organizationId }),
  };
}
