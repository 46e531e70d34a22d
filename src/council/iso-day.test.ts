import { expect, test } from "vitest";
import { isIsoDay } from "./iso-day.ts";

test.each([["2024-02-29", true], ["2025-02-29", false], ["2025-13-01", false], ["2025-04-31", false], ["2025-04", false], ["0000-01-01", false], ["2025-04-01T00:00", false], ["", false]])("%s", (text, valid) => {
  expect(isIsoDay(text)).toBe(valid);
});
