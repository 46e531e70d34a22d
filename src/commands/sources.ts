import { isVisitReport, reportLines } from "../council/visit-report.ts";
import { loadOparlServers, type OparlServerRow } from "../store/oparl-servers.ts";
import type { Command } from "./command.ts";
import { intervalWords } from "./interval.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";

/** Lists the servers that are visited. */
export const sourcesCommand: Command = {
  name: "sources",
  usage: "[ADDRESS…]",
  summary: "Lists the OParl servers that are visited, and what the last visit found.",
  options: {},
  paths: [0, Infinity],
  async run({ paths, settings, outside }) {
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      const servers = (await loadOparlServers(workplace.store.office)).filter(({ url }) => paths.length === 0 || paths.some((path) => url.includes(path)));
      if (servers.length === 0) outside.stdout.write("Noch kein Server. Einen abgleichen: npx ratsfaden import https://…\n");
      for (const server of servers) outside.stdout.write(`${describe(server).join("\n")}\n\n`);
    } finally {
      await workplace.close();
    }
    return 0;
  },
};

function describe({ url, name, vendor, version, everyMinutes, finishedAt, report }: OparlServerRow): string[] {
  const about = [name, version === null ? null : `OParl ${version}`, vendor].filter((part) => part !== null);
  return [
    url,
    ...(about.length > 0 ? [`  ${about.join(", ")}`] : []),
    `  Abgleich ${everyMinutes === null ? "nur auf Wunsch" : intervalWords(everyMinutes)}; zuletzt ${finishedAt === null ? "noch nie" : new Date(finishedAt).toLocaleString("de-DE", { timeZone: "Europe/Berlin" })}`,
    ...(isVisitReport(report) ? reportLines(report).map((line) => `  ${line}`) : []),
  ];
}
