import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const page = `Bürgerinformationssystem

Vorlage - 2031/017  

Betreff: Sanierung der Turnhalle
an der Mühlenstraße
Status:öffentlichVorlage-Art:Beschlussvorlage
Federführend:Fachbereich 4 Bearbeiter/-in: Muster, Erika
Beratungsfolge:
Schulausschuss der Stadt Auental Vorberatung
14.05.2031 
SI/2031/044 Ordentliche Sitzung des Schulausschusses der Stadt Auental geändert beschlossen   
Rat der Stadt Auental Entscheidung
21.05.2031 
SI/2031/051 Sitzung des Rates der Stadt Auental (offen)   
18.06.2031 
SI/2031/060 Sitzung des Rates der Stadt Auental    

Sachverhalt
Beschlussvorschlag
Finanzielle Auswirkungen
Anlage/n

Sachlage:

Neue Fenster

Die Fenster der Turnhalle stammen aus dem Jahr 1968 und schließen nicht mehr dicht.

Dach und Fassade

Das Dach wurde zuletzt vor dreißig Jahren erneuert, die Fassade ist nicht gedämmt.

Beschlussempfehlung:

keine

Anlage/n:

1. Lageplan
2. Kostenschätzung`;

test("reads labels that run together and a Beratungsfolge in lines", () => {
  const { layout, head } = findStructure(documentFromText(page));
  expect(layout).toBe("allris-page");
  expect(head.number?.value).toBe("2031/017");
  expect(head.title?.value).toBe("Sanierung der Turnhalle an der Mühlenstraße");
  expect(head.kind?.value).toBe("Beschlussvorlage");
  expect(head.form.value).toBe("paper");
  expect(head.visibility?.value).toBe("public");
  expect(head.leadUnit?.value).toBe("Fachbereich 4");
  expect(head.author?.value).toBe("Muster, Erika");
  expect(head.consultations.map(({ organization, role, date, meeting, outcome }) => [organization, role, date, meeting, outcome])).toEqual([
    ["Schulausschuss der Stadt Auental", "Vorberatung", "2031-05-14", "SI/2031/044", "geändert beschlossen"],
    ["Rat der Stadt Auental", "Entscheidung", "2031-05-21", "SI/2031/051", null],
    ["Rat der Stadt Auental", "Entscheidung", "2031-06-18", "SI/2031/060", null],
  ]);
});

test("keeps evidence to the value's own characters", () => {
  const document = documentFromText(page);
  const { head } = findStructure(document);
  for (const field of [head.number, head.kind, head.leadUnit, head.author]) {
    expect(document.text.slice(...(field?.span ?? [0, 0]))).toBe(field?.value);
  }
});

test("leaves out navigation words and gives an outer heading its first inner heading", () => {
  const document = documentFromText(page);
  const { sections, attachments } = findStructure(document);
  expect(sections.map((section) => [section.heading, section.kind])).toEqual([
    ["Sachlage", "facts"], ["Neue Fenster", "other"], ["Dach und Fassade", "other"], ["Beschlussempfehlung", "resolution"], ["Anlage/n", "attachments"],
  ]);
  expect(document.text.slice(...(sections[0]?.contentSpan ?? [0, 0]))).toMatch(/^Neue Fenster\s+Die Fenster/u);
  expect(attachments.map((one) => one.title)).toEqual(["Lageplan", "Kostenschätzung"]);
});
