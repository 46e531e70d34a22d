import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createSpool } from "./spool.ts";

test("gives back what was put away, in any order, and leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  try {
    const spool = await createSpool<{ text: string; found: Map<string, number> | null }>(folder);
    const values = [{ text: "Straße\u0000", found: new Map([["a", 1]]) }, { text: "", found: null }];
    const numbers = await Promise.all(values.map((value) => spool.put(value)));
    expect(numbers).toEqual([0, 1]);
    expect(await spool.take(1)).toEqual(values[1]);
    expect(await spool.take(0)).toEqual(values[0]);
    const [home = ""] = await readdir(folder);
    if (process.platform !== "win32") expect((await stat(join(folder, home))).mode & 0o777).toBe(0o700);
    await spool.remove();
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
