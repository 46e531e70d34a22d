import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchFolder, SourceError } from "./fetch-folder.ts";

let home = "";
let root = "";

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "ratsfaden-test-")));
  root = join(home, "unterlagen");
  await mkdir(join(root, "stadt-auental", "2024"), { recursive: true });
  await writeFile(join(root, "b.txt"), "zwei");
  await writeFile(join(root, "a.txt"), "eins!");
  await writeFile(join(root, "stadt-auental", "2024", "c.txt"), "drei");
});
afterEach(() => rm(home, { recursive: true, force: true }));

const pathsOf = async (...paths: string[]) => (await fetchFolder(paths)).map(({ key }) => key.replace(`folder:${root}/`, ""));

test("lists all files below a folder, in stable order, with what is known of them", async () => {
  const files = await fetchFolder([root]);
  expect(files.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "c.txt"]);
  expect(files[0]).toEqual({ key: `folder:${root}/a.txt`, name: "a.txt", path: join(root, "a.txt"), size: 5, topFolder: null, rootName: "unterlagen" });
  expect(files[2]?.topFolder).toBe("stadt-auental");
});

test("a file may be named itself", async () => expect(await pathsOf(join(root, "b.txt"))).toEqual(["b.txt"]));

test("hidden files and folders are passed over", async () => {
  await mkdir(join(root, ".versteckt"));
  await writeFile(join(root, ".versteckt", "d.txt"), "");
  await writeFile(join(root, ".e.txt"), "");
  expect(await pathsOf(root)).toEqual(["a.txt", "b.txt", "stadt-auental/2024/c.txt"]);
});

test("links that leave the folder, lead nowhere or lead to folders are passed over; others are followed", async () => {
  await writeFile(join(home, "geheim.txt"), "");
  await symlink(join(home, "geheim.txt"), join(root, "hinaus.txt"));
  await symlink(join(root, "nirgends.txt"), join(root, "ins-leere.txt"));
  await symlink(root, join(root, "im-kreis"));
  await symlink(join(root, "a.txt"), join(root, "innen.txt"));
  expect(await pathsOf(root)).toEqual(["a.txt", "b.txt", "innen.txt", "stadt-auental/2024/c.txt"]);
});

test("a path that does not exist is named in one line", async () => {
  const missing = join(root, "gibt-es-nicht");
  await expect(fetchFolder([root, missing])).rejects.toThrow(new SourceError(`${missing}: there is no such file or folder.`));
});

test.skipIf(process.platform !== "linux")("files and folders that cannot be opened stop no others: they are listed, for a note to tell of them", async () => {
  // Names in the letters of an old machine: the system gives them out, and does not find them again.
  const old = (name: string) => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(name, "latin1")]);
  await writeFile(old("niederschläge.txt"), "vier");
  await mkdir(old("anträge"));
  expect(await pathsOf(root)).toEqual(["a.txt", "b.txt", "niederschl\uFFFDge.txt", "antr\uFFFDge", "stadt-auental/2024/c.txt"]);
});

test.skipIf(process.platform === "win32")("what is neither file nor folder is named, not waited for", async () => {
  const pipe = join(home, "rohr");
  execFileSync("mkfifo", [pipe]);
  await expect(fetchFolder([pipe])).rejects.toThrow(`${pipe}: is neither a file nor a folder.`);
});
