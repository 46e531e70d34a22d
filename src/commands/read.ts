import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCollection, type FileReading } from "../ingest/read-collection.ts";
import { fetchFolder } from "../source/folder/fetch-folder.ts";
import { printReading } from "../understand/print-reading.ts";
import type { Command } from "./command.ts";
import { createProgress } from "./progress.ts";
import { openReader } from "./open-reader.ts";
import { readingAsText } from "./reading-as-text.ts";

/** Prints what was understood, with no database. */
export const readCommand: Command = {
  name: "read",
  usage: "PATH… [--format ndjson|text]",
  summary: "Reads files or folders and prints what it understood, with no database.",
  options: { format: { values: ["ndjson", "text"], help: "One JSON object a line, or a text for people (the default)." } },
  paths: [1, Infinity],
  async run({ paths, options, settings, outside }) {
    const files = await fetchFolder(paths);
    const progress = createProgress(outside);
    const scratch = await mkdtemp(join(tmpdir(), "ratsfaden-"));
    const reader = openReader(settings);
    const print = options["format"] === "ndjson" ? ndjson : text;
    try {
      const readings = readCollection(files, {
        ...reader,
        knownTexts: nothing(),
        spoolFolder: scratch,
        stop: outside.stop,
        wants: () => true,
        keep: async () => undefined,
        onProgress: (pass, done, total, name) => progress.update(pass === "read" ? "Lesen" : "Verstehen", done, total, name),
      });
      for await (const reading of readings) outside.stdout.write(print(reading));
    } finally {
      await reader.close();
      await rm(scratch, { recursive: true, force: true });
    }
    progress.end(`${files.length} ${files.length === 1 ? "Datei" : "Dateien"} gelesen.`);
    return outside.stop.aborted ? 130 : 0;
  },
};

function ndjson({ file, understood, notes }: FileReading): string {
  return `${JSON.stringify(understood ? { ...printReading(understood, file.name), notes } : { file: file.name, notes })}\n`;
}

function text({ file, understood, notes }: FileReading): string {
  return readingAsText(file.name, understood, notes);
}

/** Without a database nothing is known but the files themselves. */
async function* nothing() {}
