import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";
import { findPeople } from "../../people/find-people.ts";

function read(text: string) {
  const document = documentFromText(text);
  const structure = findStructure(document);
  return { ...structure, people: findPeople(document, structure).map(({ name, role, group }) => [name, role, group]) };
}

test("a table of members tells office and faction in its columns", () => {
  const { layout, head, people, sections } = read("# Bauausschuss\n# Mitglieder\nName\tMitarbeit\tPartei\tSeit\nErika Muster\tVorsitzende\tCDU\t01.11.2030\nMax Beispiel\tMitglied\tSPD\t01.11.2030\nPetra Auer\tMitglied\tFDP\t15.02.2031");
  expect(layout).toBe("member-list");
  expect([head.form.value, head.title?.value, head.date, head.author, head.consultations.length, sections.length]).toEqual(["list", "Bauausschuss", null, null, 0, 0]);
  expect(people.map(([name, , group]) => [name, group])).toEqual([["Erika Muster", "CDU"], ["Max Beispiel", "SPD"], ["Petra Auer", "FDP"]]);
});

test("a copy prints what is told of each member on lines of its own", () => {
  const { head, people } = read("Gremium: Ortsrat Birkenried\nWahlperiode: 2030-2035\n\nMitglieder des Ortsrats\n\nFrau Erika Muster\nOrtsbürgermeisterin\nCDU\n\nHerr Max Beispiel\nMitglied\nSPD\n\nFrau Petra Auer\nMitglied\nFDP");
  expect([head.form.value, head.title?.value]).toEqual(["list", "Mitglieder des Ortsrats"]);
  expect(people.map(([name]) => name)).toEqual(["Erika Muster", "Max Beispiel", "Petra Auer"]);
});

test.each([
  ["minutes with those who were there", "Niederschrift über die Sitzung des Bauausschusses am 12.03.2031\n\nAnwesend:\nMitglieder\nErika Muster\tVorsitzende\tCDU\nMax Beispiel\tMitglied\tSPD\nPetra Auer\tMitglied\tFDP\n\nTOP 1 Turnhalle\nHerr Beispiel trägt vor.", "minutes"],
  ["a paper that proposes members", "Vorlage-Nr.: 2031/0200\nBetreff: Besetzung des Wahlausschusses\n\nMitglieder\nErika Muster\tCDU\nMax Beispiel\tSPD\nPetra Auer\tFDP\n\nBeschlussvorschlag\nDer Rat wählt die Genannten.", "paper"],
  ["an invitation to the members", "An die Mitglieder des Bauausschusses\n\nMitglieder\nFrau Erika Muster\nHerrn Max Beispiel\nFrau Petra Auer\n\nEinladung zur Sitzung des Bauausschusses am 12.03.2031\nTagesordnung\n1. Turnhalle\n2. Bad", "invitation"],
])("%s is no list of members", (_, text, form) => {
  expect(findStructure(documentFromText(text)).head.form.value).toBe(form);
});
