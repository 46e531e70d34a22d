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

test("finds the day that opens the sentence lines above the meeting, and never one of the agenda", () => {
  const { head } = findStructure(documentFromText("Gemeinde Birkenried\n\nÖffentliche Bekanntmachung\n\nAm Dienstag, 18.06.2031, findet um 19:30 Uhr im Dorfgemeinschaftshaus\nBirkenried, Kirchweg 4, die 22. Sitzung des Gemeinderates Birkenried statt.\n\nTagesordnung\n\n1. Genehmigung der Niederschrift über die Sitzung vom 14.05.2031\n2. Anfragen\n\nBirkenried, den 10.06.2031"));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Gemeinderat Birkenried", "2031-06-18"]]);
});

test("takes a number that a title's break brought to the start of a line for no item", () => {
  const { agenda, head } = findStructure(documentFromText("Gemeinde Birkenried\n\nBekanntmachung\n\nDie Sitzung des Gemeinderates Birkenried findet am 18.06.2031 statt.\n\nTagesordnung\n\nÖffentlicher Teil\n1. Anfragen\n2. Bericht der Bürgermeisterin, unter anderem zur Schulbuslinie\n217 (DS 12/2031)\n\nNichtöffentlicher Teil\n3. Grundstück"));
  expect(agenda.map(({ number, visibility }) => [number, visibility])).toEqual([["1", "public"], ["2", "public"], ["3", "nonPublic"]]);
  expect(head.visibility).toBeNull();
});

test("tells the kind from who issues it", () => {
  const { head } = findStructure(documentFromText("Amtliche Bekanntmachung der Gemeinde Hollern\n\nDie nächste Sitzung des Gemeinderates findet am Donnerstag, den 8. Mai 2031, statt.\n\nTagesordnung\n\nÖffentliche Sitzung\nÖ 1\tBauantrag Dorfstraße\nNichtöffentliche Sitzung\nN 2\tPersonal\n\nHollern, 30.04.2031"));
  expect([head.kind?.value, head.body?.value, head.visibility]).toEqual(["Amtliche Bekanntmachung", "Gemeinde Hollern", null]);
});

test("reads the page of a meeting: body, number and day from its fields", () => {
  const { head } = findStructure(documentFromText("Ratsinformationssystem Stadt Auental\n\n# Sitzung - Rat der Stadt Auental - 26.09.2031\n\nGremium:\tRat der Stadt Auental\nSitzung:\t26. Sitzung des Rates der Stadt Auental\nDatum:\t26.09.2031\nZeit:\t18:00-20:50 Uhr\n\n# Dokumente\n\n- Öffentliche Bekanntmachung (PDF, 98 KB)\n\n# Tagesordnung\n\nTOP\tBetreff\tVorlage\nÖ 1\tEinwohnerfragestunde\nÖ 2\tHallenbad\tVO/31/112"));
  expect([head.form.value, head.kind, head.date, head.title?.value, head.body?.value]).toEqual(["agenda", null, null, "26. Sitzung des Rates der Stadt Auental", "Stadt Auental"]);
  expect(head.consultations.map(({ organization, date, meeting }) => [organization, date, meeting])).toEqual([["Rat der Stadt Auental", "2031-09-26", "26. Sitzung"]]);
});

test("takes the meeting from the one row of its table where no words announce it", () => {
  const { head } = findStructure(documentFromText("Tagesordnung\nStadt Auental\nDATUM\tORT\tGREMIUM\tBEGINN\n07.09.2031\tRathaus Auental, Markt 3\tAusschuss für Schule und Kultur\t17:30\n\nTAGESORDNUNG\nDie Tagesordnung ist nicht verfügbar."));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Ausschuss für Schule und Kultur", "2031-09-07"]]);
});

test("an invitation's own day stands with its place in the foot, that of the meeting is none", () => {
  const { head } = findStructure(documentFromText("Einladung\nzu einer Sitzung des Wegeausschusses der Gemeinde Niederau\n\nam: Dienstag, den 3. Juni 2031\num: 18.30 Uhr\n\nTagesordnung\n\n1. Begrüßung\n2. Wegeunterhaltung\n\nNiederau, den 22.05.2031\nDer Vorsitzende"));
  expect([head.form.value, head.date?.value, head.consultations[0]?.date]).toEqual(["invitation", "2031-05-22", "2031-06-03"]);
});

const noticeHead = (text: string) => findStructure(documentFromText(text)).head;

test("who is asked to come by a sentence above the agenda is invited", () => {
  const head = noticeHead("Sondersitzung der Stadtverordnetenversammlung der Stadt Auental\n\n30.09.2031, 19:30 Uhr\n\nSehr geehrte Einwohnerinnen und Einwohner,\nhiermit werden Sie zur öffentlichen Sitzung eingeladen.\n\nTagesordnung\n\n1\tEröffnung\n2\tBrücke\n3\tSonstiges\n");
  expect(head.form.value).toBe("invitation");
});

test("the meeting above the kind is the title, not the one that a sentence names", () => {
  const head = noticeHead("Öffentliche Gemeinderatssitzung\n30.09.2031, 19:00 Uhr\n\nEinladung\n\nhiermit lade ich Sie zur nichtöffentlichen Sitzung des Gemeinderates am\n\nMittwoch, den 30. September 2031\n\nein.\n\nTagesordnungspunkte\n\n1. Protokoll\n2. Brücke\n");
  expect([head.form.value, head.title?.value]).toEqual(["invitation", "Öffentliche Gemeinderatssitzung"]);
});
