import { expect, test } from "vitest";
import { isSameSubject, isSameTitle } from "./same-subject.ts";

test("agendas shorten titles, and the subject stays the same", () => {
  expect(isSameSubject("Neubau der Sporthalle am Anger; Vergabe der Rohbauarbeiten", "Sporthalle am Anger, Rohbauarbeiten")).toBe(true);
  expect(isSameSubject("Straßenbeleuchtung", "STRASSENBELEUCHTUNG im Ortsteil Dornhasel")).toBe(true);
});

test("other subjects do not fit, and what says nothing fits nothing", () => {
  expect(isSameSubject("Neubau der Sporthalle am Anger", "Neubau eines Radwegs")).toBe(false);
  expect(isSameSubject("TOP 3", "TOP 3")).toBe(false);
  expect(isSameSubject("", "Sporthalle")).toBe(false);
});

test("the same title may be spelt otherwise, but not shortened", () => {
  expect(isSameTitle("Linie 12 (Auental - Birkenried); Fahrplan", "Linie 12 (Auental – Birkenried), Fahrplan")).toBe(true);
  expect(isSameTitle("Linie 12; Fahrplan", "Linie 12; Fahrplan und Tarif")).toBe(false);
  expect(isSameTitle("TOP 3", "TOP 3")).toBe(false);
});
