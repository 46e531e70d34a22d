import type { Command } from "./command.ts";
import { indexWithProgress } from "./index-with-progress.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";
import { createProgress } from "./progress.ts";

/** Builds the search index afresh from the database. */
export const reindexCommand: Command = {
  name: "reindex",
  usage: "",
  summary: "Builds the search index afresh from the database.",
  options: {},
  paths: [0, 0],
  async run({ settings, outside }) {
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      const progress = createProgress(outside);
      await indexWithProgress(workplace, progress, "asked");
      progress.end("Die Suche ist neu aufgebaut.");
    } finally {
      await workplace.close();
    }
    return 0;
  },
};
