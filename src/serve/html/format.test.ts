import { expect, test } from "vitest";
import { calendarLeaf, countOf, dayOf, formatDate, formatDateWithWeekday, formatMoney, formatSize } from "./format.ts";

test("dates are written the German way", () => {
  expect(formatDate("2025-04-08")).toBe("8. April 2025");
  expect(formatDate("2017-11")).toBe("November 2017");
  expect(formatDateWithWeekday("2025-04-08")).toBe("Dienstag, 8. April 2025");
  expect(calendarLeaf("2025-04-08")).toEqual({ day: "8", month: "Apr", year: "2025" });
});

test("what is no date stays as it is", () => {
  expect(formatDate("demnächst")).toBe("demnächst");
  expect(dayOf("demnächst")).toBe("demnächst");
});

test("an instant late in the evening of Greenwich is the next day in Germany", () => {
  expect(dayOf("2025-04-08T22:30:00Z")).toBe("2025-04-09");
});

test("money is written the German way, in strange currencies, too", () => {
  expect(formatMoney(17_850, "EUR")).toBe("17.850,00\u00A0€");
  expect(formatMoney(5, "Taler")).toBe("5 Taler");
});

test("counts and sizes", () => {
  expect(countOf(1, "Sitzung", "Sitzungen")).toBe("1 Sitzung");
  expect(countOf(1215, "Sitzung", "Sitzungen")).toBe("1.215 Sitzungen");
  expect(formatSize(999)).toBe("999 Byte");
  expect(formatSize(1_420_000)).toBe("1,4 MB");
});
