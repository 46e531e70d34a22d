import type { Hono } from "hono";
import type { Portal } from "../answer/portal.ts";
import { siteAt } from "../answer/respond.tsx";

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none"><style>path{stroke:#b4232f}@media (prefers-color-scheme:dark){path{stroke:#ff8f8f}}</style><path d="M2 33C12 33 17 30 22 22S33 8 39 14s-1 15-11 15S8 21 12 14s15-3 19 7 8 14 15 14" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** Small addresses that programs expect: icon, robots, health. */
export function addWellKnown(app: Hono, { site }: Portal): void {
  app.get("/favicon.svg", (c) => c.body(favicon, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400", "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'" }));
  // Searches have endless addresses; single people shall not be found by their names elsewhere.
  app.get("/robots.txt", (c) => c.text(`User-agent: *\nDisallow: /suche\nDisallow: /personen/\nSitemap: ${siteAt(c, site).publicUrl}/sitemap.xml\n`));
  app.get("/health", (c) => c.json({ status: "ok" }, 200, { "Cache-Control": "no-store" }));
}
