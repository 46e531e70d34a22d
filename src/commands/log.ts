import type { Outside } from "./command.ts";
import type { Settings } from "./settings.ts";

/** The operator's log, in English, on the error stream: one line each. */
export interface Log {
  readonly error: (line: string) => void;
  readonly info: (line: string) => void;
  readonly debug: (line: string) => void;
}

const silent = () => undefined;

/** A log that says as much as the settings ask for. */
export function createLog({ stderr }: Outside, { logLevel }: Settings): Log {
  const write = (line: string) => void stderr.write(`${line}\n`);
  return { error: write, info: logLevel === "error" ? silent : write, debug: logLevel === "debug" ? write : silent };
}
