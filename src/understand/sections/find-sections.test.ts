import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { findStructure } from "../find-structure.ts";
import { sheetOf } from "../sheet.ts";
import { findSections } from "./find-sections.ts";

function sectionsOf(text: string): readonly (readonly [string, string])[] {
  const sheet = sheetOf(documentFromText(text));
  const body = { start: 0, offset: 0, headLines: new Set<number>(), agenda: [], ownNumber: null, isMinutes: false, agendaHoldsText: false };
  return findSections(sheet, body, "test").map((section) => [section.heading, sheet.text.slice(...section.contentSpan).replace(/\s+/gu, " ")] as const);
}

test("content before the first heading is the lead", () => {
  expect(sectionsOf("Ein Satz davor.\n\nRechtslage:\n\nEs gibt keine Pflicht.")).toEqual([["", "Ein Satz davor."], ["Rechtslage", "Es gibt keine Pflicht."]]);
});

test("a heading without content is none, one with an explicit nothing is", () => {
  expect(sectionsOf("Sachverhalt:\n\nBeschlussvorschlag:\n\nkeine\n\nAnlagen:\n")).toEqual([["Beschlussvorschlag", "keine"]]);
});

test("a known word inside a sentence broken over lines is no heading", () => {
  expect(sectionsOf("Sachverhalt:\nDie Stadt verweist auf die\nBegründung\nder Verwaltung vom Vorjahr.")).toHaveLength(1);
});

test("a line that leads into a list is no heading", () => {
  expect(sectionsOf("Sachlage:\n\nDie Unterzeichner:\n\n1. Stadt Auental\n2. Gemeinde Birkenried").map(([heading]) => heading)).toEqual(["Sachlage"]);
});

test("captions of pictures and page marks are no headings", () => {
  expect(sectionsOf("Sachlage:\n\nDie Zahlen steigen seit Jahren deutlich an.\n\nAbbildung 2: Anfragen im Vergleich\n\n– 3 –\n\nDie Zahlen werden im Herbst noch einmal geprüft und dann veröffentlicht.").map(([heading]) => heading)).toEqual(["Sachlage"]);
});

test("numbered headings go on where their form recurs", () => {
  expect(sectionsOf("IV. Sachverhalt\n\n2. Beschreibung der Maßnahme\n\nDie Halle wird saniert, und das Dach wird neu gedeckt und gedämmt.\n\n3. Zeitplan\n-\n4. Folgen bei Nichtbeschluss\nDie Halle müsste geschlossen werden.").map(([heading]) => heading)).toEqual([
    "IV. Sachverhalt", "2. Beschreibung der Maßnahme", "3. Zeitplan", "4. Folgen bei Nichtbeschluss",
  ]);
});

test("a heading broken around a subscript is one heading", () => {
  expect(sectionsOf("Der Bericht liegt vor.\n\nEinschätzung der CO\n2\n-Relevanz\n\nDie Auswirkungen auf das Klima werden als gering eingeschätzt, weil nichts gebaut wird.")).toEqual([
    ["", "Der Bericht liegt vor."],
    ["Einschätzung der CO2-Relevanz", "Die Auswirkungen auf das Klima werden als gering eingeschätzt, weil nichts gebaut wird."],
  ]);
});

test("a heading with boxes to tick has them as content", () => {
  expect(sectionsOf("Finanzielle Auswirkungen nein ja\n\nGesamtaufwand der Maßnahme: 3.000 Euro")[0]?.[1]).toMatch(/^nein ja/u);
});

test("a reason that text extraction moved to the end gets the paragraphs below the widest gap", () => {
  expect(sectionsOf("Die Stadt stellt Bänke auf.\n\nSie werden gepflegt.\n\n\n\nViele Menschen möchten am Kanal sitzen.\n\nBegründung:").at(-1)).toEqual(["Begründung", "Viele Menschen möchten am Kanal sitzen."]);
});

test("a line that opens the resolution below its heading, and place and day above the signatures, are no headings", () => {
  const { sections } = findStructure(documentFromText("Beschlussvorlage VO/31/031\n\nBetreff: Licht\n\nBeschlussvorschlag\nDer Kreistag beschließt:\n1. Das Licht bleibt an.\n2. Es wird gespart.\n\nAuental, den 18.07.2031\n\ngez. Dr. Petra Brandt und gez. Otto Auer für die Richtigkeit dieser Vorlage"));
  expect(sections.filter(({ kind }) => kind !== "lead").map(({ heading }) => heading)).toEqual(["Beschlussvorschlag"]);
});

test("headings are known by what they are composed of", () => {
  expect(sectionsOf("Vortrag / Begründung\nDer Bericht liegt vor.\n\nBeschlussvorschlag neu:\nDie Stelle wird besetzt.\n\nAuswirkungen auf den Haushaltsplan:\nkeine\n\nZu Frage 2:\nElf Wohnungen.").map(([heading]) => heading)).toEqual(["Vortrag / Begründung", "Beschlussvorschlag neu", "Auswirkungen auf den Haushaltsplan", "Zu Frage 2"]);
});

test("a heading may stand beside its text, or with its number on the same line", () => {
  expect(sectionsOf("Beschlussvorschlag:\tDer Rat beschließt die Satzung.\n5. Rechtsgrundlage: § 13 der Satzung\n6. Finanzielle Auswirkungen: keine")).toEqual([
    ["Beschlussvorschlag", "Der Rat beschließt die Satzung."], ["5. Rechtsgrundlage", "§ 13 der Satzung"], ["6. Finanzielle Auswirkungen", "keine"],
  ]);
});

test("a few words with a colon are a heading where the headings before stand in the same way", () => {
  const text = "Kurzfassung:\n82 Leistungen sind da.\n\nNächste Schritte:\nIm Sommer folgt das Gewerbeamt.";
  expect(sectionsOf(text).map(([heading]) => heading)).toEqual(["Kurzfassung", "Nächste Schritte"]);
  expect(sectionsOf(text.replace("Nächste Schritte", "Es wird daher beantragt")).map(([heading]) => heading)).toEqual(["Kurzfassung"]);
});

test("a paper's number behind or below an item of minutes belongs to neither its heading nor its content", () => {
  const items = (first: string, second: string) => {
    const document = documentFromText(`Stadt Auental\n\nProtokoll\n\nAnwesend: Frau Muster\n\nTagesordnung\n\n1. Eröffnung der Sitzung\n2. Neue Programme\n3. Sanierung der Bäder\n\n1. Eröffnung der Sitzung\n\nDie Sitzung wird eröffnet.\n\n2. Neue Programme${first}\n\nDie Verwaltung stellt sie vor.\n\n3. Sanierung der Bäder${second}\n\nDie Bäder werden saniert.`);
    return findStructure(document).sections.filter(({ heading }) => /^[23]/u.test(heading)).map(({ heading, contentSpan }) => [heading, document.text.slice(...contentSpan)]);
  };
  const expected = [["2. Neue Programme", "Die Verwaltung stellt sie vor."], ["3. Sanierung der Bäder", "Die Bäder werden saniert."]];
  expect(items("", "")).toEqual(expected);
  expect(items(" 31-29075", "\n31-29183-02")).toEqual(expected);
});

test("a word above the label of the Beratungsfolge is a link", () => {
  expect(sectionsOf("Dokumente\nVorlage\nBegründung\nBeratungsfolge\nRat\t12.03.2031\n\nBegründung\nDie Brunnen werden geprüft.").filter(([heading]) => heading === "Begründung")).toEqual([["Begründung", "Die Brunnen werden geprüft."]]);
});

test("short lines right upon their paragraphs are headings where a document prints two of them so", () => {
  const source = (second: string) => `Antrag\nDer Rat beschließt den Umbau der Kita am Anger.\n\nBerücksichtigung von Gender-Aspekten\nDas Angebot richtet sich an alle Geschlechter, auf eine ausgewogene Belegung wird geachtet.\n\n${second}\nDas Ergebnis der Prüfung der Wirkungen auf das Klima wird insgesamt als neutral bewertet.`;
  expect(sectionsOf(source("Ergebnis der Klimaprüfung")).map(([heading]) => heading)).toEqual(["Antrag", "Berücksichtigung von Gender-Aspekten", "Ergebnis der Klimaprüfung"]);
  expect(sectionsOf(source("Das Ergebnis war knapp.")).map(([heading]) => heading)).toEqual(["Antrag"]);
});

test("whose resolution it is opens it, also below a motion", () => {
  expect(sectionsOf("Antrag\n\nDer Jugendhilfeausschuss möge beschließen:\n\nDie Verwaltung wird beauftragt, das Zentrum zu sichern.").map(([heading]) => heading)).toEqual(["Antrag"]);
});

test("below the heading of a card known words head their bullets, and links to press are no content", () => {
  const text = "# Kurzinformationen\n\nAnhängige Vorgänge\nAnlass\n• Brand der Turnhalle\nGesamtkosten/Gesamterlöse\n-/-\nEntscheidungsvorschlag\n• Die Halle wird\nneu gebaut.\nGesucht werden kann im RIS auch unter:\n• Sporthalle\nOrtsangabe\n• Ortsteil Birkenried\n\n# Dokumente";
  expect(sectionsOf(text)).toEqual([
    ["Kurzinformationen", "Anlass • Brand der Turnhalle"], ["Anlass", "• Brand der Turnhalle"], ["Gesamtkosten/Gesamterlöse", "-/-"], ["Entscheidungsvorschlag", "• Die Halle wird neu gebaut."],
    ["Gesucht werden kann im RIS auch unter", "• Sporthalle"], ["Ortsangabe", "• Ortsteil Birkenried"],
  ]);
});

test("a marked heading above another that stands apart like it has no content", () => {
  expect(sectionsOf("# Sachverhalt\n\nBeschlussvorschlag\n\nDer Rat beschließt den Bau.").map(([heading]) => heading)).toEqual(["Beschlussvorschlag"]);
});

test("right below a heading a short line over an explicit nothing is a heading, too", () => {
  expect(sectionsOf("Sachverhalt\nBeschreibung des Abwägungsprozesses:\nentfällt\n\nFinanzierung\n\nDie Mittel stehen bereit.")).toEqual([
    ["Sachverhalt", "Beschreibung des Abwägungsprozesses: entfällt"], ["Beschreibung des Abwägungsprozesses", "entfällt"], ["Finanzierung", "Die Mittel stehen bereit."],
  ]);
});

test("captions and options of a choice whose boxes were lost are no headings", () => {
  expect(sectionsOf("Zusammenfassung\n\nAnlass der Vorlage:\n\nRechtliche Vorschriften Beschluss des Rates X Verwaltungshandeln\n\nSonstiges:\n\nMit der Vorlage soll die Wahl vorbereitet werden.").map(([heading]) => heading)).toEqual(["Zusammenfassung"]);
  expect(sectionsOf("Zusammenfassung\n\nDer Plan steht.\n\nSonstiges:\n\nMit der Vorlage soll die Wahl vorbereitet werden.").map(([heading]) => heading)).toEqual(["Zusammenfassung", "Sonstiges"]);
});

test("years side by side above figures are content enough for a heading", () => {
  const text = (below: string) => `Maßnahme\n\nEs wird gespart, wo es geht, und das auf Dauer und überall gleich.\n\nErsparnis im Ganzen\n\n${below}`;
  expect(sectionsOf(text("2031 2032 2033\n12.000 € 12.000 € 14.500 €\n")).map(([heading, content]) => [heading, content.slice(0, 14)])).toContainEqual(["Ersparnis im Ganzen", "2031 2032 2033"]);
  expect(sectionsOf(text("2031 2032 2033\n")).map(([heading]) => heading)).not.toContain("Ersparnis im Ganzen");
});

test("the first words of a sentence that a page tears off are no heading, nor is a sentence about an item", () => {
  expect(sectionsOf("Begründung:\n\nDie Stadt Auental wächst.\n\nEine Stelle, wie es sie in Birkenried gibt, hilft bei\n\nVerfahren, die lange dauern und deren Ende niemand mehr sieht, und sie wirkt auf alle Ämter ein.").map(([heading]) => heading)).toEqual(["Begründung"]);
  const minutes = (line: string) => {
    const sheet = sheetOf(documentFromText(`Tagesordnungspunkt 1: Wege\n\nDie Wege werden gefegt.\n\n${line}\n\nSie bekommen die Unterlagen später.`));
    return findSections(sheet, { start: 0, offset: 0, headLines: new Set<number>(), agenda: [], ownNumber: null, isMinutes: true, agendaHoldsText: false }, "test").map(({ heading }) => heading);
  };
  expect(minutes("Tagesordnungspunkt 2 haben wir abgesetzt.")).not.toContain("Tagesordnungspunkt 2 haben wir abgesetzt.");
  expect(minutes("Tagesordnungspunkt 2: Brücke")).toContain("Tagesordnungspunkt 2: Brücke");
});

const prose = (subject: string) => `${subject} im Quartier wurde im Frühjahr mit allen Beteiligten gemeinsam untersucht und\nausgewertet.`;

test("a text without gaps may open with such a heading below the paper's own, and print them with colons", () => {
  const text = `Sachverhalt\nAnlass der Planung\n${prose("Der Verkehr")}\nBisheriger Ablauf:\n${prose("Die Menge")}`;
  expect(sectionsOf(text).map(([heading]) => heading)).toEqual(["Sachverhalt", "Anlass der Planung", "Bisheriger Ablauf"]);
  expect(sectionsOf(`Sachverhalt\nDer Ortsrat Birkenried\n${prose("Der Verkehr")}\n${prose("Die Menge")}`).map(([heading]) => heading)).toEqual(["Sachverhalt"]);
});

test("a text without gaps has its headings between the end of a paragraph and the next", () => {
  const text = `Erläuterungen\nEinleitung\n${prose("Der Verkehr")}\nDatenlage\n${prose("Die Menge")}\n▪ Zählung der Wege am Morgen\n▪ Befragung aller Schulen und Vereine.\nHandlungsbedarf\n${prose("Der Bedarf")}`;
  expect(sectionsOf(text).map(([heading, content]) => [heading, content.slice(0, 14)])).toEqual([
    ["Erläuterungen", "Einleitung Der"], ["Einleitung", "Der Verkehr im"], ["Datenlage", "Die Menge im Q"], ["Handlungsbedarf", "Der Bedarf im "],
  ]);
});

test("one short line in such a text may be anything, and so may what stands below a letter", () => {
  expect(sectionsOf(`${prose("Der Verkehr")}\nDatenlage\n${prose("Die Menge")}`)).toHaveLength(1);
  expect(sectionsOf(`Sachverhalt\n${prose("Der Verkehr")}\nMit freundlichen Grüßen\nIhre Ina Auer.\nSprecherin im Rat\n${prose("Das Büro")}`).map(([heading]) => heading)).toEqual(["Sachverhalt"]);
});

test("an answer's questions, printed once more, head no sections; its answers do", () => {
  const ofQuestion = (first: string) => sectionsOf(`Stellungnahme des Bürgermeisteramtes\n\nZu Frage 1:\n\n${first}\n\nDie Brücke ist dicht.\n\nZu Frage 2:\n\nWer zahlt dafür\nund wann?\n\nDer Kreis zahlt.`);
  expect(ofQuestion("Ist die Brücke dicht?")).toEqual([["Stellungnahme des Bürgermeisteramtes", "Zu Frage 1: Ist die Brücke dicht? Die Brücke ist dicht. Zu Frage 2: Wer zahlt dafür und wann? Der Kreis zahlt."]]);
  expect(ofQuestion("Sie ist es.").map(([heading]) => heading)).toEqual(["Stellungnahme des Bürgermeisteramtes", "Zu Frage 1"]);
});
