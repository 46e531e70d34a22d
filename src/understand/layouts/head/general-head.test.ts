import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const read = (text: string) => findStructure(documentFromText(text));

const readHead = (text: string) => findStructure(documentFromText(text)).head;

test("reads a number behind its label without colon, and the unit beside the letterhead", () => {
  const { head } = read("Kreis Wiesental\tS 61 - Mobilität\nBearbeitung: Imke Rohde\n\nBeschlussvorlage\n\nSV-Nr. 2031/0041\nöffentlich\n\nBetreff: Neuer Fahrplan\n\nSachverhalt:\nDie Busse fahren öfter.");
  expect([head.number?.value, head.body?.value, head.leadUnit?.value]).toEqual(["2031/0041", "Kreis Wiesental", "S 61 - Mobilität"]);
});

test.each(["FB 2 Finanzen", "Amt 20 - Kämmerei", "Fachdienst Soziales", "Stabsstelle Klimaschutz"])("takes %s above the fields for the leading unit", (unit) => {
  expect(read(`Stadt Auental\n\n${unit}\nVerfasserin: Ulla Mahn\n\nBeschlussvorlage VO/31/044\n\nBetreff: Verkauf\n\nSachverhalt:\nDer Preis stimmt.`).head.leadUnit?.value).toBe(unit);
});

test.each(["09 - Neustadt", "753 ANTRAG", "Amt der Zukunft"])("takes %s for no unit", (line) => {
  expect(read(`Stadt Auental\n\n${line}\n\nBeschlussvorlage VO/31/044\n\nBetreff: Verkauf\n\nSachverhalt:\nDer Preis stimmt.`).head.leadUnit).toBeNull();
});

test("reads labels whose umlauts recognition has damaged", () => {
  const { head } = read("Mitteilungsvorlage\n\nVorlage-Nr.: VO/31/019\nFederfiihrend: FB 4 Bauen\nBetreff: Sachstand\n\nMitteilung:\nDas Dach ist dicht.");
  expect(head.leadUnit?.value).toBe("FB 4 Bauen");
});

test("reads labels in the cells of a row with their values in the row below", () => {
  const { head } = read("Gemeinde Birkenried\n\nAktenzeichen:\tAuskunft erteilt:\tDatum:\n66-40/2\tHerr Auer\t19.05.2031\n\nBeschlussvorlage\nDS 15/2031\n\nBetreff: Beleuchtung\n\nSachverhalt:\nEs ist dunkel.");
  expect([head.author?.value, head.date?.value]).toEqual(["Herr Auer", "2031-05-19"]);
});

test("finds the title between kind and number", () => {
  const { head } = read("# Beschlussvorlage\n\nvom 22.05.2031\n\nöffentliche Sitzung\n\nPartnerschaft mit dem Kreis Talheim\n\nSV-Nr.: 2031/0088\n\nBeratungsreihenfolge\n\nDatum\tGremium\n06.06.2031\tKreistag\n\nBeschlussvorschlag:\n\nDer Kreistag stimmt zu.");
  expect(head.title?.value).toBe("Partnerschaft mit dem Kreis Talheim");
});

test("takes a paper whose subject is an inquiry's answer for the answer", () => {
  expect(read("Mitteilungsvorlage\n\nVorlage-Nr.: 2031/41\nBetreff: Busse; Beantwortung der Anfrage der SPD-Fraktion\n\nMitteilung:\nEs fahren zwei Busse.").head.form.value).toBe("answer");
  expect(read("Mitteilungsvorlage\n\nVorlage-Nr.: 2031/41\nBetreff: Bericht über Anfragen\n\nMitteilung:\nEs fahren zwei Busse.").head.form.value).toBe("paper");
});

test.each([
  ["Kreisinformationssystem des Kreises Wiesental", "Kreis Wiesental"],
  ["Ratsinformationssystem Stadt Auental", "Stadt Auental"],
  ["Bürgerinformationssystem der Gemeinde Birkenried", "Gemeinde Birkenried"],
])("knows who publishes by the system's name: %s", (line, body) => {
  expect(read(`${line}\n\nVorlage - 2031/0142\n\nBetreff: Radweg\nStatus: öffentlich\n\nSachverhalt:\nDer Weg fehlt.`).head.body?.value).toBe(body);
});

test("reads an amending motion's kind beside what it amends", () => {
  const { head } = read("Fraktion Neue Mitte\n\nDrucksache 31/0447-1\nAuental, 20.05.2031\n\nÄnderungsantrag zur Drucksache 31/0447\n\nBetreff: Haushalt 2032\n\nBegründung:\n\nDas Geld reicht nicht.");
  expect([head.form.value, head.kind?.value, head.number?.value, head.author?.value]).toEqual(["motion", "Änderungsantrag", "31/0447-1", "Fraktion Neue Mitte"]);
});

test("reads the bodies that a paper is sent to", () => {
  const { head } = read("Stadt Auental\nBeschlussdrucksache\nIn den Bauausschuss\nIn die Ratsversammlung\n\nNr. 1187/2031\n\nAusbau der Radwege\n\nBegründung:\nSie sind schmal.");
  expect([head.number?.value, head.title?.value, head.consultations.map(({ organization, date }) => [organization, date])]).toEqual(["1187/2031", "Ausbau der Radwege", [["Bauausschuss", null], ["Ratsversammlung", null]]]);
});

test("reads one meeting from fields: body, day behind \"Sitzung\", kind of consultation and item", () => {
  const { head } = read("Sitzungsvorlage Nr. 2031/088\n\nSachgebiet: Bauamt\nGremium: Marktgemeinderat\nSitzung: 23.07.2031\nöffentlich\nBeratungstyp: Beschluss\nTOP-Nr.: 4\n\nNeue Halle\n\nSachverhalt:\nDie Halle ist nötig.");
  expect(head.leadUnit?.value).toBe("Bauamt");
  expect(head.consultations.map(({ organization, role, date, item }) => [organization, role, date, item])).toEqual([["Marktgemeinderat", "Beschluss", "2031-07-23", "4"]]);
});

test("reads number and kind from the heading of a page, with whatever letters and colon", () => {
  const note = readHead("Schriftliche Kenntnisgabe - K 2031/0725\n\nBetreff:\tNeue Trinkbrunnen\nStatus:\töffentlich\n\nBegründung\nBrunnen werden geprüft.");
  expect([note.number?.value, note.kind?.value, note.form.value]).toEqual(["K 2031/0725", "Schriftliche Kenntnisgabe", "paper"]);
  const motion = readHead("Antrag Nr. 1418/2031:\nMehr Bänke am Markt\n\nAntrag\n\nDer Rat möge beschließen:\nBänke werden gebaut.");
  expect([motion.number?.value, motion.form.value]).toEqual(["1418/2031", "motion"]);
});

test("a line below the subject that only names the paper's kind or body is no part of the title", () => {
  const title = (below: string) => readHead(`Drucksache - 31-2362\n\nBetreff:\tUmleitung der Buslinie\n${below}\nStatus:\töffentlich\tDrucksache-Art:\tBeschlussempfehlung\n\nSachverhalt\nDer Bus fährt.`).title?.value;
  expect(title("Beschlussempfehlung des Verkehrsausschusses")).toBe("Umleitung der Buslinie");
  expect(title("Eingabe")).toBe("Umleitung der Buslinie");
  expect(title("am Mühlbach")).toBe("Umleitung der Buslinie am Mühlbach");
});

test("number, place and day in the line above the file mark are no unit", () => {
  const head = readHead("Beschlussvorlage\n\nDrucksachen-Nr. XI/1524 Bad Auental, den 24.03.2031\nAktenzeichen: II.1\n\nTitel\n\nNeue Schule\n\nBeschlussvorschlag:\nEs wird gebaut.");
  expect([head.number?.value, head.date?.value, head.leadUnit]).toEqual(["XI/1524", "2031-03-24", null]);
});

test("a page headed as the minutes of a meeting is minutes of that body", () => {
  const head = readHead("Protokoll der 33. öffentlichen Sitzung des Hauptausschusses vom 08.07.2031\n\nSitzungstermin: Dienstag, 08.07.2031\n\nTagesordnung\n\n1 Eröffnung der Sitzung\n\n2 Neue Bänke\n\n3 Sonstiges");
  expect([head.form.value, head.kind?.value, head.consultations[0]?.organization]).toEqual(["minutes", "Protokoll", "Hauptausschuss"]);
});

test.each<[string, readonly (readonly (string | null)[])[]]>([
  ["Beratungsverlauf:\n22.06.2031: Bauausschuss: Auf Wunsch der SPD vertagt. Am 24.08.2031 geht es weiter.\n28.08.2031: Kulturausschuss\nZukünftig: Verwaltungsausschuss", [["Bauausschuss", "2031-06-22", "Auf Wunsch der SPD vertagt."], ["Kulturausschuss", "2031-08-28", null], ["Verwaltungsausschuss", null, null]]],
  ["Geplante Beratungsfolge:\nBauausschuss (22.06.2031)\nGemeinderat (30.06.2031)", [["Bauausschuss", "2031-06-22", null], ["Gemeinderat", "2031-06-30", null]]],
  ["Geplante Beratungsfolge: Bauausschuss (22.06.2031), Gemeinderat (30.06.2031)", [["Bauausschuss", "2031-06-22", null], ["Gemeinderat", "2031-06-30", null]]],
  ["Beratungsfolge:\nHauptausschuss", [["Hauptausschuss", null, null]]],
])("reads a route told as a list: %s", (route, rows) => {
  const { consultations } = readHead(`Antrag Nr. 1418/2031:\nMehr Bänke am Markt\n${route}\nSachverhalt:\nEs gibt zu wenige Bänke.`);
  expect(consultations.map(({ organization, date, outcome }) => [organization, date, outcome])).toEqual(rows);
});

test("reads bodies addressed with what they shall do", () => {
  const { consultations } = readHead("Anfrage\n\nNr. 12/2031\n\nAn den Ausschuss für Umwelt (zur Kenntnis)\n\nBetreff: Bäume\n\nBegründung:\nViele Bäume sind krank.");
  expect(consultations.map(({ organization, role }) => [organization, role])).toEqual([["Ausschuss für Umwelt", "zur Kenntnis"]]);
});

test("takes the line below a heading with a colon for the title, and no file", () => {
  expect(readHead("Antrag Nr. 1418/2031:\nMehr Bänke am Markt\nAnlagen:\nDruckversion.pdf (416 KB)\n\nDer Rat möge beschließen:\nBänke werden gebaut.").title?.value).toBe("Mehr Bänke am Markt");
});

test("minutes or an agenda with labels for body and day belong to that meeting, and the day is not their own", () => {
  const { head } = findStructure(documentFromText("Dokumentart:\tNiederschrift\nGremium:\tOrtsbeirat 4\nDatum:\t25.09.2031\n\n1. Feststellung der Tagesordnung\nDie Tagesordnung wird festgestellt."));
  expect([head.form.value, head.kind?.value, head.date]).toEqual(["minutes", "Niederschrift", null]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Ortsbeirat 4", "2031-09-25"]]);
});

test.each([
  ["right above the fields, below the name of the system", "Dokumentenwesen | Stadt Auental\nTeileinziehung des Mühlweges für die Fahrradstraße\nDatum\n21.09.2031\nGremien\nBauausschuss\nZugehörige Sitzungen\nDatum\tBeginn\tTitel\tOrt\tGremien\n26.10.2031\t19:00\tHauptausschuss\tRathaus Auental\tHauptausschuss\tInfo\n05.10.2031\t19:00\tBauausschuss\tRathaus Auental\tBauausschuss\tInfo", "Teileinziehung des Mühlweges für die Fahrradstraße"],
  ["behind a number that ends with a colon, whatever stands lower", "Drucksache Nr. 0728/2031:\nUmbau der Kita am Anger\nInformationen:\nAnlagen anfordern\nNr.\t0728/2031\n\tBeschlussdrucksache\n\nAntrag\nDer Rat beschließt den Umbau.", "Umbau der Kita am Anger"],
])("finds a title without label %s", (_, source, title) => {
  expect(findStructure(documentFromText(source)).head.title?.value).toBe(title);
});

test("no line is a title for lack of a better one", () => {
  expect(findStructure(documentFromText("Zuletzt aktualisiert am Montag\nBitte beachten Sie die Hinweise zur Nutzung\nMehr")).head.title).toBeNull();
});

test("a table with the body twice, a room and a link still tells its meetings", () => {
  const { head } = findStructure(documentFromText("Umbau des Mühlweges am Anger\nDatum\tBeginn\tTitel\tOrt\tGremien\n26.10.2031\t19:00\tHauptausschuss\tRathaus Auental\tHauptausschuss\tInfo\n05.10.2031\t19:00\tBauausschuss\tRathaus Auental\tBauausschuss\tInfo"));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Hauptausschuss", "2031-10-26"], ["Bauausschuss", "2031-10-05"]]);
});

test("bodies that a paper is sent to without a day follow the meetings that are set", () => {
  const { head } = findStructure(documentFromText("Drucksache Nr. 1389/2031 N1:\nErhaltungssatzung am Markt\nBeratungsverlauf:\n24.09.2031: Ratsversammlung: Einstimmig\nInhalt der Drucksache:\n\tBeschlussdrucksache\nIn die Ratsversammlung\nAn den Bauausschuss (zur Kenntnis)\n\nAntrag\nDie Satzung wird beschlossen."));
  expect(head.number?.value).toBe("1389/2031 N1");
  expect(head.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([["Ratsversammlung", null, "2031-09-24"], ["Bauausschuss", "zur Kenntnis", null]]);
});

test("the line below a labelled title that names the movers is none of it", () => {
  const { head } = findStructure(documentFromText("Antrag - 2031/245\nGrunddaten\nBetreff:\nBildungscampus am Bach\n- Antrag der CDU/FDP-Gruppe im Rat der Stadt Auental, Bezugsdrucksache 2031/235\nStatus:\nöffentlich\nVorlageart:\nAntrag\n\nAntrag:\nDer Rat beschließt den Campus."));
  expect([head.title?.value, head.author?.value]).toEqual(["Bildungscampus am Bach", "CDU/FDP-Gruppe im Rat der Stadt Auental"]);
});

test("the line that says whose question it answers heads an answer without kind, its subject below", () => {
  const { head } = findStructure(documentFromText("STADT AUENTAL\nDezernat III\n\nBeantwortung der Anfrage der FDP-Fraktion vom 02.02.2031\nParkgebühren in der Innenstadt\n\nZur Sitzung des Verkehrsausschusses am 19.03.2031\n\nDie Anfrage beantworten wir wie folgt:\n\nZu Frage 1:\nDie Einnahmen lagen höher."));
  expect([head.form.value, head.title?.value]).toEqual(["answer", "Parkgebühren in der Innenstadt"]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Verkehrsausschuss", "2031-03-19"]]);
});

test("a status is one under whatever label", () => {
  expect(findStructure(documentFromText("Kreis Auental\nVorlage KT/31/077\nBetreff: Nahverkehrsplan\nStand: nichtöffentlich\n\nBeschlussvorschlag:\nDer Kreistag beschließt den Plan.")).head.visibility?.value).toBe("nonPublic");
});

test("members who ask are named by their office", () => {
  const { head } = findStructure(documentFromText("Anfrage\nzur schriftlichen Beantwortung\nder Abgeordneten Ilka Horn (Grüne)\nvom 11.11.2031\n\nBetr.: Zustand der Radwege\n\n1. Wie viele Kilometer gelten als schadhaft?"));
  expect(head.author?.value).toBe("Abgeordneten Ilka Horn (Grüne)");
});

test("a label in bold alone on its line has its value below, in plain letters it has none", () => {
  const page = documentFromText("# Vorlage 21/2031\nUmbau des Marktes\nFachbereich\nTiefbau\nArt\nBeschlussvorlage\n# Beschluss\nDer Rat stimmt zu.");
  const bold = { ...page, lines: page.lines.map((line) => (["Fachbereich", "Art"].includes(page.text.slice(...line.span)) ? { ...line, bold: true } : line)) };
  expect([findStructure(bold).head.leadUnit?.value, findStructure(page).head.leadUnit]).toEqual(["Tiefbau", null]);
});

test("a Beratungsfolge stands below the text, too", () => {
  const { head } = read("# Vorlage 21/2031\nBetreff: Umbau des Marktes\n# Beschlussvorschlag\nDer Rat stimmt dem Umbau zu.\n# Beratungsfolge\nGremium\tDatum\tErgebnis\nBauausschuss\t03.03.2031\tzugestimmt\nRat\t10.03.2031\tvertagt");
  expect(head.consultations.map(({ organization, date, outcome }) => [organization, date, outcome])).toEqual([["Bauausschuss", "2031-03-03", "zugestimmt"], ["Rat", "2031-03-10", "vertagt"]]);
});

test("the fields of minutes tell the meeting's number, and their first item is no title", () => {
  const { head } = read("Art:\tNiederschrift\nGremium:\tOrtsrat Süd\nSitzung:\t7. Sitzung am 09.09.2031\n\n1. Regularien\n\nBeschluss:\nDie Tagesordnung wird genehmigt.");
  expect([head.form.value, head.title, head.consultations[0]?.meeting]).toEqual(["minutes", null, "7. Sitzung"]);
});

test("a body's wish is no body, the labelled meeting is the agenda's", () => {
  const { head } = read("Dokumenttyp:\tTagesordnung\nGremium:\tBeirat für Teilhabe\nDatum:\t11.11.2031\n\nTeil A\n1. Mitteilungen der Vorsitzenden\n2. Aufzüge am Bahnhof\nAnregung des Beirats vom 03.06.2031");
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Beirat für Teilhabe", "2031-11-11"]]);
});

test("a remark in capitals is no outcome", () => {
  const { head } = read("Vorlage 88/2031\nBetreff: Mehr Bäume\n\nDatum\tGremium\tBeschluss\tNA\n03.09.2031\tUmweltausschuss\t\tNA\n10.09.2031\tRat\tzugestimmt\t\n\nSachverhalt:\nEs fehlt an Schatten.");
  expect(head.consultations.map(({ outcome }) => outcome)).toEqual([null, "zugestimmt"]);
});

test("rows of a route may call their meeting a Tagung, and tell where it was decided", () => {
  const { head } = read("Antrag - VIII/0412\nBetreff:\tTrinkbrunnen\nBeratungsfolge:\nBezirksverordnetenversammlung\tEntscheidung\n12.03.2031\t24. ordentliche Tagung der Bezirksverordnetenversammlung\tüberwiesen\nAusschuss für Natur\tBeratung\n03.04.2031\t18. öffentliche Sitzung des Ausschusses für Natur\tim Ausschuss abgelehnt\n\nBegründung:\nEs fehlt an Wasser.");
  expect(head.consultations.map(({ organization, role, date, outcome }) => [organization, role, date, outcome])).toEqual([
    ["Bezirksverordnetenversammlung", "Entscheidung", "2031-03-12", "überwiesen"], ["Ausschuss für Natur", "Beratung", "2031-04-03", "im Ausschuss abgelehnt"],
  ]);
});

test("a field tells status and day of the meeting at once, and the letterhead shares its line with place and day", () => {
  const { head } = read("Gemeinde Niederau Niederau, 02.06.2031\nLandkreis Wiesental\n\nSitzungsvorlage GR 48/2031\n\nGremium\tGemeinderat\nSitzung\töffentlich am 17.06.2031\nTagesordnungspunkt\t4\n\nAnbau eines Wintergartens\n\nI. Beschlussantrag\nDas Einvernehmen wird erteilt.");
  expect([head.body?.value, head.date?.value, head.visibility?.value]).toEqual(["Gemeinde Niederau", "2031-06-02", "public"]);
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Gemeinderat", "2031-06-17", "4"]]);
});

test("a row names the body by its members", () => {
  const { head } = read("Drucksachen-Nr. 31-1177\n\nGremium\tSitzungstermin\tTOP\nMagistrat\t25.08.2031\t3\nStadtverordnete\t18.09.2031\t\n\nBebauungsplan Am Wehr\n\nBeschluss:\nDer Plan wird aufgestellt.");
  expect([head.title?.value, head.consultations.map(({ organization }) => organization)]).toEqual(["Bebauungsplan Am Wehr", ["Magistrat", "Stadtverordnete"]]);
});

test("a kind keeps the rule it stands on, and is known all the same", () => {
  const { head } = read("# Kleine Anfrage gem. § 24 BezVG\n# Zustand der Bänke im Uferpark\nDrucksachennummer\t22-0815\nGestellt von\tKai Lorenz\n# Sachverhalt\nViele Bänke sind beschädigt.");
  expect([head.form.value, head.kind?.value, head.title?.value, head.number?.value]).toEqual(["inquiry", "Kleine Anfrage gem. § 24 BezVG", "Zustand der Bänke im Uferpark", "22-0815"]);
});

test("a resolution's number and an ordinary meeting in brackets", () => {
  const { head } = read("Stadtrat Auental\nBeschluss-Nr. 212-14/2031\n14. (ordentliche) Sitzung des Stadtrates am 24.09.2031\n\nBeschlussgegenstand: Neufassung der Marktsatzung\n\nDer Stadtrat beschließt die Neufassung.");
  expect([head.number?.value, head.consultations.map(({ organization, date, meeting }) => [organization, date, meeting])]).toEqual(["212-14/2031", [["Stadtrat", "2031-09-24", "14. (ordentliche) Sitzung"]]]);
});

test("the office above a day in the foot leads a motion that names none", () => {
  const unit = (foot: string) => findStructure(documentFromText(`ANTRAG\n\nStadtrat Otto Ohm (FDP)\nvom 14. Juli 2031\n\nBänke am Markt\n\nDie Stadt stellt Bänke auf.\n\nBegründung:\n\nEs gibt zu wenige Bänke am Markt.\n\nunterzeichnet von:\n${foot}`)).head.leadUnit?.value ?? null;
  expect(unit("Otto Ohm\n\nHauptamt - Sitzungsdienst -\n15. Juli 2031")).toBe("Hauptamt - Sitzungsdienst");
  expect(unit("Otto Ohm\n15. Juli 2031")).toBeNull();
});

test("an answer that has no subject of its own is titled by the line that says what it answers, whose day is the inquiry's", () => {
  const { head } = read("Landkreis Wiesental\nDezernat II\n\nBeantwortung der Anfrage der FDP-Kreistagsfraktion vom 03.05.2031\n\nFrage 1:\nWie viele Bäume wurden gefällt?\n\nAntwort:\nZwölf.\n\nAuental, den 12.05.2031\n\ngez.\nOtto Auer\nLandrat");
  expect([head.form.value, head.title?.value, head.date?.value]).toEqual(["answer", "Beantwortung der Anfrage der FDP-Kreistagsfraktion vom 03.05.2031", "2031-05-12"]);
});
