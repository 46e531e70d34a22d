import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findPeople } from "./find-people.ts";

const found = (text: string) => findPeople(documentOf(text), headOf()).map(({ name, role, group }) => [name, role, group]);

describe("findPeople", () => {
  const sentences: readonly (readonly [string, readonly (readonly [string, string | null, string | null])[]])[] = [
    ["Herr Brandt, Geschäftsführer der WIGA und Herr Lindner, WIGA werden vortragen.", [["Brandt", "Geschäftsführer der WIGA", null], ["Lindner", null, "WIGA"]]],
    ["1. SRTM Ulla Sommer (CDU-SRTF)", [["Ulla Sommer", "SRTM", "CDU-SRTF"]]],
    ["gez.: Dr. Birkner", [["Dr. Birkner", null, null]]],
    ["Federführend:Amt 20 Bearbeiter/-in: Wiesner, Björn", [["Wiesner, Björn", "Bearbeiter/-in", null]]],
    ["Auskunft erteilt: Herr Rosner", [["Rosner", "Auskunft erteilt", null]]],
    ["Vorsitzender: Oberbürgermeister Dr. Frank Auer", [["Dr. Frank Auer", "Vorsitzender: Oberbürgermeister", null]]],
    ["Stadtrat Dr. Schmid (AfD) stellt fest, dass es dauert.", [["Dr. Schmid", "Stadtrat", "AfD"]]],
    ["Stadtrat Ohmberg (GRÜNE): Wir wollen Bänke.\nKreisrat Zandner: Wir nicht.", [["Ohmberg", "Stadtrat", "GRÜNE"], ["Zandner", "Kreisrat", null]]],
    ["Der Stadtrat Birkenried (12 Mitglieder) tagt. Im Gemeinderat Auental: Fehlanzeige.", []],
    ["Antrag der Stadträtinnen Dr. Gisela Berg und Dr. Hildegund Tal (GRÜNE)", [["Dr. Gisela Berg", "Stadträtin", "GRÜNE"], ["Dr. Hildegund Tal", "Stadträtin", "GRÜNE"]]],
    ["Herr Rolf Dorn als Vertreter für Herrn Bernd Flor", [["Rolf Dorn", "als Vertreter für Herrn Bernd Flor", null], ["Bernd Flor", null, null]]],
    ["Ein Vortrag von Herrn Professor Gerber, Leiter des Instituts für Weberei (IWA) der Hochschule Auental, ist geplant.", [["Professor Gerber", "Leiter des Instituts für Weberei (IWA) der Hochschule Auental", null]]],
    ["Darius Karl Winter (DIE LINKE-SRTF)", [["Darius Karl Winter", null, "DIE LINKE-SRTF"]]],
    ["Frank Rumpold\nStadtratsvorsitzender", [["Frank Rumpold", "Stadtratsvorsitzender", null]]],
    ["Unterzeichnet von:\nLüppo Krause, Sonja Döhl und Michael Hag für die BIA-Gemeinderatsfraktion Auental", [["Lüppo Krause", null, "BIA-Gemeinderatsfraktion Auental"], ["Sonja Döhl", null, "BIA-Gemeinderatsfraktion Auental"], ["Michael Hag", null, "BIA-Gemeinderatsfraktion Auental"]]],
    ["Ratsfrau Yalda (Bündnis 90/Die Grünen) und Ratsherr von der Aue (CDU)", [["Yalda", "Ratsfrau", "Bündnis 90/Die Grünen"], ["von der Aue", "Ratsherr", "CDU"]]],
    ["Als Schriftführer wird Herr Klaas Beispiel bestellt.", [["Klaas Beispiel", "Schriftführer", null]]],
    ["Der Antrag wurde von der Fraktion Bündnis90/Die Grünen, durch Frau Ina Berg, gestellt.", [["Ina Berg", null, "Fraktion Bündnis90/Die Grünen"]]],
    ["Die SPD-Fraktion, vertreten durch Herrn Jan Thal, stimmt zu.", [["Jan Thal", null, "SPD-Fraktion"]]],
    ["Die Beratung der Fraktion durch Frau Ina Berg ist frei.", [["Ina Berg", null, null]]],
    ["Das Ende der Amtszeit des Bürgermeisters, Herrn Tiede, und des stellvertretenden Ortsbrandmeisters, Herrn Olkers, naht.", [["Tiede", "Bürgermeister", null], ["Olkers", "stellvertretender Ortsbrandmeister", null]]],
    ["Der Geschäftsführer der Stadtwerke, Herr Tiede, berichtet.", [["Tiede", "Geschäftsführer der Stadtwerke", null]]],
    ["Vorsitzender Brandhorst führt in das Thema ein.", [["Brandhorst", "Vorsitzender", null]]],
    ["Mitglied Olkers trägt namens der Fraktion FWG vor.", [["Olkers", "Mitglied", "FWG"]]],
    ["Herr Otto Muster Fachbereichsleiter Planen, Bauen", [["Otto Muster", null, null]]],
    ["Herrn Bürgermeister Frau Landrätin\n\n\nOtto Auer e- E Petra Sommer", [["Otto Auer", "Bürgermeister", null], ["Petra Sommer", "Landrätin", null]]],
    ["Frau Bezirksbürgermeisterin\t\t.\n\tEin. ingng\nHelga Sommer\t16, JAN", [["Helga Sommer", "Bezirksbürgermeisterin", null]]],
    ["Frau Bezirksbürgermeisterin\nAm Rathaus 1\nHelga Sommer", [["Helga Sommer", null, null]]],
    ["Henn Bürgermeister\nOtto Auer", [["Otto Auer", "Bürgermeister", null]]],
    ["lorst\tNettmuster\tgez. Alexander Born\nFraktionsvorsitzender\tstv. Fraktionsvorsitzender", [["Alexander Born", "stv. Fraktionsvorsitzender", null]]],
    ["Jutt Kais (IU <K/ Fra Ion\t(Ursel Sommer)\n\tBezirksvertreterin", [["Ursel Sommer", "Bezirksvertreterin", null]]],
    ["Jutt Kais (IU <K/ Fra Ion\t(Ursel Sommer)\nBericht\tSeite", [["Ursel Sommer", null, null]]],
    ["Herrn\tPostanschrift:\nFrank Auer\tAm Markt 2", [["Frank Auer", null, null]]],
    ["Ansprechpartner: Herr Ohmberg\tTel. 12", [["Ohmberg", "Ansprechpartner", null]]],
    ["Geschäftsführung:\nJürgen Beispiel\nHorst Sommer\n\nDer Bericht von Lena Auer folgt.", [["Jürgen Beispiel", "Geschäftsführung", null], ["Horst Sommer", "Geschäftsführung", null], ["Lena Auer", null, null]]],
    ["(OttoSommer)\nBezirksvertreter", [["Otto Sommer", "Bezirksvertreter", null]]],
    ["Mi un lichen Grüßen (UrseISommer)", [["Ursel Sommer", null, null]]],
    ["Alle (BürgerInnen) und (HaushaltsPlan) sind gemeint.", []],
    ["ppa. Hornmuster", [["Hornmuster", null, null]]],
    ["Für die Richtigkeit: Hornmuster", [["Hornmuster", null, null]]],
    ["gez, Hornmuster", [["Hornmuster", null, null]]],
    ["i. V. Rademuster\nStadtbaurat", [["Rademuster", "Stadtbaurat", null]]],
    ["Vorsitzender ist er, seine Stellvertreterin Gudrun Beispiel nahm teil.", [["Gudrun Beispiel", "Stellvertreterin", null]]],
    ["Stadtratsmitglieder\nAuer, Erich\nRuf, Georg     ab Mitte TOP 2\n\nDer Bericht von Lena Sommer folgt.", [["Auer, Erich", "Stadtratsmitglied", null], ["Ruf, Georg", "Stadtratsmitglied", null], ["Lena Sommer", null, null]]],
    ["BBL-Gemeinderatsfraktion\nVizebürgermeister: Gerhard Auer\n\nGemeinderäte:\nFabian Bauer Christiane Brand (VIDEO)\n\nWIR\nGemeinderat\nMarkus Winter, MBA\n", [["Gerhard Auer", "Vizebürgermeister", "BBL-Gemeinderatsfraktion"], ["Fabian Bauer", "Gemeinderat", "BBL-Gemeinderatsfraktion"], ["Christiane Brand", "Gemeinderat", "BBL-Gemeinderatsfraktion"], ["Markus Winter", "Gemeinderat", "WIR"]]],
    ["Anwesend:\nMitglieder\nAuer, Erich", [["Auer, Erich", null, null]]],
    ["Als Stellvertreter\na. Auf Vorschlag der IHK\n- Temur Yulda", [["Temur Yulda", "Stellvertreter", "IHK"]]],
  ];
  it.each(sentences)("%s", (sentence, people) => {
    expect(found(sentence)).toEqual(people);
  });

  it.each([
    "Das Fest ist in der Robert-Koch-Straße und am Otto Braun Platz.",
    "Die Anne-Frank-Schule und die Firma Otto Müller GmbH helfen.",
    "Sehr geehrte Frau Oberbürgermeisterin, sehr geehrter Herr Landrat,",
    "Der Stadtrat Auental und der Gemeinderat Birkenried stimmen zu.",
    "Kompetenzzentrum Frau und Beruf",
    "§ 3 i. V. m. § 4 BauGB; im Auftrag der Stadt",
    "Vorsitzender Ortschaftsrat Birkenried",
    "Sehr geehrte Frau Bezirksborgenneisterin, sehr geehrte Frau BezirksbUrgcrmeisterin,",
  ])("finds nobody in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("reads a name over the end of a line", () => {
    expect(found("Nach dem Ende der Zeit des Leiters, Herrn Otto\nAuer, hat die Wehr gewählt.").map(([name]) => name)).toEqual(["Otto Auer"]);
    expect(found("Es berichtet Herr Otto\nBeschluss: keiner.").map(([name]) => name)).toEqual(["Otto"]);
    expect(found("Herr Otto\nAuer, Ina").map(([name]) => name)).not.toContain("Otto Auer");
  });

  it("takes the label that follows for no surname", () => {
    expect(found("Verfasser: Muster, Angelina\tAktenzeichen: 12").map(([name]) => name)).not.toContain("Angelina Aktenzeichen");
    expect(found("Angelina Aktenzeichen: 12")).toEqual([]);
  });

  it("names each person once, as fully as printed", () => {
    expect(found("Herr Lorenz eröffnet. Herr Henning Lorenz, Ortsbürgermeister\nHerr Ortsbürgermeister Lorenz schließt.")).toEqual([["Henning Lorenz", "Ortsbürgermeister", null]]);
  });

  it("keeps two people of one surname apart", () => {
    expect(found("Frau Heike Gesing\nFrau Kirsten Gesing").map(([name]) => name)).toEqual(["Heike Gesing", "Kirsten Gesing"]);
  });
});

describe("findPeople in letters", () => {
  it("gives addresses that stand side by side their offices", () => {
    expect(found("Herrn Oberbürgermeister\tFrau Bezirksbürgermeisterin\nJürgen Rohr\tHelga Blohm\n")).toEqual([["Jürgen Rohr", "Oberbürgermeister", null], ["Helga Blohm", "Bezirksbürgermeisterin", null]]);
  });

  it("Mit freundlichen Grüßen: H. Netten R.Schuler", () => {
    expect(found("Mit freundlichen Grüßen\n\nH. Netten R.Schuler\tL. Muth").map(([name]) => name)).toEqual(["H. Netten", "R. Schuler", "L. Muth"]);
  });

  it("Der Ortsbürgermeister, Herr Meisen, erklärt den Plan.", () => {
    expect(found("Der Ortsbürgermeister, Herr Meisen, erklärt den Plan.")).toEqual([["Meisen", "Ortsbürgermeister", null]]);
  });

  it("passes over a long line once, not once for each name in it", () => {
    expect(found("Herr Dr. Otto Beispiel-Muster, ".repeat(60_000)).length).toBeGreaterThan(0);
  });
});

describe("what stands beside a name", () => {
  it.each([
    ["StOARin Petra Brandt und STR Auer stimmen zu.", "Petra Brandt", "StOARin", null],
    ["BAbg. Otto Auer (SPD)", "Otto Auer", "BAbg.", "SPD"],
    ["Von der Verwaltung\nOtto Auer, Dezernent\nPetra Brandt, Kämmerin\n", "Petra Brandt", "Kämmerin", null],
    ["Es berichtet Herr Otto Auer (S 61 - Mobilität) dazu.", "Otto Auer", "S 61 - Mobilität", null],
    ["Die Elternvertretung, Frau Petra Brandt, hat gefragt.", "Petra Brandt", "Elternvertretung", null],
    ["Der Starost Otto Auer kam.", "Otto Auer", "Starost", null],
    ["Vorsitz: Landrätin Dr. Petra Brandt\n", "Dr. Petra Brandt", "Landrätin", null],
  ])("%s", (text, name, role, group) => {
    expect(found(text)).toContainEqual([name, role, group]);
  });
});
