import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads faction, day, subject and session of an inquiry sent as a letter", () => {
  const { layout, head, sections } = findStructure(documentFromText(`SPD-Fraktion im Stadtrat Auental

Herrn Bürgermeister
Karl Beispiel
Rathaus
Eingang 15. Jan. 2031

Auental, den 12.01.2031

Anfrage: Beleuchtung am Bahnhof

Sehr geehrter Herr Bürgermeister,

wir bitten Sie, folgende Anfrage auf die Tagesordnung der Sitzung des Verkehrsausschusses am 03.02.2031 zu setzen:

1. Wann wird die Beleuchtung erneuert?

Begründung:

Seit Monaten sind mehrere Lampen am Bahnhof ausgefallen.`));
  expect(layout).toBe("letter");
  expect(head.form.value).toBe("inquiry");
  expect(head.kind?.value).toBe("Anfrage");
  expect(head.title?.value).toBe("Beleuchtung am Bahnhof");
  expect(head.author?.value).toBe("SPD-Fraktion im Stadtrat Auental");
  expect(head.date?.value).toBe("2031-01-12");
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Verkehrsausschuss", "2031-02-03"]]);
  expect(sections.filter((section) => section.kind !== "lead").map((section) => section.heading)).toEqual(["Begründung"]);
});
