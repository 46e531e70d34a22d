import { spawn } from "node:child_process";
import { PostgresError } from "./postgres-error.js";
/** User id of "nobody", to which PostgreSQL's files belong when only setpriv works. */
const NOBODY = 65534;
const DIRECT = { prefix: [], owner: null };
/** A user namespace in which root is an ordinary user; files stay root's. */
const USER_NAMESPACE = { prefix: ["unshare", "-U", "--map-user=1000"], owner: null };
/**
 * The user "nobody", who may still pass through parent folders that are closed to others.
 * For containers that forbid user namespaces.
 */
const SETPRIV = {
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
export async function chooseLauncher(postgres, isRoot) {
    if (!isRoot) {
        return DIRECT;
    }
    const failures = [];
    for (const launcher of [USER_NAMESPACE, SETPRIV]) {
        const failure = await failureOf(launcher, postgres);
        if (failure === null) {
            return launcher;
        }
        failures.push(`${launcher.prefix[0] ?? ""}: ${failure}`);
    }
    throw new PostgresError("PostgreSQL refuses to run as root, and neither way around works here "
        + `(${failures.join("; ")}). Start Ratsfaden as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`);
}
/** Null where the program runs this way and is not root; else what went wrong. */
async function failureOf(launcher, postgres) {
    const user = await run([...launcher.prefix, "id", "-u"]);
    if (user.code !== 0 || user.output.trim() === "0") {
        return firstLine(user.output);
    }
    const version = await run([...launcher.prefix, postgres, "--version"]);
    return version.code === 0 ? null : firstLine(version.output);
}
function firstLine(output) {
    return output.trim().split("\n")[0] ?? "";
}
/** Runs a program to its end. Never throws; a program that cannot be started has code -1. */
export function run(command) {
    const [program = "", ...args] = command;
    return new Promise((resolve) => {
        let output = "";
        const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], windowsHide: true, env: { ...process.env, LC_ALL: "C" } });
        const keep = (chunk) => {
            output = (output + chunk.toString("utf8")).slice(-20_000);
        };
        child.stdout.on("data", keep);
        child.stderr.on("data", keep);
        child.on("error", (error) => resolve({ code: -1, output: error.message }));
        child.on("close", (code) => resolve({ code: code ?? -1, output }));
    });
}
//# sourceMappingURL=launcher.js.map