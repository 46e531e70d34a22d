import { expect, test } from "vitest";
import { createRoom } from "./room.ts";

test("no more is let in than there is room for, first come, first served; what is too large gets in alone", async () => {
  const room = createRoom(10);
  const inside: string[] = [];
  const enter = async (name: string, size: number): Promise<void> => {
    await room.take(size);
    inside.push(name);
  };
  const entering = [enter("a", 6), enter("b", 4), enter("huge", 50), enter("c", 1)];
  await Promise.all(entering.slice(0, 2));
  await Promise.resolve();
  expect(inside).toEqual(["a", "b"]);
  room.give(6);
  await Promise.resolve();
  expect(inside).toEqual(["a", "b"]);
  room.give(4);
  await entering[2];
  expect(inside).toEqual(["a", "b", "huge"]);
  room.give(50);
  await entering[3];
  expect(inside).toEqual(["a", "b", "huge", "c"]);
});
