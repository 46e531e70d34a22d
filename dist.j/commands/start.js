import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchFolder } from "../source/folder/fetch-folder.js";
import { importInto } from "./import.js";
import { createLog } from "./log.js";
import { openWorkplace } from "./open-workplace.js";
import { servePortal } from "./serve.js";
const examples = fileURLToPath(new URL("../../examples/documents", import.meta.url));
/** What `npm start` does: reads, then serves. */
export const startCommand = {
    name: "start",
    usage: "[PATH…]",
    summary: "Reads files or folders (without a path: the demonstration council) and serves the portal.",
    options: {},
    paths: [0, Infinity],
    async run({ paths, settings, outside }) {
        const sources = await fetchFolder(paths.length > 0 ? paths : [examples]);
        const own = paths.length > 0 ? settings : demonstration(settings);
        const workplace = await openWorkplace(own, createLog(outside, own));
        try {
            await importInto(workplace, sources, own, outside);
            if (!outside.stop.aborted)
                await servePortal(workplace, own, outside);
        }
        finally {
            await workplace.close();
        }
        return 0;
    },
};
/** Invented papers never mix with real ones: the demonstration keeps its data apart. */
function demonstration(settings) {
    return { ...settings, data: join(settings.data, "demonstration") };
}
//# sourceMappingURL=start.js.map