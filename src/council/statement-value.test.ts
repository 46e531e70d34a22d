import { expect, test } from "vitest";
import { isStatementValue } from "./statement-value.ts";

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
] as const)("a value of %s: %j is fitting: %s", (property, value, fitting) => expect(isStatementValue(property, value)).toBe(fitting));
