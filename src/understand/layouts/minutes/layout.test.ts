import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const minutes = `Protokoll
der öffentlichen Sitzung des Ortsrates Birkenried am Montag, dem 17. März 2031, im Dorfgemeinschaftshaus
Beginn der Sitzung: 19:00 Uhr
Es sind anwesend:
Frau Anna Beispiel, Ortsbürgermeisterin
Herr Otto Muster
Tagesordnung:
1. Eröffnung der Sitzung
2. Ausbau der Lindenstraße in der Ortschaft Birkenried im Rahmen der Dorf-
erneuerung
(DS 12/2031)
3. Anregungen
Zu Punkt 1: Eröffnung der Sitzung
Frau Beispiel eröffnet die Sitzung.
Zu Punkt 2: Ausbau der Lindenstraße in der Ortschaft Birkenried im Rahmen der Dorf-
erneuerung
(DS 12/2031)
Der Ortsrat empfiehlt den Ausbau mit 5 Ja-Stimmen und einer Gegenstimme.
Zu Punkt 3: Anregungen
Anregungen werden nicht gegeben.`;

test("reads the meeting, the items with their papers, and what was said to each", () => {
  const { layout, head, agenda, sections } = findStructure(documentFromText(minutes));
  expect(layout).toBe("minutes");
  expect(head.form.value).toBe("minutes");
  expect(head.kind?.value).toBe("Protokoll");
  expect(head.visibility?.value).toBe("public");
  expect(head.title?.value).toBe("öffentliche Sitzung des Ortsrates Birkenried");
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Ortsrat Birkenried", "2031-03-17"]]);
  expect(agenda.map(({ number, paperNumber }) => [number, paperNumber])).toEqual([["1", null], ["2", "DS 12/2031"], ["3", null]]);
  expect(sections.filter((section) => section.foundBy === "sections/agendaItem").map((section) => section.heading)).toHaveLength(3);
});

test("keeps a paper's number below an item out of what was said", () => {
  const document = documentFromText(minutes);
  const second = findStructure(document).sections.find((section) => section.heading.startsWith("Zu Punkt 2"));
  expect(document.text.slice(...(second?.contentSpan ?? [0, 0]))).toMatch(/^Der Ortsrat empfiehlt/u);
});

test("finds the vote with its item", () => {
  const { votes } = findStructure(documentFromText(minutes));
  expect(votes.map(({ yes, no, abstain, item }) => [yes, no, abstain, item])).toEqual([[5, 1, null, "2"]]);
});

test("minutes whose items hold facts, resolution and vote give each vote its item, the approval of earlier minutes too", () => {
  const { head, sections, votes } = findStructure(documentFromText(`Gemeinde Birkenried
Niederschrift
über die öffentliche Sitzung des Gemeinderates Birkenried
vom 12.06.2031
TOP 1 Genehmigung des Protokolls
Das Protokoll wird einstimmig genehmigt.
TOP 2 Bauantrag Lindenstraße 3
Sachverhalt:
Der Bauherr beantragt den Neubau.
Beschluss:
Dem Bauantrag wird zugestimmt.
Abstimmungsergebnis: 14 : 1`));
  expect(head.body?.value).toBe("Gemeinde Birkenried");
  expect(head.date).toBeNull();
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Gemeinderat Birkenried", "2031-06-12"]]);
  expect(sections.map((section) => section.heading)).toEqual([
    "TOP 1 Genehmigung des Protokolls", "TOP 2 Bauantrag Lindenstraße 3", "Sachverhalt", "Beschluss", "Abstimmungsergebnis",
  ]);
  expect(votes.map(({ yes, no, item }) => [yes, no, item])).toEqual([[null, 0, "1"], [14, 1, "2"]]);
});

test("minutes that print each item once have the items as headings", () => {
  const { sections } = findStructure(documentFromText(`Niederschrift über die Sitzung des Ortschaftsrates Birkenried am 04.04.2031

Öffentliche Tagesordnungspunkte

1\tEröffnung der Sitzung
Frau Beispiel eröffnet die Sitzung und stellt die Ladung fest.
2\tBeschlussfassung der Tagesordnung
Die Tagesordnung wird wie vorliegend bestätigt.
3\tSchließung der Sitzung
Frau Beispiel schließt die Sitzung.`));
  expect(sections.map((section) => section.heading)).toEqual([
    "Öffentliche Tagesordnungspunkte", "1 Eröffnung der Sitzung", "2 Beschlussfassung der Tagesordnung", "3 Schließung der Sitzung",
  ]);
});

test("titles minutes by the meeting where the line goes on to room and hour; counts stated results", () => {
  const { head, votes } = findStructure(documentFromText("Kreis Wiesental\n\nNiederschrift\n\nüber die 19. Sitzung des Kreistages am Donnerstag, dem 04.07.2031, im Großen Saal, Lindenhof 1\n\nAnwesend:\nOtto Sommer\n\nZu Punkt 1: Eröffnung\n\nDie Landrätin eröffnet die Sitzung.\n\nZu Punkt 2: Genehmigung der Niederschrift über die Sitzung am 25.04.2031\n\nBeschluss:\nDie Niederschrift wird genehmigt.\nAbstimmungsergebnis: einstimmig bei zwei Enthaltungen\n"));
  expect(head.title?.value).toBe("19. Sitzung des Kreistages");
  expect(head.consultations.map(({ organization, date, meeting }) => [organization, date, meeting])).toEqual([["Kreistag", "2031-07-04", "19. Sitzung"]]);
  expect(votes.map(({ item, no, abstain }) => [item, no, abstain])).toEqual([["2", 0, 2]]);
});

test("says neither public nor non-public of minutes that are both, and names the body in the nominative", () => {
  const { head } = findStructure(documentFromText("Gemeinde Birkenried\n\nPROTOKOLL\n\nüber die öffentliche/nichtöffentliche Sitzung des Bau- und Umweltausschusses der Gemeinde Birkenried\nam Mittwoch, 12. März 2031 im Gemeindehaus\n\nAnwesend:\nOtto Sommer\n\nTOP 1: Eröffnung\nHerr Sommer begrüßt die Anwesenden."));
  expect(head.visibility).toBeNull();
  expect(head.consultations[0]?.organization).toBe("Bau- und Umweltausschuss der Gemeinde Birkenried");
});

test("reads the meeting of minutes from fields, and a vote that only counts those against", () => {
  const { head, votes } = findStructure(documentFromText("Niederschrift\n\nGremium: Finanzausschuss\nSitzung am: 04.11.2031\nBeginn: 19:00 Uhr\n\nAnwesend:\nHauke Petersen\n\nZu Punkt 1: Eröffnung\nEs wird eröffnet.\n\nZu Punkt 2: Haushalt 2032\nDer Haushalt wird beraten.\nAbstimmungsergebnis: bei 2 Gegenstimmen und einer Enthaltung mehrheitlich beschlossen\n"));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Finanzausschuss", "2031-11-04"]]);
  expect(votes.map(({ yes, no, abstain, item }) => [yes, no, abstain, item])).toEqual([[null, 2, 1, "2"]]);
});

test("reads body and day before and behind a file mark, the document's own heading and names in brackets", () => {
  const { head, sections, minutes: told } = findStructure(documentFromText("Protokoll\nStartseite\n\nLandeshauptstadt Auental -18.62.1- Datum 12.02.2031\n\nNIEDERSCHRIFT\nüber die Sitzung des Bezirksrates Nord\nam Mittwoch, 29. Januar 2031, Bürgerhaus\n\nAnwesend:\nBezirksratsherr Jan Muster (CDU)\n(Bezirksratsherr Otto Beispiel) (SPD)\n\nzu TOP 1. Eröffnung\nEs wird eröffnet.\n\nzu TOP 2. Verkehr\nEs wird beraten.\n"));
  expect([head.kind?.value, head.body?.value, head.date?.value]).toEqual(["Niederschrift", "Landeshauptstadt Auental", "2031-02-12"]);
  expect(sections.filter(({ foundBy }) => foundBy === "sections/agendaItem").map(({ heading }) => heading)).toEqual(["zu TOP 1. Eröffnung", "zu TOP 2. Verkehr"]);
  expect(told?.attendance.map(({ name, status, faction }) => [name, status, faction])).toEqual([["Jan Muster", "present", "CDU"], ["Otto Beispiel", "absent", "SPD"]]);
});

test("takes the day from the running head where the first page tells none, and the agenda's heading letter by letter", () => {
  const source = "PROTOKOLL\n(öffentlicher Teil)\nSitzung des Kulturausschusses (25)\n\nT A G E S O R D N U N G\n\n1\tFeststellung der Ladung\n2\tBericht über die Neufassung der Satzung und des Gebührentarifs für die Benutzung der Stadtbücherei in Auental und ihrer Zweigstellen\n3\tVorstellung des Spielplans der Bühnen und der Ausstellungen im Museum für das kommende Jahr\n4\tMitteilungen und Anfragen der Mitglieder\n\nSitzung des Kulturausschusses (25) vom 18.06.2031 4/24\n\nZu 1 Feststellung der Ladung\nDer Ausschuss ist beschlussfähig.";
  const { layout, head } = findStructure(documentFromText(source));
  expect([layout, head.form.value, head.kind?.value]).toEqual(["minutes", "minutes", "Protokoll"]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Kulturausschuss", "2031-06-18"]]);
  expect(findStructure(documentFromText(source.replace(" vom 18.06.2031", " bis 18.06.2031"))).head.consultations[0]?.date).toBeNull();
});

test("minutes whose heading says so are public", () => {
  const { head } = findStructure(documentFromText("Niederschrift\nüber die Sitzung der Gemeindevertretung Birkenried (öffentlich)\n\nSitzungstermin: Donnerstag, 06.03.2031\n\nAnwesend:\nHans Muster\n\nTagesordnung:\n1. Eröffnung\n2. Hundesteuer"));
  expect([head.form.value, head.visibility?.value]).toEqual(["minutes", "public"]);
});

test("a Verhandlungsschrift may stand far below the letterhead", () => {
  const { head } = findStructure(documentFromText(`STADT AUENTAL\nGEMEINDERAT\n\n${"Hinweis zum Druck\n".repeat(12)}\nüber die am Montag, dem 7. März 2031\nim Gemeindehaus stattgefundene\n\n4. Sitzung des Gemeinderates\n\nVerhandlungsschrift\n\nDer Bürgermeister eröffnet die Sitzung.\n`));
  expect([head.form.value, head.kind?.value]).toEqual(["minutes", "Verhandlungsschrift"]);
});
