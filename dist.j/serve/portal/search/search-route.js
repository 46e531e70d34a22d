import { queryValue } from "../query.js";
import { respond } from "../respond.js";
import { searchPage } from "./search-page.js";
const pageSize = 10;
/** `/suche?q=…`: the search. */
export function addSearch(app, portal) {
    app.get("/suche", async (c) => {
        const request = requestOf(c);
        const answer = request.text === "" ? null : await portal.search.search(queryOf(request));
        return await respond(c, portal.site, {
            view: answer ?? { total: 0, hits: [] },
            content: searchPage({ request, answer, pageSize }),
        });
    });
}
function requestOf(c) {
    const type = queryValue(c, "typ");
    const bodyId = queryValue(c, "koerperschaft");
    const year = queryValue(c, "jahr");
    return {
        text: queryValue(c, "q") ?? "",
        page: queryValue(c, "seite") ?? 1,
        ...(type === undefined ? {} : { type }),
        ...(bodyId === undefined ? {} : { bodyId }),
        ...(year === undefined ? {} : { year }),
    };
}
function queryOf(request) {
    return {
        text: request.text,
        filters: {
            ...(request.type === undefined ? {} : { type: [request.type] }),
            ...(request.bodyId === undefined ? {} : { bodyId: [request.bodyId] }),
            ...(request.year === undefined ? {} : { year: [request.year] }),
        },
        offset: (request.page - 1) * pageSize,
        limit: pageSize,
    };
}
//# sourceMappingURL=search-route.js.map