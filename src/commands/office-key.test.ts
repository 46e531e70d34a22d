import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isOfficeOpen, officeKey } from "./office-key.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

const modeOf = async () => (await stat(join(folder, "office-key"))).mode & 0o777;

test("a key is made once, long, and for its owner alone", async () => {
  const [one, two] = await Promise.all([officeKey(folder), officeKey(folder)]);
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(two).toBe(one);
  expect(await modeOf()).toBe(0o600);
  expect(await readFile(join(folder, "office-key"), "utf8")).toBe(`${one}\n`);
});

test("a key that others could read is shut, and what is no key is said so", async () => {
  const key = await officeKey(folder);
  await chmod(join(folder, "office-key"), 0o644);
  expect(await officeKey(folder)).toBe(key);
  expect(await modeOf()).toBe(0o600);
  await writeFile(join(folder, "office-key"), "geheim");
  await expect(officeKey(folder)).rejects.toThrow(/holds no key/);
});

test.each([
  ["auto", "127.0.0.1", true], ["auto", "localhost", true], ["auto", "::1", true], ["auto", "0.0.0.0", false], ["auto", "127.0.0.1.example.org", false], ["on", "0.0.0.0", true], ["off", "127.0.0.1", false],
] as const)("RATSFADEN_OFFICE=%s on %s: open is %s", (office, host, open) => {
  expect(isOfficeOpen({ office, host })).toBe(open);
});
