import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { Layout, type PageContent } from "../html/layout.tsx";
import type { Site } from "../html/site.ts";
import { createEncoder, type Encoder } from "./encoder.ts";

/** Addresses that belong to a page; they stand under `links` in its JSON. */
export type Links = Readonly<Record<string, string>>;

interface Answer {
  /** What the JSON of the page holds, together with `links`: made as the interface for programs makes it, when it is asked for. */
  readonly view: object | ((encode: Encoder) => object);
  readonly links?: Links;
  readonly content: PageContent;
  readonly status?: ContentfulStatusCode;
}

/**
 * Answers with one page, as HTML or as JSON: the one place that decides which.
 * JSON is given for addresses that end in `.json` and to those who ask for `application/json`.
 */
export async function respond(c: Context, site: Site, answer: Answer): Promise<Response> {
  const status = answer.status ?? 200;
  c.header("Vary", "Accept", { append: true });
  c.header("Cache-Control", status === 200 ? "public, max-age=60" : "no-store");
  if (wantsJson(c)) {
    const view = typeof answer.view === "function" ? answer.view(createEncoder(siteAt(c, site).publicUrl)) : answer.view;
    return c.json({ ...view, links: { self: jsonAddress(c), html: pageAddress(c), ...answer.links } }, status);
  }
  const page = <Layout site={site} path={c.req.path} json={jsonAddress(c)} oparl={answer.links?.["oparl"]} content={answer.content} />;
  return c.html(`<!DOCTYPE html>${await page.toString()}`, status);
}

/** True where the answer shall be JSON. */
export function wantsJson(c: Context): boolean {
  if (new URL(c.req.url).pathname.endsWith(".json")) return true;
  return accepts(c, { header: "Accept", supports: ["text/html", "application/json"], default: "text/html" }) === "application/json";
}

/** Routes are found without the ending `.json`, so that each page has both addresses. Files keep their names. */
export function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/dateien/") || pathname.startsWith("/assets/") || !pathname.endsWith(".json")) return pathname;
  return pathname === "/index.json" ? "/" : pathname.slice(0, -".json".length);
}

/** The site with its public address: the one that is set, else the one by which the reader came. */
export function siteAt(c: Context, site: Site): Site {
  return site.publicUrl === "" ? { ...site, publicUrl: new URL(c.req.url).origin } : site;
}

function pageAddress(c: Context): string {
  return `${c.req.path}${new URL(c.req.url).search}`;
}

function jsonAddress(c: Context): string {
  return `${c.req.path === "/" ? "/index" : c.req.path}.json${new URL(c.req.url).search}`;
}
