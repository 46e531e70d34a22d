import { importFiles, type ImportResult } from "../ingest/import-files.ts";
import type { CollectionReader } from "../ingest/collection-reader.ts";
import { fetchFolder, type SourceFile } from "../source/folder/fetch-folder.ts";
import type { Command, Outside } from "./command.ts";
import { indexWithProgress } from "./index-with-progress.ts";
import { createLog } from "./log.ts";
import { openReader } from "./open-reader.ts";
import { openWorkplace, type Workplace } from "./open-workplace.ts";
import { publishWithProgress } from "./publish-with-progress.ts";
import { createProgress, type Progress } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** So many refused files are named after an import. */
const shownRefusals = 20;

/** Reads files into the database. */
export const importCommand: Command = {
  name: "import",
  usage: "PATH…",
  summary: "Reads files or folders into the database. Files that have not changed are passed over.",
  options: {},
  paths: [1, Infinity],
  async run({ paths, settings, outside }) {
    const sources = await fetchFolder(paths);
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      await importInto(workplace, sources, settings, outside);
    } finally {
      await workplace.close();
    }
    return outside.stop.aborted ? 130 : 0;
  },
};

/** Imports files with a progress bar, brings the search index up to date, and says what became of them. */
export async function importInto(workplace: Workplace, sources: readonly SourceFile[], settings: Settings, outside: Outside): Promise<void> {
  const { store, files, mark } = workplace;
  const progress = createProgress(outside);
  const reader = openReader(settings);
  const refused: string[] = [];
  try {
    const result = await importFiles(sources, {
      office: store.office,
      files,
      mark,
      reader: { ...reader, spoolFolder: settings.data, stop: outside.stop, onProgress: showPass(progress) },
      defaults: { bodyName: settings.body, visibility: settings.visibility },
      onRefused: ({ name }, note) => refused.push(note?.message ?? name),
    });
    if (!outside.stop.aborted) await indexWithProgress(workplace, progress, result.saved + result.refused > 0 ? "changed" : "missing");
    if (!outside.stop.aborted) await publishWithProgress(workplace, settings, outside, progress);
    progress.end(summary(result));
    for (const line of refused.slice(0, shownRefusals)) outside.stderr.write(`  ${line}\n`);
    if (refused.length > shownRefusals) outside.stderr.write(`  … und ${refused.length - shownRefusals} weitere; alle nennt: npx ratsfaden read PFAD\n`);
  } finally {
    await reader.pool.close();
  }
}

function showPass(progress: Progress): CollectionReader["onProgress"] {
  return (pass, done, total, name) => progress.update(pass === "read" ? "Lesen" : "Verstehen", done, total, name);
}

function summary({ saved, unchanged, refused }: ImportResult): string {
  const parts = [
    `${saved} ${saved === 1 ? "Dokument" : "Dokumente"} gelesen`,
    ...(unchanged > 0 ? [`${unchanged} unverändert`] : []),
    ...(refused > 0 ? [`${refused} nicht lesbar:`] : []),
  ];
  return parts.join(", ") + (refused > 0 ? "" : ".");
}
