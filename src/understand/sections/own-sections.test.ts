import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const read = (text: string) => findStructure(documentFromText(text));

test("a portal's list of files is no section, but its files are attachments", () => {
  const { sections, attachments } = read("Beschlussvorlage 2031/07\n\nBetreff: Wege\n\nSachverhalt:\nDer Weg ist neu.\n\nAnlagen:\nPlan (12 KB)\nBild (1.400 KB)");
  expect(sections.map((section) => section.heading)).toEqual(["Sachverhalt"]);
  expect(attachments.map((one) => one.title)).toEqual(["Plan", "Bild"]);
});

test("a list of files that a copy prints cell below cell gives its names", () => {
  const { sections, attachments } = read("Beschlussvorlage 2031/07\n\nBetreff: Wege\n\nSachverhalt\nDer Weg ist neu.\n\nAnlagen\nReduzieren\nNr.\nName\nStatus\nGröße\n1\nLageplan Nord\n(wie Dokument)\n2,1 MB");
  expect(sections.map((section) => section.heading)).toEqual(["Sachverhalt"]);
  expect(attachments.map((one) => one.title)).toEqual(["Lageplan Nord"]);
});

test("minutes without a list of items: each numbered line apart is one, and the vote behind it belongs to it", () => {
  const { sections, agenda } = read(`Niederschrift
über die öffentliche Sitzung des Gemeinderates
am Montag, 12. Mai 2031

Anwesend:
Maria Muster

1. Genehmigung des Protokolls
Das Protokoll wird ohne Einwände genehmigt.
Abstimmung: 12 : 0

2. Anbau eines Wintergartens
Der Gemeinderat erteilt das Einvernehmen.
Abstimmung: 11 : 1`);
  expect(agenda.map((item) => item.title)).toEqual(["Genehmigung des Protokolls", "Anbau eines Wintergartens"]);
  expect(sections.filter((section) => section.kind !== "lead").map((section) => section.heading)).toEqual(["1. Genehmigung des Protokolls", "2. Anbau eines Wintergartens"]);
});

test("files that a page lists above the text are no section of it, attachments below the text are", () => {
  const headings = (source: string) => findStructure(documentFromText(source)).sections.map(({ heading }) => heading).filter((heading) => heading !== "");
  expect(headings("Vorlage - 31/224\nStatus:\töffentlich\nAnlagen:\nEntwurfsplan Park\nFolgekosten\n\nSachverhalt:\nDer Park wird erneuert.")).toEqual(["Sachverhalt"]);
  expect(headings("Vorlage - 31/224\nStatus:\töffentlich\n\nSachverhalt:\nDer Park wird erneuert.\n\nAnlagen:\nEntwurfsplan Park\nFolgekosten")).toEqual(["Sachverhalt", "Anlagen"]);
});
