import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

const running = new Set<Running>();

/** A folder that is gone when the work with it is done, and with it every program that still runs, also after a failure. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "ratsfaden-test-"));
  try {
    return await work(folder);
  } finally {
    for (const program of running) program.process.kill("SIGINT");
    for (const program of running) await program.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Most memory the program itself held at once, in bytes; 0 where the system does not tell. */
  readonly peakBytes: number;
  /** The same for the largest of the processes in which it reads and understands. */
  readonly peakReaderBytes: number;
}

/** The built program, as it runs in production. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the first match in what the program printed (both streams). */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
}

/** Starts the built program with a bare environment. */
export function startProgram(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  const waiting = new Set<() => void>();
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      said[stream] += text;
      for (const look of waiting) look();
    });
  }
  let peakBytes = 0;
  let peakReaderBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
    peakReaderBytes = Math.max(peakReaderBytes, ...readersOf(child.pid).map(peakOf));
  }, 100);
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code) => {
      clearInterval(watch);
      for (const look of waiting) look();
      resolve({ code, ...said, peakBytes, peakReaderBytes });
    }),
  );
  const program: Running = {
    process: child,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = (said.stdout + said.stderr).match(pattern);
          if (match) resolve(match);
          else if (child.exitCode !== null) reject(new Error(`the program ended without printing ${pattern}: ${said.stdout}${said.stderr}`));
          else return;
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
  };
  running.add(program);
  void ended.then(() => running.delete(program));
  return program;
}

/** Runs the built program to its end. */
export function runProgram(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ended> {
  return startProgram(args, environment).ended;
}

/** Peak resident memory of a process on Linux. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Processes that a process has started to read and understand files in; on Linux. */
function readersOf(pid: number | undefined): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
    return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").match(/(?:reader|understander)-process/) !== null);
  } catch {
    return [];
  }
}
