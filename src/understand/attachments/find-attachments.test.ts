import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const titles = (list: string) => findStructure(documentFromText(`Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\nEs ist dunkel.\n\nAnlagen:\n${list}`)).attachments.map(({ title }) => title);

test("reads a table of files without its captions, numbers and sizes", () => {
  expect(titles("Nr.\tName\tGröße\n1\tÜbersichtslageplan\t1,2 MB\n2\tBericht\t840 KB")).toEqual(["Übersichtslageplan", "Bericht"]);
});

test("leaves kind and size of a file out, and the foot of the page", () => {
  expect(titles("- Lichtkonzept (PDF, 5,1 MB)\n\nSeitenanfang | Impressum | Drucken\nRealisiert mit SessionNet")).toEqual(["Lichtkonzept"]);
});

test("below a page's heading of its files, names with their ending or size are attachments; files named elsewhere are not", () => {
  const filesOf = (text: string) => findStructure(documentFromText(text)).attachments.map(({ title }) => title);
  const page = "Gemeinde Auental\nBauausschuss Auental\n05.10.2031\n\nTOP 7\nNeue Brücke am Bach\n\n";
  expect(filesOf(`${page}Dokumente\nLageplan der Brücke.pdf\nKosten.xlsx\n\nBeratungsfolge\nDatum\tGremium\tTOP\n21.09.2031\tFinanzausschuss\t4\n05.10.2031\tBauausschuss Auental\t7\n`)).toEqual(["Lageplan der Brücke", "Kosten"]);
  expect(filesOf("Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\n1 Anlage\nEntwurf der Satzung   [ 56 KB ]\nZuständig: Frau Auer")).toEqual(["Entwurf der Satzung"]);
  expect(filesOf(`${page}Die Verwaltung berichtet.\nLageplan der Brücke.pdf\n`)).toEqual([]);
});

test("another paper's attachment that the text names is none of this one's", () => {
  const named = (text: string) => findStructure(documentFromText(`Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\n${text}`)).attachments.map(({ title }) => title);
  expect(named("Die Maßnahmen (siehe Anlage 2\nder Informationsvorlage Nr. 2031/078) gelten, die Kosten zeigt Anlage 1.")).toEqual(["Anlage 1"]);
  expect(named("Die Kosten zeigt die Anlage 1 zur Vorlage VO/31/031.")).toEqual(["Anlage 1"]);
});

test("what the text says is attached is named as it is called", () => {
  const told = (text: string) => findStructure(documentFromText(`Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\n${text}`)).attachments.map(({ title }) => title);
  expect(told("Es ist dunkel. Der ausführliche Bericht ist der Vorlage als Anlage beigefügt.")).toEqual(["Ausführlicher Bericht"]);
  expect(told("Das Konzept der Fachstelle für den\nZeitraum 2030 bis 2031 ist der Anlage zu entnehmen.")).toEqual(["Konzept der Fachstelle für den Zeitraum 2030 bis 2031"]);
  expect(told("Der Rat nimmt den in der Anlage dargestellten Lichtbericht 2031 der Stadt Auental zur Kenntnis.")).toEqual(["Lichtbericht 2031 der Stadt Auental"]);
  expect(told("Der Rat beschließt die als Anlage beigefügte Satzung.")).toEqual(["Satzung"]);
});

test("what is only described in an attachment is none", () => {
  const told = (text: string) => findStructure(documentFromText(`Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\n${text}`)).attachments.map(({ title }) => title);
  expect(told("Die Kosten sind der Anlage zu entnehmen. Der Rat beschließt die in der Anlage dargestellten Maßnahmen.")).toEqual([]);
});

test("what stands on the page below a lone \"Anlage\" is the attachment itself, no list of some", () => {
  const onPages = (page: number) => {
    const document = documentFromText("Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\nEs ist dunkel.\n\nAnlage\n\nStadtwerke Auental GmbH\nPersonal und Organisation");
    const lines = document.lines.map((line, index) => ({ ...line, page: index < 8 ? 1 : page }));
    return findStructure({ ...document, lines }).attachments.map(({ title }) => title);
  };
  expect(onPages(1)).toEqual(["Stadtwerke Auental GmbH", "Personal und Organisation"]);
  expect(onPages(2)).toEqual([]);
});

test("what a text says is enclosed is an attachment, where it is something written or drawn", () => {
  const told = (text: string) => findStructure(documentFromText(`Änderungsantrag VO/31/031\n\nBetreff: Licht\n\nSachverhalt:\n${text}`)).attachments.map(({ title }) => title);
  expect(told("Der Rat beschließt, das beigefügte Gebührenverzeichnis wie folgt zu ändern.")).toEqual(["Gebührenverzeichnis"]);
  expect(told("Die Lage zeigt der beiliegende Planausschnitt.")).toEqual(["Planausschnitt"]);
  expect(told("Die anliegenden Grundstücke sind bebaut; die anliegende Straße ist eng.")).toEqual([]);
});

test("files below their caption, with ending and size", () => {
  const page = "Drucksache Nr. 0728/2031\nAnlagen:\n\nDruckfassung.pdf (533 KB)\n\nAnlagen anfordern\n\nSachverhalt\nEs ist dunkel.";
  expect(findStructure(documentFromText(page)).attachments.map(({ title }) => title)).toEqual(["Druckfassung.pdf"]);
});
