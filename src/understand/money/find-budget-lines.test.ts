import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findBudgetLines } from "./find-budget-lines.ts";

const found = (text: string) => findBudgetLines(documentOf(text), headOf()).map(({ product, account }) => [product, account]);

describe("findBudgetLines", () => {
  const sentences: readonly (readonly [string, readonly (readonly [string | null, string | null])[]])[] = [
    ["Im Budget stehen Produkt 11.02.03, Sachkonto 531200, Mittel bereit.", [["11.02.03", "531200"]]],
    ["PSP-Element = 7.112233.700 / Sachkonto = 78710000", [["7.112233.700", "78710000"]]],
    ["Produktkonto 21110.7815000", [["21110", "7815000"]]],
    ["Investitionsnummer 211105100000115", [["211105100000115", null]]],
    ["Die Mittel stehen in Kapitel 35 20, Titel 421 01.", [["35 20", "421 01"]]],
    ["Nur Kapitel 3512/51705 (Werkstatt) wird beschlossen.", [["3512", "51705"]]],
    ["Veranschlagt im Titel 53180.", [[null, "53180"]]],
    ["Die Mittel stehen beim Sachkonto 12600.78712500.3194 bereit.", [["12600", "78712500"]]],
    ["Sachkonto 11.02.03.531200, Produktkonto 36501.7815000.12", [["11.02.03", "531200"], ["36501", "7815000"]]],
    ["Produkt 12600, Sachkonto 12600.78712500", [["12600", "78712500"]]],
    ["Sachkonto 7.112233.700", [[null, "7.112233.700"]]],
    ["Vorgesehen:\nProdukt\n53.08.00 Abwasser\n2031 Kanal 50.000 €\n54.01.00 Wege, Plätze\n2031 Brücke 60.000 €", [["53.08.00", null], ["54.01.00", null]]],
    ["Termine:\n53.08.00 Abwasser\n54.01.00 Wege, Plätze", []],
    ["Haushaltsstelle 6300.0510", [[null, "6300.0510"]]],
    ["42.03.01.42110170 Sportanlagen", [["42.03.01", "42110170"]]],
    ["Seite Produktgruppe Kontierungsobjekt Plankonto/FiPo\n155 4411-310\n1.310.44.11.07.01\n43000000\n", [["1.310.44.11.07.01", "43000000"]]],
    ["KapitelTitel 2012 352042101Jugendarbeit+ 20.000 Euro", [["3520", "42101"]]],
  ];
  it.each(sentences)("%s", (sentence, lines) => {
    expect(found(sentence)).toEqual(lines);
  });

  it.each([
    ["Kostenstelle 61100400, Kostenträger 5110101, Sachkonto 5431000", [["5110101", "5431000"]]],
    ["Produkt 55.10.01.01, Kostenstelle 67200100, Sachkonto 42120000", [["55.10.01.01", "42120000"]]],
    ["Investitionsnummer I541000123, Konto 785200", [["I541000123", "785200"]]],
    ["Invest.-Nr. 5E660117, Finanzposition 096100", [["5E660117", "096100"]]],
    ["Produktgruppe 1.36.50, Kostenart 43180000", [["1.36.50", "43180000"]]],
    ["Produkt: 1.11.12.01 Zentrale Dienste; Sachkonten: 54210000 und 54290000", [["1.11.12.01", "54210000"], ["1.11.12.01", "54290000"]]],
    ["Teilergebnisplan 0301, Zeile 13", [["0301", null]]],
  ])("%s", (sentence, lines) => {
    expect(found(sentence)).toEqual(lines);
  });

  it.each(["Produkt 2025", "Der Titel 12 der Satzung", "Konto: unbekannt"])("finds no budget line in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
