import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const head = "Niederschrift\nüber die 4. Sitzung des Rates der Stadt Auental\nam 12.05.2031 im Rathaus\n\nAnwesend:\nOtto Ahrens (CDU)\nEva Brandt (SPD)\n\nTagesordnung\n1. Radweg\n2. Brunnen\n\n";
const ballots = (text: string) => findStructure(documentFromText(`${head}TOP 1 Radweg\nDer Rat beschließt den Radweg.\n${text}\n\nTOP 2 Brunnen\nDer Rat berät.`)).votes
  .map(({ item, yes, no, abstain, byName = [] }) => [item, yes, no, abstain, byName.map(({ name, faction, ballot }) => `${name}${faction === null ? "" : ` (${faction})`}: ${ballot}`).join(", ")]);

test("columns headed by the sides, with names below", () => {
  expect(ballots("Namentliche Abstimmung:\nJa\tNein\tEnthaltung\nAhrens\tCordes\tDahl\nBrandt\tEbert\t")).toEqual([["1", 2, 2, 1, "Ahrens: yes, Cordes: no, Dahl: abstain, Brandt: yes, Ebert: no"]]);
});

test("marks in columns, also below letters", () => {
  const table = (sides: string) => `Name\tFraktion\t${sides}\nAhrens\tCDU\tX\t\t\nBrandt\tSPD\t\tX\t\nCordes\tSPD\tX\t\t`;
  const told = [["1", 2, 1, 0, "Ahrens (CDU): yes, Brandt (SPD): no, Cordes (SPD): yes"]];
  expect(ballots(table("Ja\tNein\tEnthaltung"))).toEqual(told);
  expect(ballots(table("J\tN\tE"))).toEqual(told);
});

test("a list without a table, where the item says that it was voted by name", () => {
  const list = "Ahrens\tJa\nBrandt\tNein\nDr. Cordes\tJa\nDahl\tnicht anwesend";
  expect(ballots(`Ergebnis der namentlichen Abstimmung:\n${list}\nJa: 2, Nein: 1`)).toEqual([["1", 2, 1, null, "Ahrens: yes, Brandt: no, Dr. Cordes: yes"]].map((one) => [one[0], 2, 1, 0, one[4]]));
  expect(ballots(list)).toEqual([]);
});

test("names below the sides, told in sentences", () => {
  expect(ballots("Es stimmten mit Ja: Ahrens, Brandt\nEs stimmten mit Nein: Cordes\nEs enthielten sich: Dahl\nAbstimmungsergebnis: Ja 2 / Nein 1 / Enthaltung 1")[0]?.[4]).toBe("Ahrens: yes, Brandt: yes, Cordes: no, Dahl: abstain");
});
