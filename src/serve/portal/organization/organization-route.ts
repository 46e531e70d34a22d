import type { Hono } from "hono";
import { addressOf } from "../../answer/address.ts";
import type { Portal } from "../../answer/portal.ts";
import { pathId, queryValue } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { organizationPage } from "./organization-page.tsx";

/** `/gremien/:id`: one organisation. */
export function addOrganization(app: Hono, portal: Portal): void {
  app.get("/gremien/:id", async (c) => {
    const id = pathId(c);
    const pages = { meetings: queryValue(c, "sitzungen") ?? 1, papers: queryValue(c, "vorlagen") ?? 1 };
    const view = id === null ? null : await portal.read.organization(id, pages);
    if (view === null) return await c.notFound();
    return await respond(c, portal.site, {
      view: (encode) => encode.organizationView(view),
      links: { body: `${addressOf.body(view.body.id)}.json`, oparl: `/oparl/v1.1/organization/${encodeURIComponent(view.organization.id)}` },
      content: organizationPage(view),
    });
  });
}
