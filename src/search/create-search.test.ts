import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSearch } from "./create-search.ts";
import { exampleDocument } from "./engine.contract.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ratsfaden-search-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what only the internal index was fed cannot be found, suggested or counted in the public one", async () => {
  const search = createSearch({ folder, readers: 1 });
  await search.public.index([exampleDocument("open", "Radweg")]);
  await search.internal.index([exampleDocument("open", "Radweg"), exampleDocument("secret", "Grundstückskauf")]);
  expect((await search.internal.search({ text: "Grundstück" })).total).toBe(1);
  expect((await search.public.search({ text: "Grundstück" })).total).toBe(0);
  expect((await search.public.search({ text: "Grundstückskauv" })).didYouMean).toBeNull();
  expect(await search.public.suggest("Grund")).toEqual([]);
  await search.close();
});
