import type { Hono } from "hono";
import type { Portal } from "../../answer/portal.ts";
import { queryValue } from "../../answer/query.ts";
import { respond } from "../../answer/respond.tsx";
import { peoplePage } from "./people-page.tsx";

const pageSize = 48;

/** `/personen`: everyone named. */
export function addPeople(app: Hono, portal: Portal): void {
  app.get("/personen", async (c) => {
    const people = await portal.read.people(queryValue(c, "seite") ?? 1, pageSize);
    return await respond(c, portal.site, { view: (encode) => encode.page(people, encode.person), content: peoplePage(people) });
  });
}
