import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createSpool } from "./spool.ts";

test("gives back what was put away, in any order, and leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  try {
    const spool = await createSpool(folder);
    const values = { a: { text: "Straße\u0000", found: new Map([["a", 1]]) }, b: { text: "", found: null } };
    for (const [name, value] of Object.entries(values)) await spool.put(name, value);
    expect(await spool.take("b")).toEqual(values.b);
    expect(await spool.take("a")).toEqual(values.a);
    await expect(spool.take("a")).rejects.toThrow();
    await spool.put("c", 1);
    await spool.drop("c");
    await spool.drop("c");
    await expect(spool.take("c")).rejects.toThrow();
    await spool.put("left", 1);
    const [home = ""] = await readdir(folder);
    if (process.platform !== "win32") expect((await stat(join(folder, home))).mode & 0o777).toBe(0o700);
    await spool.remove();
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
