import type { Hono } from "hono";
import { dayOf } from "../html/format.ts";
import type { Portal } from "../answer/portal.ts";
import { siteAt } from "../answer/respond.tsx";
import { atomOf } from "./atom.ts";
import { calendarOf } from "./calendar.ts";
import { addSitemap } from "./sitemap-routes.ts";

const entriesShown = 50;
const meetingsShown = 200;
const daysBack = 90;

/** `/feeds/vorlagen.atom`, `/feeds/sitzungen.ics` and the sitemap. */
export function addFeeds(app: Hono, portal: Portal): void {
  addSitemap(app, portal);
  app.get("/feeds/vorlagen.atom", async (c) => {
    const papers = await portal.read.papers({}, 1, entriesShown);
    return c.body(atomOf(papers.items, siteAt(c, portal.site)), 200, { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=300" });
  });
  app.get("/feeds/sitzungen.ics", async (c) => {
    const now = portal.clock();
    const from = dayOf(new Date(now.getTime() - daysBack * 24 * 60 * 60 * 1000).toISOString());
    const meetings = await portal.read.meetings({ from }, 1, meetingsShown);
    return c.body(calendarOf(meetings.items, siteAt(c, portal.site), now), 200, { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "public, max-age=300" });
  });
}
