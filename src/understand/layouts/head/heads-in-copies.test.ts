import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const head = (text: string) => findStructure(documentFromText(text)).head;

test("fields in a column above their values may have a short year, and the unit of the letterhead is no title", () => {
  const read = head("STADT AUENTAL\nStadtamt Wiesental\n\nANFRAGE\n\nSPD-OR-Fraktion\n\nvom 01.10.2031\nGremium:\n\n\nTermin:\n\nTOP:\n\nVerantwortlich:\nOrtschaftsrat Wiesental\n\n\n11.11.31\n\n13\nöffentlich\nStadtamt Wiesental\nBänke am Markt\n\n\nAm Markt fehlen Bänke. Wir fragen:\n1. Warum?");
  expect([read.title?.value, read.leadUnit?.value, read.visibility?.value, read.date?.value]).toEqual(["Bänke am Markt", "Stadtamt Wiesental", "public", "2031-10-01"]);
  expect(read.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Ortschaftsrat Wiesental", "2031-11-11", "13"]]);
});

test.each([["Ortsverwaltung", "Wiesental", "Ortsverwaltung Wiesental"], ["Fachbereich", "Planen und Bauen", "Fachbereich Planen und Bauen"], ["Hauptamt", "Neue Bänke", "Hauptamt"], ["Dezernat", "öffentlich", "Dezernat"], ["Ortsverwaltung", "Beschlussvorlage", "Ortsverwaltung"]])("a unit without a name (%s) has it below, any other none", (unit, below, value) => {
  expect(head(`Vorlage Nr.: 2031/0548\nDienststelle: ${unit}\n${below}\n\nPhotovoltaik auf dem Dach des Rathauses\n\nBeschlussvorschlag:\nDer Rat beschließt.`).leadUnit?.value).toBe(value);
});

test.each([["Neufassung Antrag-Nr. VII-A-08079-NF-02", "Neufassung Antrag", "VII-A-08079-NF-02", "motion"], ["Neufassung des Antrags Nr. 12/2031", "Neufassung des Antrags", "12/2031", "motion"], ["2. Ergänzung zur Beschlussvorlage Nr. 31/044", "2. Ergänzung zur Beschlussvorlage", "31/044", "paper"], ["Änderung der Anfrage Nr. 31/045", "Änderung der Anfrage", "31/045", "inquiry"]])("%s is a new version of its kind", (line, kind, number, form) => {
  const read = head(`Rat der Stadt Auental\n\n${line}\n\nBetreff:\nBänke am Markt\n\nBeschlussvorschlag\nDer Rat beschließt.`);
  expect([read.kind?.value, read.number?.value, read.form.value]).toEqual([kind, number, form]);
});

test.each([["51.72\nAuental / 14.04.2031", "51.72", "2031-04-14"], ["OE 61.2\nBad Wiesental / 4. Mai 2031", "OE 61.2", "2031-05-04"], ["Seite 51.72 der Akte\nAuental / 14.04.2031", null, "2031-04-14"], ["Kosten / 14.04.2031 bis 15.04.2031", null, null]])("%s in the foot tells who signs, and when", (foot, unit, date) => {
  const read = head(`Drucksache Nr. 0728/2031:\nBänke am Markt\n\nAntrag,\nBänke aufzustellen.\n\nBegründung des Antrages\nEs fehlen Bänke am Markt und im Park.\nDie Leute müssen stehen.\nDas soll sich ändern.\nDafür ist Geld da.\n\n${foot}`);
  expect([read.leadUnit?.value ?? null, read.date?.value ?? null]).toEqual([unit, date]);
});
