import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { FileStore } from "./file-store.ts";

const SHA256 = /^[0-9a-f]{64}$/u;

/**
 * Keeps files in a folder, two levels deep: `ab/cd/abcd….`
 * A file appears whole or not at all: it is written beside, flushed to the disk and then moved into place.
 */
export function createDiskFiles(folder: string): FileStore {
  const pathOf = (sha256: string): string | null => (SHA256.test(sha256) ? join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256) : null);
  const unlessMissing = async <T>(sha256: string, work: Promise<T>): Promise<T | null> => {
    try {
      return await work;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") {
        return null;
      }
      throw new Error(`The file ${sha256} cannot be read from ${folder}: ${(error as Error).message}`, { cause: error });
    }
  };
  const has = async (sha256: string): Promise<boolean> => {
    const path = pathOf(sha256);
    return path !== null && access(path).then(() => true, () => false);
  };
  return {
    has,
    async save(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      if (path !== null && !(await has(sha256))) {
        await writeWhole(path, bytes);
      }
      return sha256;
    },
    async load(sha256) {
      const path = pathOf(sha256);
      return path === null ? null : await unlessMissing(sha256, readFile(path));
    },
    async open(sha256) {
      const path = pathOf(sha256);
      const found = path === null ? null : await unlessMissing(sha256, stat(path));
      if (path === null || found === null) return null;
      return {
        size: found.size,
        // `end` is the last byte, so that an empty piece cannot be told.
        stream: (from, until) => (from >= until ? new Blob([]).stream() : Readable.toWeb(createReadStream(path, { start: from, end: until - 1 })) as ReadableStream<Uint8Array<ArrayBuffer>>),
      };
    },
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const unfinished = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new Error(`A file could not be kept in ${folder}: ${(error as Error).message}. Check that the disk has room and the folder may be written.`, { cause: error });
  }
}

/** The new name itself has to reach the disk, too; Windows does not know this and refuses. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
