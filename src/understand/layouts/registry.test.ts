import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { sheetOf } from "../sheet.ts";
import { agendaItem } from "./agenda-item/layout.ts";
import { allrisLine } from "./allris-line/layout.ts";
import { allrisPage } from "./allris-page/layout.ts";
import { assemblyRecord } from "./assembly-record/layout.ts";
import { fragment } from "./fragment/layout.ts";
import { headedPaper } from "./headed-paper/layout.ts";
import { letter } from "./letter/layout.ts";
import { meetingList } from "./meeting-list/layout.ts";
import { meetingPage } from "./meeting-page/layout.ts";
import { minutesExtract } from "./minutes-extract/layout.ts";
import { minutes } from "./minutes/layout.ts";
import { motionPage } from "./motion-page/layout.ts";
import { notice } from "./notice/layout.ts";
import { portalPage } from "./portal-page/layout.ts";
import { layoutFor } from "./registry.ts";
import { unknown } from "./unknown/layout.ts";

const layouts = [agendaItem, meetingPage, meetingList, allrisPage, allrisLine, assemblyRecord, letter, motionPage, portalPage, headedPaper, minutesExtract, minutes, notice, fragment, unknown];

const line = fc.constantFrom(
  "Stadt Auental", "Niederschrift", "Protokoll der 3. Sitzung des Bauausschusses", "Auszug aus der Niederschrift", "über die Sitzung des Rates am 12.03.2031", "Bekanntmachung", "Einladung", "Sitzung des Rates am Montag, 12.03.2031",
  "Tagesordnung", "TOP 1 Begrüßung", "TOP Ö 2", "1. Begrüßung", "2. Neubau der Brücke", "Anwesend: Erika Muster", "Beschlussvorlage", "Vorlage Nr. 12/2031", "Betreff: Neubau der Brücke", "Beratungsfolge:", "Gremium: Rat", "Datum: 12.03.2031", "Beschlussart: ungeändert beschlossen",
  "öffentlichVorlage-Art: Antrag", "Drucksache - 12/VI", "Drucksache-Art: Antrag", "Initiator: SPD", "Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen", "Antrag Nr. 14/2031:", "Beschluss:", "Ja: 6, Nein: 3, Enthaltungen: 0", "Sachverhalt:", "Der Rat beschließt, die Brücke zu bauen.", "",
);

test("the layout that recognises a sheet most surely is found, though not all are asked", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const sheet = sheetOf(documentFromText(lines.join("\n")));
      const surenesses = layouts.map((layout) => layout.recognise(sheet));
      layouts.forEach((layout, n) => expect(surenesses[n]).toBeLessThanOrEqual(layout.surest));
      expect(layoutFor(sheet).name).toBe(layouts[surenesses.indexOf(Math.max(...surenesses))]?.name);
    }),
    { numRuns: 500 },
  );
});
