import type { Hono } from "hono";
import { loadConcernCounts, loadOfficeDocuments, loadUnreadSources } from "../../../store/office-documents.ts";
import type { Office, OfficeEnv } from "../office.ts";
import { filterIn, pageIn } from "../parameters.ts";
import { respond } from "../respond.tsx";
import { documentsPage } from "./documents-page.tsx";
import { unreadPage } from "./unread-page.tsx";

const PAGE_SIZE = 30;

/** `/buero/dokumente` and `/buero/nicht-gelesen`: all that was read, and what could not be. */
export function addDocuments(app: Hono<OfficeEnv>, office: Office): void {
  app.get("/buero", (c) => c.redirect("/buero/dokumente", 303));
  app.get("/buero/dokumente", async (c) => {
    const filter = filterIn(c);
    const [documents, counts] = await Promise.all([loadOfficeDocuments(office.viewer, filter, pageIn(c.req.query("seite")), PAGE_SIZE), loadConcernCounts(office.viewer)]);
    return await respond(c, office, c.get("session"), documentsPage({ documents, filter, counts }));
  });
  app.get("/buero/nicht-gelesen", async (c) => await respond(c, office, c.get("session"), unreadPage(await loadUnreadSources(office.viewer, pageIn(c.req.query("seite")), PAGE_SIZE))));
}
