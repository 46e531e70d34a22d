import { expect, test } from "vitest";
import { endsInNumber, isSameSubject, isSameTitle } from "./same-subject.ts";

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

test("a title that ends in a paper's number speaks of that paper", () => {
  expect(endsInNumber("Linie 12; neuer Fahrplan - SV-Nr. 2024/0131", "2024/0131")).toBe(true);
  expect(endsInNumber("Neufassung der Gebühren (DS 19/2024)", "ds19/2024")).toBe(true);
  expect(endsInNumber("Neufassung der Gebühren (DS 19/2024)", "ds9/2024")).toBe(false);
  expect(endsInNumber("Änderung zu VO/23/041-1", "vo/23/041")).toBe(false);
  expect(endsInNumber("Jahresabschluss 2022", "2022")).toBe(false);
  expect(endsInNumber("Fahrplan", null)).toBe(false);
});
