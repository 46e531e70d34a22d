import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, numberKey, sortKey } from "./name-key.ts";

test("spellings of one name meet, different names do not", () => {
  expect(nameKey("Ausschuss für Umwelt-  und Klimaschutz")).toBe(nameKey("Ausschuß für Umwelt und Klimaschutz"));
  expect(nameKey("Auental Bau GmbH")).toBe(nameKey("AUENTAL BAU GMBH."));
  expect(nameKey("Schulausschuss")).not.toBe(nameKey("Schülausschuss"));
});

test("a key is its own key", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => nameKey(nameKey(name)) === nameKey(name)));
});

test("lists sort umlauts beside their vowels", () => {
  expect(["Zeller", "Östermann", "Ostheim"].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(["Östermann", "Ostheim", "Zeller"]);
});

test.each([["2025/020", "2025/020"], ["2025 / 020", "2025/020"], ["Nr. VI–12", "vi-12"], ["A 17", "a17"], ["ohne", null], ["", null], [null, null]])("number %j has the key %j", (printed, key) => {
  expect(numberKey(printed)).toBe(key);
});
