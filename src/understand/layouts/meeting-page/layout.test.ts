import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads the fields of a meeting's page and its agenda, item by item", () => {
  const { layout, head, agenda } = findStructure(documentFromText("# Tagesordnung - 8. Sitzung des Rates der Stadt Auental\n\nBezeichnung:\t8. Sitzung des Rates der Stadt Auental\nGremium:\tRat der Stadt Auental\nDatum:\tDo, 12.06.2031\nStatus:\töffentlich/nichtöffentlich\nZeit:\t17:00 - 20:12\n\nTOP\t\tBetreff\t\tVorlage\nÖ 1\t\tFeststellung der Tagesordnung\nÖ 2\t\tJahresabschluss 2030\tVO\tVO/31/112\nN 3\t\t(nichtöffentlich)"));
  expect(layout).toBe("meeting-page");
  expect([head.form.value, head.kind?.value, head.title?.value, head.date, head.visibility]).toEqual(["agenda", "Tagesordnung", "8. Sitzung des Rates der Stadt Auental", null, null]);
  expect(head.consultations.map(({ organization, date, meeting }) => [organization, date, meeting])).toEqual([["Rat der Stadt Auental", "2031-06-12", "8. Sitzung"]]);
  expect(agenda.map(({ number, visibility }) => [number, visibility])).toEqual([["1", "public"], ["2", "public"], ["3", "nonPublic"]]);
});

test("a meeting's number is no title", () => {
  const { head } = findStructure(documentFromText("# Jugendhilfeausschuss - 14.04.2031 - 16:00 Uhr\n\nSitzung:\tJHA/2031/03\nGremium:\tJugendhilfeausschuss\nDatum:\t14.04.2031\n\n# Tagesordnung\n\nÖ 1\nBericht des Jugendamtes\nÖ 2\nOffene Jugendarbeit"));
  expect([head.title?.value, head.consultations[0]?.meeting]).toEqual(["Jugendhilfeausschuss - 14.04.2031 - 16:00 Uhr", "JHA/2031/03"]);
});

test("reads a page that names body and day above the agenda, without fields", () => {
  const { head } = findStructure(documentFromText("# Bauausschuss\n# Dienstag, 14. Oktober 2031, 17:00 Uhr\nRathaus, Großer Saal\n\n# Öffentliche Tagesordnung\n1.\tGenehmigung der Tagesordnung\n2.\tBrücke am Mühlsteg\n\n# Nichtöffentliche Tagesordnung\n3.\tAuftragsvergabe"));
  expect([head.form.value, head.title?.value, head.number]).toEqual(["agenda", "Bauausschuss", null]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Bauausschuss", "2031-10-14"]]);
});
