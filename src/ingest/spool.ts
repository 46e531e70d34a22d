import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/**
 * Keeps values on disk between two passes, so that memory does not grow with the collection.
 * What lies in it may be non-public: only the user who runs the program can open its folder.
 */
export interface Spool {
  /** Path of the value of this name, where another process may lay it or take it from, in V8's serialization format. */
  pathOf(name: string): string;
  put(name: string, value: unknown): Promise<void>;
  /** Gives a value back and forgets it. */
  take(name: string): Promise<unknown>;
  /** Removes a value, if it is there. */
  drop(name: string): Promise<void>;
  /** Removes everything. */
  remove(): Promise<void>;
}

/** A spool in a fresh folder (mode 0700) below `folder`; what a program that was killed left there goes. */
export async function createSpool(folder: string): Promise<Spool> {
  await removeAbandoned(folder);
  const home = await mkdtemp(join(folder, `spool-${process.pid}-`));
  const pathOf = (name: string): string => join(home, name);
  const drop = (name: string): Promise<void> => rm(pathOf(name), { force: true });
  return {
    pathOf,
    put: (name, value) => writeFile(pathOf(name), serialize(value)),
    async take(name) {
      const value: unknown = deserialize(await readFile(pathOf(name)));
      await drop(name);
      return value;
    },
    drop,
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** A spool bears the id of the process that uses it. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^spool-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
