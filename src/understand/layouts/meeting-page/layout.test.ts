import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";
import { findReferences } from "../../references/find-references.ts";

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

function read(source: string) {
  return findStructure(documentFromText(source));
}

test("reads body and day of one heading, the numbers in the items' rows and what came of the items", () => {
  const { layout, head, agenda, votes } = read("SessionNet | Kreistag 25.11.2031\nTOP\tInhalt\tDokumente\nÖffentlicher Teil:\n1\tEröffnung\n2\tHaushaltssatzung 2032\tKT/2031/0088\n\tBeschluss:\tmehrheitlich zugestimmt\n\tAbstimmung:\tJa: 31, Nein: 9, Enthaltungen: 2\n3\tNahverkehrsplan\tKT/2031/0091\n\tBeschluss:\teinstimmig zugestimmt\nNicht öffentlicher Teil:\n4\tPersonalangelegenheit");
  expect([layout, head.form.value, head.title?.value, head.number, head.visibility]).toEqual(["meeting-page", "agenda", "Kreistag 25.11.2031", null, null]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Kreistag", "2031-11-25"]]);
  expect(agenda.map(({ number, title, paperNumber, outcome, visibility }) => [number, title, paperNumber, outcome, visibility])).toEqual([
    ["1", "Eröffnung", null, null, "public"], ["2", "Haushaltssatzung 2032", "KT/2031/0088", "mehrheitlich zugestimmt", "public"],
    ["3", "Nahverkehrsplan", "KT/2031/0091", "einstimmig zugestimmt", "public"], ["4", "Personalangelegenheit", null, null, "nonPublic"],
  ]);
  expect(votes.map(({ item, yes, no, abstain }) => [item, yes, no, abstain])).toEqual([["2", 31, 9, 2], ["3", null, 0, null]]);
});

test("a number that could be anything is a paper's where another item has its like", () => {
  const rows = (second: string) => read(`Bauausschuss\nSitzung am 09.02.2031\nTOP\tThema\tVorlage\n1\tSchulhof\t18/31\n2\tHalle\t${second}`).agenda.map(({ paperNumber }) => paperNumber);
  expect(rows("19.1/31")).toEqual(["18/31", "19.1/31"]);
  expect(rows("-")).toEqual([null, null]);
});

test.each([
  ["a table of day, room and body", "DATUM\tORT\tGREMIUM\n14.05.2031 19:30\tRathaus\tMarktgemeinderat\nTOP 1\tEröffnung\nTOP 2\tBericht", "Marktgemeinderat", "2031-05-14"],
  ["fields in one line", "Gremium: Verbandsversammlung Datum: 12.09.2031\nTagesordnung\n1. Begrüßung\n2. Abschluss", "Verbandsversammlung", "2031-09-12"],
  ["the body in one word with the meeting", "Stadtratssitzung\nMittwoch, 4. Juni 2031, 17:30 Uhr\nTOP 1\nEröffnung\nTOP 2\nBericht", "Stadtrat", "2031-06-04"],
  ["the day before the body", "03.09.2031 - Rat der Gemeinde Birkenried\nÖ 1\nEröffnung\nN 2\nGrundstück", "Rat der Gemeinde Birkenried", "2031-09-03"],
  ["numbers alone on their lines", "Gemeinderat\nÖffentliche Sitzung\nam Montag, den 12. Mai 2031\n1.\nBürgerfragen\n2.\nBebauungsplan\n3.\nVerschiedenes", "Gemeinderat", "2031-05-12"],
  ["a month cut short", "Sozialausschuss\nTermin: Do, 3. Sept. 2031, 17:00 Uhr\nTOP 1\nEröffnung\nTOP 2\nBericht", "Sozialausschuss", "2031-09-03"],
])("knows the meeting by %s", (_, source, organization, date) => {
  const { head, agenda } = read(source);
  expect([head.form.value, head.consultations.map((one) => [one.organization, one.date])]).toEqual(["agenda", [[organization, date]]]);
  expect(agenda.length).toBeGreaterThan(1);
});

test("what was said below the items makes it minutes, with the votes of each", () => {
  const { head, votes } = read("Ortschaftsrat Niederau\nSitzung vom 03.03.2031\nTagesordnungspunkt 1\nFragen\nTagesordnungspunkt 2\nSpielplatz am Anger\nProtokoll\nDer Ortschaftsrat fasst den einstimmigen Beschluss, die Geräte anzuschaffen.");
  expect(head.form.value).toBe("minutes");
  expect(votes.map(({ item, no }) => [item, no])).toEqual([["2", 0]]);
});

test.each([
  ["a paper with numbered points", "Beschlussvorlage 2031/0455\nGremium: Stadtrat\nSitzung am 08.07.2031\n1. Der Stadtrat stimmt zu.\n2. Die Verwaltung wird beauftragt.\n3. Die Mittel stehen bereit."],
  ["a motion with numbered wishes", "Antrag der SPD-Fraktion\nRat am 03.05.2031\n1. Wir wollen einen Park\n2. Wir wollen Bänke\n3. Wir wollen Bäume"],
  ["a Beratungsfolge with numbered rows", "Neubau der Halle\nBauausschuss am 03.05.2031\n1\tBauausschuss\t03.05.2031\tVorberatung\n2\tRat\t10.05.2031\tEntscheidung"],
])("%s is no meeting's page", (_, source) => {
  expect(read(source).layout).not.toBe("meeting-page");
});

test("a part of the meeting is public, not the whole; each item's paper is one reference, with its mover and its file", () => {
  const document = documentFromText("Stadtrat - 01.10.2031 - 17:00 Uhr\nÖffentlicher Teil:\nÖ 1\tFragen\nÖ 2\tWerke; Antrag der FWS-Fraktion vom 20.09.2031\t0924/2031\nVO\t0924-2031 Vorlage Werke\nÖ 3\tAnnahme der Niederschrift HA/034/2031");
  const structure = findStructure(document);
  expect(structure.head.visibility).toBeNull();
  expect(findReferences(document, structure).map(({ number, citedDate }) => [number, citedDate])).toEqual([["0924/2031", "2031-09-20"]]);
});

test("the body alone on its line heads the meeting, not the title of the page above it", () => {
  const { head } = read("Stadt Auental: Termine: Finanzausschuss (FA) - Dienstag, 23. September 2031\nFinanzausschuss (FA)\nDienstag, 23. September 2031, 17:00 Uhr\nTOP 1\tEröffnung\nTOP 2\tJahresabschluss");
  expect([head.title?.value, head.consultations[0]?.organization]).toEqual(["Finanzausschuss (FA)", "Finanzausschuss (FA)"]);
});

test("whoever opens the meeting makes it minutes, and tells which meeting it was", () => {
  const minutes = "Werkausschuss\n07.07.2031\nöffentlich\n\nStadt Auental 15.07.2031\n\nTagesordnung\n1. Anfragen\n2. Jahresabschluss\n\nFrau Muster eröffnete um 17:00 Uhr die 3. Sitzung des\nWerkausschusses und stellte die ordnungsgemäße Einberufung fest.";
  const { head } = read(minutes);
  expect([head.form.value, head.visibility?.value, head.date?.value]).toEqual(["minutes", "public", "2031-07-15"]);
  expect(head.consultations.map(({ organization, date, meeting }) => [organization, date, meeting])).toEqual([["Werkausschuss", "2031-07-07", "3. Sitzung"]]);
  expect(read(minutes.replace("eröffnete", "erwartete")).head.form.value).toBe("agenda");
});

test.each([
  ["a word for the meeting apart", "Zweckverband Sitzung\nSitzung am 27.01.2031 um 18:30 Uhr\nTOP 1\nHaushalt\nTOP 2\nVerschiedenes", "Zweckverband"],
  ["an article printed twice", "Sitzung des des Gemeinderats\nSitzung am 27.01.2031 um 18:30 Uhr\nTOP 1\nHaushalt\nTOP 2\nVerschiedenes", "Gemeinderat"],
])("knows the body by %s", (_, source, organization) => {
  expect(read(source).head.consultations.map((one) => [one.organization, one.date])).toEqual([[organization, "2031-01-27"]]);
});

test("the word for minutes alone above items with prose makes it minutes, above a list it is a link", () => {
  const page = (below: string) => read(`Ortsbeirat Niederau\n\nSitzung vom 08.10.2031\nBeginn: 19:30 Uhr\n\nProtokoll\n\nTOP 1 Begrüßung\n${below}TOP 2 Spielplatz Mühlbach\n`).head;
  expect([page("Die Ortsvorsteherin begrüßt alle.\n").form.value, page("Die Ortsvorsteherin begrüßt alle.\n").kind?.value]).toEqual(["minutes", "Protokoll"]);
  expect(page("").form.value).toBe("agenda");
});

test("a report of what a body decided belongs to its meeting, two headings are its items", () => {
  const { head } = read("# Beschlüsse des Gemeinderats Niederau\nSitzung vom 19. Juni 2031\n# 1. Bauantrag Mühlweg 4\nDer Gemeinderat erteilt das Einvernehmen.\n# 2. Zuschuss an den Sportverein\nDer Gemeinderat gewährt einstimmig einen Zuschuss.");
  expect([head.form.value, head.consultations.map(({ organization, date }) => [organization, date])]).toEqual(["minutes", [["Gemeinderat Niederau", "2031-06-19"]]]);
});

test("a heading that names the body alone will do above an agenda that is announced as one, and no day is made up", () => {
  const { layout, head } = read("# Gemeinderat Niederau\n# Öffentliche Tagesordnungspunkte\n1.\n# Fragen der Einwohner\n2.\n# Neubau der Kita");
  expect([layout, head.form.value, head.title?.value, head.consultations]).toEqual(["meeting-page", "agenda", "Gemeinderat Niederau", []]);
  expect(read("Gemeinderat Niederau\nÖffentliche Tagesordnungspunkte\n1.\nFragen der Einwohner\n2.\nNeubau der Kita").layout).not.toBe("meeting-page");
});

const page = (head: string, heading = "Tagesordnung") => findStructure(documentFromText(`${head}\n\n${heading}\n\nTOP 1\tBegrüßung\nTOP 2\tNeue Brücke am Bach\nTOP 3\tVerschiedenes\n`)).head;

test("a session's own number is no body, and its count behind a comma is no part of one", () => {
  expect(page("Sitzung\tRat/05/2031\nGremium\tRat der Stadt Auental\nDatum\t25.06.2031").consultations.map(({ organization, meeting }) => [organization, meeting])).toEqual([["Rat der Stadt Auental", "Rat/05/2031"]]);
  expect(page("Sitzung:\nRat, 28. XI. Ratsperiode Sitzung\nTermin:\nMi, 09.10.2031 17:00 Uhr").consultations.map(({ organization, meeting }) => [organization, meeting])).toEqual([["Rat", "28. XI. Ratsperiode Sitzung"]]);
});

test("a caption of the items' table is no title of the meeting; the heading of the agenda may say who may hear it", () => {
  expect(page("Sitzungsname:\nJugendgemeinderat\nGremium:\nJugendgemeinderat\nSitzungstermin:\n07.10.2031", "Tagesordnungspunkte\nThema\nDrucksache").title?.value).toBe("Jugendgemeinderat");
  expect(page("10. Sitzung des Gemeinderats Auental\n\nDatum: 14.09.2031\nGremium: Gemeinderat Auental", "Tagesordnung (öffentlich)").visibility?.value).toBe("public");
});
