import type { Context, Hono } from "hono";
import type { Portal } from "../../answer/portal.ts";
import { queryValue } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { searchPage, type SearchRequest } from "./search-page.tsx";
import type { SearchQuery } from "../../../search/engine.ts";

const pageSize = 10;

/** `/suche?q=…`: the search. */
export function addSearch(app: Hono, portal: Portal): void {
  app.get("/suche", async (c) => {
    const request = requestOf(c);
    const answer = request.text === "" ? null : await portal.search.search(queryOf(request));
    return await respond(c, portal.site, {
      view: (encode) => (answer === null ? { total: 0, hits: [] } : encode.search(answer)),
      content: searchPage({ request, answer, pageSize }),
    });
  });
}

function requestOf(c: Context): SearchRequest {
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

function queryOf(request: SearchRequest): SearchQuery {
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
