import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { citizenReads } from "./citizen-reads.js";
import { addFeeds } from "./feeds/feed-routes.js";
import { loadAssets } from "./html/assets.js";
import { addOparl } from "./oparl/oparl-routes.js";
import { createPortal } from "./portal/create-portal.js";
/** The whole public site. Tests ask it by `app.request("/")`. */
export function createApp(parts) {
    const { settings } = parts;
    const clientFolder = findClientFolder();
    const portal = {
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
function findClientFolder() {
    const beside = fileURLToPath(new URL("../client", import.meta.url));
    return existsSync(`${beside}/.vite`) ? beside : fileURLToPath(new URL("../../dist/client", import.meta.url));
}
//# sourceMappingURL=create-app.js.map