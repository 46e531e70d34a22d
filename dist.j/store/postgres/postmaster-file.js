import { readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
/** Reads `postmaster.pid`; null where there is none. It may be left over from a PostgreSQL that died. */
export async function readPostmasterFile(clusterFolder) {
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
 * True where a process with this id exists and may be PostgreSQL.
 * After a crash of the machine the id may belong to another program; Linux tells us which.
 */
export async function mayBePostgres(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        return error.code === "EPERM";
    }
    const program = await readlink(`/proc/${pid}/exe`).catch(() => null);
    return program === null || /postgres(\.exe)?( \(deleted\))?$/.test(program);
}
//# sourceMappingURL=postmaster-file.js.map