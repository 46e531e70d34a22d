import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import type { FileStore } from "../files/file-store.ts";
import type { Viewer } from "../store/viewer.ts";
import { addApi } from "./api/api-routes.ts";
import { citizenReads } from "./citizen-reads.ts";
import { addData } from "./open-data/data-routes.ts";
import { publishedReads } from "./open-data/published-reads.ts";
import { addFeeds } from "./feeds/feed-routes.ts";
import { loadAssets } from "./html/assets.ts";
import { createMcpHttp } from "./mcp/mcp-handler.ts";
import { createOparl, isOparlPath } from "./oparl/create-oparl.ts";
import { createSessions } from "./office/access/session.ts";
import { createOffice } from "./office/create-office.ts";
import type { Office } from "./office/office.ts";
import { createPortal } from "./portal/create-portal.ts";
import type { Portal, Searcher } from "./answer/portal.ts";

/** What serving needs, handed in as values: it reads no settings and no clock of its own. */
export interface AppParts {
  /** Only the citizen's eyes: what they cannot read, no page can show. */
  readonly store: { readonly citizen: Viewer };
  /** The public index. */
  readonly search: Searcher;
  readonly files: Pick<FileStore, "load" | "open">;
  readonly clock: () => Date;
  readonly settings: AppSettings;
  /** The office below `/buero`; without it, there is none. */
  readonly office?: OfficeParts;
  /** Hears of errors that a reader saw as "Störung". */
  readonly report?: (error: unknown) => void;
}

/** What the office needs beside what the portal has: its own eyes, and the key to its door. */
export interface OfficeParts extends Pick<Office, "viewer" | "pictures" | "change" | "pause" | "log"> {
  readonly key: string;
}

export interface AppSettings {
  readonly siteName: string;
  /** Where citizens reach the portal: for feeds, OParl and citations. Without it the address of each request is taken. */
  readonly publicUrl?: string;
  /** Lines of the Impressum. */
  readonly operator?: readonly string[];
  /** E-mail address for barriers, mistakes and data protection. */
  readonly contact?: string;
}

/** The whole site: the portal, and the office where there is one. Tests ask it by `app.request("/")`. */
export function createApp(parts: AppParts): Hono {
  const { settings } = parts;
  const clientFolder = findClientFolder();
  const portal: Portal = {
    site: {
      name: settings.siteName,
      publicUrl: (settings.publicUrl ?? "").replace(/\/+$/, ""),
      assets: loadAssets(clientFolder),
      operator: settings.operator ?? [],
      contact: settings.contact ?? null,
    },
    read: citizenReads(parts.store.citizen),
    search: parts.search,
    openBytes: async (sha256) => await parts.files.open(sha256),
    clock: parts.clock,
  };
  const report = parts.report ?? (() => undefined);
  const app = createPortal(portal, { clientFolder, report, more: [addFeeds, addApi, (to, from) => addData(to, from, publishedReads(parts.store.citizen))] });
  const oparl = createOparl({ citizen: parts.store.citizen, publicUrl: portal.site.publicUrl, clock: parts.clock, report });
  const site = new Hono({ getPath: (request) => new URL(request.url).pathname });
  const mcp = createMcpHttp(portal, report);
  site.all("/mcp", async (c) => await mcp(c.req.raw));
  if (parts.office !== undefined) addOffice(site, parts.office, portal, parts.files, report);
  site.all("*", async (c) => await (isOparlPath(c.req.path) ? oparl : app.fetch)(c.req.raw));
  return site;
}

/** Apart from the portal from the first step on: nothing that serves citizens is handed what the office sees. */
function addOffice(site: Hono, { key, ...own }: OfficeParts, portal: Portal, files: AppParts["files"], report: (error: unknown) => void): void {
  const office = createOffice({ ...own, site: portal.site, sessions: createSessions(key), loadBytes: async (sha256) => await files.load(sha256), clock: portal.clock }, report);
  for (const path of ["/buero", "/buero/*"]) site.all(path, async (c) => await office.fetch(c.req.raw));
}

/** Beside this file once built; in the build folder while developing. */
function findClientFolder(): string {
  const beside = fileURLToPath(new URL("../client", import.meta.url));
  return existsSync(`${beside}/.vite`) ? beside : fileURLToPath(new URL("../../dist/client", import.meta.url));
}
