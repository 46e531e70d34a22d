import { dayOf } from "../../html/format.js";
import { respond } from "../respond.js";
import { startPage } from "./start-page.js";
/** `/`: the start. */
export function addStart(app, portal) {
    app.get("/", async (c) => {
        const view = await portal.read.start(dayOf(portal.clock().toISOString()));
        return await respond(c, portal.site, {
            view,
            links: { papers: "/vorlagen.json", meetings: "/sitzungen.json", organizations: "/gremien.json", people: "/personen.json", feed: "/feeds/vorlagen.atom", oparl: "/oparl/v1.1/system" },
            content: startPage(view, portal.site.name),
        });
    });
}
//# sourceMappingURL=start-route.js.map