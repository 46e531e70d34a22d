// Runs a program on the pinned Node and ends as it ends.
import { spawn } from "node:child_process";

/**
 * Runs `args` on `node`; signals are passed on (a Ctrl-C may so arrive twice), the exit code becomes ours.
 * The program holds a channel to us and stops when we are gone, however we went.
 */
export function run(node, args, { cwd } = {}) {
  const child = spawn(node, args, { cwd: cwd ?? process.cwd(), stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** npm that is killed leaves its script running; nobody would find it again. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && child.kill("SIGTERM"), 1000).unref();
}
