import { expect, test } from "vitest";
import { wordsOfItem } from "./item-words.ts";

test.each([
  ["Sanierung der Turnhalle\tVO/31/112\tmehrheitlich beschlossen", "Sanierung der Turnhalle", "VO/31/112", "mehrheitlich beschlossen"],
  ["Sanierung der Turnhalle\tungeändert beschlossen\t2031/0190", "Sanierung der Turnhalle", "2031/0190", "ungeändert beschlossen"],
  ["Jahresabschluss 2030\t\tzur Kenntnis genommen", "Jahresabschluss 2030", null, "zur Kenntnis genommen"],
  ["Neubau der Brücke - SV-Nr. 2031/0131", "Neubau der Brücke", "2031/0131", null],
  ["Neubau der Brücke\tVorlage: BV 12/2031", "Neubau der Brücke", "BV 12/2031", null],
  ["Personalangelegenheit\t(nichtöffentlich)", "Personalangelegenheit (nichtöffentlich)", null, null],
])("%j is told apart", (line, title, paperNumber, outcome) => {
  expect(wordsOfItem(line)).toEqual({ title, paperNumber, outcome });
});

test.each(["Haushalt 2031/2032", "Bericht über die Ausführung der am 12.05.2031 beschlossenen Maßnahmen", "Antrag: Linie 217 - abgelehnt", "Straße an der Mühle - 2. Bauabschnitt"])("%j is all title", (line) => {
  expect(wordsOfItem(line)).toEqual({ title: line, paperNumber: null, outcome: null });
});
