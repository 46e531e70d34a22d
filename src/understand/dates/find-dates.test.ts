import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findDates } from "./find-dates.ts";

const found = (text: string, date?: string) => findDates(documentOf(text), headOf(date === undefined ? {} : { date })).map(({ start, end }) => (end === null ? start : `${start}/${end}`));

describe("findDates", () => {
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ["Der Rat tagt am 03.04.2025 in Auental.", ["2025-04-03"]],
    ["Die Frist endet am 3. April 2025.", ["2025-04-03"]],
    ["Erledigt Jan 29, 2026 in der Sitzung", ["2026-01-29"]],
    ["Zuletzt war es am 20/21.06.26 laut.", ["2026-06-20/2026-06-21"]],
    ["Die Hütte wurde am 25.6.09 errichtet, die Satzung gilt seit dem 1.1.11.", ["2009-06-25", "2011-01-01"]],
    ["Siehe Abschnitt 4.1.12 und Produkt 31.5.01.", []],
    ["Dec 11 2030", ["2030-12-11"]],
    ["Eingang: 23. JAN. 2012", ["2012-01-23"]],
    ["Die Reise dauert vom 03.-09.06.2023.", ["2023-06-03/2023-06-09"]],
    ["Die Reise dauert vom 10.–17.05.2025.", ["2025-05-10/2025-05-17"]],
    ["Die Messe läuft vom 15.11. 18.11.2021.", ["2021-11-15/2021-11-18"]],
    ["Der Markt öffnet am 28./29.12.2024.", ["2024-12-28/2024-12-29"]],
    ["Die Schule schließt vom 3. bis 9. Juni 2023.", ["2023-06-03/2023-06-09"]],
    ["Gebaut wird vom 20. Dezember 2022 bis 31. Dezember 2024.", ["2022-12-20/2024-12-31"]],
    ["Bauzeit: 14.08.2023 – 25.10.2024", ["2023-08-14/2024-10-25"]],
    ["Die Fälligkeiten sind 16.02., 16.05. und 16.11.2011.", ["2011-02-16", "2011-05-16", "2011-11-16"]],
    ["Sprechtage sind am 3., 4. und 5. Mai 2022.", ["2022-05-03", "2022-05-04", "2022-05-05"]],
    ["Geplant war das im März sowie im Oktober 2020.", ["2020-03", "2020-10"]],
    ["Von März bis Mai 2022 wird gezählt.", ["2022-03/2022-05"]],
    ["Zwischen März und Mai 2024 wurde gezählt.", ["2024-03/2024-05"]],
    ["zwischen dem 3. und dem 9. Juni 2023", ["2023-06-03/2023-06-09"]],
    ["Seit Ende Mai 2021 besteht der Beirat.", ["2021-05"]],
    ["Bausachen (Stand 09/2009)", ["2009-09"]],
    ["Der Ausschuss beriet am 16.04.08 darüber.", ["2008-04-16"]],
    ["BauA 16.02.20104 ja – 3 nein", ["2010-02-16"]],
    ["Erstellt am 2012-01-04", ["2012-01-04"]],
    ["Vorgang\tDauer\tAnfang\tEnde\nRohbau\t60 Tage?\tMon 31.03.31\tFre 20.06.31\t2\nRichtfest\t1 Tag\tMo 23.06.31\tMo 23.06.31", ["2031-03-31/2031-06-20", "2031-06-23"]],
    ["Schritt Beginn Ende\nPlanung 03.03.2031 28.03.2031", ["2031-03-03/2031-03-28"]],
    ["Ausschuss\tVorlage\nRat\t03.03.2031\t28.03.2031", ["2031-03-03", "2031-03-28"]],
    ["Genehmigung der Niederschriften vom\n- 9. August 2007\n- 6. September 2007", ["2007-08-09", "2007-09-06"]],
  ];
  it.each(sentences)("%s", (sentence, dates) => {
    expect(found(sentence)).toEqual(dates);
  });

  it.each([
    "Im Haushaltsjahr 2024 und im 3. Quartal 2025 bleibt es dabei.",
    "Am 1. Mai bleibt das Rathaus zu.",
    "Produkt 11.05.00 Brandschutz",
    "Das Datum 31.02.2024 gibt es nicht, den 00.00.0000 auch nicht.",
    "Abschnitt 4.1.12 der Satzung",
    "Im Herbst 2013 folgt der zweite Teil.",
  ])("finds no date in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("gives a weekday without year the year in which it fits: Am Donnerstag, den 8. Juni, ist Markt.", () => {
    expect(found("Im Juni 2022 begann es. Am Donnerstag, den 8. Juni, ist Markt.", "2023-02-24")).toContain("2023-06-08");
  });

  it("names each date once, in text order", () => {
    expect(found("Am 05.05.2020, am 04.04.2020 und noch einmal am 5. Mai 2020.")).toEqual(["2020-05-05", "2020-04-04"]);
  });

  it.each([
    ["Die Versammlung ist am 14. November 2024, um 18.30 Uhr.", "18:30", null],
    ["Sitzung am Mittwoch, 11.06.2025, 19:00 Uhr, Bürgersaal", "19:00", null],
    ["am 05.03.2026 von 10 bis 12 Uhr", "10:00", "12:00"],
    ["Am 05.03.2026 bis 12 Uhr", null, null],
    ["Am 05.03.2026 kamen 12 Gäste.", null, null],
  ])("%s", (text, startTime, endTime) => {
    expect(findDates(documentOf(text), headOf())).toMatchObject([{ startTime, endTime }]);
  });

  it("shows the mention with a time of day: am 05.03.2026, am 05.03.2026 um 17 Uhr", () => {
    expect(findDates(documentOf("am 05.03.2026, am 05.03.2026 um 17 Uhr"), headOf())).toMatchObject([{ startTime: "17:00", span: [18, 38] }]);
  });

  it("passes over page furniture", () => {
    expect(findDates(documentOf("Ausdruck vom 01.01.2020\nSitzung am 02.01.2020", ["Ausdruck vom 01.01.2020"]), headOf()).map(({ start }) => start)).toEqual(["2020-01-02"]);
  });

  it("takes no day of another decade from what stands above the subject of a scan", () => {
    const text = "am 10.04. 2062\nAuental, 16.01.2031\nLicht am Markt\nDer Vertrag läuft bis zum 31.12.2062.";
    const structure = headOf({ date: "2031-01-16", title: "Licht am Markt" });
    const at = text.indexOf("Licht");
    const letter = { ...structure, head: { ...structure.head, title: structure.head.title === null ? null : { ...structure.head.title, span: [at, at + 14] as const } } };
    const read = (origin: "ocr" | "plain") => {
      const document = documentOf(text);
      return findDates({ ...document, original: { ...document.original, origin } }, letter).map(({ start }) => start);
    };
    expect(read("ocr")).toEqual(["2031-01-16", "2062-12-31"]);
    expect(read("plain")).toEqual(["2062-04-10", "2031-01-16", "2062-12-31"]);
  });

  it("states no day of a stamp that has lost one of its figures", () => {
    expect(found("Eingang Z 3. Jan. 2031\nAuental, 16.01.2031")).toEqual(["2031-01-16"]);
    expect(found("Z 3. JAN. 2031\nAuental, 16.01.2031")).toEqual(["2031-01-16"]);
    expect(found("Eingang 3. Jan. 2031, Punkt 2 3. Februar 2031")).toEqual(["2031-01-03", "2031-02-03"]);
  });
});
