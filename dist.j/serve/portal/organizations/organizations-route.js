import { queryValue } from "../query.js";
import { respond } from "../respond.js";
import { organizationsPage } from "./organizations-page.js";
/** `/gremien`: all organisations. */
export function addOrganizations(app, portal) {
    app.get("/gremien", async (c) => {
        const [bodies, organizations] = await Promise.all([portal.read.bodies(), portal.read.organizations(queryValue(c, "koerperschaft"))]);
        return await respond(c, portal.site, { view: { items: organizations }, content: organizationsPage(bodies, organizations) });
    });
}
//# sourceMappingURL=organizations-route.js.map