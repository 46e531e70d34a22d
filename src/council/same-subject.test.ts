import { expect, test } from "vitest";
import { isSameSubject } from "./same-subject.ts";

test("agendas shorten titles, and the subject stays the same", () => {
  expect(isSameSubject("Neubau der Sporthalle am Anger; Vergabe der Rohbauarbeiten", "Sporthalle am Anger, Rohbauarbeiten")).toBe(true);
  expect(isSameSubject("Straßenbeleuchtung", "STRASSENBELEUCHTUNG im Ortsteil Dornhasel")).toBe(true);
});

test("other subjects do not fit, and what says nothing fits nothing", () => {
  expect(isSameSubject("Neubau der Sporthalle am Anger", "Neubau eines Radwegs")).toBe(false);
  expect(isSameSubject("TOP 3", "TOP 3")).toBe(false);
  expect(isSameSubject("", "Sporthalle")).toBe(false);
});
