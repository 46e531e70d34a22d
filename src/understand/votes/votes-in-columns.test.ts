import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const paper = (rows: string) => findStructure(documentFromText(`Kreis Auental\nVorlage KT/31/077\nBetreff: Nahverkehrsplan\n\nGremium\tSitzung\tTOP\tErgebnis\tJa\tNein\tEnth.\n${rows}\n\nBeschlussvorschlag:\nDer Kreistag beschließt den Plan.`));

test("reads the votes that rows of a route tell in columns of their own, and keeps them out of what was decided", () => {
  const { head, votes } = paper("Ausschuss für Mobilität\t11.09.2031\t4\tempfohlen\t11\t2\t1\nKreistag\t25.09.2031\t9\tbeschlossen\t38\t9\t0");
  expect(head.consultations.map(({ item, outcome }) => [item, outcome])).toEqual([["4", "empfohlen"], ["9", "beschlossen"]]);
  expect(votes.map(({ item, yes, no, abstain }) => [item, yes, no, abstain])).toEqual([["4", 11, 2, 1], ["9", 38, 9, 0]]);
});

test("nobody has voted where all is nought or a cell is empty", () => {
  expect(paper("Ausschuss für Mobilität\t11.09.2031\t4\tempfohlen\t0\t0\t0\nKreistag\t25.09.2031\t9\tbeschlossen\t\t\t").votes).toEqual([]);
});

test("reads a vote told in a table of its own, but no table of other counts", () => {
  const page = (captions: string) => findStructure(documentFromText(`# TOP 6\nGremium:\tWerkausschuss\nDatum:\t22.04.2031\nBeschlussart:\tbeschlossen\n# Beschluss\nDer Auftrag wird vergeben.\n# Abstimmungsergebnis\n${captions}\n9\t0\t2`)).votes;
  expect(page("Ja\tNein\tEnthaltung").map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[9, 0, 2]]);
  expect(page("Bäume\tBänke\tBrunnen")).toEqual([]);
});
