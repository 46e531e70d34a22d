import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { addBody } from "./body/body-route.ts";
import { badQueryPage, brokenPage, notFoundPage } from "./error-pages.tsx";
import { addFile } from "./file/file-route.ts";
import { addLegal } from "./legal/legal-routes.ts";
import { addMeeting } from "./meeting/meeting-route.ts";
import { addMeetings } from "./meetings/meetings-route.ts";
import { addOrganization } from "./organization/organization-route.ts";
import { addOrganizations } from "./organizations/organizations-route.ts";
import { addPaper } from "./paper/paper-route.ts";
import { addPapers } from "./papers/papers-route.ts";
import { addPeople } from "./people/people-route.ts";
import { addPerson } from "./person/person-route.ts";
import { addGuards } from "../answer/guards.ts";
import type { Portal } from "../answer/portal.ts";
import { BadQuery } from "../answer/query.ts";
import { pathOf, respond } from "../answer/respond.tsx";
import { addSearch } from "./search/search-route.ts";
import { addStart } from "./start/start-route.ts";
import { addWellKnown } from "./well-known.ts";

interface PortalOptions {
  /** Holds the built style and script. */
  readonly clientFolder: string;
  /** Hears of errors that readers see as "Störung". */
  readonly report: (error: unknown) => void;
  /** Rooms beside the portal: feeds, OParl, the interface for programs. They hand on what breaks, as the portal does. */
  readonly more?: readonly ((app: Hono, portal: Portal, report: (error: unknown) => void) => void)[];
}

/** The public portal. */
export function createPortal(portal: Portal, { clientFolder, report, more = [] }: PortalOptions): Hono {
  const app = new Hono({ getPath: pathOf });
  addGuards(app, { referrerPolicy: "no-referrer" });
  if (portal.site.assets.styles.length > 0) app.use("/assets/*", serveStatic({ root: clientFolder, precompressed: true, onFound: (_, c) => c.header("Cache-Control", "public, max-age=31536000, immutable") }));
  for (const add of [addStart, addPapers, addPaper, addMeetings, addMeeting, addOrganizations, addOrganization, addBody, addPeople, addPerson, addSearch, addFile, addLegal, addWellKnown]) {
    add(app, portal);
  }
  for (const add of more) add(app, portal, report);
  addErrors(app, portal, report);
  return app;
}

function addErrors(app: Hono, { site }: Portal, report: (error: unknown) => void): void {
  app.notFound(async (c) => await respond(c, site, { view: { error: "notFound", message: "Unter dieser Adresse gibt es nichts Öffentliches." }, content: notFoundPage, status: 404 }));
  app.onError(async (error, c) => {
    if (error instanceof BadQuery) return await respond(c, site, { view: { error: "badQuery", message: error.message }, content: badQueryPage(error.message), status: 400 });
    report(error);
    return await respond(c, site, { view: { error: "broken", message: "Die Seite ließ sich nicht zusammenstellen." }, content: brokenPage, status: 500 });
  });
}
