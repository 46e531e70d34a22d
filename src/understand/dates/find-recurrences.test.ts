import * as fc from "fast-check";
import { RRule } from "rrule";
import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findRecurrences } from "./find-recurrences.ts";

const found = (text: string) => findRecurrences(documentOf(text), headOf());

/** The first times on which a rule falls from 1 January 2025 on, as a calendar program reckons them. */
function expanded(rule: string, count = 3): readonly string[] {
  const times = RRule.fromString(`DTSTART:20250101T000000Z\nRRULE:${rule};COUNT=${count}`).all();
  return times.map((time) => time.toISOString().slice(0, 16).replace("T", " "));
}

describe("findRecurrences", () => {
  // 1 January 2025 was a Wednesday.
  const sentences: readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] = [
    ["am letzten Freitag jeden Monats von 10 bis 12 Uhr", [["FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=10;BYMINUTE=0", ["2025-01-31 10:00", "2025-02-28 10:00", "2025-03-28 10:00"]]]],
    ["jeden zweiten Dienstag im Monat", [["FREQ=MONTHLY;BYDAY=2TU", ["2025-01-14 00:00", "2025-02-11 00:00", "2025-03-11 00:00"]]]],
    ["jeden 1. und 3. Mittwoch im Monat um 18.30 Uhr", [["FREQ=MONTHLY;BYDAY=1WE,3WE;BYHOUR=18;BYMINUTE=30", ["2025-01-01 18:30", "2025-01-15 18:30", "2025-02-05 18:30"]]]],
    ["jeden zweiten Dienstag", [["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", ["2025-01-14 00:00", "2025-01-28 00:00", "2025-02-11 00:00"]]]],
    ["jeden ersten Montag", [["FREQ=MONTHLY;BYDAY=1MO", ["2025-01-06 00:00", "2025-02-03 00:00", "2025-03-03 00:00"]]]],
    ["werktags außer samstags um 7:15 Uhr", [["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=7;BYMINUTE=15", ["2025-01-01 07:15", "2025-01-02 07:15", "2025-01-03 07:15"]]]],
    ["werktags", [["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", ["2025-01-01 00:00", "2025-01-02 00:00", "2025-01-03 00:00"]]]],
    ["jährlich am 1. Mai", [["FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", ["2025-05-01 00:00", "2026-05-01 00:00", "2027-05-01 00:00"]]]],
    ["alle zwei Wochen mittwochs um 19 Uhr", [["FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;BYHOUR=19;BYMINUTE=0", ["2025-01-01 19:00", "2025-01-15 19:00", "2025-01-29 19:00"]]]],
    ["montags bis freitags von 8.00 bis 12.00 Uhr", [["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=0", ["2025-01-01 08:00", "2025-01-02 08:00", "2025-01-03 08:00"]]]],
    ["Mo - Fr 8:00 - 12:00 Uhr", [["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=0", ["2025-01-01 08:00", "2025-01-02 08:00", "2025-01-03 08:00"]]]],
    ["dienstags und samstags", [["FREQ=WEEKLY;BYDAY=TU,SA", ["2025-01-04 00:00", "2025-01-07 00:00", "2025-01-11 00:00"]]]],
    ["täglich außer montags", [["FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU", ["2025-01-01 00:00", "2025-01-02 00:00", "2025-01-03 00:00"]]]],
    ["halbjährlich zum 30.06. und 31.12.", [["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30", ["2025-06-30 00:00", "2026-06-30 00:00", "2027-06-30 00:00"]], ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", ["2025-12-31 00:00", "2026-12-31 00:00", "2027-12-31 00:00"]]]],
    ["zum 15.02., 15.05. und 15.08. eines jeden Jahres", [["FREQ=YEARLY;BYMONTH=2,5,8;BYMONTHDAY=15", ["2025-02-15 00:00", "2025-05-15 00:00", "2025-08-15 00:00"]]]],
    ["zum 15. eines jeden Monats", [["FREQ=MONTHLY;BYMONTHDAY=15", ["2025-01-15 00:00", "2025-02-15 00:00", "2025-03-15 00:00"]]]],
    ["jährlich am zweiten Sonntag im September", [["FREQ=YEARLY;BYMONTH=9;BYDAY=2SU", ["2025-09-14 00:00", "2026-09-13 00:00", "2027-09-12 00:00"]]]],
    ["alle zwei Jahre", [["FREQ=YEARLY;INTERVAL=2", ["2025-01-01 00:00", "2027-01-01 00:00", "2029-01-01 00:00"]]]],
  ];
  it.each(sentences)("%s", (sentence, rules) => {
    expect(found(`Das geschieht ${sentence}.`).map(({ rule }) => [rule, expanded(rule)])).toEqual(rules);
  });

  it("reads the end of each span of hours: dienstags von 8 bis 12 Uhr und von 14 bis 16 Uhr", () => {
    expect(found("dienstags von 8 bis 12 Uhr und von 14 bis 16 Uhr").map(({ startTime, endTime }) => [startTime, endTime])).toEqual([["08:00", "12:00"], ["14:00", "16:00"]]);
  });

  it("passes over what no longer happens: künftig freitags statt donnerstags", () => {
    expect(found("künftig freitags statt donnerstags").map(({ rule }) => rule)).toEqual(["FREQ=WEEKLY;BYDAY=FR"]);
  });

  it("reads opening hours day by day: Öffnungszeiten: Mo–Mi 8–12 Uhr, Do 14–18 Uhr; samstags, sonn- und feiertags 10 bis 18 Uhr", () => {
    expect(found("Öffnungszeiten: Mo–Mi 8–12 Uhr, Do 14–18 Uhr; samstags, sonn- und feiertags 10 bis 18 Uhr").map(({ rule, endTime }) => [rule, endTime])).toEqual([
      ["FREQ=WEEKLY;BYDAY=MO,TU,WE;BYHOUR=8;BYMINUTE=0", "12:00"], ["FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0", "18:00"], ["FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=10;BYMINUTE=0", "18:00"],
    ]);
  });

  it.each([
    "Am letzten Freitag wurde die Halle geschlossen.",
    "Die nächste Sitzung ist am Dienstag, dem 4. März 2025.",
    "Die Miete beträgt monatlich 300 €, die Pacht wird jährlich und täglich angepasst.",
    "Montag bis Freitag waren alle da.",
    "Der Bericht wird jährlich am 31.12.2024 vorgelegt.",
    "jährlich am 31. Februar",
  ])("finds nothing that recurs in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("never makes a rule that a calendar program refuses", () => {
    const words = fc.constantFrom("jeden ", "jedem ", "ersten ", "zweiten ", "3. und ", "letzten ", "Freitag ", "Montag", "montags ", "bis freitags", " und ", "im Monat ", "jährlich am ", "31. ", "30.06.", "Februar", "alle zwei Wochen ", "14-täglich ", "mittwochs", " von 24 bis 12 Uhr", " um 23.59 Uhr", "Mo-So ", "8-12 Uhr", "werktags außer samstags", "täglich ", "zum 31. eines jeden Monats", ", ");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (pieces) => {
        for (const { rule } of found(pieces.join(""))) expect(expanded(rule, 1)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
