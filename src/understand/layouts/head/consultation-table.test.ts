import { expect, test } from "vitest";
import type { MendedDocument } from "../../../text/mended-text.ts";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";
import { sheetOf } from "../../sheet.ts";
import { consultationTable } from "./consultation-table.ts";

function rowsOf(document: MendedDocument): readonly (readonly (string | null)[])[] {
  const sheet = sheetOf(document);
  const table = consultationTable(sheet, 0, sheet.lines.length, "test");
  return (table?.rows ?? []).map(({ organization, role, date, item, outcome }) => [organization, role, date, item, outcome]);
}

test("reads rows whatever columns the captions announce", () => {
  expect(rowsOf(documentFromText("Beratungsfolge Termin Öffentlichkeitsstatus Zuständigkeit\nGemeinderat 28.03.2031 öffentlich Kenntnisnahme\nAusschuss für Bäder und Parks 21.09.2031 öffentlich Beratung"))).toEqual([
    ["Gemeinderat", "Kenntnisnahme", "2031-03-28", null, null], ["Ausschuss für Bäder und Parks", "Beratung", "2031-09-21", null, null],
  ]);
});

test("reads captions and roles broken over lines", () => {
  expect(rowsOf(documentFromText("Gremium\nVoraussichtlicher\nSitzungstermin\nZuständigkeit\n\nRatsversammlung 14.06.2031 schriftliche\nBeantwortung\n\nSachverhalt"))).toEqual([
    ["Ratsversammlung", "schriftliche Beantwortung", "2031-06-14", null, null],
  ]);
});

test("in a broken table the status tells where a row begins", () => {
  expect(rowsOf(documentFromText("Beratungsfolge\tStatus\tTermin\nDienstberatung des\tnicht\n06.02.2031\nBürgermeisters\töffentlich\nBetriebsausschuss\töffentlich\nEigenbetrieb\n28.02.2031\nBäder\nStadtrat\töffentlich\t26.04.2031"))).toEqual([
    ["Dienstberatung des Bürgermeisters", null, "2031-02-06", null, null], ["Betriebsausschuss Eigenbetrieb Bäder", null, "2031-02-28", null, null], ["Stadtrat", null, "2031-04-26", null, null],
  ]);
});

test("in a broken table without status each piece belongs to the nearest date", () => {
  const document = documentFromText("Beratungsfolge\tTermin\tAbstimmungsergebnis\nJugend- und\n06.02.2031\nSozialausschuss\tgeändert beschlossen\nJa 11 Nein 0 Enthaltung 0\nStadtrat\t26.04.2031\nungeändert beschlossen");
  const heights = [0, 20, 25, 30, 60, 65, 70, 90];
  const lines = document.lines.map((line, n) => ({ ...line, page: 1, box: { x: 0, y: heights[n] ?? 100, width: 100, height: 4 } }));
  expect(rowsOf({ ...document, lines })).toEqual([
    ["Jugend- und Sozialausschuss", null, "2031-02-06", null, "geändert beschlossen"], ["Stadtrat", null, "2031-04-26", null, "ungeändert beschlossen"],
  ]);
});

test("a table ends where prose begins", () => {
  expect(rowsOf(documentFromText("Gremium Termin TOP\nGemeinderat 28.03.2031 4\nDer Gemeinderat hat am 01.02.2031 schon einmal beraten und dabei alles offen gelassen, was die Verwaltung nun vorlegt."))).toHaveLength(1);
});

test("gives a meeting's row the body and role printed above it", () => {
  const { head } = findStructure(documentFromText("Beschlussvorlage - 2031/0142\n\nBetreff: Radweg\n\nBeratungsfolge\n\nStatus\tDatum\tGremium\tBeschluss\tNA\n● Erledigt\t\tBauausschuss\tEmpfehlung\n\t28.09.2031\t12. Sitzung des Bauausschusses\tungeändert beschlossen\tNA\n● Geplant\t\tKreistag\tEntscheidung\n\t19.10.2031\tSitzung des Kreistages\t\n\nSachverhalt\n\nDer Weg fehlt."));
  expect(head.consultations.map(({ organization, role, date, outcome }) => [organization, role, date, outcome])).toEqual([
    ["Bauausschuss", "Empfehlung", "2031-09-28", "ungeändert beschlossen"], ["Kreistag", "Entscheidung", "2031-10-19", null],
  ]);
});

test("reads a table whose day stands in the column Sitzung, with role and outcome behind the item", () => {
  const { head } = findStructure(documentFromText("Vorlage - VO/31/031\n\nBetreff: Licht\n\nBeratungen\n\nGremium\tSitzung\tTOP\tZuständigkeit\tBeschluss\nBauausschuss\t05.03.2031\tÖ 3\tVorberatung\teinstimmig empfohlen\n\nSachverhalt\n\nEs ist dunkel."));
  expect(head.consultations.map(({ organization, role, item, outcome }) => [organization, role, item, outcome])).toEqual([["Bauausschuss", "Vorberatung", "3", "einstimmig empfohlen"]]);
});

test("reads rows that a text copy prints with bars, and stops at the next paragraph", () => {
  const { head } = findStructure(documentFromText("Vorlage - VO/31/031\n\nGremium | Termin | Zuständigkeit | Status\nStadtrat | 25.02.2031 | Entscheidung | öffentlich\n\nLärmaktionsplan\n\nSachverhalt:\nEs ist laut."));
  expect(head.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([["Stadtrat", "Entscheidung", "2031-02-25"]]);
  expect(head.title?.value).toBe("Lärmaktionsplan");
});

test("reads rows in words: number, body, \"am\" and day, role in brackets; and a column of marks", () => {
  const words = findStructure(documentFromText("Sitzungsvorlage 21/0115\n\nBetr.: Marktplatz\n\nBeratungsfolge:\n1. Bau- und Planungsausschuss am 12.06.2031 (Vorberatung)\n2. Stadtrat am 26.06.2031 (Entscheidung)\n\nSachverhalt:\nDer Platz ist alt.")).head;
  expect(words.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([["Bau- und Planungsausschuss", "Vorberatung", "2031-06-12"], ["Stadtrat", "Entscheidung", "2031-06-26"]]);
  const marks = findStructure(documentFromText("Drucksache Nr. 118/2031\n\nBeratungsfolge     Sitzung am   TOP  öffentlich\nBauausschuss       22.04.2031   4    x\nRat                06.05.2031   11   x\n\nBetreff:\nJugendplan\n\nSachverhalt:\nDer Plan ist alt.")).head;
  expect(marks.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Bauausschuss", "2031-04-22", "4"], ["Rat", "2031-05-06", "11"]]);
});

test("a body with its role and no meeting below it is a row without a day", () => {
  const { head } = findStructure(documentFromText("Vorlage - 31/245\n\nBetreff:\tUmbau der Kita am Anger\nBeratungsfolge:\nStatus\tDatum\tGremium\tBeschluss\tNA\nGeplant\t\tOrtsrat Neudorf\tAnhörung\n\t25.08.2031\tSitzung des Ortsrates Neudorf\nErledigt\t\tVerwaltungsausschuss (nicht-öffentlich)\tVorberatung\nGestoppt\t\tRat der Stadt Auental\tEntscheidung\n\t03.09.2031\tSitzung des Rates der Stadt Auental\nGestoppt\t\tSchulausschuss\tVorberatung\n\nSachverhalt:\nDie Kita wird umgebaut."));
  expect(head.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([
    ["Ortsrat Neudorf", "Anhörung", "2031-08-25"], ["Verwaltungsausschuss", "Vorberatung", null], ["Rat der Stadt Auental", "Entscheidung", "2031-09-03"], ["Schulausschuss", "Vorberatung", null],
  ]);
});

test("a column that says Öffentlich is ticked with ja or nein", () => {
  const { head } = findStructure(documentFromText("Beschlussvorlage\n\nDrucksachen-Nr. XI/1524\n\nBeratungsfolge\tSitzungstermin\tTOP\tÖffentlich\nKreistag\t12.05.2031\t4\tja\n\nTitel\nBerufsschule\n\nBeschlussvorschlag:\nDie Klassen werden gebildet."));
  expect(head.visibility?.value).toBe("public");
});
