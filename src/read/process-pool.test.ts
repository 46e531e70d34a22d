import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import { createProcessPool, type ProcessPool } from "./process-pool.ts";

/** A process that doubles numbers, in as many steps; some numbers have it misbehave. */
const folder = mkdtempSync(join(tmpdir(), "ratsfaden-test-"));
const module = join(folder, "double.mjs");
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(module, `
  import { serveTasks } from ${JSON.stringify(new URL("./serve-tasks.ts", import.meta.url).href)};
  serveTasks((number, onStep) => {
    if (number === -1) process.exit(1);
    if (number === -2) for (;;);
    if (number === -3) { const held = []; for (;;) held.push(new Uint8Array(1_000_000).fill(1)); }
    for (let step = 1; step <= number; step += 1) onStep(step, number);
    return { double: number * 2, arguments: process.argv.slice(3), pid: process.pid };
  });
`);

type Answer = { readonly double: number; readonly arguments: readonly string[]; readonly pid: number };
let pool: ProcessPool<number, Answer>;
const open = (timeoutMs = 20_000): void => {
  pool = createProcessPool<number, Answer>({ module: pathToFileURL(module), arguments: ["zwei"], workers: 2, timeoutMs, memoryMegabytes: 200 });
};
afterEach(() => pool.close());

test("runs tasks in processes that stay, and tells of their steps", async () => {
  open();
  const steps: string[] = [];
  const first = await pool.run(3, (step, of) => steps.push(`${step}/${of}`));
  expect(first).toMatchObject({ result: { double: 6, arguments: ["zwei"] } });
  expect(steps).toEqual(["1/3", "2/3", "3/3"]);
  const all = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => pool.run(number)));
  expect(all.map((outcome) => "result" in outcome && outcome.result.double)).toEqual([2, 4, 6, 8, 10, 12]);
  expect(new Set(all.map((outcome) => "result" in outcome && outcome.result.pid)).size).toBe(2);
});

test("a task that crashes its process fails alone", async () => {
  open();
  const outcomes = await Promise.all([-1, 1, -1, 2].map((number) => pool.run(number)));
  expect(outcomes).toMatchObject([{ failure: "crashed" }, { result: { double: 2 } }, { failure: "crashed" }, { result: { double: 4 } }]);
});

test("a task without measure fails alone", async () => {
  open();
  const outcomes = await Promise.all([-3, 1, 2].map((number) => pool.run(number)));
  expect(outcomes).toMatchObject([{ failure: "memory" }, { result: { double: 2 } }, { result: { double: 4 } }]);
});

test("a task without end fails alone", async () => {
  open(3_000);
  const outcomes = await Promise.all([-2, 1, 2].map((number) => pool.run(number)));
  expect(outcomes).toMatchObject([{ failure: "late" }, { result: { double: 2 } }, { result: { double: 4 } }]);
});

test("what runs and waits in a pool that is abandoned fails at once", async () => {
  open();
  const running = [-2, -2, 1, 1].map((number) => pool.run(number));
  pool.abandon();
  for (const outcome of await Promise.all(running)) expect(outcome).toHaveProperty("failure");
});
