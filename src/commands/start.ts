import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchFolder } from "../source/folder/fetch-folder.ts";
import type { Command } from "./command.ts";
import { importInto, openReaderFor } from "./import.ts";
import { createLog } from "./log.ts";
import { openWorkplace } from "./open-workplace.ts";
import { servePortal } from "./serve.ts";
import type { Settings } from "./settings.ts";

const examples = fileURLToPath(new URL("../../examples/documents", import.meta.url));

/** What `npm start` does: reads, then serves. */
export const startCommand: Command = {
  name: "start",
  usage: "[PATH…]",
  summary: "Reads files or folders (without a path: the demonstration council) and serves the portal.",
  options: {},
  paths: [0, Infinity],
  async run({ paths, settings, outside }) {
    const sources = await fetchFolder(paths.length > 0 ? paths : [examples]);
    const own = paths.length > 0 ? settings : demonstration(settings);
    const reader = openReaderFor(sources, own);
    const workplace = await openWorkplace(own, createLog(outside, own));
    try {
      await importInto(workplace, sources, reader, own, outside);
      if (!outside.stop.aborted) await servePortal(workplace, own, outside);
    } finally {
      await reader.close();
      await workplace.close();
    }
    return 0;
  },
};

/** Invented papers never mix with real ones: the demonstration keeps its data apart. Who takes them may do with them what they like. */
function demonstration(settings: Settings): Settings {
  return { ...settings, license: settings.license ?? "https://creativecommons.org/publicdomain/zero/1.0/", data: join(settings.data, "demonstration") };
}
