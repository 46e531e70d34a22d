import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { addBody } from "./body/body-route.js";
import { badQueryPage, brokenPage, notFoundPage } from "./error-pages.js";
import { addFile } from "./file/file-route.js";
import { addLegal } from "./legal/legal-routes.js";
import { addMeeting } from "./meeting/meeting-route.js";
import { addMeetings } from "./meetings/meetings-route.js";
import { addOrganization } from "./organization/organization-route.js";
import { addOrganizations } from "./organizations/organizations-route.js";
import { addPaper } from "./paper/paper-route.js";
import { addPapers } from "./papers/papers-route.js";
import { addPeople } from "./people/people-route.js";
import { addPerson } from "./person/person-route.js";
import { BadQuery } from "./query.js";
import { pathOf, respond } from "./respond.js";
import { addSearch } from "./search/search-route.js";
import { addStart } from "./start/start-route.js";
import { addWellKnown } from "./well-known.js";
/** The public portal. */
export function createPortal(portal, { clientFolder, report, more = [] }) {
    const app = new Hono({ getPath: pathOf });
    addGuards(app);
    if (portal.site.assets.styles.length > 0)
        app.use("/assets/*", serveStatic({ root: clientFolder, precompressed: true, onFound: (_, c) => c.header("Cache-Control", "public, max-age=31536000, immutable") }));
    for (const add of [addStart, addPapers, addPaper, addMeetings, addMeeting, addOrganizations, addOrganization, addBody, addPeople, addPerson, addSearch, addFile, addLegal, addWellKnown, ...more]) {
        add(app, portal);
    }
    addErrors(app, portal, report);
    return app;
}
/** Headers that keep pages safe, small and quick to check. */
function addGuards(app) {
    app.use(async (c, next) => {
        await next();
        // A file brings its own, stricter policy.
        if (c.res.headers.has("Content-Security-Policy"))
            return;
        c.header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    });
    // Whether a whole domain speaks HTTPS only is for the one to say who answers for the domain.
    app.use(secureHeaders({ strictTransportSecurity: false, xFrameOptions: "DENY", referrerPolicy: "no-referrer", permissionsPolicy: { camera: [], geolocation: [], microphone: [] } }));
    app.use(compress());
    app.use(etag());
}
function addErrors(app, { site }, report) {
    app.notFound(async (c) => await respond(c, site, { view: { error: "notFound", message: "Unter dieser Adresse gibt es nichts Öffentliches." }, content: notFoundPage, status: 404 }));
    app.onError(async (error, c) => {
        if (error instanceof BadQuery)
            return await respond(c, site, { view: { error: "badQuery", message: error.message }, content: badQueryPage(error.message), status: 400 });
        report(error);
        return await respond(c, site, { view: { error: "broken", message: "Die Seite ließ sich nicht zusammenstellen." }, content: brokenPage, status: 500 });
    });
}
//# sourceMappingURL=create-portal.js.map