import { expect, test } from "vitest";
import type { Head } from "../../../council/understanding.ts";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";
import { sheetOf } from "../../sheet.ts";

/** One head, told in many manners: whatever stands around labels and values, the facts stay the same. */
const facts = { number: "2031/0123", unit: "Amt für Stadtentwicklung", author: "Müller, Anna", date: "2031-01-14", visibility: "public", title: "Erneuerung der Brücke am Mühlbach" };
const pairs = [["Vorlage-Nr.", "2031/0123"], ["Federführend", "Amt für Stadtentwicklung"], ["Verfasser", "Müller, Anna"], ["Datum", "14.01.2031"], ["Status", "öffentlich"], ["Betreff", facts.title]] as const;
const text = "Beschlussvorschlag:\nDer Rat stimmt der Erneuerung zu.\n\nSachverhalt:\nDie Brücke ist alt.";

function readHead(source: string): Head {
  return findStructure(documentFromText(source)).head;
}

function said({ number, leadUnit, author, date, visibility, title }: Head): object {
  return { number: number?.value, unit: leadUnit?.value, author: author?.value, date: date?.value, visibility: visibility?.value, title: title?.value };
}

test.each<[string, readonly string[]]>([
  ["behind a colon", pairs.map(([label, value]) => `${label}: ${value}`)],
  ["behind blanks alone", pairs.map(([label, value]) => `${label}  ${value}`)],
  ["behind a bar", pairs.map(([label, value]) => `${label} | ${value}`)],
  ["behind a dash", pairs.map(([label, value]) => `${label} – ${value}`)],
  ["below labels without colon", pairs.flatMap(([label, value]) => [label, value])],
  ["in a column below the labels", [...pairs.map(([label]) => `${label}:`), ...pairs.map(([, value]) => value)]],
  ["between bars with a colon", pairs.map(([label, value]) => `| ${label}: | ${value} |`)],
  ["as a list", pairs.map(([label, value]) => `- ${label}: ${value}`)],
])("reads values %s", (_, lines) => {
  expect(said(readHead(["Stadt Auental", "", "Beschlussvorlage", "", ...lines, "", text].join("\n")))).toEqual(facts);
});

test("a unit's own name is no label with its value, and a single line that begins with a label's word is no field", () => {
  const { leadUnit, title } = readHead(`Beschlussvorlage 31/7\n\nDezernat II\nAmt für Umwelt\n\nThema Wasser in der Stadt\n\n${text}`);
  expect(leadUnit?.value).not.toBe("II");
  expect(title?.value).toBe("Thema Wasser in der Stadt");
});

test.each([
  ["Antrag (2031/045)", "2031/045", "Antrag", null],
  ["Beschlussvorlage | BV/031/2031", "BV/031/2031", "Beschlussvorlage", null],
  ["2031/045 - Neubau der Turnhalle im Ortsteil", "2031/045", null, "Neubau der Turnhalle im Ortsteil"],
  ["Neubau der Turnhalle im Ortsteil (2031/045)", "2031/045", null, "Neubau der Turnhalle im Ortsteil"],
  ["Mitteilungsvorlage VO/0456/31: Bericht über die Spielplätze", "VO/0456/31", "Mitteilungsvorlage", "Bericht über die Spielplätze"],
  ["Antrag: Mehr Bänke für den Park am Mühlbach", null, "Antrag", "Mehr Bänke für den Park am Mühlbach"],
])("parts the heading %s", (heading, number, kind, title) => {
  const head = readHead(`Stadt Auental\n\n${heading}\n\nStatus: öffentlich\nDatum: 14.01.2031\n\n${text}`);
  expect([head.number?.value ?? null, head.kind?.value ?? null, head.title?.value ?? null]).toEqual([number, kind, title]);
});

test("who moves and other words behind a colon are no subject", () => {
  const head = readHead(`Änderungsantrag\n\nNeue Bänke im Park\nÄnderungsantrag: GRÜNE\n\n${text}`);
  expect([head.title?.value, head.author?.value]).toEqual(["Neue Bänke im Park", "GRÜNE"]);
});

const rows = [["Bauausschuss", "2031-03-04", "Vorberatung", "4"], ["Stadtrat", "2031-04-04", "Entscheidung", "5"]];
test.each<[string, string]>([
  ["cell by cell", "Beratungsfolge\nGremium\nDatum\nTOP\nZuständigkeit\nBauausschuss\n04.03.2031\n4\nVorberatung\nStadtrat\n04.04.2031\n5\nEntscheidung"],
  ["cell by cell with gaps and no captions", "Beratungsfolge\n\nBauausschuss\n\n4. März 2031\n\nTOP 4\n\nVorberatung\n\nStadtrat\n\n4. April 2031\n\nTOP 5\n\nEntscheidung"],
  ["with labels in each row", "Beratungen\n\nGremium: Bauausschuss Sitzungsdatum: 04.03.2031 TOP: 4\nZuständigkeit: Vorberatung\n\nGremium: Stadtrat Sitzungsdatum: 04.04.2031 TOP: 5\nZuständigkeit: Entscheidung"],
  ["on two lines each", "Beratungen\n04.03.2031 - Bauausschuss\nTOP 4 (Ö) - Vorberatung\n04.04.2031 - Stadtrat\nTOP 5 (Ö) - Entscheidung"],
  ["with the row's number and the weekday", "Sitzungsfolge\nNr.\tGremium\tSitzungsdatum\tTOP\tZuständigkeit\n1\tBauausschuss\tDienstag, 4. März 2031\tTOP 4\tVorberatung\n2\tStadtrat\tFreitag, 4. April 2031\tTOP 5\tEntscheidung"],
])("reads a Beratungsfolge %s", (_, route) => {
  const { consultations } = readHead(`Beschlussvorlage 31/7\n\nBetreff: Erneuerung der Brücke\nStatus: öffentlich\n\n${route}\n\n${text}`);
  expect(consultations.map(({ organization, date, role, item }) => [organization, date, role, item])).toEqual(rows);
});

test("bodies whose meeting is not set are rows by their role, votes in cells of their own are no items", () => {
  expect(readHead(`Beschlussvorlage 31/7\n\nBeratungsfolge:\nGremium\tZuständigkeit\nBauausschuss\tVorberatung\n\n${text}`).consultations.map(({ organization, date, role }) => [organization, date, role])).toEqual([["Bauausschuss", null, "Vorberatung"]]);
  expect(readHead(`Beschlussvorlage 31/7\n\nGremium\tSitzungstermin\tÖffentlichkeit\tErgebnis\tJa\tNein\tEnth.\nStadtrat\t04.04.2031\töffentlich\tvertagt\t8\t2\t1\n\n${text}`).consultations.map(({ outcome, item }) => [outcome, item])).toEqual([["vertagt", null]]);
});

test("the menu above a page is none of its head", () => {
  const lines = (menu: string) => sheetOf(documentFromText(`${menu}\n\nStadt Auental\n\nBeschlussvorlage 31/7`)).lines.map((line) => line.text);
  expect(lines("Startseite\nKalender\nSitzungen\nVorlagen\nRecherche")).toEqual(["Stadt Auental", "Beschlussvorlage 31/7"]);
  expect(lines("Sitzungen\nTermine")).toEqual(["Sitzungen", "Termine", "Stadt Auental", "Beschlussvorlage 31/7"]);
});

test("fields beside the text are read where they stand behind it, and are no part of it", () => {
  const { head, sections } = findStructure(documentFromText(`Erneuerung der Brücke am Mühlbach\n\n${text}\n\nVorlage-Nr.: 31/7\nVorlageart: Beschlussvorlage\nStatus: öffentlich\nDatum: 14.01.2031`));
  expect([head.number?.value, head.kind?.value, head.date?.value]).toEqual(["31/7", "Beschlussvorlage", "2031-01-14"]);
  expect(sections.map(({ heading }) => heading)).toEqual(["Beschlussvorschlag", "Sachverhalt"]);
});

test.each([
  ["Stadt Auental - Der Bürgermeister -", "Stadt Auental"],
  ["Stadt Auental    14. Januar 2031", "Stadt Auental"],
])("the letterhead %s names the body", (letterhead, body) => {
  expect(readHead(`${letterhead}\n\nBeschlussvorlage 31/7\n\nBetreff: Erneuerung der Brücke\n\n${text}`).body?.value).toBe(body);
});

test("a person behind the label of a unit works on the paper", () => {
  const head = readHead(`Sitzungsvorlage Nr. G/61/31\n\nZuständig: Frau Muster, Jana\nSachgebiet: SG 1 Verwaltung\n\n${text}`);
  expect([head.author?.value, head.leadUnit?.value, head.kind?.value]).toEqual(["Frau Muster, Jana", "SG 1 Verwaltung", "Sitzungsvorlage"]);
});

test.each(["Mitteilung:", "Mitteilung"])("a Beratungsfolge ends where text begins, though its heading %s could be what a body is asked for and its first line names a day", (heading) => {
  const head = readHead(`Stadt Auental\n\nMitteilungsvorlage\n\nVorlage-Nr.: 2031/0123\n\nBeratungsfolge:\nBauausschuss 11.03.2031 Kenntnisnahme\nRat der Stadt Auental 27.03.2031 Kenntnisnahme\n\n${heading}\nDer Rat hat am 26.09.2030 die Neufassung des Beschlusses\ngefasst (VO/30/112). Die Verwaltung berichtet seither monatlich.`);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Bauausschuss", "2031-03-11"], ["Rat der Stadt Auental", "2031-03-27"]]);
});
