import { describe, expect, it } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { type Sheet, sheetOf } from "../sheet.ts";
import type { Layout } from "./layout.ts";
import { layoutFor, layouts } from "./registry.ts";

const texts: readonly string[] = [
  "Vorlage - 2031/017\nStatus:öffentlichVorlage-Art:Beschlussvorlage\nBetreff:Neubau der Brücke\n",
  "Drucksache - 0712/VI\nDrucksache-Art:Antrag\nInitiator:Fraktion Grüne Liste\n",
  "Niederschrift\nüber die 3. Sitzung des Bauausschusses am 12.03.2031\nAnwesend: Anna Auer\nTagesordnung\n1. Eröffnung\n2. Brücke\nTOP 1: Eröffnung\n",
  "Auszug aus der Niederschrift\nTOP 3: Neubau der Brücke\nDer Rat stimmt zu.\n",
  "Bauausschuss\n12.03.2031\nTagesordnung\n1. Eröffnung\n2. Neubau der Brücke\n3. Verschiedenes\n",
  "Einladung\nzur Sitzung des Rates am 12.03.2031\nTagesordnung\n1. Eröffnung\n",
  "Fraktion Grüne Liste\n\nAntrag\n\nSehr geehrte Frau Bürgermeisterin,\nwir stellen folgenden Antrag.\n",
  "Antrag der Fraktion Grüne Liste: Trinkbrunnen am Markt\n12.03.2031\nDer Rat möge beschließen:\n",
  "Sachverhalt:\nDie Brücke ist alt.\n",
  "Sitzungskalender\n12.03.2031 Bauausschuss\n13.03.2031 Rat\n",
  "TOP Ö 3\nGremium: Rat\nDatum: 12.03.2031\nBeschlussart: beschlossen\n",
  "Hallo Welt\n",
];

/** What asking all of them tells: the first of the surest. */
function surestOf(sheet: Sheet): Layout | undefined {
  const sure = layouts.map((layout) => ({ layout, sureness: layout.recognise(sheet) }));
  const most = Math.max(...sure.map(({ sureness }) => sureness));
  return sure.find(({ sureness }) => sureness === most)?.layout;
}

describe("layoutFor", () => {
  it.each(texts)("finds the surest without asking all: %j", (text) => {
    const sheet = sheetOf(documentFromText(text));
    expect(layoutFor(sheet).name).toBe(surestOf(sheet)?.name);
    for (const layout of layouts) expect(layout.recognise(sheet), layout.name).toBeLessThanOrEqual(layout.most);
  });

  it("is asked here of many manners", () => {
    expect(new Set(texts.map((text) => layoutFor(sheetOf(documentFromText(text))).name)).size).toBeGreaterThan(7);
  });
});
