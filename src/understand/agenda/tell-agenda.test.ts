import { expect, test } from "vitest";
import { findStructure } from "../find-structure.ts";
import { documentOf } from "../sentence.test-fixture.ts";

const top = "Gemeinde Hohenlinde\n\nNiederschrift\nüber die 4. Sitzung des Gemeinderates Hohenlinde am Dienstag, 13.05.2031, im Gemeindehaus\n\nBeginn: 19:00 Uhr\nEnde: 20:30 Uhr\n\nAnwesend:\nAnna Sommer (WGH)\nOtto Winter (CDU)\n\nVon der Verwaltung: Emil Herbst, Schriftführer\n\n";
const listed = `${top}Tagesordnung\n\nÖffentlicher Teil\n1. Radweg am Bach - SV-Nr. 2031/0131\n2. Antrag der Fraktion WGH\n3. Bericht\n\nNichtöffentlicher Teil\n4. Pacht\n\n`;
const itemsOf = (text: string) => findStructure(documentOf(text)).agenda;

const votes = "Abstimmung über den Antrag der WGH-Fraktion:\n3 Ja-Stimmen, 9 Nein-Stimmen, 0 Enthaltungen - abgelehnt\n\nBeschluss:\nDer Weg wird gebaut.\nAbstimmungsergebnis: 8 Ja-Stimmen, 3 Nein-Stimmen, 1 Enthaltung\n\n";
const text = `Zu Punkt 1: Radweg am Bach - SV-Nr. 2031/0131\nHerr Sommer erläutert den Plan.\n\n${votes}`;

test("an item ends as its last vote does, not as the vote on a motion to change it", () => {
  expect(itemsOf(listed + text)[0]).toMatchObject({ number: "1", title: "Radweg am Bach", paperNumber: "2031/0131", outcome: "mehrheitlich beschlossen" });
});

test.each([
  ["Beschluss:\nDer Antrag wird an den Bauausschuss überwiesen.\nAbstimmungsergebnis: 10 Ja-Stimmen, 2 Nein-Stimmen, 0 Enthaltungen", "mehrheitlich überwiesen"],
  ["Beschlussempfehlung:\nDer Antrag soll angenommen werden.\nAbstimmungsergebnis: 10 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen", "einstimmig empfohlen"],
  ["Beschluss:\nDer Antrag der Fraktion gilt.\nAbstimmungsergebnis: 4 Ja-Stimmen, 8 Nein-Stimmen, 0 Enthaltungen", "abgelehnt"],
  ["Der Gemeinderat nimmt die Vorlage zur Kenntnis.", "zur Kenntnis genommen"],
  ["Frau Winter nimmt die Kritik zur Kenntnis.", null],
  ["ungeändert beschlossen", "ungeändert beschlossen"],
  ["Die Aussprache wird fortgesetzt.", null],
])("%j tells how it ended", (said, outcome) => {
  expect(itemsOf(`${listed}${text}Zu Punkt 2: Antrag der Fraktion WGH\n${said}\n\nZu Punkt 3: Bericht\nKeine Fragen.\n`)[1]).toMatchObject({ number: "2", outcome });
});

test("without a printed list, the headings are the items; their part of the meeting says who may see them", () => {
  const items = itemsOf(`${top}Öffentlicher Teil\n\nZu Punkt 1: Eröffnung\nDie Sitzung ist eröffnet.\n\nZu Punkt 2: Radweg am Bach (DS 19/2031)\nHerr Sommer erläutert den Plan.\n${votes}Nichtöffentlicher Teil\n\nZu Punkt 3: Pacht\nBeschluss:\nDer Pacht wird zugestimmt.\nAbstimmungsergebnis: 9 Ja-Stimmen, 3 Nein-Stimmen, 0 Enthaltungen\n`);
  expect(items.map(({ number, title, visibility, paperNumber }) => [number, title, visibility, paperNumber])).toEqual([
    ["1", "Eröffnung", "public", null], ["2", "Radweg am Bach (DS 19/2031)", "public", "DS 19/2031"], ["3", "Pacht", "nonPublic", null],
  ]);
  expect(items[1]?.outcome).toBe("mehrheitlich beschlossen");
});

test("what was decided behind closed doors under the same number is not told of the public item", () => {
  const items = itemsOf(`${listed}Zu Punkt 1: Radweg am Bach - SV-Nr. 2031/0131\nHerr Sommer erläutert den Plan.\n\nNichtöffentlicher Teil\n\nZu Punkt 1: Pacht\nBeschluss:\nDer Pacht wird zugestimmt.\nAbstimmungsergebnis: 9 Ja-Stimmen, 3 Nein-Stimmen, 0 Enthaltungen\n`);
  expect(items[0]).toMatchObject({ number: "1", visibility: "public", outcome: null });
});

test("items with the letter of their part are headings; votes on the points of a motion are none", () => {
  const points = "Punkt 1 (Dach): 7 Ja-Stimmen, 5 Nein-Stimmen, 0 Enthaltungen\nPunkt 2 (Keller): einstimmig\n";
  const found = findStructure(documentOf(`${top}TOP Ö 4 Turnhalle (VO/31/041)\nHerr Sommer führt ein.\n${points}Beschluss: Die Halle wird saniert.\nAbstimmungsergebnis: 8 Ja-Stimmen, 4 Nein-Stimmen, 0 Enthaltungen\n\nTOP Ö 5 Mitteilungen\nKeine.\n`));
  expect(found.agenda.map(({ number, visibility }) => [number, visibility])).toEqual([["4", "public"], ["5", "public"]]);
  expect(found.votes.map(({ item }) => item)).toEqual(["4", "4", "4"]);
});

test("an extract is about the item that its head names", () => {
  const items = itemsOf(`Stadt Hohenlinde\n\nAuszug\naus der Niederschrift über die 31. Sitzung des Rates der Stadt Hohenlinde am 22.05.2031\n\nTOP Ö 7\nSatzung über die Bücherei\nVorlage: VO/31/033\n\nFrau Winter erläutert die Satzung.\n\nBeschluss:\nDer Rat beschließt die Satzung.\n\nAbstimmung:\nJa: 25, Nein: 6, Enthaltungen: 2\n`);
  expect(items).toMatchObject([{ number: "7", title: "Satzung über die Bücherei", visibility: "public", paperNumber: "VO/31/033", outcome: "mehrheitlich beschlossen" }]);
});

test("an agenda begins with any number where its first items are not public, and what items number within is none of them", () => {
  const agendaOf = (list: string) => itemsOf(`Einladung\n\nAm 21.09.2031 findet um 19:00 Uhr die öffentliche Sitzung des Gemeinderates Auental statt. Hierzu lade ich Sie ein.\n\nTagesordnung\n\n${list}`).map(({ number, title }) => [number, title]);
  expect(agendaOf("3. Strompreise\n\n4. Wasserrohre\n\n5. Sonstiges\n")).toEqual([["3", "Strompreise"], ["4", "Wasserrohre"], ["5", "Sonstiges"]]);
  expect(agendaOf("TOP1 Spenden\n\nTOP2 Bauanträge\n1. Carport am Anger\n2. Neubau am Bach\n\nTOP3 Verschiedenes\n")).toEqual([["1", "Spenden"], ["2", "Bauanträge"], ["3", "Verschiedenes"]]);
});
