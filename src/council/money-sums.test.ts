import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupMoney, type NamedAmount } from "./money-sums.ts";

function amount(value: number, paperId: string, more: Partial<NamedAmount["value"]> = {}, form = "paper"): NamedAmount {
  return { paperId, form, value: { value, currency: "EUR", mode: "planned", year: 2025, taxes: null, frequency: null, per: null, ...more } };
}

test("of each paper only the largest amount is summed, because the others may be its parts", () => {
  expect(groupMoney([amount(100.1, "a"), amount(60, "a"), amount(40.1, "a"), amount(0.2, "b")])).toEqual([
    { currency: "EUR", mode: "planned", year: 2025, taxes: null, frequency: null, amounts: 4, papers: 2, smallest: 0.2, largest: 100.1, sumOfLargest: 100.3 },
  ]);
});

test.each<[string, Partial<NamedAmount["value"]>]>([
  ["modes", { mode: "actual" }], ["years", { year: 2026 }], ["currencies", { currency: "CHF" }], ["gross and net", { taxes: "net" }], ["once and yearly", { frequency: "yearly" }],
])("%s are never mixed", (_what, other) => {
  expect(groupMoney([amount(1, "a"), amount(2, "b", other)]).map(({ sumOfLargest }) => sumOfLargest).toSorted()).toEqual([1, 2]);
});

test("what minutes say again and prices of a unit are left out", () => {
  expect(groupMoney([amount(1, "a", {}, "minutes"), amount(2, "b", { per: "m²" })])).toEqual([]);
});

test("without mode or year there is a count and no sum", () => {
  expect(groupMoney([amount(5, "a", { mode: null }), amount(6, "b", { year: null })]).map(({ amounts, sumOfLargest }) => [amounts, sumOfLargest])).toEqual([[1, null], [1, null]]);
});

test("no order of the amounts matters, and a sum is never below its largest part", () => {
  const any = fc.record({ paperId: fc.constantFrom("a", "b", "c"), cents: fc.nat(1_000_000), year: fc.constantFrom(2024, 2025, null) }).map(({ paperId, cents, year }) => amount(cents / 100, paperId, { year }));
  fc.assert(fc.property(fc.array(any), (amounts) => {
    const groups = groupMoney(amounts);
    expect(new Set(groupMoney(amounts.toReversed()).map((group) => JSON.stringify(group)))).toEqual(new Set(groups.map((group) => JSON.stringify(group))));
    for (const group of groups) if (group.sumOfLargest !== null) expect(group.sumOfLargest).toBeGreaterThanOrEqual(group.largest - 0.001);
  }));
});
