import { dayOf } from "../../html/format.js";
import { addressOf } from "../address.js";
import { pathId } from "../query.js";
import { respond, siteAt } from "../respond.js";
import { paperPage } from "./paper-page.js";
/** `/vorlagen/:id`: one paper. */
export function addPaper(app, portal) {
    app.get("/vorlagen/:id", async (c) => {
        const id = pathId(c);
        const view = id === null ? null : await portal.read.paper(id);
        if (view === null)
            return await c.notFound();
        return await respond(c, portal.site, { view, links: linksOf(view), content: paperPage(view, siteAt(c, portal.site), dayOf(portal.clock().toISOString())) });
    });
}
function linksOf(view) {
    return {
        body: `${addressOf.body(view.body.id)}.json`,
        oparl: `/oparl/v1.1/paper/${encodeURIComponent(view.paper.id)}`,
        ...Object.fromEntries(view.files.filter((file) => file.current).map((file, index) => [`file${index + 1}`, addressOf.file(file.id, file.name)])),
    };
}
//# sourceMappingURL=paper-route.js.map