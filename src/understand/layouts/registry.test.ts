import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { sheetOf } from "../sheet.ts";
import { layoutFor, layouts } from "./registry.ts";

const line = fc.constantFrom(
  "Stadt Auental", "Niederschrift", "Protokoll der 3. Sitzung des Bauausschusses", "Auszug aus der Niederschrift", "über die Sitzung des Rates am 12.03.2031", "Bekanntmachung", "Einladung", "Sitzung des Rates am Montag, 12.03.2031",
  "Tagesordnung", "TOP 1 Begrüßung", "TOP Ö 2", "1. Begrüßung", "2. Neubau der Brücke", "Anwesend: Erika Muster", "Beschlussvorlage", "Vorlage Nr. 12/2031", "Betreff: Neubau der Brücke", "Beratungsfolge:", "Gremium: Rat", "Datum: 12.03.2031", "Beschlussart: ungeändert beschlossen",
  "öffentlichVorlage-Art: Antrag", "Drucksache - 12/VI", "Drucksache-Art: Antrag", "Initiator: SPD", "Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen", "Antrag Nr. 14/2031:", "Beschluss:", "Ja: 6, Nein: 3, Enthaltungen: 0", "Sachverhalt:",
  "Sitzungskalender", "12.03.2031 Bauausschuss", "Fraktion Grüne Liste", "Antrag der Fraktion Grüne Liste: Trinkbrunnen am Markt", "Anlage 1 zur Vorlage 12/2031", "Kostenschätzung nach DIN 276", "Mitglieder des Rates", "Anna Auer, SPD", "Ben Busch, CDU", "Cora Clausen, FDP",
  "Ausschüsse", "Bauausschuss", "Umweltausschuss", "Finanzausschuss", "12/2031 | Neubau der Brücke", "13/2031 | Radweg", "14/2031 | Hallenbad", "Namentliche Abstimmung", "Auer, Anna | Ja", "Busch, Ben | Nein", "Der Rat beschließt, die Brücke zu bauen.", "",
);

test("the layout that recognises a sheet most surely is found, though not all are asked", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 16 }), (lines) => {
      const sheet = sheetOf(documentFromText(lines.join("\n")));
      const surenesses = layouts.map((layout) => layout.recognise(sheet));
      layouts.forEach((layout, n) => expect(surenesses[n]).toBeLessThanOrEqual(layout.surest));
      expect(layoutFor(sheet).name).toBe(layouts[surenesses.indexOf(Math.max(...surenesses))]?.name);
    }),
    { numRuns: 500 },
  );
});
