import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("a text is judged once, until too many have come", () => {
  const asked: string[] = [];
  const lengthOf = remembered(2, (text) => asked.push(text) && text.length);
  expect(["a", "bb", "a", "bb", "ccc", "a"].map(lengthOf)).toEqual([1, 2, 1, 2, 3, 1]);
  expect(asked).toEqual(["a", "bb", "ccc", "a"]);
});

test("even an answer of null is remembered, and long texts are not", () => {
  let asked = 0;
  const nothing = remembered(2, () => (asked++, null));
  [nothing("a"), nothing("a")].forEach((answer) => expect(answer).toBeNull());
  expect(asked).toBe(1);
  [nothing("x".repeat(1000)), nothing("x".repeat(1000))].forEach((answer) => expect(answer).toBeNull());
  expect(asked).toBe(3);
});
