import { addressOf } from "../address.js";
import { pathId, queryValue } from "../query.js";
import { respond } from "../respond.js";
import { organizationPage } from "./organization-page.js";
/** `/gremien/:id`: one organisation. */
export function addOrganization(app, portal) {
    app.get("/gremien/:id", async (c) => {
        const id = pathId(c);
        const pages = { meetings: queryValue(c, "sitzungen") ?? 1, papers: queryValue(c, "vorlagen") ?? 1 };
        const view = id === null ? null : await portal.read.organization(id, pages);
        if (view === null)
            return await c.notFound();
        return await respond(c, portal.site, {
            view,
            links: { body: `${addressOf.body(view.body.id)}.json`, oparl: `/oparl/v1.1/organization/${encodeURIComponent(view.organization.id)}` },
            content: organizationPage(view),
        });
    });
}
//# sourceMappingURL=organization-route.js.map