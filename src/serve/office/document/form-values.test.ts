import { expect, test } from "vitest";
import { formFields, numberIn, valueFromForm } from "./form-values.ts";

test.each([["17.850,00", 17_850], ["17850", 17_850], ["1.5", 1.5], ["1.500", 1500], ["-3,25", -3.25], ["1 200 000", 1_200_000], ["viel", undefined], ["1,2,3", undefined], ["", undefined]])("%j is the number %j", (text, value) => {
  expect(numberIn(text)).toBe(value);
});

const money = { value: 500, currency: "EUR", text: "500 €", taxes: null, mode: null, year: 2025, purpose: "Schaukel", frequency: null, per: null };

test("a form sent back unchanged gives the same value", () => {
  const sent = Object.fromEntries(formFields("money", money).map(({ name, value }) => [name, value]));
  expect(valueFromForm("money", money, sent)).toEqual({ value: money });
});

test("what is emptied is nothing, and what may not be nothing is complained of", () => {
  expect(valueFromForm("money", money, { value: "5.000", currency: "EUR", year: "", purpose: " ", taxes: "gross", mode: "planned" })).toEqual({ value: { ...money, value: 5000, year: null, purpose: null, taxes: "gross", mode: "planned" } });
  expect(valueFromForm("money", money, { value: "viel", currency: "" })).toEqual({ complaints: { value: expect.stringContaining("Zahl"), currency: expect.stringContaining("leer") } });
});

test("days are days of the calendar, and lists one entry a line", () => {
  expect(valueFromForm("date", "2025-04-08", { wert: "2025-02-29" })).toEqual({ complaints: { wert: expect.stringContaining("Kalender") } });
  expect(valueFromForm("organization", null, { name: "Bäder", aliases: " BBA \n\nBäderbetriebe" })).toEqual({ value: { name: "Bäder", aliases: ["BBA", "Bäderbetriebe"] } });
  expect(valueFromForm("mentionedDate", { text: "im November 2017" }, { start: "2017-11", end: "" })).toEqual({ value: { start: "2017-11", end: null, text: "im November 2017", startTime: null, endTime: null } });
});

test("choices are only those of the list", () => {
  expect(valueFromForm("visibility", "public", { wert: "geheim" })).toHaveProperty("complaints");
  expect(valueFromForm("visibility", "public", { wert: "nonPublic" })).toEqual({ value: "nonPublic" });
});
