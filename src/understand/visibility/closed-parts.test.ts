import { describe, expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";

/** Words of the sections and items that citizens could see. */
function seenIn(text: string): string {
  const document = documentFromText(text);
  const { head, sections, agenda, hidden } = findStructure(document);
  if (head.visibility?.value === "nonPublic") return "";
  const open = sections.filter(({ visibility, span }) => visibility !== "nonPublic" && !agenda.some((item) => item.visibility === "nonPublic" && item.span[0] < span[1] && span[0] < item.span[1]));
  return JSON.stringify([open.map(({ heading, contentSpan }) => heading + document.text.slice(...contentSpan)), agenda.filter(({ visibility }) => visibility !== "nonPublic").map(({ title }) => title), hidden.length]);
}

const minutes = (opening: string) => `Niederschrift\nüber die Sitzung des Stadtrates am 03.04.2025\n\nAnwesend: Otto Beispiel\n\nTagesordnung\n\nÖffentlicher Teil\n1. Eröffnung\n2. Radweg\n\n${opening}\n3. Pacht Zobelhof\n4. Personal Zobelhof\n
Öffentlicher Teil\n\nZu Punkt 1: Eröffnung\nDie Vorsitzende eröffnet.\n\nZu Punkt 2: Radweg\nDer Radweg wird gebaut.\n\n${opening}\n\nZu Punkt 3: Pacht Zobelhof\nZora Zobelhof pachtet.\n\nZu Punkt 4: Personal Zobelhof\nKurt Zobelhof leitet.\n`;

describe("closed parts of minutes, whether or not the line that opens them is a heading", () => {
  test.each(["Nichtöffentlicher Teil", "Nichtöffentlicher Teil (ab 20:00 Uhr)", "Teil B: Nichtöffentliche Sitzung", "N I C H T Ö F F E N T L I C H E R   T E I L", "Die Nichtöffentlichkeit wird hergestellt.", "Vertraulicher Teil", "- nichtöffentlich -"])("%s", (opening) => {
    const seen = seenIn(minutes(opening));
    expect(seen).not.toContain("Zobelhof");
    expect(seen).toContain("Der Radweg wird gebaut.");
  });
});

describe("closed items of an agenda", () => {
  test.each(["N 2", "NÖ 2", "nö 2", "TOP N 2", "N-2", "2 N", "2.N", "2 (N)", "TOP 2 (nichtöffentlich)", "2. nichtöffentlich:", "2/N"])("%s", (number) => {
    const seen = seenIn(`Einladung\nzur Sitzung des Kreistages am 01.06.2025\n\nTagesordnung\n\n${number.replace("2", "1").replace(/nö|NÖ|N/u, "Ö").replace("nicht", "")} Radweg\n${number} Pacht Zobelhof\n`);
    expect(seen).not.toContain("Zobelhof");
    expect(seen).toContain("Radweg");
  });
});

describe("the head of a paper", () => {
  const paper = (line: string) => `Stadt Auental\nBeschlussvorlage\nVorlage-Nr.: 2025/101\n${line}\nBetreff: Pacht Zobelhof\n\nBeratungsfolge:\nGremium\tDatum\tTOP\nStadtrat\t12.03.2025\t4\n\nBegründung:\nDer Zobelhof wird verpachtet.\n`;
  test.each(["Status: n.ö.", "- nichtöffentlich -", "Nichtöffentliche Beschlussvorlage", "VERTRAULICH", "Öffentlich: nein", "[ ] öffentlich  [x] nichtöffentlich"])("closed by: %s", (line) => expect(seenIn(paper(line))).not.toContain("Zobelhof"));
  test.each(["", "Status: öffentlich", "[x] öffentlich  [ ] nichtöffentlich", "Status: öffentlich (Anlage 2 nichtöffentlich)"])("open with: „%s“", (line) => expect(seenIn(paper(line))).toContain("Zobelhof"));
  test("and by words in its text only for the section they stand in", () => {
    const seen = seenIn(`${paper("")}\nSachverhalt:\nNur für den Dienstgebrauch\nKilian Zander bietet.\n\nFinanzielle Auswirkungen:\nKeine.\n`);
    expect(seen).toContain("Zobelhof");
    expect(seen).not.toContain("Zander");
  });
});

test("a closed part that no section holds is told apart", () => {
  const text = "Einladung\nzur Sitzung des Kreistages am 01.06.2025\n\nNichtöffentlicher Teil (ab 20 Uhr)\n";
  const { sections, hidden } = findStructure(documentFromText(text));
  const closed = [...hidden, ...sections.filter(({ visibility }) => visibility === "nonPublic").map(({ span }) => span)];
  expect(closed.map(([start]) => start)).toContain(text.indexOf("Nichtöffentlicher"));
});
