import type { Hono } from "hono";
import { addressOf } from "../../answer/address.ts";
import type { Portal } from "../../answer/portal.ts";
import { pathId } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { meetingPage } from "./meeting-page.tsx";

/** `/sitzungen/:id`: one meeting. */
export function addMeeting(app: Hono, portal: Portal): void {
  app.get("/sitzungen/:id", async (c) => {
    const id = pathId(c);
    const view = id === null ? null : await portal.read.meeting(id);
    if (view === null) return await c.notFound();
    return await respond(c, portal.site, {
      view: (encode) => encode.meeting(view),
      links: { organization: `${addressOf.organization(view.organization.id)}.json`, body: `${addressOf.body(view.body.id)}.json`, oparl: `/oparl/v1.1/meeting/${encodeURIComponent(view.meeting.id)}` },
      content: meetingPage(view),
    });
  });
}
