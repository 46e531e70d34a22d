import type { Context, Hono } from "hono";
import { addressOf } from "../answer/address.ts";
import type { Portal } from "../answer/portal.ts";
import { siteAt } from "../answer/respond.tsx";
import { sitemapIndexOf, sitemapOf } from "./sitemap.ts";

const perPart = 100;
/** The protocol allows no more parts in one index. */
const mostParts = 50_000;

/** `/sitemap.xml` and its parts. People are left out: they shall not be found by their names elsewhere. */
export function addSitemap(app: Hono, portal: Portal): void {
  const { read } = portal;
  const lists: Readonly<Record<string, (page: number, pageSize: number) => Promise<{ readonly total: number; readonly addresses: readonly string[] }>>> = {
    vorlagen: async (page, pageSize) => {
      const { total, items } = await read.papers({}, page, pageSize);
      return { total, addresses: items.map(({ id }) => addressOf.paper(id)) };
    },
    sitzungen: async (page, pageSize) => {
      const { total, items } = await read.meetings({}, page, pageSize);
      return { total, addresses: items.map(({ id }) => addressOf.meeting(id)) };
    },
  };
  app.get("/sitemap.xml", async (c) => {
    const parts = await Promise.all(Object.entries(lists).map(async ([name, load]) => {
      const { total } = await load(1, 1);
      return Array.from({ length: Math.min(Math.ceil(total / perPart), mostParts / 2) }, (_, index) => `/sitemap/${name}-${index + 1}.xml`);
    }));
    return xml(c, sitemapIndexOf(absolute(c, portal, parts.flat())));
  });
  app.get("/sitemap/:part{[a-z]{1,20}-[0-9]{1,6}\\.xml}", async (c) => {
    const [name = "", page = ""] = c.req.param("part").replace(".xml", "").split("-");
    const load = Object.hasOwn(lists, name) ? lists[name] : undefined;
    const { addresses } = load === undefined || Number(page) < 1 ? { addresses: [] } : await load(Number(page), perPart);
    return addresses.length === 0 ? await c.notFound() : xml(c, sitemapOf(absolute(c, portal, addresses)));
  });
}

function absolute(c: Context, portal: Portal, paths: readonly string[]): readonly string[] {
  const { publicUrl } = siteAt(c, portal.site);
  return paths.map((path) => `${publicUrl}${path}`);
}

function xml(c: Context, text: string): Response {
  return c.body(text, 200, { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" });
}
