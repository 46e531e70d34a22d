import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

test("reads a calendar's table: each meeting by day and body", () => {
  const { layout, head, sections } = findStructure(documentFromText("# Sitzungskalender Mai 2031\nTag\tDatum\tZeit\tSitzung\tRaum\nDi\t06.05.2031\t17:00\tHauptausschuss\tSaal 1\nDo\t15.05.2031\t18:00\tAusschuss für Umwelt und Klima\tSaal 1"));
  expect(layout).toBe("meeting-list");
  expect([head.form.value, head.title?.value, head.date]).toEqual(["list", "Sitzungskalender Mai 2031", null]);
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Hauptausschuss", "2031-05-06"], ["Ausschuss für Umwelt und Klima", "2031-05-15"]]);
  expect(sections).toEqual([]);
});

test("reads a list whose entries take several lines", () => {
  const { head } = findStructure(documentFromText("Sitzungsübersicht Juni 2031\n03\nDienstag, 03.06.2031\n17:00 Uhr\nBau- und Planungsausschuss\nRathaus, Raum 201\n17\nDienstag, 17.06.2031\n18:30 Uhr\nGemeinderat\nBürgersaal"));
  expect(head.consultations.map(({ organization, date }) => [organization, date])).toEqual([["Bau- und Planungsausschuss", "2031-06-03"], ["Gemeinderat", "2031-06-17"]]);
});

test("a heading without meetings below makes no list", () => {
  expect(findStructure(documentFromText("Termine\n\nDie Bauarbeiten beginnen am 03.06.2031.")).layout).not.toBe("meeting-list");
});
