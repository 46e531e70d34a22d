import { spawn } from "node:child_process";
import { PostgresError } from "./postgres-error.ts";

/** User id of "nobody", to which PostgreSQL's files belong when only setpriv works. */
const NOBODY = 65534;

/**
 * How PostgreSQL's programs are called. PostgreSQL refuses to run as root;
 * as root we call it through a program that gives root away.
 */
export interface Launcher {
  /** Words that stand before the program's own path and arguments. */
  readonly prefix: readonly string[];
  /** The user to whom the data folder must belong, where it is another one than ours. */
  readonly owner: number | null;
}

const DIRECT: Launcher = { prefix: [], owner: null };

/** A user namespace in which root is an ordinary user; files stay root's. */
const USER_NAMESPACE: Launcher = { prefix: ["unshare", "-U", "--map-user=1000"], owner: null };

/**
 * The user "nobody", who may still pass through parent folders that are closed to others.
 * For containers that forbid user namespaces.
 */
const SETPRIV: Launcher = {
  prefix: [
    "setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", "--securebits=+no_setuid_fixup",
    "--inh-caps=+dac_override", "--ambient-caps=+dac_override",
  ],
  owner: NOBODY,
};

/**
 * Chooses how to call PostgreSQL, by trying each way. Remembers nothing.
 * Throws a PostgresError where no way works.
 */
export async function chooseLauncher(postgres: string, isRoot: boolean): Promise<Launcher> {
  if (!isRoot) {
    return DIRECT;
  }
  const failures: string[] = [];
  for (const launcher of [USER_NAMESPACE, SETPRIV]) {
    const failure = await failureOf(launcher, postgres);
    if (failure === null) {
      return launcher;
    }
    failures.push(`${launcher.prefix[0] ?? ""}: ${failure}`);
  }
  throw new PostgresError(
    "PostgreSQL refuses to run as root, and neither way around works here "
      + `(${failures.join("; ")}). Start Ratsfaden as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** Null where the program runs this way and is not root; else what went wrong. */
async function failureOf(launcher: Launcher, postgres: string): Promise<string | null> {
  const user = await run([...launcher.prefix, "id", "-u"]);
  if (user.code !== 0 || user.output.trim() === "0") {
    return firstLine(user.output);
  }
  const version = await run([...launcher.prefix, postgres, "--version"]);
  return version.code === 0 ? null : firstLine(version.output);
}

function firstLine(output: string): string {
  return output.trim().split("\n")[0] ?? "";
}

/** Runs a program to its end. Never throws; a program that cannot be started has code -1. */
export function run(command: readonly string[]): Promise<{ code: number; output: string }> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], windowsHide: true, env: { ...process.env, LC_ALL: "C" } });
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString("utf8")).slice(-20_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: -1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? -1, output }));
  });
}
