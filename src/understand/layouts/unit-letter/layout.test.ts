import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const head = (text: string) => {
  const { layout, head: { number, title, kind, leadUnit, author, date } } = findStructure(documentFromText(text));
  return [layout, number?.value, title?.value, kind?.value, leadUnit?.value, author?.value, date?.value];
};

test("reads the subject, number, unit and clerk of a letter from one unit to another", () => {
  expect(head("14\n142/1\n66\n12.03.2031\nFrau Ohm\nTel. 4711\nKauf einer Kehrmaschine (voraussichtliche\nKosten 90.000 €)\nhier: Bedarfsprüfung (142/66/03/31)\nMit Schreiben vom 01.03.2031 übersandten Sie mir das Ergebnis.")).toEqual([
    "unit-letter", "142/66/03/31", "Kauf einer Kehrmaschine (voraussichtliche Kosten 90.000 €) hier: Bedarfsprüfung (142/66/03/31)", "Bedarfsprüfung", "14 142/1", "Frau Ohm", "2031-03-12"]);
});

test("a number of another unit is not the letter's own, and a day half read is none", () => {
  expect(head("20\n201\n40\n). & .06.2031\n\nNeue Schränke für die Schule\nhier: Stellungnahme (40/12/31)\n\nDer Kauf ist nötig.")).toEqual(["unit-letter", undefined, "Neue Schränke für die Schule hier: Stellungnahme (40/12/31)", "Stellungnahme", "20 201", undefined, undefined]);
});

test("numbers above a text are no units without a subject", () => {
  expect(head("14\n15\nKauf einer Kehrmaschine\nDer Kauf ist nötig.")[0]).not.toBe("unit-letter");
});
