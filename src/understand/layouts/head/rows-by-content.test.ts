import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { sheetOf } from "../../sheet.ts";
import { rowsByContent } from "./rows-by-content.ts";
import { rowsBelowCaptions } from "./stacked-table.ts";

function rowsOf(text: string) {
  const sheet = sheetOf(documentFromText(text));
  const found = rowsByContent(sheet, 0, sheet.lines.length, "test");
  return found?.rows.map(({ organization, date, role, item, outcome }) => [organization, date, role, item, outcome]) ?? [];
}

test("columns are told by what they hold, in any order and under any caption", () => {
  expect(rowsOf("Wo\tStatus\tWas\tWann\nGemeinderat\töffentlich\tBeschlussfassung\t14.05.2031\nTechnischer Ausschuss\töffentlich\tVorberatung\t30.04.2031")).toEqual([
    ["Gemeinderat", "2031-05-14", "Beschlussfassung", null, null], ["Technischer Ausschuss", "2031-04-30", "Vorberatung", null, null],
  ]);
  expect(rowsOf("Bauausschuss | 02.09.2031 | 6 | öffentlich | einstimmig empfohlen")).toEqual([["Bauausschuss", "2031-09-02", null, "6", "einstimmig empfohlen"]]);
  expect(rowsOf("Finanzausschuss23.09.2031Vorberatung\nRat der Stadt Auental07.10.2031Entscheidung").map(([body, , role]) => [body, role])).toEqual([["Finanzausschuss", "Vorberatung"], ["Rat der Stadt Auental", "Entscheidung"]]);
});

test("lists in words, with votes behind the outcome, and one meeting over several lines", () => {
  expect(rowsOf("1. Kreisausschuss am 25.09.2031\n2. Kreistag am 09.10.2031").map(([body, date]) => [body, date])).toEqual([["Kreisausschuss", "2031-09-25"], ["Kreistag", "2031-10-09"]]);
  expect(rowsOf("Bauausschuss  17.06.2031  empfohlen   Ja 5 Nein 0 Enth. 1")).toEqual([["Bauausschuss", "2031-06-17", null, null, "empfohlen"]]);
  expect(rowsOf("Beratungsunterlage\nGemeinderat\n- öffentlich -\nam 23.07.2031\nzu TOP 3")).toEqual([["Gemeinderat", "2031-07-23", null, "3", null]]);
  expect(rowsOf("zur Sitzung des Haupt- und Personalausschusses am 08.12.2031 (TOP 11)")).toEqual([["Haupt- und Personalausschuss", "2031-12-08", null, "11", null]]);
});

test("a meeting's row takes the body and the role of the row above", () => {
  expect(rowsOf("Rat der Stadt Auental\t\tEntscheidung\n\t26.02.2031\t9. Sitzung des Rates der Stadt Auental\tungeändert beschlossen")).toEqual([["Rat der Stadt Auental", "2031-02-26", "Entscheidung", null, "ungeändert beschlossen"]]);
});

test("sentences with a body and a day are no rows", () => {
  expect(rowsOf("Der Rat hat am 03.09.2031 die Aufstellung beschlossen.")).toEqual([]);
  expect(rowsOf("Auental, den 27.05.2031")).toEqual([]);
});

test("a table printed cell below cell, where a further day is a further meeting of the same body", () => {
  const sheet = sheetOf(documentFromText("Beratungsfolge\nStatus\nDatum\nGremium\nBeschluss\n●\nErledigt\nBauausschuss\nVorberatung\n2031 Mar 12\nvertagt\n2031 Apr 9\nungeändert beschlossen\n●\nGeplant\nRat\nEntscheidung\n2031 Apr 30"));
  expect(rowsBelowCaptions(sheet, 0, sheet.lines.length, "test")?.rows.map(({ organization, role, date, outcome }) => [organization, role, date, outcome])).toEqual([
    ["Bauausschuss", "Vorberatung", "2031-03-12", "vertagt"], ["Bauausschuss", "Vorberatung", "2031-04-09", "ungeändert beschlossen"], ["Rat", "Entscheidung", "2031-04-30", null],
  ]);
});

test("whatever the lines hold, rows have a body and a span inside the text", () => {
  const piece = fc.constantFrom("Rat", "Bauausschuss", "12.03.2031", "TOP 4", "öffentlich", "Vorberatung", "vertagt", "\t", " | ", "\n", "\n\n", "9. Sitzung des Rates", "Gremium", "Datum", "●", ", ", "(", ")");
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    const sheet = sheetOf(documentFromText(pieces.join("")));
    for (const found of [rowsByContent(sheet, 0, sheet.lines.length, "test"), rowsBelowCaptions(sheet, 0, sheet.lines.length, "test")]) {
      for (const row of found?.rows ?? []) {
        expect(row.organization).not.toBe("");
        expect(row.span[0]).toBeGreaterThanOrEqual(0);
        expect(row.span[1]).toBeLessThanOrEqual(sheet.text.length);
        expect(row.span[0]).toBeLessThan(row.span[1]);
      }
    }
  }));
});

test("a state with its dot in one cell says nothing of the row, and a body whose meeting is not set yet is a row without day", () => {
  expect(rowsOf("● Geplant\t\tOrtsrat Auental\tAnhörung\n\t25.08.2031\tSitzung des Ortsrates der Ortschaft Auental\n● Gestoppt\t\tSchulausschuss\tVorberatung")).toEqual([
    ["Ortsrat Auental", "2031-08-25", "Anhörung", null, null], ["Schulausschuss", null, "Vorberatung", null, null],
  ]);
});
