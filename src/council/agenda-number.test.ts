import { expect, test } from "vitest";
import { parseAgendaNumber } from "./agenda-number.ts";

test.each([
  ["3", { part: null, number: "3" }], ["TOP 4.1", { part: null, number: "4.1" }], ["Ö 3.", { part: "public", number: "3" }], ["Ö3", { part: "public", number: "3" }],
  ["N 2a", { part: "nonPublic", number: "2a" }], ["NÖ 12", { part: "nonPublic", number: "12" }], ["Tagesordnungspunkt 7", { part: null, number: "7" }],
  ["", null], [null, null], ["Verschiedenes", null],
])("%j", (printed, expected) => {
  expect(parseAgendaNumber(printed)).toEqual(expected);
});
