import { queryValue } from "../query.js";
import { respond } from "../respond.js";
import { peoplePage } from "./people-page.js";
const pageSize = 48;
/** `/personen`: everyone named. */
export function addPeople(app, portal) {
    app.get("/personen", async (c) => {
        const people = await portal.read.people(queryValue(c, "seite") ?? 1, pageSize);
        return await respond(c, portal.site, { view: people, content: peoplePage(people) });
    });
}
//# sourceMappingURL=people-route.js.map