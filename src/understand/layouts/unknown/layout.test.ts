import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads a form of labels and a captioned table, whoever made it", () => {
  const { head, sections } = findStructure(documentFromText(`Beschlussvorlage

Gedruckt auf 100 Prozent Recyclingpapier

Vorlage Nr.: 2031/0213
Verantwortlich: Dez. 3
Dienststelle:
Amt für Hochbau und
Gebäude

Vergabe der Malerarbeiten
im Rathaus Auental

Gremium Termin TOP ö nö Ergebnis
Bauausschuss 06.12.2031 6.1 x zugestimmt
Gemeinderat 20.12.2031 3

Beschlussantrag (Kurzfassung)
Der Bauausschuss stimmt der Vergabe zu.

Finanzielle Auswirkungen
Ja ☒ Nein ☐

– 2 –
Art der Vergabe

Die Arbeiten wurden im Amtsblatt öffentlich ausgeschrieben, vier Angebote gingen ein.`));
  expect(head.number?.value).toBe("2031/0213");
  expect(head.leadUnit?.value).toBe("Amt für Hochbau und Gebäude");
  expect(head.title?.value).toBe("Vergabe der Malerarbeiten im Rathaus Auental");
  expect(head.consultations.map(({ organization, date, item, outcome }) => [organization, date, item, outcome])).toEqual([
    ["Bauausschuss", "2031-12-06", "6.1", "zugestimmt"], ["Gemeinderat", "2031-12-20", "3", null],
  ]);
  expect(sections.map((section) => section.heading)).toEqual(["Beschlussantrag (Kurzfassung)", "Finanzielle Auswirkungen", "Art der Vergabe"]);
});

test("reads a title below the table and names broken over lines", () => {
  const { head } = findStructure(documentFromText(`Fachbereich Bauen und Ordnung
Aktenzeichen: 12 40 07
Auskunft erteilt: Frau Beispiel
Telefon: 123 - 45 18.11.2031
DS 8/2032
Beschlussvorlage
Beratung in öffentlicher Sitzung
Beratungsfolge Sitzungstermin Stand
Fachausschuss Bauen, Verkehr, Klima,
31.01.2032 Beratung und Empfehlung
Ordnung
Verwaltungsausschuss 07.02.2032 Beratung und Beschlussfassung
Pflege der Sportplätze in Birkenried
Beschlussvorschlag:
Der Auftrag wird vergeben.`));
  expect(head.number?.value).toBe("DS 8/2032");
  expect(head.leadUnit?.value).toBe("Fachbereich Bauen und Ordnung");
  expect(head.author?.value).toBe("Frau Beispiel");
  expect(head.date?.value).toBe("2031-11-18");
  expect(head.title?.value).toBe("Pflege der Sportplätze in Birkenried");
  expect(head.consultations.map(({ organization, role }) => [organization, role])).toEqual([
    ["Fachausschuss Bauen, Verkehr, Klima, Ordnung", "Beratung und Empfehlung"], ["Verwaltungsausschuss", "Beratung und Beschlussfassung"],
  ]);
});

test("reads labels in one column and values in another", () => {
  const { head } = findStructure(documentFromText(`ANFRAGE

Stadträtin Erika Muster (FDP)

vom: 2. April 2031
Gremium:
14. Plenarsitzung des Gemeinderates
Termin:
Vorlage Nr.:
TOP:

Verantwortlich:

05.06.2031
318
9
öffentlich
Dez 4

Bäume am Marktplatz

Begründung:
Viele Bäume sind krank.`));
  expect(head.number?.value).toBe("318");
  expect(head.author?.value).toBe("Stadträtin Erika Muster (FDP)");
  expect(head.visibility?.value).toBe("public");
  expect(head.title?.value).toBe("Bäume am Marktplatz");
  expect(head.consultations.map(({ organization, date, meeting, item }) => [organization, date, meeting, item])).toEqual([
    ["Gemeinderat", "2031-06-05", "14. Plenarsitzung", "9"],
  ]);
});

test("reads values beside and below labels in two columns, and a table whose day comes first", () => {
  const { head, attachments } = findStructure(documentFromText(`Vorlage
Federführende Dienststelle: Vorlage-Nr: FB 20/0042/WP9
Fachbereich Stadtentwicklung Status: öffentlich
Datum: 12.03.2031
Verfasser: Dez. III / FB 61
Bebauungsplan Nr. 31 - Lindenweg -
hier: Aufstellungsbeschluss
Beratungsfolge: TOP:__
Datum Gremium Kompetenz
07.04.2031 Bezirksvertretung Auental-Mitte Anhörung/Empfehlung
15.04.2031 Planungsausschuss Entscheidung

Beschlussvorschlag:
Der Beschluss wird empfohlen.
Anlage/n:
1. Übersichtsplan
2. Luftbild`));
  expect(head.number?.value).toBe("FB 20/0042/WP9");
  expect(head.leadUnit?.value).toBe("Fachbereich Stadtentwicklung");
  expect(head.title?.value).toBe("Bebauungsplan Nr. 31 - Lindenweg - hier: Aufstellungsbeschluss");
  expect(head.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([
    ["Bezirksvertretung Auental-Mitte", "Anhörung/Empfehlung", "2031-04-07"], ["Planungsausschuss", "Entscheidung", "2031-04-15"],
  ]);
  expect(attachments.map((one) => one.title)).toEqual(["Übersichtsplan", "Luftbild"]);
});

test("reads a Beratungsfolge without captions", () => {
  const { head } = findStructure(documentFromText(`Stadt Auental
Der Bürgermeister

Vorlagen-Nr.: V/2031/0077
Federführung: Amt 61 - Stadtplanung

Sitzungsvorlage

X öffentlich

Beratungsfolge
Stadtentwicklungsausschuss\t20.05.2031
Rat\t03.06.2031

Betreff:
Neubau der Brücke am Mühlbach

Beschlussvorschlag:
Der Rat beschließt den Neubau.`));
  expect(head.body?.value).toBe("Stadt Auental");
  expect(head.leadUnit?.value).toBe("Amt 61 - Stadtplanung");
  expect(head.visibility?.value).toBe("public");
  expect(head.title?.value).toBe("Neubau der Brücke am Mühlbach");
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Stadtentwicklungsausschuss", "2031-05-20"], ["Rat", "2031-06-03"]]);
});

test("reads roles in brackets below captions that nobody else prints", () => {
  const { head } = findStructure(documentFromText(`Landkreis Wiesental
Beschlussvorlage
BV/3/0123

Organisationseinheit:
Fachdienst Finanzen
Datum: 12.02.2031
Antragsteller:

Beratungsfolge
Geplante Sitzungstermine (Status)
Ö/N
Finanzausschuss (Vorberatung) 03.03.2031 Ö
Kreistag (Entscheidung) 17.03.2031 Ö

Titel: Haushaltssatzung 2031

Beschlussvorschlag:
Der Kreistag beschließt die Satzung.`));
  expect(head.number?.value).toBe("BV/3/0123");
  expect(head.author).toBeNull();
  expect(head.leadUnit?.value).toBe("Fachdienst Finanzen");
  expect(head.title?.value).toBe("Haushaltssatzung 2031");
  expect(head.consultations.map(({ organization, role, date }) => [organization, role, date])).toEqual([
    ["Finanzausschuss", "Vorberatung", "2031-03-03"], ["Kreistag", "Entscheidung", "2031-03-17"],
  ]);
});

test("reads a form for one meeting as that meeting's paper", () => {
  const { layout, head, attachments } = findStructure(documentFromText(`Sitzungsvorlage Nr. 45/2031

Gremium: Gemeinderat
Sitzung am: 14.05.2031
TOP: 5
öffentlich

Betreff: Kindergarten St. Anna
- Anbau einer Gruppe -

Sachverhalt:
Der Kindergarten ist zu klein.

Anlagen:
- Grundriss

Sachbearbeiter: Frau Muster`));
  expect(layout).not.toBe("agenda-item");
  expect(head.form.value).toBe("paper");
  expect(head.number?.value).toBe("45/2031");
  expect(head.kind?.value).toBe("Sitzungsvorlage");
  expect(head.title?.value).toBe("Kindergarten St. Anna - Anbau einer Gruppe -");
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Gemeinderat", "2031-05-14", "5"]]);
  expect(attachments.map((one) => one.title)).toEqual(["Grundriss"]);
});

test("a subject that stands below the last field of a column is the title, and a greeting never is", () => {
  const { head } = findStructure(documentFromText(`ANTRAG der

CDU-Fraktion vom 04.01.2031

Gremium:

Termin:
Vorlage Nr.:
TOP:
Ortschaftsrat Auental

18.01.2031
171
6
öffentlich
Standplatz für Leihräder

Das Modell hat im Ort seine Anhänger gefunden und ein Platz am Bahnhof besteht.

Mit freundlichen Grüßen

Ina Auer`));
  expect(head.title?.value).toBe("Standplatz für Leihräder");
});
