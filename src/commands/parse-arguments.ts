import { parseArgs } from "node:util";
import type { Command } from "./command.ts";
import { settingOptions, UsageError } from "./settings.ts";

/** What a person typed, taken apart. */
export interface Arguments {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly wantsHelp: boolean;
}

/**
 * Takes the words behind the program's name apart.
 * @param words `process.argv` from the third on
 * @param commands all commands; the first is taken when no command is named
 * @throws UsageError in one line for an unknown command or option, a missing or surplus argument
 */
export function parseArguments(words: readonly string[], commands: readonly Command[]): Arguments {
  const named = commands.find(({ name }) => name === words[0]);
  const command = named ?? commands[0];
  if (!command) throw new Error("no commands");
  const { values, positionals } = parse(words.slice(named ? 1 : 0), command);
  const wantsHelp = values["help"] === true;
  if (!named && words[0] !== undefined && !words[0].startsWith("-")) {
    throw new UsageError(`${words[0]}: there is no such command. Commands: ${commands.map(({ name }) => name).join(", ")}.`);
  }
  const options = Object.fromEntries(Object.entries(values).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : value === true && name !== "help" ? [[name, ""]] : [])));
  if (!wantsHelp) check(command, positionals, options);
  return { command, paths: positionals, options, wantsHelp };
}

function parse(words: readonly string[], command: Command) {
  const names = [...settingOptions, ...Object.keys(command.options)];
  const known: Record<string, { type: "string" | "boolean"; short?: string }> = { help: { type: "boolean", short: "h" } };
  for (const name of names) known[name] = { type: command.options[name]?.isSwitch ? "boolean" : "string" };
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: known });
  } catch (error) {
    // Node's own sentence, up to its advice about "--".
    throw new UsageError(`${(error as Error).message.split(". ")[0]}. Try: ratsfaden ${command.name} --help`);
  }
}

function check(command: Command, paths: readonly string[], options: Readonly<Record<string, string | undefined>>): void {
  const [least, most] = command.paths;
  if (paths.length < least) throw new UsageError(`${command.name}: a path is missing. Try: ratsfaden ${command.name} --help`);
  if (paths.length > most) throw new UsageError(`${command.name}: ${JSON.stringify(paths[most])} is one argument too many. Try: ratsfaden ${command.name} --help`);
  for (const [name, { values }] of Object.entries(command.options)) {
    const value = options[name];
    if (value !== undefined && values && !values.includes(value)) {
      throw new UsageError(`--${name}: ${JSON.stringify(value)} must be ${values.join(" or ")}.`);
    }
  }
}
