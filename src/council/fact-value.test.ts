import { expect, test } from "vitest";
import { isFactValue } from "./fact-value.ts";

test.each([
  ["title", "Sanierung des Hallenbads", true],
  ["title", "  ", false],
  ["title", 7, false],
  ["person", { name: "Anja Puttfarken", role: "Schriftführerin", group: null }, true],
  ["person", { name: "Anja Puttfarken", role: null }, false],
  ["person", { name: "Anja Puttfarken", role: null, group: null, alter: 40 }, false],
  ["vote", { yes: 12, no: 3, abstain: null, text: "12 Ja, 3 Nein", item: null }, true],
  ["vote", { yes: "12", no: 3, abstain: null, text: "12 Ja, 3 Nein", item: null }, false],
  ["organization", { name: "Bäderbetriebe", aliases: ["BBA"] }, true],
  ["organization", { name: "Bäderbetriebe", aliases: [3] }, false],
  ["money", null, false],
  ["date", "2025-04-31", false],
  ["date", "2025-04-30", true],
  ["visibility", "geheim", false],
  ["mentionedDate", { start: "2017-11", end: null, text: "November 2017", startTime: null, endTime: null }, true],
  ["mentionedDate", { start: "2017-13", end: null, text: "November 2017", startTime: null, endTime: null }, false],
  ["consultation", { organization: "Bauausschuss", role: null, date: "2025-03-12", meeting: null, item: "Ö 3", outcome: null }, true],
  ["consultation", { organization: "", role: null, date: null, meeting: null, item: null, outcome: null }, false],
  ["reference", { kind: "answers", number: "2024/7", citedDate: null, citedAs: null, citedBy: null, text: "2024/7", target: null }, true],
  ["reference", { kind: "hates", number: "2024/7", citedDate: null, citedAs: null, citedBy: null, text: "2024/7", target: null }, false],
] as const)("a value of %s: %j is fitting: %s", (property, value, fitting) => expect(isFactValue(property, value)).toBe(fitting));

test("fields that nobody is asked for come back as they were found, or not at all", () => {
  const vote = { yes: 12, no: 3, abstain: null, text: "12 Ja, 3 Nein", item: null };
  const found = { ...vote, byName: [{ name: "Anja Puttfarken", ballot: "yes" }] };
  expect(isFactValue("vote", { ...found, yes: 13 }, found)).toBe(true);
  expect(isFactValue("vote", { ...found, byName: [] }, found)).toBe(false);
  expect(isFactValue("vote", { ...vote, byName: undefined }, vote)).toBe(false);
});
