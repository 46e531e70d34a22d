import { readdirSync, readFileSync } from "node:fs";

/** What a program and all processes that it started, and those started, used. */
export interface Usage {
  /** Processor time in seconds, by what the processes do. */
  readonly seconds: Readonly<Record<string, number>>;
  /** Time in seconds in which processes ran or waited for a core that was busy with something else. */
  readonly wantedSeconds: number;
  /** Most resident memory of a single process in MB, by what it does. */
  readonly peakMegabytes: Readonly<Record<string, number>>;
}

const interval = 50;
/** Linux counts processor time in these (sysconf(_SC_CLK_TCK)), and has done so for ages. */
const ticksPerSecond = 100;

/** Watches a process and its descendants on Linux, where `/proc` tells; elsewhere nothing is seen. */
export function watchProcesses(root: number): { stop(): Usage } {
  const seen = new Map<number, { readonly role: string; seconds: number; wanted: number; megabytes: number }>();
  const look = (): void => {
    for (const pid of descendantsOf(root)) {
      const found = seen.get(pid) ?? { role: roleOf(pid), seconds: 0, wanted: 0, megabytes: 0 };
      seen.set(pid, { role: found.role, seconds: Math.max(found.seconds, secondsOf(pid)), wanted: Math.max(found.wanted, wantedSecondsOf(pid)), megabytes: Math.max(found.megabytes, peakOf(pid)) });
    }
  };
  const timer = setInterval(look, interval);
  return {
    stop() {
      clearInterval(timer);
      const seconds: Record<string, number> = {};
      const peakMegabytes: Record<string, number> = {};
      for (const { role, ...used } of seen.values()) {
        seconds[role] = (seconds[role] ?? 0) + used.seconds;
        peakMegabytes[role] = Math.max(peakMegabytes[role] ?? 0, used.megabytes);
      }
      return { seconds, wantedSeconds: [...seen.values()].reduce((sum, { wanted }) => sum + wanted, 0), peakMegabytes };
    },
  };
}

function descendantsOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of isLinux ? readdirSync("/proc") : []) {
    const parent = statOf(Number(name))[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

const isLinux = process.platform === "linux";

/** Fields of `/proc/PID/stat` from the third on (the second holds a name with anything in it). */
function statOf(pid: number): readonly string[] {
  const text = textOf(pid, "stat");
  return text.slice(text.lastIndexOf(")") + 2).split(" ").filter(Boolean);
}

function secondsOf(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** Of each thread `/proc` tells how long it ran, and how long it was ready to, in nanoseconds. */
function wantedSecondsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
      const [ran = "0", waited = "0"] = textOf(pid, `task/${thread}/schedstat`).split(" ");
      return sum + (Number(ran) + Number(waited)) / 1e9;
    }, 0);
  } catch {
    return 0;
  }
}

function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(textOf(pid, "status"))?.[1] ?? 0) / 1024;
}

function roleOf(pid: number): string {
  const command = textOf(pid, "cmdline");
  return ["reader", "understander"].find((role) => command.includes(`${role}-process`)) ?? (command.includes("postgres") ? "PostgreSQL" : command.includes("tesseract") ? "tesseract" : "program");
}

function textOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
