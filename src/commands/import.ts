import { join } from "node:path";
import { importFiles, type ImportResult } from "../ingest/import-files.ts";
import { updateIndex } from "../ingest/update-index.ts";
import { fetchFolder } from "../source/folder/fetch-folder.ts";
import type { Command, CommandInput, Outside } from "./command.ts";
import { createLog } from "./log.ts";
import { openReader } from "./open-reader.ts";
import { openWorkplace, type Workplace } from "./open-workplace.ts";
import { createProgress } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** Reads files into the database. */
export const importCommand: Command = {
  name: "import",
  usage: "PATH…",
  summary: "Reads files or folders into the database. Files that have not changed are passed over.",
  options: {},
  paths: [1, Infinity],
  async run(input: CommandInput) {
    const sources = await fetchFolder(input.paths);
    const workplace = await openWorkplace(input.settings, createLog(input.outside, input.settings));
    try {
      await importInto(workplace, sources, input.settings, input.outside);
    } finally {
      await workplace.close();
    }
    return input.outside.stop.aborted ? 130 : 0;
  },
};

/** Imports files with a progress bar, brings the search index up to date, and says what became of them. */
export async function importInto(workplace: Workplace, sources: Awaited<ReturnType<typeof fetchFolder>>, settings: Settings, outside: Outside): Promise<void> {
  const { store, files, search } = workplace;
  const progress = createProgress(outside);
  const reader = await openReader(settings);
  const indexing = (done: number, total: number) => progress.update(done, total, "Suche aufbauen");
  try {
    const result = await importFiles(sources, {
      office: store.office,
      files,
      reader: {
        ...reader,
        spoolFolder: settings.data,
        stop: outside.stop,
        onProgress: (pass, done, total, name) => progress.update(done, total, `${pass === "read" ? "Lesen" : "Verstehen"}: ${name}`),
      },
      defaults: { bodyName: settings.body, visibility: settings.visibility },
      marker: join(settings.data, "search", "stale"),
    });
    await updateIndex(workplace.search, store, { marker: join(settings.data, "search", "stale"), onProgress: indexing });
    progress.end(summary(result));
  } finally {
    await reader.pool.close();
  }
  void search;
}

function summary({ saved, unchanged, refused }: ImportResult): string {
  const parts = [
    `${saved} ${saved === 1 ? "Dokument" : "Dokumente"} gelesen`,
    ...(unchanged > 0 ? [`${unchanged} unverändert`] : []),
    ...(refused > 0 ? [`${refused} nicht lesbar (Gründe: ratsfaden read PATH)`] : []),
  ];
  return `${parts.join(", ")}.`;
}
