import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads kind, day, status, title and a small table by their places", () => {
  const { layout, head, sections } = findStructure(documentFromText(`# Mitteilungsvorlage

vom 03.02.2031

öffentliche Sitzung

# Radweg zwischen Auental und Birkenried;
# Stand der Planung

# Beratungsreihenfolge

Datum\tGremium
10.02.2031\tAusschuss für Verkehr, Umwelt und (Nah-)Mobilität
24.02.2031\tKreisausschuss

# Sachlage:

Der Kreis Wiesental plant seit zwei Jahren einen Radweg entlang der Bahn.

# Rechtslage:

Es handelt sich um eine freiwillige Aufgabe.`));
  expect(layout).toBe("headed-paper");
  expect(head.kind?.value).toBe("Mitteilungsvorlage");
  expect(head.date?.value).toBe("2031-02-03");
  expect(head.visibility?.value).toBe("public");
  expect(head.title?.value).toBe("Radweg zwischen Auental und Birkenried; Stand der Planung");
  expect(head.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([
    ["Ausschuss für Verkehr, Umwelt und (Nah-)Mobilität", null, "2031-02-10"], ["Kreisausschuss", null, "2031-02-24"],
  ]);
  expect(sections.map((section) => section.heading)).toEqual(["Sachlage", "Rechtslage"]);
});
