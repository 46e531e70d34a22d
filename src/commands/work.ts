import type { Command } from "./command.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";
import { workOnJobs } from "./work-on-jobs.ts";

/** Only works: for machines that serve nobody. */
export const workCommand: Command = {
  name: "work",
  usage: "",
  summary: "Visits OParl servers when they are due, until it is stopped (Ctrl-C). `serve` does so too.",
  options: {},
  paths: [0, 0],
  async run({ settings, outside }) {
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      await workOnJobs(workplace, settings, outside);
    } finally {
      await workplace.close();
    }
    return 0;
  },
};
