import { addressOf } from "../address.js";
import { pathId } from "../query.js";
import { respond } from "../respond.js";
import { personPage } from "./person-page.js";
/** `/personen/:id`: one person. */
export function addPerson(app, portal) {
    app.get("/personen/:id", async (c) => {
        const id = pathId(c);
        const view = id === null ? null : await portal.read.person(id);
        if (view === null)
            return await c.notFound();
        return await respond(c, portal.site, {
            view,
            links: { body: `${addressOf.body(view.body.id)}.json`, oparl: `/oparl/v1.1/person/${encodeURIComponent(view.person.id)}` },
            content: personPage(view),
        });
    });
}
//# sourceMappingURL=person-route.js.map