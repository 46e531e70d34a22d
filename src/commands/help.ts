import type { Command } from "./command.ts";
import { settings } from "./settings.ts";

/** The overview that `ratsfaden --help` prints. */
export function overview(commands: readonly Command[]): string {
  return [
    "Ratsfaden reads what councils publish, understands it with evidence, and serves it.",
    "",
    "Usage: ratsfaden COMMAND [PATH…] [OPTIONS]",
    "",
    ...table(commands.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary])),
    "",
    "ratsfaden COMMAND --help says more about one of them.",
    "",
  ].join("\n");
}

/** What `ratsfaden COMMAND --help` prints. */
export function helpFor(command: Command): string {
  const own = Object.entries(command.options).map(([name, { values, isSwitch, help }]): [string, string] => [isSwitch ? `--${name}` : `--${name} ${values?.join("|") ?? "…"}`, help]);
  const shared = Object.values(settings).flatMap((entry): [string, string][] =>
    "option" in entry ? [[`--${entry.option} …`, `${entry.help} (${entry.variable})`]] : [[entry.variable, entry.help]],
  );
  return [
    `Usage: ratsfaden ${command.name} ${command.usage}`.trim(),
    "",
    command.summary,
    "",
    ...(own.length > 0 ? ["Options:", ...table(own), ""] : []),
    "Settings (option, or environment variable):",
    ...table(shared),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
