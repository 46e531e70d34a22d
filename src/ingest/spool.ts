import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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

/** A spool in a fresh folder (mode 0700) below `folder`. */
export async function createSpool<T>(folder: string): Promise<Spool<T>> {
  const home = await mkdtemp(join(folder, "spool-"));
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
