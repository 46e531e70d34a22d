import type { Hono } from "hono";
import { addressOf } from "../../answer/address.ts";
import type { Portal } from "../../answer/portal.ts";
import { pathId } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { personPage } from "./person-page.tsx";

/** `/personen/:id`: one person. */
export function addPerson(app: Hono, portal: Portal): void {
  app.get("/personen/:id", async (c) => {
    const id = pathId(c);
    const view = id === null ? null : await portal.read.person(id);
    if (view === null) return await c.notFound();
    return await respond(c, portal.site, {
      view: (encode) => encode.personView(view),
      links: { body: `${addressOf.body(view.body.id)}.json`, oparl: `/oparl/v1.1/person/${encodeURIComponent(view.person.id)}` },
      content: personPage(view),
    });
  });
}
