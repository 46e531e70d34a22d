import { opendir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
/** A path that does not exist or cannot be opened. `message` is one line in English, for the person who typed it. */
export class SourceError extends Error {
    name = "OperatorError";
}
/** Deeper folders are passed over: nobody files papers that deep, but a loop of links looks just so. */
const maxDepth = 40;
/**
 * Lists all files below the given paths, in stable order. Hidden files (leading dot) and links that leave the folder are passed over.
 * @param paths files or folders
 * @throws SourceError when a path does not exist or may not be read
 */
export async function fetchFolder(paths) {
    const found = [];
    for (const path of paths) {
        const root = resolve(path);
        const info = await stat(root).catch((error) => {
            throw new SourceError(`${path}: ${error.code === "ENOENT" ? "there is no such file or folder" : `cannot be opened (${error.code})`}.`);
        });
        const real = await realpath(root);
        if (info.isDirectory())
            await walk(real, real, 0, found);
        else
            found.push(sourceFile(real, dirname(real), info.size));
    }
    return found;
}
async function walk(folder, root, depth, found) {
    if (depth > maxDepth)
        return;
    const folders = [];
    const files = [];
    try {
        for await (const entry of await opendir(folder)) {
            if (entry.name.startsWith("."))
                continue;
            if (entry.isDirectory())
                folders.push(entry.name);
            else if (entry.isFile())
                files.push(entry.name);
            else if (entry.isSymbolicLink() && (await staysInside(join(folder, entry.name), root)))
                files.push(entry.name);
        }
    }
    catch (error) {
        throw new SourceError(`${folder}: cannot be opened (${error.code}).`);
    }
    for (const name of files.toSorted()) {
        const path = join(folder, name);
        found.push(sourceFile(path, root, (await stat(path)).size));
    }
    for (const name of folders.toSorted())
        await walk(join(folder, name), root, depth + 1, found);
}
/** True for a link to a file below `root`. */
async function staysInside(path, root) {
    const target = await realpath(path).catch(() => null);
    return target !== null && target.startsWith(root + sep) && (await stat(target)).isFile();
}
function sourceFile(path, root, size) {
    const parts = relative(root, path).split(sep);
    return {
        key: `folder:${root.split(sep).join("/")}/${parts.join("/")}`,
        name: basename(path),
        path,
        size,
        topFolder: parts.length > 1 ? (parts[0] ?? null) : null,
        rootName: basename(root),
    };
}
//# sourceMappingURL=fetch-folder.js.map