import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads the meeting of one item, its outcome and its vote", () => {
  const { layout, head, sections, votes } = findStructure(documentFromText(`TOP: Ö 7
Gremium: Rat der Stadt Auental
Datum: Do, 12.06.2031
Status: öffentlich/nichtöffentlich
Zeit: 18:00
Beschlussart: ungeändert beschlossen

Wortprotokoll

Herr Muster erläutert die Vorlage.

Beschluss:

Der Rat beschließt die Satzung.

Abstimmungsergebnis:
Ja: 20, Nein: 3, Enthaltungen: 1`));
  expect(layout).toBe("agenda-item");
  expect(head.form.value).toBe("agendaItem");
  expect(head.visibility).toBeNull();
  expect(head.date).toBeNull();
  expect(head.consultations.map(({ organization, date, item, outcome }) => [organization, date, item, outcome])).toEqual([
    ["Rat der Stadt Auental", "2031-06-12", "7", "ungeändert beschlossen"],
  ]);
  expect(sections.map((section) => section.heading)).toEqual(["Wortprotokoll", "Beschluss", "Abstimmungsergebnis"]);
  expect(votes.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[20, 3, 1]]);
});

test("reads an item's page that names the item in its heading and the outcome below the text", () => {
  const { head } = findStructure(documentFromText("Ratsinformationssystem Stadt Auental\n\n# Tagesordnungspunkt Ö 6\n\nBetreff:\tSanierung des Bades\nVorlage:\tVO/31/112\nGremium:\tRat der Stadt Auental\nSitzung:\t26. Sitzung des Rates der Stadt Auental\nDatum:\t26.09.2031\nStatus:\töffentlich\n\n# Protokoll\n\nDer Bürgermeister erläutert die Kosten.\n\n# Beschluss\n\nDer Rat stimmt zu.\n\nBeschluss: mehrheitlich beschlossen\nAbstimmung: Ja: 24, Nein: 7, Enthaltungen: 2"));
  expect([head.form.value, head.kind, head.title?.value, head.visibility?.value, head.body?.value]).toEqual(["agendaItem", null, "Sanierung des Bades", "public", "Stadt Auental"]);
  expect(head.consultations.map(({ organization, date, meeting, item, outcome }) => [organization, date, meeting, item, outcome])).toEqual([["Rat der Stadt Auental", "2031-09-26", "26. Sitzung", "6", "mehrheitlich beschlossen"]]);
});

test("a page that holds only resolution, vote and debate is part of an item, not a paper", () => {
  const { layout, head, votes } = findStructure(documentFromText("Beschluss:\nDer Ausschuss empfiehlt den Plan.\n\nAbstimmung:\nJa: 6, Nein: 3, Enthaltungen: 0\n\nMitglied Muster trägt namens der Fraktion FWG vor.\n"));
  expect([layout, head.form.value]).toEqual(["agenda-item", "agendaItem"]);
  expect(votes.map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[6, 3, 0]]);
  expect(findStructure(documentFromText("Beschluss:\nDer Rat beschließt den Plan.\n\nBegründung:\nEr ist gut.\n\nAbstimmung: Ja: 6, Nein: 3, Enthaltungen: 0\n")).head.form.value).toBe("paper");
});

test("a heading of item and subject with labels alone below it is the page of that item, unless it lists others", () => {
  const source = "Sitzungsdienst Auental\n\nTOP 5: Neufassung der Hundesteuersatzung\nGremium\nHauptausschuss\nSitzung\nMi., 04.06.2031, 18:00 Uhr\nVorlage\nVL-88/2031\nBeschluss\nDer Ausschuss empfiehlt die Neufassung.\nAbstimmung\n7 Ja, 2 Nein, 1 Enthaltung";
  const { head } = findStructure(documentFromText(source));
  expect([head.form.value, head.title?.value]).toEqual(["agendaItem", "Neufassung der Hundesteuersatzung"]);
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([["Hauptausschuss", "2031-06-04", "5"]]);
  expect(findStructure(documentFromText(`${source}\nTOP 6: Verschiedenes`)).head.form.value).not.toBe("agendaItem");
});

test("the heading of one item makes a page of captions and values that item's page, and what it decided is a section", () => {
  const { head, sections } = findStructure(documentFromText("# Tagesordnungspunkt Ö 6\nSitzung\tWerkausschuss, 22.04.2031\nGremium\tWerkausschuss\nDatum\tDi, 22.04.2031\nBetreff\tKanalarbeiten in der Talstraße\nVorlage\t2031/077\nBeschlussart\tungeändert beschlossen\n# Beschluss\nDer Auftrag wird vergeben."));
  expect([head.form.value, head.title?.value, sections.map(({ heading }) => heading)]).toEqual(["agendaItem", "Kanalarbeiten in der Talstraße", ["Beschluss"]]);
  expect(head.consultations.map(({ organization, date, item, outcome }) => [organization, date, item, outcome])).toEqual([["Werkausschuss", "2031-04-22", "6", "ungeändert beschlossen"]]);
});

test("an item's number over its title, below body and day of the meeting", () => {
  const { head } = findStructure(documentFromText("Gemeinde Auental\nBauausschuss Auental\n05.10.2031\n\nTOP 7\nNeue Brücke am Bach\n\nBeratungsfolge\nDatum\tGremium\tTOP\tÖ/NÖ\n21.09.2031\tFinanzausschuss Auental\t4\tö\n05.10.2031\tBauausschuss Auental\t7\tö\n"));
  expect([head.form.value, head.title?.value, head.number]).toEqual(["agendaItem", "Neue Brücke am Bach", null]);
});

const pages: readonly (readonly [manner: string, text: string, said: readonly unknown[], meeting: readonly unknown[], headings: readonly string[]])[] = [
  ["cards of meeting and item, closed", "# TOP 2. - Veröffentlichung\n\n# Sitzungs-Informationen\nMittwoch, 3. Dezember 2031, 09:30 Uhr (Abgeschlossen)\nGremium:\tAusschuss für Planung\n\n# TOP-Informationen\n\nTOP 2. (Nichtöffentlich)\nJahresabschlüsse\nder Beteiligungen\n\n# Bekanntgabe nach Art. 52 Abs. 3 GO\n\nDer Beschluss unterliegt auf Dauer der Geheimhaltung.\nSchließen", ["Jahresabschlüsse der Beteiligungen", "nonPublic"], ["Ausschuss für Planung", "2031-12-03", "2"], ["Bekanntgabe nach Art. 52 Abs. 3 GO"]],
  ["words above the item", "Gemeinde Birkenried\nGemeindevertretung\nSitzung vom 14.05.2031\n\nTOP 5 (nichtöffentlich)\nPersonalangelegenheit\nBesetzung der Amtsleitung\n\nBekanntgabe gemäß § 35 Abs. 1 GemO\nDie Stelle wird zum 01.07.2031 besetzt.", ["Personalangelegenheit Besetzung der Amtsleitung", "nonPublic"], ["Gemeindevertretung", "2031-05-14", "5"], ["Bekanntgabe gemäß § 35 Abs. 1 GemO"]],
  ["the item's letter", "Ratsinformationssystem Stadt Auental\n\nSitzung\nBauausschuss\n12.03.2031, 18:00 Uhr\n\nTagesordnungspunkt N 4\nVerkauf eines Grundstücks am Mühlweg\n\nBeschluss\nDer Verkauf wird beschlossen.", ["Verkauf eines Grundstücks am Mühlweg", "nonPublic"], ["Bauausschuss", "2031-03-12", "4"], ["Beschluss"]],
  ["the page's heading above the meeting", "# TOP 7 - Details\n# Sitzung\nHauptausschuss\nDonnerstag, 3. April 2031, 17:00 Uhr\n# Gegenstand\nNeufassung der Hundesteuersatzung\n# Beschlussvorschlag\nDie Satzung wird beschlossen.", ["Neufassung der Hundesteuersatzung", undefined], ["Hauptausschuss", "2031-04-03", "7"], ["Beschlussvorschlag"]],
  ["item and title above the meeting", "Tagesordnungspunkt 8: Ausbau der Kita Wiesental\n\nSitzung des Jugendhilfeausschusses am 20.03.2031\n\nProtokoll\nDie Leiterin stellt den Ausbau vor.\n\nAbstimmungsergebnis\neinstimmig", ["Ausbau der Kita Wiesental", undefined], ["Jugendhilfeausschuss", "2031-03-20", "8"], ["Protokoll", "Abstimmungsergebnis"]],
];

test.each(pages)("reads the page of one item by %s", (_, text, said, meeting, headings) => {
  const { head, sections } = findStructure(documentFromText(text));
  expect([head.form.value, head.date]).toEqual(["agendaItem", null]);
  expect([head.title?.value, head.visibility?.value]).toEqual(said);
  expect(head.consultations.map(({ organization, date, item }) => [organization, date, item])).toEqual([meeting]);
  expect(sections.filter(({ kind }) => kind !== "lead").map(({ heading }) => heading)).toEqual(headings);
});

test("an item behind closed doors is not public, whatever the meeting's status says", () => {
  const { head } = findStructure(documentFromText("TOP: N 7\nGremium: Rat der Stadt Auental\nDatum: Do, 12.06.2031\nStatus: öffentlich/nichtöffentlich\nBeschlussart: ungeändert beschlossen\n\nBeschluss:\n\nDer Rat verkauft das Grundstück."));
  expect([head.form.value, head.visibility?.value]).toEqual(["agendaItem", "nonPublic"]);
});

test("two items on a page are an agenda", () => {
  expect(findStructure(documentFromText("Bauausschuss\n12.03.2031, 18:00 Uhr\n\nTOP 3 (öffentlich)\nNeubau der Turnhalle\n\nTOP 4 (nichtöffentlich)\nVerkauf eines Grundstücks")).head.form.value).toBe("agenda");
});
