import { addressWith, pathId, queryValue } from "../query.js";
import { respond } from "../respond.js";
import { bodyPage } from "./body-page.js";
/** `/koerperschaften/:id`: one body. */
export function addBody(app, portal) {
    app.get("/koerperschaften/:id", async (c) => {
        const id = pathId(c);
        const view = id === null ? null : await portal.read.body(id, queryValue(c, "seite") ?? 1);
        if (view === null)
            return await c.notFound();
        return await respond(c, portal.site, {
            view,
            links: { meetings: addressWith("/sitzungen.json", { koerperschaft: view.body.id }), oparl: `/oparl/v1.1/body/${encodeURIComponent(view.body.id)}` },
            content: bodyPage(view),
        });
    });
}
//# sourceMappingURL=body-route.js.map