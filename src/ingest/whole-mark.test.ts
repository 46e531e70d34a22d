import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createWholeMark } from "./whole-mark.ts";

test("outlives the program that set it, and goes with the index", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ratsfaden-test-"));
  const index = join(folder, "index");
  try {
    const mark = createWholeMark(index);
    expect(await mark.isSet()).toBe(false);
    await mark.remove();
    await mark.set();
    expect(await createWholeMark(index).isSet()).toBe(true);
    await mark.remove();
    expect(await mark.isSet()).toBe(false);
    await mark.set();
    await rm(index, { recursive: true });
    expect(await mark.isSet()).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
