import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

const votesOf = (text: string) => findStructure(documentFromText(text)).votes.map(({ yes, no, abstain, item }) => [yes, no, abstain, item]);
const paper = (text: string) => `Beschlussvorlage\n\nVorlage Nr.: 2031/0213\nBetreff: Neue Buslinie\n\nSachverhalt\n${text}`;

test("a body's unanimous recommendation is its vote", () => {
  expect(votesOf(paper("Der Verkehrsausschuss empfiehlt dem Gemeinderat einstimmig, folgenden Beschluss zu fassen:\nDie Linie fährt."))).toEqual([[null, 0, null, "Verkehrsausschuss"]]);
  expect(votesOf(paper("Der Verein war einstimmig dafür, dass die Linie fährt."))).toEqual([]);
});
