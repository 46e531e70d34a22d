import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDiskFiles } from "./disk-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("what is kept comes back under its SHA-256", async () => {
  const files = createDiskFiles(folder);
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
    const sha256 = await files.save(bytes);
    expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await files.has(sha256)).toBe(true);
    expect(new Uint8Array((await files.load(sha256)) ?? [1])).toEqual(bytes);
  }), { numRuns: 30 });
});

test("any piece can be taken without the rest", async () => {
  const files = createDiskFiles(folder);
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(300), fc.nat(300), async (bytes, one, other) => {
    const opened = await files.open(await files.save(bytes));
    const [from, until] = [Math.min(one, other, bytes.length), Math.min(Math.max(one, other), bytes.length)];
    expect(opened?.size).toBe(bytes.length);
    expect(new Uint8Array(await new Response(opened?.stream(from, until)).arrayBuffer())).toEqual(bytes.slice(from, until));
  }), { numRuns: 30 });
});

test("the same bytes are kept once, also when saved at the same time", async () => {
  const files = createDiskFiles(folder);
  const bytes = new TextEncoder().encode("Haushaltsplan");
  const ids = await Promise.all([files.save(bytes), files.save(bytes), files.save(bytes)]);
  expect(new Set(ids).size).toBe(1);
  const kept = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(kept.map((entry) => entry.name)).toEqual([ids[0]]);
});

test("a name that is no SHA-256 leads nowhere", async () => {
  const files = createDiskFiles(join(folder, "kept"));
  await writeFile(join(folder, "secret"), "x");
  for (const name of ["../secret", "secret", "", "0".repeat(64), `${"0".repeat(62)}..`]) {
    expect([await files.has(name), await files.load(name), await files.open(name)]).toEqual([false, null, null]);
  }
});

test("a folder that cannot be written says so", async () => {
  await writeFile(join(folder, "file"), "in the way");
  await expect(createDiskFiles(join(folder, "file")).save(new Uint8Array([1]))).rejects.toThrow(/could not be kept in .*file/);
});
