import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "./in-transaction.ts";
import { saveRows } from "./save-rows.ts";
import { createTestStore, type TestStore } from "./testing/test-database.ts";

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
  const row = (source: string) => ({ source, name: source, sha256: "", size: 0, status: "failed" as const, notes: [], reader_version: "1" });
  await store.office.db.transaction().execute((write) => saveRows(write, "source_document", [row("a"), row("b")], "source"));
});
afterAll(() => store.close());

/** Locks two rows in an order; both workers hold their first before either asks for its second, so that they stand in each other's way. */
function worker(first: string, second: string, met: { count: number; all: Promise<void>; arrive: () => void }) {
  let tries = 0;
  return inTransaction(store.office, async (write) => {
    tries += 1;
    await sql`update source_document set size = size + 1 where source = ${first}`.execute(write);
    met.arrive();
    await met.all;
    await sql`update source_document set size = size + 1 where source = ${second}`.execute(write);
    return tries;
  });
}

test("of two that stand in each other's way, the one that is ended does its work again, and both count once", async () => {
  let arrived = () => {};
  const all = new Promise<void>((resolve) => (arrived = resolve));
  const met = { count: 0, all, arrive: () => void (++met.count === 2 && arrived()) };
  const tries = await Promise.all([worker("a", "b", met), worker("b", "a", met)]);
  expect(tries.toSorted()).toEqual([1, 2]);
  const rows = await store.office.db.selectFrom("source_document").select("size").execute();
  expect(rows.map(({ size }) => size)).toEqual([2, 2]);
});

test("an error of the work itself is not tried again", async () => {
  let tries = 0;
  const work = inTransaction(store.office, async () => {
    tries += 1;
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(tries).toBe(1);
});
