import type { Hono } from "hono";
import { addressWith, pathId, queryValue } from "../../answer/query.ts";
import type { Portal } from "../../answer/portal.ts";
import { respond } from "../../answer/respond.tsx";
import { bodyPage } from "./body-page.tsx";

/** `/koerperschaften/:id`: one body. */
export function addBody(app: Hono, portal: Portal): void {
  app.get("/koerperschaften/:id", async (c) => {
    const id = pathId(c);
    const view = id === null ? null : await portal.read.body(id, queryValue(c, "seite") ?? 1);
    if (view === null) return await c.notFound();
    return await respond(c, portal.site, {
      view: (encode) => encode.bodyView(view),
      links: { meetings: addressWith("/sitzungen.json", { koerperschaft: view.body.id }), oparl: `/oparl/v1.1/body/${encodeURIComponent(view.body.id)}` },
      content: bodyPage(view),
    });
  });
}
