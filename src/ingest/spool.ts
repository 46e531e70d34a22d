import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/**
 * Keeps values on disk between two passes, so that memory does not grow with the collection.
 * What lies in it may be non-public: only the user who runs the program can open its folder.
 */
export interface Spool<T> {
  /** Puts a value away. @returns its number, counted from 0 */
  put(value: T): Promise<number>;
  take(number: number): Promise<T>;
  /** Removes everything. */
  remove(): Promise<void>;
}

/** A spool in a fresh folder (mode 0700) below `folder`; what a program that was killed left there goes. */
export async function createSpool<T>(folder: string): Promise<Spool<T>> {
  await removeAbandoned(folder);
  const home = await mkdtemp(join(folder, `spool-${process.pid}-`));
  let count = 0;
  return {
    async put(value) {
      const number = count++;
      await writeFile(join(home, String(number)), serialize(value));
      return number;
    },
    take: async (number) => deserialize(await readFile(join(home, String(number)))) as T,
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
