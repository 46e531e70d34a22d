import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "./span.ts";
import { TakenPlaces } from "./taken-places.ts";

const length = 200;
const span = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

describe("TakenPlaces", () => {
  it("knows each place of the spans taken and no other, few or many", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 60 }), span, (spans, asked) => {
        const taken = new TakenPlaces(" ".repeat(length));
        for (const one of spans) taken.take(one);
        const isTaken = (place: number): boolean => spans.some(([start, end]) => start <= place && place < end);
        for (let place = 0; place < length; place += 1) expect(taken.has(place)).toBe(isTaken(place));
        expect(taken.hasAnyOf(asked)).toBe(Array.from({ length: asked[1] - asked[0] }, (_, at) => asked[0] + at).some(isTaken));
      }),
    );
  });
});
