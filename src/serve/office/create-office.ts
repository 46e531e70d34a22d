import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { door } from "./access/door.ts";
import { addGuards } from "../answer/guards.ts";
import { addDocument } from "./document/document-routes.ts";
import { addPictures } from "./document/picture-routes.ts";
import { addDocuments } from "./documents/documents-routes.ts";
import { brokenPage, nothingThere } from "./error-pages.tsx";
import { addName } from "./name/name-routes.ts";
import type { Office, OfficeEnv } from "./office.ts";
import { respond } from "./respond.tsx";
import { addSources } from "./sources/sources-routes.ts";

/** No form of ours is larger. */
const MOST_BYTES = 200_000;

/** The office: everything below `/buero`, and nobody gets past its door without the key. */
export function createOffice(office: Office, report: (error: unknown) => void): Hono<OfficeEnv> {
  const app = new Hono<OfficeEnv>();
  // Forms name the page they come from to us alone, by which changes from other pages are known.
  addGuards(app, { referrerPolicy: "same-origin" });
  app.use(bodyLimit({ maxSize: MOST_BYTES }));
  app.use(door(office));
  for (const add of [addDocuments, addDocument, addPictures, addSources, addName]) add(app, office);
  app.notFound(async (c) => await respond(c, office, c.get("session"), nothingThere, 404));
  app.onError(async (error, c) => {
    report(error);
    return await respond(c, office, null, brokenPage, 500);
  });
  return app;
}
