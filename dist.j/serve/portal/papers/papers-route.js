import { queryValue } from "../query.js";
import { respond } from "../respond.js";
import { papersPage } from "./papers-page.js";
const pageSize = 20;
/** `/vorlagen`: the list of papers. */
export function addPapers(app, portal) {
    app.get("/vorlagen", async (c) => {
        const filter = filterOf(c);
        const [papers, bodies, organizations] = await Promise.all([
            portal.read.papers(filter, queryValue(c, "seite") ?? 1, pageSize),
            portal.read.bodies(),
            portal.read.organizations(filter.bodyId),
        ]);
        return await respond(c, portal.site, { view: papers, content: papersPage({ papers, filter, bodies, organizations }) });
    });
}
function filterOf(c) {
    const bodyId = queryValue(c, "koerperschaft");
    const organizationId = queryValue(c, "gremium");
    const form = queryValue(c, "form");
    const kind = queryValue(c, "art");
    const year = queryValue(c, "jahr");
    return {
        ...(bodyId === undefined ? {} : { bodyId }),
        ...(organizationId === undefined ? {} : { organizationId }),
        ...(form === undefined ? {} : { form }),
        ...(kind === undefined ? {} : { kind }),
        ...(year === undefined ? {} : { year }),
    };
}
//# sourceMappingURL=papers-route.js.map