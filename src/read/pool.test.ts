import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createReaderPool } from "./pool.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const pool = createReaderPool({ workers: 2 });
afterAll(() => pool.close());

describe("a pool of readers", () => {
  test("reads bytes and paths", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "ratsfaden-read-")), "vorlage.txt");
    writeFileSync(path, "Der Rat der Stadt Auental beschließt.");
    const [fromBytes, fromPath, missing] = await Promise.all([
      pool.read(utf8("Beschluss des Rates"), "a.txt"),
      pool.read(path, "vorlage.txt"),
      pool.read(`${path}.fehlt`, "fehlt.txt"),
    ]);
    expect(fromBytes.value?.text).toBe("Beschluss des Rates");
    expect(fromPath.value?.text).toBe("Der Rat der Stadt Auental beschließt.");
    expect(missing.notes.map((note) => note.code)).toEqual(["fileMissing"]);
  });

  test("a file above the limit is not loaded", async () => {
    const reading = await pool.read(new Uint8Array(2_000), "gross.txt", { maxBytes: 1_000 });
    expect(reading.value).toBeNull();
    expect(reading.notes.map((note) => note.code)).toEqual(["fileTooLarge"]);
  });

  test("a file that takes too long is given up, the next one is read", async () => {
    const hasty = createReaderPool({ workers: 1, timeoutMs: 400 });
    const slow = hasty.read(utf8("Der Rat berät\n".repeat(1_400_000)), "endlos.txt");
    const next = hasty.read(utf8("Beschluss des Rates"), "a.txt");
    expect((await slow).notes.map((note) => note.code)).toEqual(["readTimeout"]);
    expect((await next).value?.text).toBe("Beschluss des Rates");
    await hasty.close();
  });

  test("a file that needs too much memory is given up, the next one is read", async () => {
    const small = createReaderPool({ workers: 1, memoryMegabytes: 160 });
    const large = small.read(utf8("<p>Rat<br>".repeat(1_900_000)), "riesig.html");
    const next = small.read(utf8("Beschluss des Rates"), "a.txt");
    expect((await large).notes.map((note) => note.code)).toEqual(["readMemory"]);
    expect((await next).value?.text).toBe("Beschluss des Rates");
    await small.close();
  });
});
