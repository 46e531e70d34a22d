import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findReferences } from "./find-references.ts";

const found = (text: string, said: Parameters<typeof headOf>[0] = {}) => findReferences(documentOf(text), headOf(said));
const numbers = (text: string, said: Parameters<typeof headOf>[0] = {}) => found(text, said).map(({ number }) => number);

describe("findReferences by number", () => {
  const sentences: readonly (readonly [string, string])[] = [
    ["Hilfe wurde angeboten (vgl. dazu Sitzungsvorlage 2024/0311).", "2024/0311"],
    ["Die Mittel stehen bereit (siehe SV-Nr.: 2017/0388).", "2017/0388"],
    ["Zugehörig: Beschlussvorlage - 2/2031", "2/2031"],
    ["Er ist gemeinsam mit dem Antrag der Gruppe (1140/2031) zu sehen.", "1140/2031"],
    ["Siehe Vorlage FB 07/0211/WP16 hierzu.", "FB 07/0211/WP16"],
    ["Die Verwaltung verweist auf 2022/BV/2041.", "2022/BV/2041"],
    ["Neufassung: VII-DS-04127-NF-01", "VII-DS-04127-NF-01"],
    ["Zugehörig ist 14-20 / V 10333.", "14-20 / V 10333"],
    ["Zu ändernde Beschlüsse: BV/312/2019/V-AUE", "BV/312/2019/V-AUE"],
    ["Grundsatzbeschluss (DS 64/2020)", "DS 64/2020"],
    ["Dazu liegt die Sitzungsvorlage (NR-031) vor.", "NR-031"],
    ["Ursprung ist die Drucksache DS/0217-2/III.", "DS/0217-2/III"],
    ["Der Ortsbeirat verweist auf OF 47/12 dazu.", "OF 47/12"],
    ["Antrag 231/2026 wird mitberaten.", "231/2026"],
    ["GRDrs 318/2022 bildet die Grundlage.", "318/2022"],
    ["Der Ortsbeirat stimmt der Vorlage M 88 zu.", "M 88"],
    ["Die Drucksache 2345/2023 N1 ist neu gefasst.", "2345/2023 N1"],
    ["Der Antrag DS0187/23 wird zurückgezogen.", "DS0187/23"],
    ["Siehe Drucksache G-24/103 dazu.", "G-24/103"],
    ["Haushalt 26/STV/0412-001", "26/STV/0412-001"],
    ["Die Kenntnisgabe K 2026/0725 liegt vor.", "K 2026/0725"],
    ["Mitteilungsdrucksache 22-2076.1 zur Sache", "22-2076.1"],
    ["Siehe Beschlussdrucksache 22-1703B dazu.", "22-1703B"],
    ["Mitberaten wird Drucksachen-Nr.: 2026-31/DS-I(A)0080", "2026-31/DS-I(A)0080"],
  ];
  it.each(sentences)("%s", (sentence, number) => {
    expect(numbers(sentence)).toEqual([number]);
  });

  it.each([
    "Sitzung SI/2025/135 des Rates",
    "Nach der Verordnung (EU) 2016/679 ist das zu löschen.",
    "Az.: 61/2020-12",
    "Das Schuljahr 2022/2023 beginnt, der Doppelhaushalt 2026/27 folgt.",
    "Telefon 0241/5198-0",
    "gemäß § 41 GO NRW und Bebauungsplan Nr. 12/2019",
  ])("finds no reference in: %s", (sentence) => {
    expect(numbers(sentence)).toEqual([]);
  });

  it("reads on behind one label: Die Drucksachen 19-0456, 19-0471 und 19-0456.1", () => {
    expect(numbers("Die Drucksachen 19-0456, 19-0471 und 19-0456.1 liegen vor.")).toEqual(["19-0456", "19-0471", "19-0456.1"]);
    expect(numbers("Die Drucksache 19-0456 und 2023-24 Plätze")).toEqual(["19-0456"]);
  });

  it.each([
    ["Die mit Drucksache Nr. 71/2019 beschlossenen Maßnahmen wurden umgesetzt.", "implements"],
    ["Gemäß Beschluss 0814/2022/BV wird berichtet.", "implements"],
    ["Gemäß Vorlage 0814/2022/BV wird berichtet.", "cites"],
    ["Die Resolution des Rates vom 19. Mai 2022 wird bekräftigt.", "confirms"],
    ["Die Vorlage VO/24/112 wird durch eine neue ersetzt.", "replaces"],
    ["Die Vorlage VO/24/112 wird wie folgt ergänzt:", "amends"],
    ["Die Anfrage der FDP-Fraktion vom 02.02.2024 wird wie folgt beantwortet:", "answers"],
    ["Der Rat kennt die Vorlage VO/24/112.", "cites"],
  ])("%s → %s", (sentence, kind) => {
    expect(found(sentence).map((reference) => reference.kind)).toEqual([kind]);
  });

  it("never cites the paper itself, with or without the letters of its kind", () => {
    expect(numbers("Vorlage Nr.: 2024/0100\nVorlage DS 58/2013", { number: "2024/0100" })).toEqual(["DS 58/2013"]);
    expect(numbers("Drucksache Nr. 58/2013", { number: "DS 58/2013" })).toEqual([]);
  });

  it("takes a number alone on a line at the top for the paper's own", () => {
    expect(numbers("Stadt Auental\nAnfrage Nr. 2024/0029\n\nGibt es einen Bus?")).toEqual([]);
  });

  it("knows the numbers of the own house without a label", () => {
    expect(numbers("Das war schon 2023/0275 so.", { number: "2024/0655" })).toEqual(["2023/0275"]);
  });

  it("knows supplements and versions by the style of the own number", () => {
    expect(numbers("Bezüglich: 22-1597\nzum Beschluss 22-1703B, siehe 22-2076.1", { number: "22-1597.01" })).toEqual(["22-1597", "22-1703B", "22-2076.1"]);
  });

  it("takes bare numbers beside items for papers where several of one style are printed", () => {
    const agenda = "4. Neue Programme 26-29075\n\n5. Verschmelzung der Bäder\n\n26-29183\n6. Haushalt\n\n26-29090-02\n7. Anfragen";
    expect(numbers(agenda, { form: "minutes" })).toEqual(["26-29075", "26-29183", "26-29090-02"]);
    expect(numbers("4. Neue Programme\n26-29075\n5. Anfragen", { form: "minutes" })).toEqual([]);
    expect(numbers("Tel. 26-29075\nFax 26-29076", { form: "minutes" })).toEqual([]);
  });

  it("takes the number in front of an item's title for its paper", () => {
    expect(numbers("TOP: Ö 9\n25/085 Annahme von Spenden\nStatus: öffentlich", { form: "agendaItem", title: "Annahme von Spenden" })).toEqual(["25/085"]);
    expect(numbers("25/085 Annahme von Spenden", { form: "paper", title: "Annahme von Spenden" })).toEqual([]);
  });

  it("takes the number in the title of a motion's page for its own", () => {
    expect(numbers("Antrag Nr. 1418/2026:\nMehr Bänke am Markt", { form: "motion" })).toEqual([]);
  });

  it("takes its mover for a part of the label: SPD-Ratsantrag 231/2026", () => {
    expect(found("Siehe SPD-Ratsantrag 231/2026, GRÜNE-Anfrage 232/2026 und Rats-Vorlage 233/2026.")).toMatchObject([
      { number: "231/2026", citedAs: "SPD-Ratsantrag" },
      { number: "232/2026", citedAs: "GRÜNE-Anfrage" },
    ]);
  });

  it("cites each paper once and keeps its printed date: Antrag DS 1187/III vom 25.04.2009", () => {
    expect(found("Zum Antrag DS 1187/III vom 25.04.2009 und noch einmal DS 1187/III.")).toMatchObject([{ number: "DS 1187/III", citedDate: "2009-04-25" }]);
  });
});

describe("findReferences by date", () => {
  it("takes the short number behind the day", () => {
    expect(found("Antrag der SPD vom 01.08.2031, OS 12")).toMatchObject([{ number: "OS 12", citedDate: "2031-08-01" }]);
    expect(found("Antrag der SPD vom 01.08.2031, der abgelehnt wurde.")).toMatchObject([{ number: null, citedDate: "2031-08-01" }]);
    expect(found("Eingabe vom 19.01.2031")).toMatchObject([{ number: null, citedAs: "Eingabe", citedDate: "2031-01-19" }]);
  });

  it("prefers the number: Beschluss des Rates vom 15.06.2023 (Vorlage 2023/0041)", () => {
    expect(numbers("Er folgt dem Beschluss des Rates vom 15.06.2023 (Vorlage 2023/0041).")).toEqual(["2023/0041"]);
  });

  it("SPD-Ratsantrag vom 14.11.2013", () => {
    expect(found("Grundlage ist der SPD-Ratsantrag vom 14.11.2013.")).toMatchObject([{ number: null, citedDate: "2013-11-14", citedAs: "Ratsantrag", citedBy: "SPD", text: "SPD-Ratsantrag vom 14.11.2013" }]);
  });

  it("Er bestätigt den Beschluss des Kreisausschusses vom 09.12.2021.", () => {
    expect(found("Er bestätigt den Beschluss des Kreisausschusses vom 09.12.2021, wonach gefahren wird.")).toMatchObject([{ kind: "confirms", citedBy: "Kreisausschuss", citedDate: "2021-12-09", text: "Beschluss des Kreisausschusses vom 09.12.2021" }]);
  });

  it("Der SPD-Ratsantrag gilt damit als erledigt.", () => {
    expect(found("Der SPD-Ratsantrag gilt damit als erledigt.\nAnlass: SPD-Ratsantrag vom 14.11.2013")).toMatchObject([{ kind: "settles" }]);
  });

  it("cites a motion of the day that the head took for its own: Stellungnahme zum Antrag der SPD-Fraktion vom 3. März 2024", () => {
    expect(found("Stellungnahme zum Antrag der SPD-Fraktion vom 3. März 2024", { form: "motion", date: "2024-03-03" })).toMatchObject([{ citedDate: "2024-03-03", kind: "answers" }]);
  });

  it("does not cite the motion at hand, letters or applications of companies", () => {
    expect(found("Antrag der Stadträtin Sommer vom 14. Februar 2006", { form: "motion", date: "2006-02-14" })).toEqual([]);
    expect(found("Ihre o.g. Anfrage vom 24.11.2009 beantworte ich. Schreiben vom 01.02.2020. Der Bauantrag vom 03.02.2020 liegt vor.")).toEqual([]);
  });
});
