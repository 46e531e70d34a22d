import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";
import { findOrganizations } from "../organizations/find-organizations.ts";
import { findPeople } from "../people/find-people.ts";
import { findReferences } from "../references/find-references.ts";

function read(text: string) {
  const document = documentFromText(text);
  const structure = findStructure(document);
  return {
    form: structure.head.form.value, title: structure.head.title?.value ?? null, layout: structure.layout,
    people: findPeople(document, structure).map(({ name, group }) => (group === null ? name : `${name} (${group})`)),
    roles: findPeople(document, structure).flatMap(({ name, role }) => (role === null ? [] : [`${name}: ${role}`])),
    organizations: findOrganizations(document, structure).map(({ name }) => name),
    references: findReferences(document, structure).map(({ number }) => number),
    votes: structure.votes.map(({ item, yes, no, abstain }) => [item, yes, no, abstain]),
    ballots: structure.votes.map(({ byName = [] }) => byName.map(({ name, faction, ballot }) => `${name}${faction === null ? "" : ` (${faction})`}: ${ballot}`)),
  };
}

describe("a screen of a voting system, as recognition copies it", () => {
  const screen = `File Options  Hclp
Dr.
Ahrens
CDU
TOP 4.2
Brandt
Oberbilrgermelster
JA
21
NEIN
3
CDU
SPD
Cordes Dahl
SPD
SPO
ENTHALTUNG
0
Dr.
Ebert
Finke
GRONE
GRLINE
Lühr-
Hartig
Osten ...
GRÜNE
OIE UNKE
Ide!
FDP`;
  test("its names are people, its counts the vote, its factions are mended", () => {
    const { form, title, people, roles, organizations, votes } = read(screen);
    expect([form, title, votes]).toEqual(["voteList", null, [["4.2", 21, 3, 0]]]);
    expect(people).toEqual(["Dr. Ahrens", "Brandt", "Cordes", "Dahl", "Ebert", "Finke", "Hartig", "Lühr-Osten ...", "Idel"]);
    expect(roles).toEqual(["Brandt: Oberbürgermeister"]);
    expect(organizations).toEqual(["CDU", "SPD", "GRÜNE", "DIE LINKE", "FDP"]);
  });
  test("no list without counts, and none without seats of factions", () => {
    expect(read(screen.replace(/\n\d+(?=\n)/gu, "")).form).not.toBe("voteList");
    expect(read(screen.replace(/\n(?:CDU|SPD|SPO|FDP|GR.{2,4}E|OIE UNKE)(?=\n|$)/gu, "")).form).not.toBe("voteList");
  });
});

describe("a print-out of a voting system", () => {
  const head = "Abstimmungsergebnis\nStadtrat Auental\nSitzung am 12.05.2031\nTOP 7.1: Neubau der Sporthalle Birkenried\n";
  test("each vote beside the name, by faction", () => {
    const { form, title, people, votes, ballots } = read(`${head}Ja: 3   Nein: 2   Enthaltung: 1   Nicht abgestimmt: 1\n\nCDU\nAhrens\tJa\nDr. Brandt\tJa\nCordes\tNein\nSPD\nDahl\tNein\nEbert\tEnthaltung\nFinke\tJa\nGerth\tnicht abgestimmt`);
    expect([form, title, votes]).toEqual(["voteList", "Neubau der Sporthalle Birkenried", [["7.1", 3, 2, 1]]]);
    expect(people).toEqual(["Ahrens (CDU)", "Dr. Brandt (CDU)", "Cordes (CDU)", "Dahl (SPD)", "Ebert (SPD)", "Finke (SPD)", "Gerth (SPD)"]);
    expect(ballots).toEqual([["Ahrens (CDU): yes", "Dr. Brandt (CDU): yes", "Cordes (CDU): no", "Dahl (SPD): no", "Ebert (SPD): abstain", "Finke (SPD): yes"]]);
  });
  test("columns that a copy has flattened: name, faction, vote, one below the other", () => {
    const { people, votes, ballots } = read(`Namentliche Abstimmung\nTOP 5\nBetreff: Radweg im Wiesental\nJA\nNEIN\nENTHALTUNG\n2\n1\n0\nName\nFraktion\nStimme\nAhrens\nCDU\nJa\nBrandt\nSPD\nNein\nCordes\nSPD\nJa`);
    expect(votes).toEqual([["5", 2, 1, 0]]);
    expect(people).toEqual(["Ahrens (CDU)", "Brandt (SPD)", "Cordes (SPD)"]);
    expect(ballots).toEqual([["Ahrens (CDU): yes", "Brandt (SPD): no", "Cordes (SPD): yes"]]);
  });
  test("a table with a column of votes", () => {
    const { form, people, votes } = read("Name;Fraktion;Stimme\nVorbild, Anna;SPD;Ja\nMuster, Otto;CDU;Nein\nProbe, Karl;CDU;Ja\nSommer, Aila;fraktionslos;Enthaltung");
    expect([form, votes]).toEqual(["voteList", [[null, 2, 1, 1]]]);
    expect(people).toEqual(["Vorbild, Anna (SPD)", "Muster, Otto (CDU)", "Probe, Karl (CDU)", "Sommer, Aila (fraktionslos)"]);
  });
  test("names below headings of the sides, where as many stand there as were counted", () => {
    const list = (yes: number) => `${head}Ja-Stimmen (${yes})\nCDU:\nAhrens, Dr. Brandt\nCordes\nNein-Stimmen (2)\nSPD:\nDahl\nEbert\nEnthaltungen (0)`;
    expect(read(list(3))).toMatchObject({ form: "voteList", votes: [["7.1", 3, 2, 0]], people: ["Ahrens (CDU)", "Dr. Brandt (CDU)", "Cordes (CDU)", "Dahl (SPD)", "Ebert (SPD)"] });
    expect(read(list(9)).people).not.toContain("Ahrens (CDU)");
  });
  test("columns headed by the sides", () => {
    expect(read(`${head}Ja (3)\tNein (2)\tEnthaltung (1)\nAhrens\tDahl\tFinke\nBrandt\tEbert\t\nCordes\t\t`)).toMatchObject({
      votes: [["7.1", 3, 2, 1]], ballots: [["Ahrens: yes", "Dahl: no", "Finke: abstain", "Brandt: yes", "Ebert: no", "Cordes: yes"]],
    });
  });
  test("the number of the item is no faction, and a place in the hall nobody's name", () => {
    expect(read(`${head}Ja 2\nNein 1\n\nSitz\tName\tAbstimmung\n1\tAhrens\tJa\n2\tBrandt\tNein\n3\tCordes\tJa`).people).toEqual(["Ahrens", "Brandt", "Cordes"]);
  });
  test("marks in columns", () => {
    expect(read(`${head}Nr.\tName\tFraktion\tJa\tNein\tEnthaltung\n1\tAhrens\tCDU\tX\t\t\n2\tBrandt\tCDU\t\tX\t\n3\tCordes\tSPD\tX\t\t`)).toMatchObject({ form: "voteList", people: ["Ahrens (CDU)", "Brandt (CDU)", "Cordes (SPD)"], votes: [["7.1", 2, 1, 0]] });
  });
  test("letters for the sides, and a heading that names the item", () => {
    expect(read("Namentliche Abstimmung zu TOP 4\nAhrens\tCDU\tJ\nBrandt\tSPD\tN\nCordes\tSPD\tE\nDahl\tSPD\tJ")).toMatchObject({ form: "voteList", votes: [["4", 2, 1, 1]], people: ["Ahrens (CDU)", "Brandt (SPD)", "Cordes (SPD)", "Dahl (SPD)"] });
  });
  test("a column of names, then one of votes; as many as names, or nobody's vote is told", () => {
    const columns = "Abstimmungsprotokoll\nNamentliche Abstimmung\nTOP 4\nAhrens\nBrandt\nCordes\nDahl\nJa\nNein\nJa\nJa";
    expect(read(columns).ballots).toEqual([["Ahrens: yes", "Brandt: no", "Cordes: yes", "Dahl: yes"]]);
    expect(read(`${columns}\nJa`).ballots).toEqual([]);
  });
  test("a heading repeated on the next page goes on with the list", () => {
    expect(read(`${head}Dr. Ahrens\tJa\nDr. Brandt\tNein\nCordes\tJa\nAbstimmungsergebnis\nDahl\tNein\nEbert\tJa\nFinke\tJa`).votes).toEqual([["7.1", 4, 2, 0]]);
  });
  test("several votes, each with its item", () => {
    const one = (item: number, last: string) => `Abstimmungsergebnis\nTOP ${item}: Weg ${item} in Auental\nHerr Ahrens\tJa\nFrau Brandt\tNein\nCordes\t${last}\n`;
    expect(read(one(3, "Ja") + one(4, "Nein"))).toMatchObject({ title: null, votes: [["3", 2, 1, 0], ["4", 1, 2, 0]] });
  });
  test("a result that names nobody has no people", () => {
    expect(read(`${head}Ja: 3   Nein: 2   Enthaltung: 1\nDie Vorlage ist angenommen.`).people).toEqual([]);
  });
  test("what stands beside yes and no in other tables is nobody", () => {
    expect(read("Bürgerbeteiligung Birkenried\nAbstimmung\nSpielplatz\tJa\nBrunnen\tNein\nRadweg\tJa\nLinde\tJa").form).not.toBe("voteList");
    expect(read("Abstimmungsergebnis\nParkplätze\tJa\nBrunnen und Bäume\tNein\nAnlage\tJa\nSpielplatz\tJa").people).toEqual([]);
  });
});

const pieces = fc.constantFrom("Abstimmungsergebnis", "TOP 7", "JA", "NEIN", "37", "0", "CDU", "SPD", "Ahrens", "Dr.", "Brandt\tJa", "Name;Stimme", "Ja (2)\tNein (1)", "Lühr-", "Osten ...", "");

test("whatever stands in a list, nothing throws and all evidence lies in the text", () => {
  fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (lines) => {
    const document = documentFromText(lines.join("\n"));
    const structure = findStructure(document);
    for (const { span } of [...structure.votes, ...findPeople(document, structure)]) expect(0 <= span[0] && span[0] <= span[1] && span[1] <= document.text.length).toBe(true);
  }), { numRuns: 200 });
});

test.each(["Ahrens\tJa\n", "CDU\nJA\n3\nNEIN\nAhrens\n", "Ja: ", "Ahrens Ja ", "Ahrens, "])("gets through 200,000 characters of %j", (piece) => {
  findStructure(documentFromText(`Abstimmungsergebnis\n${piece.repeat(Math.ceil(200_000 / piece.length))}`));
}, 60_000);
