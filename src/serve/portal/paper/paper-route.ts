import type { Hono } from "hono";
import type { PaperView } from "../../../store/views.ts";
import { dayOf } from "../../html/format.ts";
import { addressOf } from "../../answer/address.ts";
import type { Portal } from "../../answer/portal.ts";
import { pathId } from "../../answer/query.ts";
import { type Links, respond, siteAt } from "../../answer/respond.tsx";
import { paperPage } from "./paper-page.tsx";

/** `/vorlagen/:id`: one paper. */
export function addPaper(app: Hono, portal: Portal): void {
  app.get("/vorlagen/:id", async (c) => {
    const id = pathId(c);
    const view = id === null ? null : await portal.read.paper(id);
    if (view === null) return await c.notFound();
    return await respond(c, portal.site, { view: (encode) => encode.paper(view), links: linksOf(view), content: paperPage(view, siteAt(c, portal.site), dayOf(portal.clock().toISOString())) });
  });
}

function linksOf(view: PaperView): Links {
  return {
    body: `${addressOf.body(view.body.id)}.json`,
    oparl: `/oparl/v1.1/paper/${encodeURIComponent(view.paper.id)}`,
    ...Object.fromEntries(view.files.filter((file) => file.current).map((file, index) => [`file${index + 1}`, addressOf.file(file.id, file.name)])),
  };
}
