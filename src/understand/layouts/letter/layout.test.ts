import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";
import { findPeople } from "../../people/find-people.ts";
import { findReferences } from "../../references/find-references.ts";

test("reads faction, day, subject and session of an inquiry sent as a letter", () => {
  const { layout, head, sections } = findStructure(documentFromText(`SPD-Fraktion im Stadtrat Auental

Herrn Bürgermeister
Karl Beispiel
Rathaus
Eingang 15. Jan. 2031

Auental, den 12.01.2031

Anfrage: Beleuchtung am Bahnhof

Sehr geehrter Herr Bürgermeister,

wir bitten Sie, folgende Anfrage auf die Tagesordnung der Sitzung des Verkehrsausschusses am 03.02.2031 zu setzen:

1. Wann wird die Beleuchtung erneuert?

Begründung:

Seit Monaten sind mehrere Lampen am Bahnhof ausgefallen.`));
  expect(layout).toBe("letter");
  expect(head.form.value).toBe("inquiry");
  expect(head.kind?.value).toBe("Anfrage");
  expect(head.title?.value).toBe("Beleuchtung am Bahnhof");
  expect(head.author?.value).toBe("SPD-Fraktion im Stadtrat Auental");
  expect(head.date?.value).toBe("2031-01-12");
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Verkehrsausschuss", "2031-02-03"]]);
  expect(sections.filter((section) => section.kind !== "lead").map((section) => section.heading)).toEqual(["Begründung"]);
});

test("reads number, session and subject of a letter that the office has numbered", () => {
  const { head } = findStructure(documentFromText("SPD-Fraktion im Kreistag Wiesental\n\nAn die Landrätin\n\nAuental, den 12.02.2031\n\nAnfrage Nr. 2031/0029\nfür die Sitzung des Ausschusses für Schule am 12.03.2031\n\nAusfälle auf der Linie 217\n\nSehr geehrte Frau Landrätin,\n\nin der Sitzung des Bauausschusses am 28.09.2030 wurde schon gefragt."));
  expect([head.form.value, head.number?.value, head.title?.value]).toEqual(["inquiry", "2031/0029", "Ausfälle auf der Linie 217"]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Ausschuss für Schule", "2031-03-12"]]);
});

test("tells an amending motion's subject from the paper that it amends", () => {
  const { head } = findStructure(documentFromText("CDU-Fraktion\nim Rat der Stadt Auental\n\n05.06.2031\n\nÄnderungsantrag\nzur Vorlage VO/31/041\n\nDrucksache VO/31/041-1\n\nSanierung des Bades: Kostendeckel\n\nSehr geehrter Herr Bürgermeister,\n\nwir beantragen einen Deckel."));
  expect([head.kind?.value, head.number?.value, head.title?.value]).toEqual(["Änderungsantrag", "VO/31/041-1", "Sanierung des Bades: Kostendeckel"]);
});

test("joins a faction's name that the letterhead prints over two lines", () => {
  const { head, sections } = findStructure(documentFromText("Freie Wählergemeinschaft Hollern\nFraktion im Gemeinderat\n\nFrau Bürgermeisterin Wiebke Osterloh\n\nHollern, 11. März 2031\n\nAntrag: Schatten am Ulmenweg\n\nSehr geehrte Frau Bürgermeisterin,\n\ndie FWG-Fraktion beantragt, der Gemeinderat möge beschließen:\n\nEs werden Segel aufgestellt.\n\nBegründung:\nEs ist heiß."));
  expect(head.author?.value).toBe("Freie Wählergemeinschaft Hollern Fraktion im Gemeinderat");
  expect(sections.filter(({ kind }) => kind !== "lead").map(({ heading }) => heading)).toEqual(["Begründung"]);
});

test("joins a party's name with a year in it and the faction below", () => {
  const { head } = findStructure(documentFromText("BÜNDNIS 90/DIE GRÜNEN\nFraktion im Rat der Stadt Auental\n\nHerrn Bürgermeister Otto Auer\n\nAuental, 06.03.2031\n\nAntrag: Licht auf LED\n\nSehr geehrter Herr Bürgermeister,\n\nwir beantragen das Licht."));
  expect(head.author?.value).toBe("BÜNDNIS 90/DIE GRÜNEN Fraktion im Rat der Stadt Auental");
});

test.each([["Antrag\nDS 8/2031", "DS 8/2031", "Antrag"], ["A N T R A G\n2031/0166", "2031/0166", "Antrag"]])("the number stands in a line of its own below %j, the subject below that", (top, number, kind) => {
  const { head } = findStructure(documentFromText(`Wählergemeinschaft Hohenlinde (WGH)\nFraktion im Gemeinderat\n\nBürgermeisterin\nAnna Sommer\nRathaus\n\nHohenlinde, 20.02.2031\n\n${top}\n\nAbschaltung der Laternen in der Nacht\n\nSehr geehrte Frau Bürgermeisterin,\n\ndie Fraktion beantragt, der Gemeinderat möge beschließen:\n\nDie Laternen werden abgeschaltet.\n`));
  expect([head.form.value, head.number?.value, head.kind?.value, head.title?.value, head.author?.value]).toEqual(["motion", number, kind, "Abschaltung der Laternen in der Nacht", "Wählergemeinschaft Hohenlinde (WGH) Fraktion im Gemeinderat"]);
});

test("questions of a faction are an inquiry", () => {
  const { head } = findStructure(documentFromText("Fragen der Fraktion Grünes Auental an Bürgermeister Muster\n11.12.2031\n\nSehr geehrter Herr Bürgermeister Muster,\n\nwir bitten um die schriftliche Beantwortung folgender Fragen:\n\n1. Wann wird gebaut?"));
  expect(head.form.value).toBe("inquiry");
});

test.each([["beantragt", "motion"], ["dankt Ihnen", "other"]])("a letter without a word for it is what it does: %s", (verb, form) => {
  const { head } = findStructure(documentFromText(`Fraktion Bürgerliste Birkenried\nMarktstraße 4\n31999 Birkenried\n\nBirkenried, 14. Februar 2031\n\nSichere Schulwege am Anger\n\nSehr geehrte Frau Bürgermeisterin,\n\ndie Fraktion ${verb} für die Sitzung des Rates am 12.03.2031 wie folgt.`));
  expect([head.form.value, head.title?.value]).toEqual([form, "Sichere Schulwege am Anger"]);
});

test("a motion for a meeting that one word names belongs to that meeting", () => {
  const { head } = findStructure(documentFromText("UWG-Fraktion\nim Rat der Stadt Auental\n\nFrau Bürgermeisterin\nKlara Beispiel\n\nAuental, den 5. Mai 2031\n\nAntrag gem. § 6 der Geschäftsordnung zur Ratssitzung am 26.05.2031\nSichere Schulwege\n\nSehr geehrte Frau Beispiel,\n\nwir bitten, folgenden Antrag auf die Tagesordnung zu setzen:\n\nDie Verwaltung legt ein Konzept vor."));
  expect([head.title?.value, head.consultations.map(({ organization, date }) => [organization, date])]).toEqual(["Sichere Schulwege", [["Rat", "2031-05-26"]]]);
});

test("a stamp in the cell beside the subject is none of it, and a day in a cell is the letter's", () => {
  const { head } = findStructure(documentFromText("CDU-Fraktion im Rat der Stadt Auental\n\nHerrn Bürgermeister\nOtto Auer\n\nRatsbüro\tAuskunft 12\t27.02.2031\n\nAntrag: Parkplatz am Anger\t\tSiä l 2_044\nSehr geehrter Herr Bürgermeister,\n\nwir beantragen einen Parkplatz."));
  expect([head.form.value, head.kind?.value, head.title?.value, head.date?.value]).toEqual(["motion", "Antrag", "Parkplatz am Anger", "2031-02-27"]);
});

test("a company that writes about a faction's inquiry answers it; the faction is not who writes", () => {
  const letter = (head: string) => findStructure(documentFromText(`${head}\n\nAnsprechpartner: Herr Ohm\tTel. 12\n\n10.10.2031\n\nAnfrage der Fraktion von SPD und FDP im Rat der Stadt Auental betreffend die Netze\n\nSehr geehrter Herr Auer,\n\nes ergibt sich folgender Stand.`)).head;
  const company = letter("Stadtwerke Auental GmbH\nPostfach 12");
  expect([company.form.value, company.kind, company.author?.value, company.title?.value]).toEqual(["answer", null, "Herr Ohm", "Anfrage der Fraktion von SPD und FDP im Rat der Stadt Auental betreffend die Netze"]);
  const faction = letter("SPD-Fraktion im Rat der Stadt Auental\nAm Markt 2");
  expect([faction.form.value, faction.kind?.value, faction.author?.value]).toEqual(["inquiry", "Anfrage", "SPD-Fraktion im Rat der Stadt Auental"]);
});

test("the sender's line tells whose answer it is, and what it answers is cited", () => {
  const document = documentFromText(`Telefon: 0123 456

2031-01-24

Ihre Anfrage vom 17.01.2031 zum Sachstand Auwiesen

Sehr geehrte Damen und Herren,

der Plan liegt vor.

Mit freundlichen Grüßen

Hansestadt Auental
Hansestadt Auental • Die Oberbürgermeisterin • Postfach 11 10 • 12345 Auental`);
  const structure = findStructure(document);
  expect([structure.head.form.value, structure.head.body?.value]).toEqual(["answer", "Hansestadt Auental"]);
  expect(findReferences(document, structure).map(({ kind, text }) => [kind, text])).toEqual([["answers", "Anfrage vom 17.01.2031"]]);
  expect(findPeople(document, structure)).toEqual([]);
});

test("the faction that an answer is sent to has not written it", () => {
  const { head } = findStructure(documentFromText("Stadt Auental\nDer Bürgermeister\n\nFraktion der Grünen\nim Stadtrat\nFrau Ilka Horn\n\nAuental, 12.05.2031\n\nIhre Anfrage vom 03.05.2031 zu den Spielplätzen\n\nSehr geehrte Frau Horn,\n\nes steht gut."));
  expect([head.form.value, head.author, head.date?.value, head.title?.value]).toEqual(["answer", null, "2031-05-12", "Ihre Anfrage vom 03.05.2031 zu den Spielplätzen"]);
});

const body = "\n\nSehr geehrter Herr Bürgermeister,\n\nwir bitten Sie, folgenden Antrag auf die Tagesordnung zu setzen:\n\nEs wird gebaut.";

test("the letter's day is found beside the wreck of a stamp, but a stamp's day is not the letter's", () => {
  const dated = (lines: string) => findStructure(documentFromText(`SPD-Fraktion im Rat der Stadt Auental\n\nHerrn Bürgermeister\nOtto Auer\n\n${lines}\n\nAntrag: Licht am Anger${body}`)).head.date?.value;
  expect(dated('„i T“ 24.02.2031')).toBe("2031-02-24");
  expect(dated("28. FEB. 2031")).toBeUndefined();
  expect(dated("Ihr Schreiben vom 24.02.2031")).toBeUndefined();
  expect(dated("v. 24.02.2031 an Amt 12")).toBeUndefined();
});

test.each(["Sehn- geehrter Herr Bürgermeister,", "sehr geehrter Herm Bürgermeister."])("a letter opens with %j too", (greeting) => {
  const { layout, head } = findStructure(documentFromText(`SPD-Fraktion im Rat der Stadt Auental\n\nHerrn Bürgermeister\nOtto Auer\n\nAntrag: Projekt "Licht am Anger"\nN} 1S 4 8 /3\n\n${greeting}\n\ndie SPD-Fraktion bittet Sie, den tolgenden Antrag auf die Tagesordnung zu setzen:\n\nEs wird gebaut.`));
  expect([layout, head.form.value, head.title?.value, head.author?.value]).toEqual(["letter", "motion", 'Projekt "Licht am Anger"', "SPD-Fraktion im Rat der Stadt Auental"]);
});

test("a letter without salutation and heading is what it asks for", () => {
  const { layout, head } = findStructure(documentFromText("FRAKTION BÜRGERLISTE IM RAT DER STADT AUENTAL\nBirkenried*Wiesental\nAn die Bürgermeisterin Klara Ohm\nAn den Landrat Herrn Otto Auer\nWir bitten Sie folgenden Anfrage auf die Tagesordnung der nächsten Sitzung des Rates zu setzen:\nWann wird gebaut?"));
  expect([layout, head.form.value, head.kind?.value, head.title, head.author?.value]).toEqual(["letter", "inquiry", "Anfrage", null, "FRAKTION BÜRGERLISTE IM RAT DER STADT AUENTAL"]);
});

test("a sentence that asks for the agenda opens no letter where nobody is written to", () => {
  expect(findStructure(documentFromText("SPD-Fraktion im Rat\n\nBericht\n\nWir bitten Sie folgenden Antrag auf die Tagesordnung zu setzen: Es wird gebaut.")).layout).not.toBe("letter");
});

test("factions printed below the address write where the letter says so; those it is sent to never do", () => {
  const author = (head: string, writer: string) => findStructure(documentFromText(`${head}\n\n27.2.2031\n\nAntrag: Licht am Anger\n\nSehr geehrter Herr Bürgermeister,\n\ndie ${writer} bittet Sie, folgenden Antrag auf die Tagesordnung zu setzen:\n\nEs wird gebaut.`)).head.author?.value;
  expect(author("Herrn Bürgermeister\nOtto Auer\nRathaus\nCDU-Fraktion im Rat\nder Stadt Auental\nFDP im Rat der Stadt Auental Rathaus Zimmer 3", "CDU-Fraktion")).toBe("CDU-Fraktion im Rat der Stadt Auental; FDP im Rat der Stadt Auental");
  expect(author("Herrn Bürgermeister\nOtto Auer\nAn die\nSPD-Fraktion im Rat", "CDU-Fraktion im Rat")).toBe("CDU-Fraktion im Rat");
  expect(author("Herrn Bürgermeister\nOtto Auer\nSPD-Fraktion im Rat", "CDU-Fraktion im Rat")).toBe("CDU-Fraktion im Rat");
});

test("parties alone in the letterhead write together, a sign of a logo behind the last", () => {
  const { head } = findStructure(documentFromText(`CDU SPD  FDPÄ\n\nHerrn Bürgermeister Otto Auer\n\nsehr geehrter Herr Bürgermeister.\n\nWir möchten Sie bitten, fnlgenden Beschluss auf die Tagesordnung zu setzen\n\nAntrag zur Sitzung des Rates der Stadt Auental am 26. August 2031\nhier: Musikschule am Anger\n\nBeschlussentwurf:\n\nEs wird gebaut.`));
  expect([head.form.value, head.kind?.value, head.title?.value, head.author?.value, head.author?.confidence]).toEqual(["motion", "Antrag", "Antrag zur Sitzung des Rates der Stadt Auental am 26. August 2031 hier: Musikschule am Anger", "CDU; SPD; FDP", 0.5]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Rat der Stadt Auental", "2031-08-26"]]);
});

test("a body goes by the name that the letter's sentences give it, over the end of a line too", () => {
  const { head } = findStructure(documentFromText("CDU Auental\nFraktion im Ortsrat Auental-Birkenried\n\nFrau Ortsbürgermeisterin\nKlara Ohm\n\nAnfrage: Weg am Bach\n\nSehr geehrte Frau Ortsbürgermeisterin,\n\nwir bitten Sie, folgende Anfrage der CDU-Fraktion auf die Tagesordnung der nächsten Sitzung des Ortsrates am 30.01.2031 zu setzen:\n\nWann wird der vom Ortsrat\nBirkenried beschlossene Weg gebaut?\n\nCDU Auental, Fraktion im Ortsrat Auental-Birkenried"));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Ortsrat Birkenried", "2031-01-30"]]);
});

test("a session whose day recognition broke has no day", () => {
  const { head } = findStructure(documentFromText("CDU-Fraktion im Rat der Stadt Auental\n\nHerrn Bürgermeister\nOtto Auer\n\nAntrag: Licht am Anger\n\nSehr geehrter Herr Bürgermeister,\n\nwir bitten Sie, folgenden Antrag auf die Tagesordnung der Sitzung des Rates am 21. Mm 2031 zu setzen.\n\nEs wird gebaut."));
  expect(head.consultations).toEqual([]);
});
