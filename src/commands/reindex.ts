import type { Command } from "./command.ts";
import { indexSearch } from "./index-search.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";

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
      await indexSearch(workplace, settings, outside);
    } finally {
      await workplace.close();
    }
    return 0;
  },
};
