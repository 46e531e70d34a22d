import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";
import { findReferences } from "../../references/find-references.ts";

function read(text: string) {
  const document = documentFromText(text);
  const structure = findStructure(document);
  return { ...structure, references: findReferences(document, structure) };
}

test("what an entry says is not said of the list; the paper above it is cited, files are attached", () => {
  const { layout, head, sections, references, attachments } = read(`# Sitzungsvorlage 2031/0118 (Endgültiger Beschluss)
# Zugehörige Anträge

Sortierung:
1 - 2 von 2 Treffern

Radweg verbreitern (2031/AF/012)
Gestellt am:\t27.01.2031
Typ:\tÄnderungsantrag
Art:\tÖffentlicher Vorgang
Gestellt von:\tCDU-Fraktion
Radweg verbreitern.pdf (80 KB)
Ergebnisse
Radweg beleuchten (2031/AF/015)
Gestellt am:\t26.01.2031
Typ:\tÄnderungsantrag
Art:\tÖffentlicher Vorgang
Gestellt von:\tSPD-Fraktion
Radweg beleuchten.pdf (318 KB)
Ergebnisse`);
  expect(layout).toBe("entry-list");
  expect([head.form.value, head.title?.value, head.visibility?.value]).toEqual(["list", "Zugehörige Anträge", "public"]);
  expect([head.number, head.kind, head.author, head.leadUnit, head.date, head.consultations.length]).toEqual([null, null, null, null, null, 0]);
  expect(references.map(({ number }) => number)).toEqual(["2031/0118", "2031/AF/012", "2031/AF/015"]);
  expect(attachments.map(({ title }) => title)).toEqual(["Radweg verbreitern.pdf", "Radweg beleuchten.pdf"]);
  expect(sections).toEqual([]);
});

test("entries alone are a list without a title", () => {
  const { head } = read("Radweg (2031/AF/012)\nGestellt am:\t29.10.2031\nTyp:\tAnfrage\nStatus:\tErledigt\nGestellt von:\tCDU-Fraktion\nNachtbus (2031/AF/019)\nGestellt am:\t01.10.2031\nTyp:\tAntrag\nStatus:\tIn Bearbeitung\nGestellt von:\tSPD-Fraktion");
  expect([head.form.value, head.title, head.date, head.visibility]).toEqual(["list", null, null, null]);
});

test("headings of the entries are not the list's own", () => {
  const { head } = read("# Papiere aus Auental\n\n# Sanierung der Kläranlage\nVorlage: 2031/0012\nDatum: 12.03.2031\nArt: Beschlussvorlage\n\n# Friedhofsgebühren\nVorlage: 2031/0014\nDatum: 14.03.2031\nArt: Beschlussvorlage\n\n# Kindergarten Birkenried\nVorlage: 2031/0019\nDatum: 16.04.2031\nArt: Mitteilungsvorlage");
  expect([head.form.value, head.title?.value]).toEqual(["list", "Papiere aus Auental"]);
});

const lists: readonly (readonly [manner: string, text: string, title: string, numbers: readonly string[]])[] = [
  ["a table of results", "# Vorlagen-Recherche\n12 Treffer\nVorlage\tBetreff\tArt\tDatum\nVO/31/112\tSanierung des Bades\tBeschlussvorlage\t12.03.2031\nVO/31/113\tNeue Brücke am Graben\tMitteilungsvorlage\t14.03.2031\nVO/31/114\tHaushaltssatzung\tBeschlussvorlage\t18.03.2031", "Vorlagen-Recherche", ["VO/31/112", "VO/31/113", "VO/31/114"]],
  ["fields of each paper", "Stadt Auental\nVorlagenübersicht\n\nVorlage: 2031/0118\nBetreff: Radschnellweg\nArt: Mitteilungsvorlage\nFederführend: Amt für Verkehr\n\nVorlage: 2031/0121\nBetreff: Turnhalle Wiesental\nArt: Beschlussvorlage\nFederführend: Hochbauamt", "Vorlagenübersicht", ["2031/0118", "2031/0121"]],
  ["cells below cells", "Anträge der Fraktion der Grünen\nNummer\nBetreff\nDatum\nAN/0042/2031\nMehr Bänke im Stadtpark\n12.03.2031\nAN/0047/2031\nTempo 30 vor der Schule\n19.03.2031\nAN/0051/2031\nNachtbus nach Birkenried\n02.04.2031", "Anträge der Fraktion der Grünen", ["AN/0042/2031", "AN/0047/2031", "AN/0051/2031"]],
  ["results with the beginning of their text", "Suchergebnis\n\n3 Treffer für „Radweg“\n\n2031/077 Radweg an der Hauptstraße\nBeschlussvorlage vom 03.02.2031\nDie Verwaltung schlägt vor, den Radweg an der Hauptstraße zu verbreitern.\n\n2031/081 Radweg nach Birkenried\nAntrag der SPD-Fraktion vom 11.02.2031\nDie Fraktion beantragt den Lückenschluss.\n\n2030/314 Radverkehrskonzept\nMitteilungsvorlage vom 30.11.2030", "Suchergebnis", ["2031/077", "2031/081", "2030/314"]],
  ["titles above numbers", "Beschlüsse des Gemeinderats Auental\n\nSanierung der Kläranlage\nVorlage: GR 12/2031\nBeschluss vom 12.03.2031\neinstimmig beschlossen\n\nFriedhofsgebühren\nVorlage: GR 14/2031\nBeschluss vom 12.03.2031\nmehrheitlich beschlossen\n\nKindergarten Birkenried\nVorlage: GR 19/2031\nBeschluss vom 16.04.2031\neinstimmig beschlossen", "Beschlüsse des Gemeinderats Auental", ["GR 12/2031", "GR 14/2031", "GR 19/2031"]],
  ["papers of a month by day", "Drucksachen im März 2031\n\n03.03.2031\tOF 47/12\tBäume in der Ringstraße\tAntrag\tCDU\n05.03.2031\tOF 48/12\tSpielplatz am Graben\tAntrag\tSPD\n12.03.2031\tOF 51/12\tHaltestelle Mühlweg\tAnfrage\tFDP", "Drucksachen im März 2031", ["OF 47/12", "OF 48/12", "OF 51/12"]],
  ["numbers and titles alone below a heading that says so", "Anträge der SPD-Fraktion\n\n2031/077 Radweg an der Hauptstraße\n2031/081 Radweg nach Birkenried\n2031/090 Nachtbus", "Anträge der SPD-Fraktion", ["2031/077", "2031/081", "2031/090"]],
  ["what belongs to a paper that the heading names", "Bürgerinformationssystem\nStadt Auental\n\nVorgänge zu: Vorlage 2031/0118\n\nAntrag 2031/AF/012: Radweg verbreitern\nEingang: 02.02.2031\nStatus: in Bearbeitung\n\nAnfrage 2031/AF/015: Radweg beleuchten\nEingang: 09.02.2031\nStatus: erledigt", "Vorgänge zu: Vorlage 2031/0118", ["2031/0118", "2031/AF/012", "2031/AF/015"]],
  ["a town's own page", "# Sitzungsvorlagen 2031\nVorlage 12/2031 - Neubau des Bauhofs\n12.03.2031\nSitzungsvorlage\nVorlage 13/2031 - Straßenausbau Mühlweg\n12.03.2031\nSitzungsvorlage\nVorlage 14/2031 - Feuerwehrbedarfsplan\n09.04.2031\nSitzungsvorlage", "Sitzungsvorlagen 2031", ["12/2031", "13/2031", "14/2031"]],
];

test.each(lists)("reads %s", (_, text, title, numbers) => {
  const { head, references } = read(text);
  expect([head.form.value, head.title?.value, head.number, head.kind, head.date]).toEqual(["list", title, null, null, null]);
  expect(references.map(({ number }) => number)).toEqual(numbers);
});

test("entries of different visibility tell nothing of the list, and those behind closed doors stay hidden", () => {
  const text = "Recherche nach Vorlagen\n\nBeschlussvorlage - 2031/0201\nBetreff: Verkauf eines Grundstücks\nStatus: nichtöffentlich\nDatum: 04.05.2031\n\nBeschlussvorlage - 2031/0202\nBetreff: Neue Satzung für den Markt\nStatus: öffentlich\nDatum: 06.05.2031\n\nMitteilungsvorlage - 2031/0203\nBetreff: Bericht zur Feuerwehr\nStatus: öffentlich\nDatum: 08.05.2031";
  const { head, hidden } = read(text);
  expect([head.form.value, head.visibility]).toEqual(["list", null]);
  expect(hidden.map((span) => text.slice(...span))).toEqual(["Beschlussvorlage - 2031/0201\nBetreff: Verkauf eines Grundstücks\nStatus: nichtöffentlich\nDatum: 04.05.2031"]);
});

describe("is no list", () => {
  test.each([
    ["a paper with a long Beratungsfolge that cites others", "Beschlussvorlage - 2031/0118\nBetreff: Radschnellweg\nFederführend: Amt für Verkehr\nDatum: 12.02.2031\n\nBeratungsfolge\nDatum\tGremium\tSitzung\tBeschluss\n12.03.2031\tAusschuss für Verkehr\tVA/2031/03\tzur Kenntnis genommen\n19.03.2031\tHauptausschuss\tHA/2031/02\tungeändert beschlossen\n26.03.2031\tRat der Stadt Auental\tRAT/2031/04\tungeändert beschlossen\n\nBeschlussvorschlag\nDer Rat beschließt den Bau.", "paper"],
    ["an agenda that names papers", "Gemeinderat Auental\n12.03.2031, 18:00 Uhr\nTagesordnung\n\n1. Genehmigung der Niederschrift\n2. Neubau der Turnhalle\nVorlage: 2031/0121\n3. Jahresbericht der Musikschule\nVorlage: 2031/0122\n4. Radschnellweg\nVorlage: 2031/0118", "agenda"],
    ["minutes that name papers", "Niederschrift über die 3. Sitzung des Bauausschusses am 12.03.2031\n\nTOP 1 Turnhalle\nVorlage: 2031/0121\nHerr Muster erläutert die Vorlage und beantwortet die Fragen der Mitglieder.\nBeschluss: einstimmig\n\nTOP 2 Brücke\nVorlage: 2031/0125\nFrau Beispiel stellt den Stand der Planung vor und nennt die Kosten.\nBeschluss: mehrheitlich\n\nTOP 3 Bad\nVorlage: 2031/0126\nHerr Muster berichtet über den Stand der Arbeiten im Hallenbad.\nBeschluss: einstimmig", "minutes"],
    ["a paper with files that bear its number", "Bürgerinformationssystem der Stadt Auental\n\nVorlage - BV/2031/077\n\nBetreff\tBrücke am Graben\nVorlage\tBV/2031/077\nArt\tBeschlussvorlage\nFederführend\tTiefbauamt\n\nDokumente\nBV/2031/077 Anlage 1 Lageplan.pdf (120 KB)\nBV/2031/077 Anlage 2 Kosten.pdf (80 KB)", "paper"],
    ["a table of money", "Anlage 2 zur Vorlage 2031/0118\n\nÜbersicht der Investitionen\nI-51/200123\tNeubau Turnhalle\t1.200.000\nI-51/200124\tSanierung Bad\t800.000\nI-66/200200\tBrücke am Graben\t350.000", "attachment"],
    ["a longer table of money", "Übersicht der Investitionen\nI-51/200123\tNeubau Turnhalle\t1.200.000\nI-51/200124\tSanierung Bad\t800.000\nI-66/200200\tBrücke am Graben\t350.000\nI-66/200201\tMühlweg\t120.000\nI-66/200202\tRingstraße\t90.000\nI-66/200203\tMarkt\t80.000", "other"],
    ["a letter about earlier motions", "CDU-Fraktion im Rat der Stadt Auental\n\nAuental, den 12.03.2031\n\nAntrag: Zusammenfassung der Radwege\n\nSehr geehrter Herr Bürgermeister,\nwir beziehen uns auf unsere Anträge\n\nAN/0042/2031 Radweg Hauptstraße vom 03.02.2031\nAN/0047/2031 Radweg Birkenried vom 11.02.2031\nAN/0048/2031 Radweg Graben vom 12.02.2031\n\nund beantragen eine gemeinsame Beratung.", "motion"],
    ["an agenda that names no meeting", "Ö 1\tEröffnung der Sitzung\t\nÖ 2\tNeubau der Turnhalle\t2031/0121\t01.02.2031\töffentlich\nÖ 3\tJahresbericht der Musikschule\t2031/0122\t03.02.2031\töffentlich\nÖ 4\tFriedhofsgebühren\t2031/0130\t05.02.2031\töffentlich", "other"],
    ["a paper about how others were carried out", "Mitteilungsvorlage\nVorlage-Nr.: 2031/0300\n\nUmsetzung der Beschlüsse\n\n2030/0110\tRadweg\t12.03.2030\tumgesetzt\n2030/0115\tTurnhalle\t19.03.2030\tin Arbeit\n2030/0120\tBad\t02.04.2030\tin Arbeit", "paper"],
  ])("%s", (_, text, form) => {
    const { head, layout } = read(text);
    expect(layout).not.toBe("entry-list");
    expect(head.form.value).toBe(form);
  });
});

const numbers = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 3, maxLength: 30 }).map((all) => all.map((one) => `2031/${String(one).padStart(4, "0")}`));
const manners = [
  (number: string) => `${number}\tNeubau der Brücke\tBeschlussvorlage\t12.03.2031`,
  (number: string) => `${number}\nNeubau der Brücke\nBeschlussvorlage\n12.03.2031`,
  (number: string) => `Neubau der Brücke (${number})\nTyp: Beschlussvorlage\nDatum: 12.03.2031\nFederführend: Bauamt`,
  (number: string) => `Vorlage: ${number}\nBetreff: Neubau der Brücke\nDatum: 12.03.2031\n`,
];

test("every paper that a list names is cited once, in order, and none is the page's own", () => {
  fc.assert(fc.property(numbers, fc.constantFrom(...manners), fc.boolean(), (all, manner, isHeaded) => {
    const { head, references } = read(`${isHeaded ? "Vorlagenübersicht\n\n" : ""}${all.map(manner).join("\n")}`);
    expect([head.form.value, head.number, head.title?.value]).toEqual(["list", null, isHeaded ? "Vorlagenübersicht" : undefined]);
    expect(references.map(({ number }) => number)).toEqual(all);
  }), { numRuns: 40 });
});

test("below the fields of a paper the same entries are no list", () => {
  fc.assert(fc.property(numbers, fc.constantFrom(...manners), (all, manner) => {
    const { head, layout } = read(`Vorlage-Nr.: 2030/0001\nBetreff: Bericht über die Anträge\nFederführend: Hauptamt\n\n${all.map(manner).join("\n")}`);
    expect([layout === "entry-list", head.number?.value]).toEqual([false, "2030/0001"]);
  }), { numRuns: 40 });
});
