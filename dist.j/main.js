import { helpFor, overview } from "./commands/help.js";
import { parseArguments } from "./commands/parse-arguments.js";
import { readSettings, UsageError } from "./commands/settings.js";
import { SourceError } from "./source/folder/fetch-folder.js";
import { PostgresError } from "./store/postgres/postgres-error.js";
import { importCommand } from "./commands/import.js";
import { migrateCommand } from "./commands/migrate.js";
import { readCommand } from "./commands/read.js";
import { reindexCommand } from "./commands/reindex.js";
import { serveCommand } from "./commands/serve.js";
import { startCommand } from "./commands/start.js";
const commands = [startCommand, readCommand, importCommand, serveCommand, migrateCommand, reindexCommand, correctCommand];
/** Aborted on Ctrl-C, on a request to stop, and when the program that started us is gone. */
function stopSignal() {
    const controller = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
        process.on(signal, () => controller.abort());
    process.on("disconnect", () => controller.abort());
    return controller.signal;
}
async function main(words) {
    const outside = { stdout: process.stdout, stderr: process.stderr, now: () => new Date(), stop: stopSignal() };
    if (words.length === 0 || words[0] === "--help" || words[0] === "-h" || words[0] === "help") {
        process.stdout.write(overview(commands));
        return 0;
    }
    const { command, paths, options, wantsHelp } = parseArguments(words, commands);
    if (wantsHelp) {
        process.stdout.write(helpFor(command));
        return 0;
    }
    return command.run({ paths, options, settings: readSettings(process.env, options), outside });
}
/** Standard output may be a pipe that closes early (`| head`): that is no error. */
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
main(process.argv.slice(2)).then((code) => process.exit(code), (error) => {
    const isTyped = error instanceof UsageError || error instanceof SourceError;
    const isExpected = isTyped || error instanceof PostgresError;
    process.stderr.write(`ratsfaden: ${isExpected || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : (error.stack ?? error.message)}\n`);
    process.exit(isTyped ? 2 : 1);
});
//# sourceMappingURL=main.js.map