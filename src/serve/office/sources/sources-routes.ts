import type { Hono } from "hono";
import { loadOparlServers } from "../../../store/oparl-servers.ts";
import type { Office, OfficeEnv } from "../office.ts";
import { respond } from "../respond.tsx";
import { sourcesPage } from "./sources-page.tsx";

/** `/buero/quellen`: servers of OParl that are visited, with their reports. */
export function addSources(app: Hono<OfficeEnv>, office: Office): void {
  app.get("/buero/quellen", async (c) => await respond(c, office, c.get("session"), sourcesPage(await loadOparlServers(office.viewer))));
}
