import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const votesOf = (text: string) => findStructure(documentFromText(text)).votes.map(({ yes, no, abstain, item }) => [yes, no, abstain, item]);
const paper = (text: string) => `Beschlussvorlage\n\nVorlage Nr.: 2031/0213\nBetreff: Neue Buslinie\n\nSachverhalt\n${text}`;

test("a body's unanimous recommendation is its vote", () => {
  expect(votesOf(paper("Der Verkehrsausschuss empfiehlt dem Gemeinderat einstimmig, folgenden Beschluss zu fassen:\nDie Linie fährt."))).toEqual([[null, 0, null, "Verkehrsausschuss"]]);
  expect(votesOf(paper("Der Verein war einstimmig dafür, dass die Linie fährt."))).toEqual([]);
});

test("a route that gives a body's outcome as unanimous tells its vote", () => {
  const route = (outcome: string) => `Drucksache Nr. 0728/2031:\nNeue Buslinie\nBeratungsverlauf:\n04.05.2031: Bauausschuss: ${outcome}\n22.06.2031: Gemeinderat: ${outcome}\n\nSachverhalt\nDie Linie fährt.`;
  expect(votesOf(route("Einstimmig"))).toEqual([[null, 0, null, "Bauausschuss"], [null, 0, null, "Gemeinderat"]]);
  expect(votesOf(route("vertagt"))).toEqual([]);
});

test("the unanimous approval of earlier minutes is a vote where a sentence tells it, not in the form for the next one", () => {
  const minutes = (approval: string) => `Niederschrift\nüber die Sitzung des Ortsrates Birkenried am 3. März 2031\n\nTagesordnung:\n1. Genehmigung der Niederschrift\n2. Wege\n\nZu Punkt 1: Genehmigung der Niederschrift\n${approval}\n\nZu Punkt 2: Wege\nEs wird gefegt.`;
  expect(votesOf(minutes("Die Niederschrift vom 2. Februar 2031 wird vom Ortsrat einstimmig\ngenehmigt."))).toEqual([[null, 0, null, "1"]]);
  expect(votesOf(minutes("Die Niederschrift wird einstimmig - mit folgenden Änderungen - genehmigt:"))).toEqual([]);
});
