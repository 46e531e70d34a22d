import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads the announced meeting and the agenda with its two parts", () => {
  const { layout, head, agenda } = findStructure(documentFromText(`Gemeinde Birkenried

Bekanntmachung

Am Dienstag, 06.05.2031, findet die Sitzung des Bauausschusses statt.

Tagesordnung:

Öffentlicher Teil

1. Eröffnung der Sitzung
2. Bebauungsplan Nr. 7
Nichtöffentlicher Teil

3. Grundstücksangelegenheiten

Birkenried, 28.04.2031`));
  expect(layout).toBe("notice");
  expect(head.form.value).toBe("notice");
  expect(head.body?.value).toBe("Gemeinde Birkenried");
  expect(head.date?.value).toBe("2031-04-28");
  expect(head.visibility).toBeNull();
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Bauausschuss", "2031-05-06"]]);
  expect(agenda.map(({ number, title, visibility }) => [number, title, visibility])).toEqual([
    ["1", "Eröffnung der Sitzung", "public"], ["2", "Bebauungsplan Nr. 7", "public"], ["3", "Grundstücksangelegenheiten", "nonPublic"],
  ]);
});
