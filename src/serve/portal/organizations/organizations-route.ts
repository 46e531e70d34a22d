import type { Hono } from "hono";
import type { Portal } from "../../answer/portal.ts";
import { queryValue } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { organizationsPage } from "./organizations-page.tsx";

/** `/gremien`: all organisations. */
export function addOrganizations(app: Hono, portal: Portal): void {
  app.get("/gremien", async (c) => {
    const [bodies, organizations] = await Promise.all([portal.read.bodies(), portal.read.organizations(queryValue(c, "koerperschaft"))]);
    return await respond(c, portal.site, { view: (encode) => ({ items: organizations.map(encode.organization) }), content: organizationsPage(bodies, organizations) });
  });
}
