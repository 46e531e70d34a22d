import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("names of bodies below their heading are a list, not a Beratungsfolge", () => {
  const { head } = findStructure(documentFromText("Stadt Auental\n\nGremien\n\nRat der Stadt Auental\nHauptausschuss\nBauausschuss\nOrtsrat Birkenried"));
  expect([head.form.value, head.title?.value, head.body?.value, head.consultations]).toEqual(["list", "Gremien", "Stadt Auental", []]);
});

test("the bodies that deal with a paper are its Beratungsfolge", () => {
  const { head } = findStructure(documentFromText("Vorlage-Nr.: 2031/0118\nBetreff: Radweg\n\nGremien\nBauausschuss\nHauptausschuss\nRat der Stadt Auental"));
  expect([head.form.value === "list", head.consultations.length]).toEqual([false, 3]);
  expect(findStructure(documentFromText("Gremien\n\n12.03.2031 Bauausschuss\n19.03.2031 Hauptausschuss\n26.03.2031 Rat der Stadt Auental")).head.form.value).not.toBe("list");
});
