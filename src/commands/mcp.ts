import { once } from "node:events";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { askedAt } from "../serve/api/ask.ts";
import { citizenReads } from "../serve/citizen-reads.ts";
import { createMcpServer } from "../serve/mcp/create-mcp-server.ts";
import type { Command } from "./command.ts";
import { indexWithProgress } from "./index-with-progress.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";
import { createProgress } from "./progress.ts";

/** Answers a language model over standard input and output. */
export const mcpCommand: Command = {
  name: "mcp",
  usage: "",
  summary: "Answers language models (MCP) on standard input and output: tools that read what is public.",
  options: {},
  paths: [0, 0],
  async run({ settings, outside }) {
    const log = createLog(outside, settings);
    const workplace = await openWorkplace(settings, log);
    try {
      await indexWithProgress(workplace, createProgress(outside), "missing");
      const site = (settings.publicUrl ?? `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${settings.port}`).replace(/\/+$/, "");
      // Only the citizen's eyes and the public index: what is not public, no tool can find.
      const asked = askedAt({ read: citizenReads(workplace.store.citizen), search: workplace.search.public }, site);
      const report = (error: unknown) => log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      const server = serveStdio(() => createMcpServer({ asked, name: settings.siteName, report }), { onerror: report });
      const stopped = outside.stop.aborted ? Promise.resolve() : once(outside.stop, "abort");
      await Promise.race([stopped, once(process.stdin, "end"), once(process.stdin, "close")]);
      await server.close();
    } finally {
      await workplace.close();
    }
    return 0;
  },
};
