import * as fc from "fast-check";
import { expect, test } from "vitest";
import { containersLast, hiddenByContainer } from "./containers-last.ts";
import type { FileReading } from "./read-collection.ts";

interface Tree {
  readonly name: string;
  readonly parts: readonly Tree[];
}

const tree: fc.Memo<Tree> = fc.memo((depth) =>
  fc.record({ name: fc.string(), parts: depth <= 1 ? fc.constant([]) : fc.oneof(fc.constant([]), fc.array(tree(depth - 1), { maxLength: 4 })) }));

function* containersFirst({ name, parts }: Tree): Generator<FileReading> {
  yield { file: { name }, parts: parts.length } as FileReading;
  for (const part of parts) yield* containersFirst(part);
}

async function* stream(readings: Iterable<FileReading>) {
  yield* readings;
}

async function collected(readings: readonly FileReading[]) {
  const found = [];
  for await (const { reading, around } of containersLast(stream(readings))) found.push([reading, ...around]);
  return found;
}

test("each file comes once, after all that lies in it", async () => {
  await fc.assert(fc.asyncProperty(fc.array(tree(4), { maxLength: 4 }), async (trees) => {
    const readings = trees.flatMap((one) => [...containersFirst(one)]);
    const found = await collected(readings);
    const order = found.map(([reading]) => reading);
    expect(new Set(order)).toEqual(new Set(readings));
    expect(order).toHaveLength(readings.length);
    for (const [reading, ...around] of found) for (const container of around) expect(order.indexOf(container)).toBeGreaterThan(order.indexOf(reading));
  }));
});

test("a container whose parts did not all come is left out, and so are those around it", async () => {
  const readings = [...containersFirst({ name: "a", parts: [{ name: "b", parts: [{ name: "c", parts: [] }, { name: "d", parts: [] }] }] })];
  expect((await collected(readings.slice(0, -1))).map(([reading]) => reading?.file.name)).toEqual(["c"]);
  expect((await collected(readings)).map(([reading]) => reading?.file.name)).toEqual(["c", "d", "b", "a"]);
});

test("what is said of a container holds for what lies in it, at any depth", () => {
  const saying = (head: "public" | "nonPublic" | null, section: "nonPublic" | null = null) =>
    ({ understood: { understanding: { head: { visibility: head && { value: head } }, sections: [{ visibility: section }], agenda: [] } } }) as unknown as FileReading;
  const archive = { understood: null } as FileReading;
  expect(hiddenByContainer([])).toBe("nothing");
  expect(hiddenByContainer([archive, saying("public")])).toBe("nothing");
  expect(hiddenByContainer([archive, saying("nonPublic")])).toBe("all");
  expect(hiddenByContainer([saying("public", "nonPublic"), archive])).toBe("silent");
});
