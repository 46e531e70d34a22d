import { createHash, randomBytes } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
const SHA256 = /^[0-9a-f]{64}$/u;
/**
 * Keeps files in a folder, two levels deep: `ab/cd/abcd….`
 * A file appears whole or not at all: it is written beside, flushed to the disk and then moved into place.
 */
export function createDiskFiles(folder) {
    const pathOf = (sha256) => (SHA256.test(sha256) ? join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256) : null);
    const has = async (sha256) => {
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
            try {
                return path === null ? null : await readFile(path);
            }
            catch (error) {
                if (error.code === "ENOENT") {
                    return null;
                }
                throw new Error(`The file ${sha256} cannot be read from ${folder}: ${error.message}`, { cause: error });
            }
        },
    };
}
async function writeWhole(path, bytes) {
    const folder = dirname(path);
    const unfinished = `${path}.${randomBytes(6).toString("hex")}.new`;
    try {
        await mkdir(folder, { recursive: true });
        const file = await open(unfinished, "wx");
        try {
            await file.writeFile(bytes);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await rename(unfinished, path);
        await syncFolder(folder);
    }
    catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw new Error(`A file could not be kept in ${folder}: ${error.message}. Check that the disk has room and the folder may be written.`, { cause: error });
    }
}
/** The new name itself has to reach the disk, too; Windows does not know this and refuses. */
async function syncFolder(folder) {
    const handle = await open(folder, "r").catch(() => null);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
//# sourceMappingURL=disk-files.js.map