import type { Settings } from "./settings.ts";

/** What a command is given: its paths, its own options, all settings, and the outside world. */
export interface CommandInput {
  /** Arguments without dashes. */
  readonly paths: readonly string[];
  /** The command's own options, by name without dashes; "" for a switch that is set. */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly settings: Settings;
  readonly outside: Outside;
}

/** The world as the program sees it: handed down from `main`, so that tests can hand down another. */
export interface Outside {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  /** The present moment. */
  readonly now: () => Date;
  /** Aborted when the person (Ctrl-C) or the system asks the program to stop. */
  readonly stop: AbortSignal;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** How its arguments are written: "PATH…". Empty when it takes none. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Its own options: name → the values it takes (any unless told; none where it is a switch) and what it is for. */
  readonly options: Readonly<Record<string, { readonly values?: readonly string[]; readonly isSwitch?: true; readonly help: string }>>;
  /** How many paths it takes at least and at most. */
  readonly paths: readonly [least: number, most: number];
  /** Does the work. @returns the exit code. */
  run(input: CommandInput): Promise<number>;
}
