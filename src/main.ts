/**
 * The command line, and the one place that reads the environment and the clock.
 * Each command is a file in commands/.
 */
import type { Command, Outside } from "./commands/command.ts";
import { helpFor, overview } from "./commands/help.ts";
import { parseArguments } from "./commands/parse-arguments.ts";
import { readSettings, UsageError } from "./commands/settings.ts";
import { checkCommand } from "./commands/check.ts";
import { correctCommand } from "./commands/correct.ts";
import { importCommand } from "./commands/import.ts";
import { mcpCommand } from "./commands/mcp.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { readCommand } from "./commands/read.ts";
import { reindexCommand } from "./commands/reindex.ts";
import { serveCommand } from "./commands/serve.ts";
import { sourcesCommand } from "./commands/sources.ts";
import { startCommand } from "./commands/start.ts";
import { workCommand } from "./commands/work.ts";
import { SourceError } from "./source/folder/fetch-folder.ts";
import { PostgresError } from "./store/postgres/postgres-error.ts";

const commands: readonly Command[] = [startCommand, readCommand, importCommand, serveCommand, mcpCommand, migrateCommand, reindexCommand, correctCommand, sourcesCommand, workCommand, checkCommand];

/** Aborted on Ctrl-C, on a request to stop, and when the program that started us is gone. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  process.on("disconnect", () => controller.abort());
  return controller.signal;
}

async function main(words: readonly string[]): Promise<number> {
  const outside: Outside = { stdout: process.stdout, stderr: process.stderr, now: () => new Date(), stop: stopSignal() };
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
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

/** A pipe takes what is printed bit by bit; the program ends when all of it is through. */
const printed = async (): Promise<void> => await new Promise((done) => void process.stdout.write("", () => done()));

main(process.argv.slice(2)).then(
  async (code) => {
    await printed();
    process.exit(code);
  },
  (error: unknown) => {
    const isTyped = error instanceof UsageError || error instanceof SourceError;
    const isExpected = isTyped || error instanceof PostgresError;
    process.stderr.write(`ratsfaden: ${isExpected || !(error instanceof Error) ? String(error instanceof Error ? error.message : error) : (error.stack ?? error.message)}\n`);
    process.exit(isTyped ? 2 : 1);
  },
);
