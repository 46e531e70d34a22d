import { expect, test } from "vitest";
import type { CorrectableProperty } from "../../../council/correctable.ts";
import { wordsOf } from "./fact-words.ts";

test("known kinds of facts speak German", () => {
  expect(wordsOf("money", { value: 17_850, currency: "EUR", text: "17.850 €", taxes: "gross", mode: "planned", year: 2025, purpose: null }, "17.850 €")).toEqual({
    main: "17.850,00\u00A0€", details: [{ name: "Steuern", words: "brutto" }, { name: "Stand", words: "geplant" }, { name: "Haushaltsjahr", words: "2025" }],
  });
  expect(wordsOf("date", "2025-04-08", "08.04.2025").main).toBe("8. April 2025");
  expect(wordsOf("visibility", "nonPublic", "").main).toBe("nichtöffentlich");
  expect(wordsOf("reference", { kind: "answers", number: "2024/7", citedDate: null, citedAs: null, citedBy: null, text: "2024/7", target: null }, "2024/7").main).toBe("beantwortet 2024/7");
  expect(wordsOf("consultation", { organization: "Bauausschuss", role: "Vorberatung", date: "2025-03-12", meeting: null, item: "Ö 3", outcome: null }, "")).toEqual({
    main: "Bauausschuss", details: [{ name: "Aufgabe", words: "Vorberatung" }, { name: "Datum", words: "12. März 2025" }, { name: "Tagesordnungspunkt", words: "Ö 3" }],
  });
});

test("a kind of fact that is new here is told by its fields, however they are nested", () => {
  const value = { label: "Sitzung", ringsTwice: null, byName: [{ name: "Erika Beispiel", ballot: "yes" }, { name: "Karl Muster", ballot: "no" }], subject: [3, 9] };
  expect(wordsOf("bell" as CorrectableProperty, value, "es läutet")).toEqual({
    main: "„es läutet“", details: [{ name: "Label", words: "Sitzung" }, { name: "Namentlich", words: "Erika Beispiel, Ja; Karl Muster, Nein" }],
  });
});
