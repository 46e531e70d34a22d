import { array, assert, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { type Nested, nestSpans } from "./nest-spans.ts";

const spans = array(tuple(nat(40), nat(12)).map(([start, length]) => ({ span: [start, start + length] as const, value: `${start}+${length}` })), { maxLength: 10 });

test("nested stretches lie inside what holds them, beside one another, in order", () => {
  assert(property(spans, (stretches) => expectProper(nestSpans(stretches, [5, 45]), 5, 45)));
});

test("every character stays covered by the same stretches", () => {
  assert(property(spans, (stretches) => {
    const nested = nestSpans(stretches, [0, 60]);
    for (let at = 0; at < 60; at += 1) {
      const expected = stretches.filter(({ span }) => span[0] <= at && at < span[1]).map(({ value }) => value).toSorted();
      expect(coveringAt(nested, at).toSorted()).toEqual(expected);
    }
  }));
});

test("each stretch begins only once, so that its address is unique", () => {
  const nested = nestSpans([{ span: [0, 10], value: "a" }, { span: [5, 15], value: "b" }], [0, 20]);
  expect(nested).toEqual([
    { span: [0, 10], value: "a", first: true, inside: [{ span: [5, 10], value: "b", first: true, inside: [] }] },
    { span: [10, 15], value: "b", first: false, inside: [] },
  ]);
});

test("thousands of stretches at the same place do not exhaust the stack", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ span: [0, 10] as const, value: index }));
  expect(nestSpans(many, [0, 10])).toHaveLength(1);
});

function expectProper(nested: readonly Nested<string>[], start: number, end: number): void {
  let at = start;
  for (const { span, inside } of nested) {
    expect(span[0]).toBeGreaterThanOrEqual(at);
    expect(span[1]).toBeGreaterThan(span[0]);
    expectProper(inside, span[0], span[1]);
    at = span[1];
  }
  expect(at).toBeLessThanOrEqual(end);
}

function coveringAt(nested: readonly Nested<string>[], at: number): readonly string[] {
  return nested.flatMap(({ span, value, inside }) => (span[0] <= at && at < span[1] ? [value, ...coveringAt(inside, at)] : []));
}
