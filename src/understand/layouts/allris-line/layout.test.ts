import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads a head and sections that share one line", () => {
  const document = documentFromText("Ausdruck vom: 19.02.2031 Seite: 1/1 15.02.2031 Amt für Gebäude Vorlagen-Nr: 31/0207 öffentlich Neubau der Feuerwache Nord - Bericht - Beratungsfolge: Bauausschuss am: 07.03.2031 Zu TOP: 5 Rat am: 23.04.2031 Zu TOP: Bericht: Der Rohbau ist fertig. Die Fenster werden im Mai eingebaut. Finanzielle Auswirkungen: Die Kosten bleiben im Rahmen. Weitere Mittel werden nicht gebraucht, und alle Rechnungen sind geprüft.");
  const { layout, head, sections } = findStructure(document);
  expect(layout).toBe("allris-line");
  expect(head.number?.value).toBe("31/0207");
  expect(head.visibility?.value).toBe("public");
  expect(head.title?.value).toBe("Neubau der Feuerwache Nord - Bericht -");
  expect(head.leadUnit?.value).toBe("Amt für Gebäude");
  expect(head.date?.value).toBe("2031-02-15");
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Bauausschuss", "2031-03-07", "5"], ["Rat", "2031-04-23", null]]);
  expect(sections.map((section) => section.heading)).toEqual(["Bericht", "Finanzielle Auswirkungen"]);
});
