import { opendir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** A file that a source offers. */
export interface SourceFile {
  /** What names the file in its source, for good: the same at the next visit. Slashes whatever the machine. */
  readonly key: string;
  /** File name with ending. */
  readonly name: string;
  /** Absolute path on this machine. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The outermost folder below the one that was asked for; null for files that lie directly in it. */
  readonly topFolder: string | null;
  /** Name of the folder that was asked for. */
  readonly rootName: string;
}

/** A path that does not exist or cannot be opened. `message` is one line in English, for the person who typed it. */
export class SourceError extends Error {
  override readonly name = "OperatorError";
}

/** Deeper folders are passed over: nobody files papers that deep, but a loop of links looks just so. */
const maxDepth = 40;

/**
 * Lists all files below the given paths, in stable order. Hidden files (leading dot) and links that leave the folder are passed over.
 * @param paths files or folders
 * @throws SourceError when a path does not exist or may not be read
 */
export async function fetchFolder(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = [];
  for (const path of paths) {
    const root = resolve(path);
    const info = await stat(root).catch((error: NodeJS.ErrnoException) => {
      throw new SourceError(`${path}: ${error.code === "ENOENT" ? "there is no such file or folder" : `cannot be opened (${error.code})`}.`);
    });
    const real = await realpath(root);
    if (info.isDirectory()) await walk(real, real, 0, found);
    else if (info.isFile()) found.push(sourceFile(real, dirname(real), info.size));
    else throw new SourceError(`${path}: is neither a file nor a folder.`);
  }
  return found;
}

async function walk(folder: string, root: string, depth: number, found: SourceFile[]): Promise<void> {
  if (depth > maxDepth) return;
  const folders: string[] = [];
  const files: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) folders.push(entry.name);
      else if (entry.isFile()) files.push(entry.name);
      else if (entry.isSymbolicLink() && (await staysInside(join(folder, entry.name), root))) files.push(entry.name);
    }
  } catch (error) {
    if (folder === root) throw new SourceError(`${folder}: cannot be opened (${(error as NodeJS.ErrnoException).code}).`);
    // One closed folder does not stop the others: it is listed like a file, and reading it gives the note.
    found.push(sourceFile(folder, root, 0));
    return;
  }
  for (const name of files.toSorted()) {
    const path = join(folder, name);
    // What vanishes meanwhile is told when it is opened.
    const size = await stat(path).then((info) => info.size, () => 0);
    found.push(sourceFile(path, root, size));
  }
  for (const name of folders.toSorted()) await walk(join(folder, name), root, depth + 1, found);
}

/** True for a link to a file below `root`. */
async function staysInside(path: string, root: string): Promise<boolean> {
  const target = await realpath(path).catch(() => null);
  return target !== null && target.startsWith(root + sep) && (await stat(target).then((info) => info.isFile(), () => false));
}

function sourceFile(path: string, root: string, size: number): SourceFile {
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
