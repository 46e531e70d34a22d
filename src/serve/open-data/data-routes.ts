import type { Context, Hono } from "hono";
import { z } from "zod";
import { putSite } from "../../oparl/addresses.ts";
import { vendorProperties } from "../../oparl/vendor-properties.ts";
import { pathId, BadQuery } from "../answer/query.ts";
import { respond, siteAt } from "../answer/respond.tsx";
import type { Portal } from "../answer/portal.ts";
import { type BulkFormat, bulkFormats, bulkStream } from "./bulk.ts";
import { catalogueOf } from "./catalogue.ts";
import { changeLine } from "./changes.ts";
import { contextOf } from "./context.ts";
import { dataPage } from "./data-page.tsx";
import { dataSetNamed } from "./data-sets.ts";
import { loadDataState, loadPublisher } from "./data-state.ts";
import { eliOf } from "./eli.ts";
import { manifestOf } from "./manifest.ts";
import { termsPage } from "./terms-page.tsx";
import type { Site } from "../html/site.ts";
import { loadPaperProcess } from "./paper-process.ts";
import type { PublishedReads } from "./published-reads.ts";

const jsonLd = { "Content-Type": "application/ld+json; charset=utf-8" };
/** Whoever wants more asks again: an answer stays small enough to hold. */
const mostChanges = 1000;

/** `/daten`: everything that is public as files, as a feed of changes, and as linked data. */
export function addData(app: Hono, { site }: Portal, published: PublishedReads): void {
  addBulk(app, site, published);
  addDescriptions(app, site, published);
  app.get("/daten/aenderungen.ndjson", async (c) => {
    const since = changeNumber.safeParse(c.req.query("seit") ?? "0");
    const limit = changeLimit.safeParse(c.req.query("anzahl") ?? String(mostChanges));
    if (!since.success || !limit.success) throw new BadQuery(`„seit“ muss die Nummer einer Änderung sein und „anzahl“ eine Zahl von 1 bis ${mostChanges}.`);
    const { publicUrl } = siteAt(c, site);
    const changes = await published.changes(since.data, limit.data);
    const next = changes.at(-1)?.change ?? since.data;
    c.header("Link", `<${publicUrl}/daten/aenderungen.ndjson?seit=${next}>; rel="next"`);
    // While changes are being written, a list may end early; whoever asks again with `next` misses nothing.
    return c.body(putSite(changes.map(changeLine).join(""), publicUrl), 200, { "Content-Type": bulkFormats.ndjson.mediaType, ...open, "Cache-Control": "no-cache" });
  });
  app.get("/vorlagen/:id/eli.jsonld", async (c) => {
    const id = pathId(c);
    const { publicUrl } = siteAt(c, site);
    const process = id === null ? null : await loadPaperProcess(published, id, publicUrl);
    return process === null ? await c.notFound() : c.body(JSON.stringify(eliOf(process, publicUrl)), 200, { ...jsonLd, ...open });
  });
}

const changeNumber = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const changeLimit = z.coerce.number().int().min(1).max(mostChanges);

/** Open to scripts of every site. */
const open = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link", "Cache-Control": "public, max-age=60" };

/** The files. Each has the number of the last change as its mark, so asking for what has not changed costs nothing. */
function addBulk(app: Hono, site: Site, published: PublishedReads): void {
  app.get("/daten/:file{[a-z-]{1,40}\\.(ndjson|csv)}", async (c, next) => {
    const [name = "", ending] = c.req.param("file").split(".");
    const format: BulkFormat = ending === "csv" ? "csv" : "ndjson";
    const set = dataSetNamed(name);
    if (set === undefined) return await next();
    const mark = `W/"${name}-${format}-${await published.lastChange()}"`;
    const headers = { "Content-Type": bulkFormats[format].mediaType, "Content-Disposition": `attachment; filename="${name}.${format}"`, ETag: mark, ...open };
    if (isKnown(c, mark)) return c.body(null, 304, headers);
    return c.body(bulkStream(published, set, format, siteAt(c, site).publicUrl), 200, headers);
  });
}

function isKnown(c: Context, mark: string): boolean {
  return (c.req.header("If-None-Match") ?? "").split(",").some((known) => known.trim().replace(/^W\//u, "") === mark.replace(/^W\//u, ""));
}

/** The page for people, and what tells programs what there is. */
function addDescriptions(app: Hono, site: Site, published: PublishedReads): void {
  app.get("/daten", async (c) => {
    const { publicUrl } = siteAt(c, site);
    const state = await loadDataState(published);
    return await respond(c, site, { view: manifestOf(publicUrl, state), content: dataPage(publicUrl, state) });
  });
  app.get("/daten/begriffe", async (c) => await respond(c, site, { view: { properties: vendorProperties }, content: termsPage }));
  app.get("/daten/manifest", async (c) => c.json(manifestOf(siteAt(c, site).publicUrl, await loadDataState(published)), 200, open));
  app.get("/daten/kontext.jsonld", (c) => c.body(JSON.stringify(contextOf(siteAt(c, site).publicUrl)), 200, { ...jsonLd, ...open }));
  app.get("/daten/katalog.jsonld", async (c) => {
    const [state, publisher] = await Promise.all([loadDataState(published), loadPublisher(published, site)]);
    return c.body(JSON.stringify(catalogueOf(siteAt(c, site).publicUrl, publisher, state)), 200, { ...jsonLd, ...open });
  });
}

