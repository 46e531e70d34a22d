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
    ["Haushaltsstelle 6300.0510", [[null, "6300.0510"]]],
    ["42.03.01.42110170 Sportanlagen", [["42.03.01", "42110170"]]],
    ["KapitelTitel 2012 352042101Jugendarbeit+ 20.000 Euro", [["3520", "42101"]]],
  ];
  it.each(sentences)("%s", (sentence, lines) => {
    expect(found(sentence)).toEqual(lines);
  });

  it.each(["Produkt 2025", "Der Titel 12 der Satzung", "Konto: unbekannt"])("finds no budget line in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
