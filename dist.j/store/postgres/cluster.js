import { randomBytes } from "node:crypto";
import { chown, lchown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./launcher.js";
import { PostgresError } from "./postgres-error.js";
/** Login roles of our own PostgreSQL: the one that owns everything, and the two by which the program reads and writes. */
export const LOGIN_ROLES = ["postgres", "ratsfaden_office", "ratsfaden_portal"];
const FOLDER = "postgres";
const UNFINISHED = "postgres.new-";
const ABANDONED_AFTER_MS = 60 * 60 * 1000;
/**
 * Opens the cluster in `dataFolder/postgres`, and makes it where there is none.
 * It is made beside and moved into place whole: two processes that begin at once cannot mix theirs,
 * and one that dies midway leaves nothing that looks finished.
 */
export async function openCluster(dataFolder, binaries, launcher) {
    await mkdir(dataFolder, { recursive: true });
    const home = join(dataFolder, FOLDER);
    if (!(await exists(join(home, "passwords.json")))) {
        await removeAbandoned(dataFolder);
        await makeCluster(dataFolder, home, binaries, launcher);
    }
    const folder = join(home, "cluster");
    await giveTo(launcher.owner, folder);
    return { folder, passwords: JSON.parse(await readFile(join(home, "passwords.json"), "utf8")) };
}
async function makeCluster(dataFolder, home, binaries, launcher) {
    const unfinished = await mkdtemp(join(dataFolder, UNFINISHED));
    const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, randomBytes(24).toString("base64url")]));
    const passwordFile = join(unfinished, "password");
    await writeFile(passwordFile, passwords.postgres, { mode: 0o600 });
    await writeFile(join(unfinished, "passwords.json"), JSON.stringify(passwords), { mode: 0o600 });
    await mkdir(join(unfinished, "cluster"), { mode: 0o700 });
    await giveTo(launcher.owner, join(unfinished, "cluster"));
    const { code, output } = await run([
        ...launcher.prefix, binaries.initdb, "--pgdata", join(unfinished, "cluster"), "--username", "postgres", "--pwfile", passwordFile,
        "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
        "--no-instructions",
    ]);
    await rm(passwordFile, { force: true });
    if (code !== 0) {
        await rm(unfinished, { recursive: true, force: true });
        throw new PostgresError(`PostgreSQL could not make its data folder in ${dataFolder}. ${explain(output)}`);
    }
    await rename(unfinished, home).catch(async (error) => {
        await rm(unfinished, { recursive: true, force: true });
        // Another process was faster: its cluster is as good as ours.
        if (!(await exists(join(home, "passwords.json")))) {
            throw new PostgresError(`${home} is in the way and is no data folder of Ratsfaden. Move it elsewhere. (${error.message})`, { cause: error });
        }
    });
}
/** Removes what a process that died while making a cluster left behind. */
async function removeAbandoned(dataFolder) {
    for (const name of await readdir(dataFolder)) {
        const path = join(dataFolder, name);
        const age = Date.now() - (await stat(path).then((found) => found.mtimeMs, () => Date.now()));
        if (name.startsWith(UNFINISHED) && age > ABANDONED_AFTER_MS) {
            await rm(path, { recursive: true, force: true });
        }
    }
}
/** Hands the whole folder to a user, where it does not belong to that user yet. */
async function giveTo(owner, folder) {
    const wanted = owner ?? process.getuid?.();
    if (wanted === undefined || (owner === null && wanted !== 0) || (await stat(folder)).uid === wanted) {
        return;
    }
    for (const name of await readdir(folder, { recursive: true })) {
        await lchown(join(folder, name), wanted, wanted).catch(() => undefined);
    }
    await chown(folder, wanted, wanted);
}
/** What the end of PostgreSQL's own output means for the person who operates the machine. */
export function explain(output) {
    const tail = output.trim().split("\n").slice(-8).join("\n");
    if (/No space left on device/i.test(output)) {
        return `The disk is full: make room and start again. PostgreSQL says:\n${tail}`;
    }
    if (/Permission denied/i.test(output)) {
        return `A file or folder may not be used: give the data folder to the user who runs Ratsfaden. PostgreSQL says:\n${tail}`;
    }
    if (/database files are incompatible with server/i.test(output)) {
        return `The data folder was made by another version of PostgreSQL. PostgreSQL says:\n${tail}`;
    }
    return `PostgreSQL says:\n${tail || "(nothing)"}`;
}
async function exists(path) {
    return stat(path).then(() => true, () => false);
}
//# sourceMappingURL=cluster.js.map