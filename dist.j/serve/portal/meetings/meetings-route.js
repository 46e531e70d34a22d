import { dayOf } from "../../html/format.js";
import { queryValue } from "../query.js";
import { respond } from "../respond.js";
import { meetingsPage } from "./meetings-page.js";
const pageSize = 20;
const nextShown = 20;
/** `/sitzungen`: next and past meetings; with a year, all of that year. */
export function addMeetings(app, portal) {
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
        const view = { next: soonestFirst, meetings, filter, thisYear: Number(today.slice(0, 4)) };
        return await respond(c, portal.site, { view: { next: soonestFirst, ...meetings }, content: meetingsPage(view) });
    });
}
function filterOf(c) {
    const year = queryValue(c, "jahr");
    const bodyId = queryValue(c, "koerperschaft");
    const organizationId = queryValue(c, "gremium");
    return {
        ...(year === undefined ? {} : { year }),
        ...(bodyId === undefined ? {} : { bodyId }),
        ...(organizationId === undefined ? {} : { organizationId }),
    };
}
//# sourceMappingURL=meetings-route.js.map