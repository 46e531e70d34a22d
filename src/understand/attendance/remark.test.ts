import { expect, test } from "vitest";
import { remarkIn } from "./remark.ts";

test.each([
  ["          bis 19:05 Uhr", { untilTime: "19:05" }],
  [" (ab TOP 3)", { fromItem: "3" }],
  [" - anwesend bis TOP 6", { untilItem: "6" }],
  [" ab 19:10 Uhr (TOP 2) anwesend", { fromTime: "19:10" }],
  [" (verlässt die Sitzung um 20:15 Uhr)", { untilTime: "20:15" }],
  [" (SPD, ab 18.30 Uhr)", { faction: "SPD", fromTime: "18:30" }],
  [" (WIR)", { faction: "WIR" }],
  [" als Vertreterin für Frau Kirsten Muster", { deputyFor: "Kirsten Muster" }],
  [" i. V. für Dieter Muster", { deputyFor: "Dieter Muster" }],
  [" (unentschuldigt)", { status: "absent" }],
  [" (krank)", { status: "excused" }],
  [", Leiter Fachbereich Planung, Bau, Umwelt", { title: "Leiter Fachbereich Planung, Bau, Umwelt" }],
  [" als Vorsitzender", { role: "chair" }],
  [", Betreuer des Ortsrates zugleich Protokollführer", { role: "minuteTaker" }],
  [" (nur im nichtöffentlichen Teil)", { isHidden: true }],
])("%s", (rest, expected) => {
  expect(remarkIn(rest, true)).toMatchObject(expected);
});

test("a deputy's office is not the chair's", () => {
  expect(remarkIn(", stellv. Vorsitzende", true).role).toBeNull();
});
