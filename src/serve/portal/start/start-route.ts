import type { Hono } from "hono";
import { dayOf } from "../../html/format.ts";
import type { Portal } from "../../answer/portal.ts";
import { respond } from "../../answer/respond.tsx";
import { startPage } from "./start-page.tsx";

/** `/`: the start. */
export function addStart(app: Hono, portal: Portal): void {
  app.get("/", async (c) => {
    const view = await portal.read.start(dayOf(portal.clock().toISOString()));
    return await respond(c, portal.site, {
      view: (encode) => encode.start(view),
      links: { papers: "/vorlagen.json", meetings: "/sitzungen.json", organizations: "/gremien.json", people: "/personen.json", feed: "/feeds/vorlagen.atom", oparl: "/oparl/v1.1/system" },
      content: startPage(view, portal.site.name),
    });
  });
}
