import { addressOf } from "../address.js";
import { pathId } from "../query.js";
import { respond } from "../respond.js";
import { meetingPage } from "./meeting-page.js";
/** `/sitzungen/:id`: one meeting. */
export function addMeeting(app, portal) {
    app.get("/sitzungen/:id", async (c) => {
        const id = pathId(c);
        const view = id === null ? null : await portal.read.meeting(id);
        if (view === null)
            return await c.notFound();
        return await respond(c, portal.site, {
            view,
            links: { organization: `${addressOf.organization(view.organization.id)}.json`, body: `${addressOf.body(view.body.id)}.json`, oparl: `/oparl/v1.1/meeting/${encodeURIComponent(view.meeting.id)}` },
            content: meetingPage(view),
        });
    });
}
//# sourceMappingURL=meeting-route.js.map