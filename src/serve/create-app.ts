import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import type { FileStore } from "../files/file-store.ts";
import type { Viewer } from "../store/viewer.ts";
import { citizenReads } from "./citizen-reads.ts";
import { addFeeds } from "./feeds/feed-routes.ts";
import { loadAssets } from "./html/assets.ts";
import { addOparl } from "./oparl/oparl-routes.ts";
import { createPortal } from "./portal/create-portal.ts";
import type { Portal, Searcher } from "./answer/portal.ts";

/** What serving needs, handed in as values: it reads no settings and no clock of its own. */
export interface AppParts {
  /** Only the citizen's eyes: what they cannot read, no page can show. */
  readonly store: { readonly citizen: Viewer };
  /** The public index. */
  readonly search: Searcher;
  readonly files: Pick<FileStore, "load">;
  readonly clock: () => Date;
  readonly settings: AppSettings;
  /** Hears of errors that a reader saw as "Störung". */
  readonly report?: (error: unknown) => void;
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

/** The whole public site. Tests ask it by `app.request("/")`. */
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
    loadBytes: async (sha256) => await parts.files.load(sha256),
    clock: parts.clock,
  };
  return createPortal(portal, { clientFolder, report: parts.report ?? (() => undefined), more: [addFeeds, addOparl] });
}

/** Beside this file once built; in the build folder while developing. */
function findClientFolder(): string {
  const beside = fileURLToPath(new URL("../client", import.meta.url));
  return existsSync(`${beside}/.vite`) ? beside : fileURLToPath(new URL("../../dist/client", import.meta.url));
}
