import fc from "fast-check";
import { expect, test } from "vitest";
import { titleFromText } from "./title-from-text.ts";

test("the first words make the title, cut at the end of a word", () => {
  expect(titleFromText("  – der Weg wird\nim Herbst gebaut.")).toBe("der Weg wird im Herbst gebaut.");
  const long = titleFromText("und deshalb schlägt die Verwaltung vor, den Spielplatz in Birkenried im kommenden Jahr mit neuen Geräten auszustatten.");
  expect(long).toBe("und deshalb schlägt die Verwaltung vor, den Spielplatz in Birkenried im kommenden Jahr mit …");
});

test("a text without words gives none", () => {
  expect(titleFromText("")).toBeNull();
  expect(titleFromText(" - 3 -\n12.00 € ")).toBeNull();
});

test("whatever the text, a title is short, one line and whole characters", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
    const title = titleFromText(text);
    if (title !== null) {
      expect(title.length).toBeLessThanOrEqual(92);
      expect(title).not.toMatch(/\n/);
      if (text.isWellFormed()) expect(title.isWellFormed()).toBe(true);
    }
  }));
});
