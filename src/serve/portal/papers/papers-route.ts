import type { Context, Hono } from "hono";
import type { PaperFilter } from "../../../store/views.ts";
import type { Portal } from "../../answer/portal.ts";
import { queryValue } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { papersPage } from "./papers-page.tsx";

const pageSize = 20;

/** `/vorlagen`: the list of papers. */
export function addPapers(app: Hono, portal: Portal): void {
  app.get("/vorlagen", async (c) => {
    const filter = filterOf(c);
    const [papers, bodies, organizations] = await Promise.all([
      portal.read.papers(filter, queryValue(c, "seite") ?? 1, pageSize),
      portal.read.bodies(),
      portal.read.organizations(filter.bodyId),
    ]);
    return await respond(c, portal.site, { view: (encode) => encode.page(papers, encode.paperSummary), content: papersPage({ papers, filter, bodies, organizations }) });
  });
}

function filterOf(c: Context): PaperFilter {
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
