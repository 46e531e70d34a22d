import type { Hono } from "hono";
import { loadOfficeDocument } from "../../../store/office-document.ts";
import { headersOf } from "../../answer/file-headers.ts";
import { pathId } from "../../answer/query.ts";
import { nothingThere } from "../error-pages.tsx";
import type { Office, OfficeEnv } from "../office.ts";
import { pageIn } from "../parameters.ts";
import { respond } from "../respond.tsx";

/** `/buero/dokumente/:id/seiten/:page`: a page as a picture; `/buero/dokumente/:id/datei`: the file itself. */
export function addPictures(app: Hono<OfficeEnv>, office: Office): void {
  app.get("/buero/dokumente/:id/seiten/:page{[0-9]+}", async (c) => {
    const id = pathId(c);
    const document = id === null ? null : await loadOfficeDocument(office.viewer, id);
    const picture = document === null ? null : await office.pictures.picture(document.sha256, document.mediaType, pageIn(c.req.param("page")));
    if (picture === null) return await respond(c, office, c.get("session"), nothingThere, 404);
    c.header("Content-Type", picture.mediaType);
    c.header("X-Content-Type-Options", "nosniff");
    return c.body(new Uint8Array(picture.bytes));
  });
  app.get("/buero/dokumente/:id/datei", async (c) => {
    const id = pathId(c);
    const document = id === null ? null : await loadOfficeDocument(office.viewer, id);
    const bytes = document === null ? null : await office.loadBytes(document.sha256);
    if (document === null || bytes === null) return await respond(c, office, c.get("session"), nothingThere, 404);
    for (const [name, value] of Object.entries({ ...headersOf(document, false), "Cache-Control": "no-store" })) c.header(name, value);
    return c.body(new Uint8Array(bytes));
  });
}
