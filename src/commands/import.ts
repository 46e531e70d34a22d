import { existsSync } from "node:fs";
import { importFiles, type ImportResult } from "../ingest/import-files.ts";
import type { CollectionReader } from "../ingest/collection-reader.ts";
import { fetchFolder, type SourceFile } from "../source/folder/fetch-folder.ts";
import type { Command, Outside } from "./command.ts";
import { finishWithProgress } from "./finish-with-progress.ts";
import { createLog } from "./log.ts";
import { openReader, type OpenReader } from "./open-reader.ts";
import { openWorkplace, type Workplace } from "./open-workplace.ts";
import { createProgress, type Progress } from "./progress.ts";
import { importServer } from "./import-server.ts";
import { parseInterval } from "./interval.ts";
import { type Settings, UsageError } from "./settings.ts";
import { findOrMakeOparlServer, saveOparlWishes } from "../store/oparl-servers.ts";

/** So many refused files are named after an import. */
const shownRefusals = 20;

/** Reads files, and OParl servers, into the database. */
export const importCommand: Command = {
  name: "import",
  usage: "PATH|ADDRESS…",
  summary: "Reads files, folders and OParl servers (https://…) into the database. What has not changed is passed over.",
  options: {
    every: { help: "Visits the servers again by itself while the program serves or works: 30m, 6h, 2d; off ends that." },
    full: { isSwitch: true, help: "Reads everything of the servers again, not only what has changed." },
    "without-files": { isSwitch: true, help: "Takes in the servers' objects, not the files." },
  },
  paths: [1, Infinity],
  async run({ paths, options, settings, outside }) {
    const addresses = paths.filter(isAddress).map((path) => new URL(path).href);
    const sources = await fetchFolder(paths.filter((path) => !isAddress(path)));
    const everyMinutes = options["every"] === undefined ? undefined : parseInterval(options["every"]);
    if (everyMinutes !== undefined && addresses.length === 0) throw new UsageError("--every goes with the address of an OParl server.");
    const reader = openReaderFor(sources, settings);
    const workplace = await openWorkplace(settings, createLog(outside, settings));
    try {
      if (sources.length > 0 || addresses.length === 0) await importInto(workplace, sources, reader, settings, outside);
      for (const address of addresses) {
        if (outside.stop.aborted) break;
        const server = await findOrMakeOparlServer(workplace.store.office, address);
        const wishes = { everyMinutes: everyMinutes === undefined ? server.everyMinutes : everyMinutes, withFiles: options["without-files"] === undefined };
        await saveOparlWishes(workplace.store.office, server.id, wishes);
        await importServer(workplace, address, { isFull: options["full"] !== undefined, withFiles: wishes.withFiles }, settings, outside);
      }
    } finally {
      await reader.close();
      await workplace.close();
    }
    return outside.stop.aborted ? 130 : 0;
  },
};

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path) && URL.canParse(path);
}

/** Opens what reads these files. Where nothing was imported before, all of them will be read, so that processes start while the database is made. */
export function openReaderFor(sources: readonly SourceFile[], settings: Settings): OpenReader {
  const reader = openReader(settings);
  if (sources.length > 0 && !existsSync(settings.data)) reader.start(sources.length);
  return reader;
}

/** Imports files with a progress bar, brings the search index up to date, and says what became of them. */
export async function importInto(workplace: Workplace, sources: readonly SourceFile[], reader: OpenReader, settings: Settings, outside: Outside): Promise<void> {
  const { store, files, mark } = workplace;
  const progress = createProgress(outside);
  const refused: string[] = [];
  const result = await importFiles(sources, {
    office: store.office,
    files,
    mark,
    reader: { ...reader, spoolFolder: settings.data, stop: outside.stop, onProgress: showPass(progress) },
    defaults: { bodyName: settings.body, visibility: settings.visibility },
    onRefused: ({ name }, note) => refused.push(note?.message ?? name),
  });
  // What follows needs the memory and none of the processes.
  await reader.close();
  if (!outside.stop.aborted) await finishWithProgress(workplace, settings, outside, progress, result.saved + result.refused > 0);
  progress.end(summary(result));
  for (const line of refused.slice(0, shownRefusals)) outside.stderr.write(`  ${line}\n`);
  if (refused.length > shownRefusals) outside.stderr.write(`  … und ${refused.length - shownRefusals} weitere; alle nennt: npx ratsfaden read PFAD\n`);
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
