import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCollection } from "../ingest/read-collection.js";
import { fetchFolder } from "../source/folder/fetch-folder.js";
import { printReading } from "../understand/print-reading.js";
import { createProgress } from "./progress.js";
import { openReader } from "./open-reader.js";
import { readingAsText } from "./reading-as-text.js";
/** Prints what was understood, with no database. */
export const readCommand = {
    name: "read",
    usage: "PATH… [--format ndjson|text]",
    summary: "Reads files or folders and prints what it understood, with no database.",
    options: { format: { values: ["ndjson", "text"], help: "One JSON object a line, or a text for people (the default)." } },
    paths: [1, Infinity],
    async run({ paths, options, settings, outside }) {
        const files = await fetchFolder(paths);
        const progress = createProgress(outside);
        const scratch = await mkdtemp(join(tmpdir(), "ratsfaden-"));
        const reader = await openReader(settings);
        const print = options["format"] === "ndjson" ? ndjson : text;
        try {
            const readings = readCollection(files, {
                ...reader,
                knownTexts: nothing(),
                spoolFolder: scratch,
                stop: outside.stop,
                wants: () => true,
                keep: async () => undefined,
                onProgress: (pass, done, total, name) => progress.update(done, total, `${pass === "read" ? "Lesen" : "Verstehen"}: ${name}`),
            });
            for await (const reading of readings)
                outside.stdout.write(print(reading));
        }
        finally {
            await reader.pool.close();
            await rm(scratch, { recursive: true, force: true });
        }
        progress.end(`${files.length} ${files.length === 1 ? "Datei" : "Dateien"} gelesen.`);
        return outside.stop.aborted ? 130 : 0;
    },
};
function ndjson({ file, understood, notes }) {
    return `${JSON.stringify(understood ? { ...printReading(understood, file.name), notes } : { file: file.name, notes })}\n`;
}
function text({ file, understood, notes }) {
    return readingAsText(file.name, understood, notes);
}
/** Without a database nothing is known but the files themselves. */
async function* nothing() { }
//# sourceMappingURL=read.js.map