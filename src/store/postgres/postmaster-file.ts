import { readFile, readlink } from "node:fs/promises";
import { join } from "node:path";

/** What PostgreSQL writes about itself in its data folder while it runs (`postmaster.pid`). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number | null;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`; null where there is none. It may be left over from a PostgreSQL that died. */
export async function readPostmasterFile(clusterFolder: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(clusterFolder, "postmaster.pid"), "utf8").catch(() => null);
  const lines = text?.split("\n") ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    return null;
  }
  const port = Number(lines[3]);
  return { pid, port: Number.isInteger(port) && port > 0 ? port : null, ready: lines[7]?.trim() === "ready" };
}

/**
 * True where a process with this id runs and may be PostgreSQL.
 * After a crash of the machine the id may belong to another program; Linux tells us which.
 */
export async function mayBePostgres(pid: number): Promise<boolean> {
  if (!(await isRunning(pid))) {
    return false;
  }
  const program = await readlink(`/proc/${pid}/exe`).catch(() => null);
  return program === null || /postgres(\.exe)?( \(deleted\))?$/.test(program);
}

/** True where a process with this id runs. One that has ended, but whose end its parent has not asked for yet (a "zombie"), does not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return !/^State:\s+[ZX]/m.test(status);
}
