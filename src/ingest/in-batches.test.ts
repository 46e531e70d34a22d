import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inBatches } from "./in-batches.ts";

/** Gives numbers, each after a turn of the event loop; notes how many it gave, and whether it was closed. */
function source(count: number, failsAt = Infinity) {
  const state = { given: 0, isClosed: false };
  async function* items(): AsyncGenerator<number> {
    try {
      for (let item = 0; item < count; item++) {
        await new Promise((resolve) => setImmediate(resolve));
        if (item === failsAt) throw new Error("no more");
        state.given += 1;
        yield item;
      }
    } finally {
      state.isClosed = true;
    }
  }
  return { state, items: items() };
}
const limits = { items: 3, weight: 100, weigh: () => 1 };
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test("all items come once and in their order, in batches that are never empty nor too large, however slow the caller is", async () => {
  await fc.assert(fc.asyncProperty(fc.nat(20), fc.array(fc.nat(6), { minLength: 1 }), async (count, pauses) => {
    const batches: (readonly number[])[] = [];
    for await (const batch of inBatches(source(count).items, limits)) {
      batches.push(batch);
      await turns(pauses[batches.length % pauses.length] ?? 0);
    }
    expect(batches.flat()).toEqual(Array.from({ length: count }, (_, item) => item));
    expect(batches.every(({ length }) => length > 0 && length <= limits.items)).toBe(true);
  }), { numRuns: 50 });
});

test("while the caller deals with a batch the next is fetched, and no more", async () => {
  const { state, items } = source(20);
  const batches = inBatches(items, limits);
  await batches.next();
  await turns(30);
  expect(state.given).toBe(1 + limits.items);
  expect((await batches.next()).value).toEqual([1, 2, 3]);
  await batches.return(undefined);
  expect(state.isClosed).toBe(true);
});

test("a heavy item fills a batch", async () => {
  const { items } = source(4);
  const batches = inBatches(items, { ...limits, weigh: (item) => (item === 1 ? 100 : 1) });
  await batches.next();
  await turns(30);
  expect((await batches.next()).value).toEqual([1]);
  await batches.return(undefined);
});

test("an error comes after what came before it, and the source is closed", async () => {
  const { state, items } = source(9, 5);
  const got: number[] = [];
  await expect((async () => {
    for await (const batch of inBatches(items, limits)) got.push(...batch);
  })()).rejects.toThrow("no more");
  expect(got).toEqual([0, 1, 2, 3, 4]);
  expect(state.isClosed).toBe(true);
});
