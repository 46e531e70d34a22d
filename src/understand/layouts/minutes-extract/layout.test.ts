import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads meeting, item, subject, outcome, vote and the office in the foot", () => {
  const { layout, head, votes } = findStructure(documentFromText(`Niederschrift 12. Sitzung Hauptausschuss
4. Juni 2031, 16:00 Uhr
öffentlich
Großer Saal, Rathaus

Punkt 7 der Tagesordnung: Neue Bänke
im Stadtpark
Antrag: FDP
Vorlage: 2031/0220

Beschluss:
Zugestimmt

Abstimmungsergebnis:
Bei 9 Ja-Stimmen und 2 Nein-Stimmen mehrheitlich zugestimmt


Die Vorsitzende ruft den Punkt auf und erklärt, sie habe am Montag mit 14 Nein-Stimmen gerechnet.

Ratsbüro - Sitzungsdienst -
11. Juni 2031`));
  expect(layout).toBe("minutes-extract");
  expect(head.form.value).toBe("minutesExtract");
  expect(head.title?.value).toBe("Neue Bänke im Stadtpark");
  expect(head.number).toBeNull();
  expect(head.leadUnit?.value).toBe("Ratsbüro - Sitzungsdienst");
  expect(head.date?.value).toBe("2031-06-11");
  expect(head.consultations.map(({ organization, date, meeting, item, outcome }) => [organization, date, meeting, item, outcome])).toEqual([
    ["Hauptausschuss", "2031-06-04", "12. Sitzung", "7", "Zugestimmt"],
  ]);
  expect(votes.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[9, 2, null]]);
});

test("reads an extract of several items, each with its vote", () => {
  const { head, sections, votes } = findStructure(documentFromText("Kreis Wiesental\n\nAuszug aus der Niederschrift\nüber die 22. Sitzung des Kreistages vom 27.03.2031\n\nöffentliche Sitzung\n\nZu Punkt 8 der Tagesordnung\nPartnerschaft mit Talheim\nSV-Nr. 2031/0031\n\nDer Vorsitzende berichtet.\n\nBeschluss:\n\nDer Kreistag stimmt der Fassung der Anlage 1 zu.\n\nAbstimmungsergebnis: 41 Ja-Stimmen, 0 Nein-Stimmen, 3 Enthaltungen\n\nZu Punkt 9 der Tagesordnung\nNeuer Radweg\nSV-Nr. 2031/0047\n\nBeschluss:\n\nDer Kreistag stimmt zu.\n\nAbstimmungsergebnis: 38 Ja-Stimmen, 5 Nein-Stimmen, 1 Enthaltung\n\nAuental, den 02.04.2031\n\ngez. Anke Lindner\nSchriftführerin"));
  expect([head.title?.value, head.visibility?.value, head.consultations[0]?.organization, head.consultations[0]?.item]).toEqual(["Partnerschaft mit Talheim", "public", "Kreistag", "8"]);
  expect(sections.filter(({ kind }) => kind !== "lead").map(({ heading }) => heading)).toEqual(["Zu Punkt 8 der Tagesordnung", "Beschluss", "Abstimmungsergebnis", "Zu Punkt 9 der Tagesordnung", "Beschluss", "Abstimmungsergebnis"]);
  expect(votes.map(({ item, yes, no, abstain }) => [item, yes, no, abstain])).toEqual([["8", 41, 0, 3], ["9", 38, 5, 1]]);
});

test("joins a kind printed over two lines, and takes the vote of an amendment for one of its own", () => {
  const { head, votes, attachments } = findStructure(documentFromText("Stadt Auental\n\nAuszug\naus der Niederschrift über die 31. Sitzung des Rates der Stadt Auental am 22.05.2031\n\nTOP Ö 7\nSatzung über das Bad\nVorlage: VO/31/033\n\nEs wird gesprochen.\n\nAbstimmung über den Antrag der SPD-Fraktion:\nJa: 12, Nein: 19, Enthaltungen: 2 - abgelehnt\n\nBeschluss:\nDer Rat beschließt die Satzung in der Fassung der Anlage 1.\n\nAbstimmung:\nJa: 25, Nein: 6, Enthaltungen: 2\n\nAuental, den 27.05.2031"));
  expect([head.kind?.value, head.title?.value, head.visibility?.value, head.number]).toEqual(["Auszug aus der Niederschrift", "Satzung über das Bad", "public", null]);
  expect(head.consultations.map(({ item, outcome }) => [item, outcome])).toEqual([["7", null]]);
  expect(votes.map(({ item, yes, no }) => [item, yes, no])).toEqual([["7", 12, 19], ["7", 25, 6]]);
  expect(attachments).toEqual([]);
});

test("reads the part of the meeting behind the item's number, and votes told in the text", () => {
  const { head, votes } = findStructure(documentFromText("Auszug aus dem Protokoll\nder Sitzung des Stadtrates vom 14.02.2031\n\nTOP 12 - Nichtöffentlicher Teil\nVerkauf am Anger\n\nDer Stadtrat stimmt dem Verkauf mit 14 Ja-Stimmen gegen 3 Nein-Stimmen bei zwei Enthaltungen zu.\n\nAuental, 20.02.2031"));
  expect([head.title?.value, head.visibility?.value, head.consultations[0]?.item]).toEqual(["Verkauf am Anger", "nonPublic", "12"]);
  expect(votes.map(({ yes, no, abstain, item }) => [yes, no, abstain, item])).toEqual([[14, 3, 2, "12"]]);
});

test("the number of the item's paper in brackets is none of its title", () => {
  const { head } = findStructure(documentFromText("Auszug aus der Niederschrift über die 9. Sitzung des Stadtrates Auental vom 22.05.2031\n\nöffentlich\n\nTOP 7  Sanierung der Stadtmauer (Vorlage 31/201)\n\nDer Stadtrat beschließt die Sanierung."));
  expect(head.title?.value).toBe("Sanierung der Stadtmauer");
});

const several = "STADT AUENTAL\n\nAuszug aus der Niederschrift über die\n24. Sitzung des Bauausschusses\n\nSitzungsdatum: Donnerstag, den 22.05.2031\n\nÖffentlicher Teil\n\n3. Sanierung der Brücke am Mühlbach und Vergabe der\nArbeiten an der Böschung\n\nSachverhalt:\n\nDie Brücke ist alt.\n\n24. Sitzung des Bauausschusses vom 22.05.2031 Seite 1 von 2\n4. Mitteilungen\n\n4.1. Spielplatz am Anger\n\nSachverhalt:\n\nDer Spielplatz ist offen.\n\nBeschluss:\n\nDer Ausschuss nimmt Kenntnis.\n1. Die Schaukel wird erneuert.\n";

test("the numbered lines of an extract that stand right above what was said are its items, however long, below their part of the meeting", () => {
  const { head, sections } = findStructure(documentFromText(several));
  expect(head.visibility?.value).toBe("public");
  expect(sections.filter(({ kind }) => kind !== "lead").map(({ heading }) => heading)).toEqual([
    "Öffentlicher Teil", "3. Sanierung der Brücke am Mühlbach und Vergabe der Arbeiten an der Böschung", "Sachverhalt", "4. Mitteilungen", "4.1. Spielplatz am Anger", "Sachverhalt", "Beschluss",
  ]);
});

test("a single numbered line above a section's heading is no item where no part of the meeting is opened", () => {
  const { sections } = findStructure(documentFromText("STADT AUENTAL\n\nAuszug aus der Niederschrift über die\n24. Sitzung des Bauausschusses am 22.05.2031\n\nSachverhalt:\n\nDie Brücke ist alt.\n\n3. Die alte Brücke über den Bach\n\nBeschluss:\n\nSie wird saniert.\n"));
  expect(sections.map(({ foundBy }) => foundBy)).not.toContain("sections/agendaItem");
});

const debate = (end: string) => `NIEDERSCHRIFT\n\nStadt Auental\nGremium: 14. Plenarsitzung Gemeinderat\nTermin: 12. November 2031, 09:30 Uhr\nöffentlich\n\nAuszug aus dem Protokoll\n\n(...)\n\nAntrag Nr. 31 (S. 412): Mehr Bänke am Markt (ÖPNV)\nund neue Körbe (SPD, Bürgerliste Auental)\n\nStadtrat Ohm (SPD): Wir wollen Bänke.\n\nDie Vorsitzende: Ich bitte um das Handzeichen.\n${end}\n\n(...)`;

test("the line that names a motion by its number heads an extract without items: its subject, and what the votes are on", () => {
  const { head, votes } = findStructure(documentFromText(debate("- 14 Zustimmungen, damit mehrheitlich abgelehnt.")));
  expect([head.title?.value, head.body?.value, head.visibility?.value, head.number]).toEqual(["Mehr Bänke am Markt (ÖPNV) und neue Körbe", "Stadt Auental", "public", null]);
  expect(head.consultations.map(({ organization, item, outcome }) => [organization, item, outcome])).toEqual([["Gemeinderat", null, "14 Zustimmungen, damit mehrheitlich abgelehnt"]]);
  expect(votes.map(({ item, yes, no, manner }) => [item, yes, no, manner])).toEqual([["Antrag Nr. 31", 14, null, "majority"]]);
});

test("each vote of an extract is on the motion named right above it, and several outcomes are none of the meeting", () => {
  const { head, votes } = findStructure(documentFromText(debate("- 14 Zustimmungen, damit abgelehnt.\n\nAnfrage 2031/032 – Brunnen\n\n- 30 Zustimmungen, damit angenommen.")));
  expect(votes.map(({ item, yes }) => [item, yes])).toEqual([["Antrag Nr. 31", 14], ["Anfrage 2031/032", 30]]);
  expect(head.consultations[0]?.outcome).toBeNull();
});

test.each(["Beglaubigter Auszug aus der Niederschrift", "Abschrift aus dem Beschlussbuch", "Auszugsweise Niederschrift"])("%s is one", (kind) => {
  const { head } = findStructure(documentFromText(`${kind}\n\nüber die Sitzung des Bauausschusses der Stadt Auental vom 11.02.2031\n\nBetreff: Bänke am Markt\n\nBeschluss:\nDer Ausschuss stimmt zu.`));
  expect([head.form.value, head.kind?.value, head.title?.value, head.consultations[0]?.date]).toEqual(["minutesExtract", kind, "Bänke am Markt", "2031-02-11"]);
});

test("body and day in lines of their own are the meeting, not the office and day of a foot", () => {
  const { head } = findStructure(documentFromText("Protokollauszug\n\nStadt Auental\nGemeinderat\n12.11.2031\n\nTOP 4 Bänke am Markt\n\nBeschluss:\nDer Gemeinderat stimmt zu."));
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Gemeinderat", "2031-11-12", "4"]]);
  expect([head.date, head.leadUnit, head.body?.value]).toEqual([null, null, "Stadt Auental"]);
});

test.each(["Tagesordnungspunkt 9.4 haben wir abgesetzt. Sie bekommen", "Punkt 9.4 der Tagesordnung wird vertagt, weil die", "TOP 9.4 entfällt, so dass eine"])("a sentence that begins with another item (%s) is none of the extract", (sentence) => {
  const { layout, head } = findStructure(documentFromText(`NIEDERSCHRIFT\n\nStadt Auental\nGremium: 8. Plenarsitzung Gemeinderat\nTermin: 3. Februar 2031, 15:30 Uhr\nöffentlich\n\nPunkt 9.1 der Tagesordnung: Bänke am Markt:\nHolz oder Stein\nAnfrage des Stadtrats Ohm (FW) vom 31. Oktober 2030\nVorlage: 2030/0250\n\nBeschluss:\nKenntnisnahme von der Stellungnahme\n\nDer Vorsitzende ruft den Punkt auf:\n\n${sentence}\nvorab eine Information.\n\nRatsbüro - Sitzungsdienst -\n26. Februar 2031`));
  expect([layout, head.title?.value, head.consultations[0]?.item, head.consultations[0]?.outcome]).toEqual(["minutes-extract", "Bänke am Markt: Holz oder Stein", "9.1", "Kenntnisnahme von der Stellungnahme"]);
});

test("the outcome stands below the heading of the vote's result", () => {
  const { head } = findStructure(documentFromText(`Niederschrift 3. Plenarsitzung des Gemeinderates
22. Oktober 2031, 15:30 Uhr
öffentlich

27.

Punkt 24 der Tagesordnung: Sanierungsgebiet „Auwiesen“
Vorlage: 2031/0853

Beschluss:
1. Den Zielen wird zugestimmt.

2. Die Satzung wird beschlossen.

Abstimmungsergebnis:
Bei 31 Ja-Stimmen und 2 Enthaltungen mehrheitlich zugestimmt

Der Vorsitzende ruft den Punkt auf.`));
  expect(head.consultations[0]?.outcome).toBe("Bei 31 Ja-Stimmen und 2 Enthaltungen mehrheitlich zugestimmt");
});
