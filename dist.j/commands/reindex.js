import { indexWithProgress } from "./index-with-progress.js";
import { createLog } from "./log.js";
import { openWorkplace } from "./open-workplace.js";
import { createProgress } from "./progress.js";
/** Builds the search index afresh from the database. */
export const reindexCommand = {
    name: "reindex",
    usage: "",
    summary: "Builds the search index afresh from the database.",
    options: {},
    paths: [0, 0],
    async run({ settings, outside }) {
        const workplace = await openWorkplace(settings, createLog(outside, settings));
        try {
            const progress = createProgress(outside);
            await indexWithProgress(workplace, progress, true);
            progress.end("Die Suche ist neu aufgebaut.");
        }
        finally {
            await workplace.close();
        }
        return 0;
    },
};
//# sourceMappingURL=reindex.js.map