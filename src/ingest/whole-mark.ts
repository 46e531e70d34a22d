import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Says that the search index holds everything the database holds: taken away before the first document is saved,
 * set when the index has been built. It is a file beside the index, so it survives a program that is killed in between,
 * and goes with an index that is deleted.
 */
export interface WholeMark {
  set(): Promise<void>;
  isSet(): Promise<boolean>;
  remove(): Promise<void>;
}

/** The mark of the index in `folder`. */
export function createWholeMark(folder: string): WholeMark {
  const path = join(folder, "whole");
  return {
    async set() {
      await mkdir(folder, { recursive: true });
      await writeFile(path, "");
    },
    isSet: () => stat(path).then(() => true, () => false),
    remove: () => rm(path, { force: true }),
  };
}
