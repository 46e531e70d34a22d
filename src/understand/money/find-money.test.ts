import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findMoney } from "./find-money.ts";

const found = (text: string) => findMoney(documentOf(text), headOf());

describe("findMoney", () => {
  const sentences: readonly (readonly [string, readonly number[]])[] = [
    ["Die Kosten betragen rd. 1,2 Mio. €.", [1_200_000]],
    ["Der Zuschuss liegt bei T€ 350.", [350_000]],
    ["Angesetzt sind 512,4 TEUR.", [512_400]],
    ["Dafür sind € 40.000,00 vorgesehen.", [40_000]],
    ["Der Beitrag beträgt 1.000,- € im Jahr.", [1000]],
    ["Das günstigste Angebot lautet auf 61.340,25. €.", [61_340.25]],
    ["Es fehlen ./. 190.000,00 €.", [-190_000]],
    ["Veranstaltungen-5.000 Euro (auf 1.000 Euro)", [-5000, 1000]],
    ["Der Neubau kostet ca. 2 - 2,5 Mio. EURO.", [2_000_000, 2_500_000]],
    ["Der Preis liegt zwischen 2 200 und 2 800 EURO/qm.", [2200, 2800]],
    ["Bedacht wurden sie mit 700,00 €,1.300,00 € und 144,00 €.", [700, 1300, 144]],
    ["Im Jahr 2023 500 € mehr.", [500]],
    ["Damals kostete es 3,5 Millionen DM.", [3_500_000]],
    ["Das Land gibt zwei Millionen Euro dazu.", [2_000_000]],
  ];
  it.each(sentences)("%s", (sentence, values) => {
    expect(found(sentence).map(({ value }) => value)).toEqual(values);
  });

  it.each(["Das 49-Euro-Ticket gilt weiter.", "Am 17.05.2025 um 18.00 Uhr", "Die Fläche misst 1.250,50 m².", "Auental hat 12.500 Einwohner."])("finds no money in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("reads a table in thousands, without its empty cells", () => {
    const text = "Angaben in T€\nAnsatz\n1.250\n0,00\n85,50";
    expect(found(text).map(({ value }) => value)).toEqual([1_250_000, 85_500]);
  });

  it("reads bare amounts below a line that names the currency", () => {
    expect(found("Umbau insgesamt 512.400 EUR\nUmbau 0,00 201.300,00 155.200,00").map(({ value }) => value)).toEqual([512_400, 201_300, 155_200]);
  });

  it("Für 2025 sind 18.400 € brutto für die Unterstützung der Vereine veranschlagt.", () => {
    const [amount] = found("Für 2025 sind 18.400 € brutto für die Unterstützung der Vereine veranschlagt.");
    expect(amount).toMatchObject({ currency: "EUR", taxes: "gross", mode: "planned", year: 2025, purpose: "die Unterstützung der Vereine" });
  });

  it("Anteilig sind 18.400 € brutto an die WIGA sowie 25.000 € für Reisen veranschlagt.", () => {
    expect(found("Anteilig sind 18.400 € brutto an die WIGA sowie 25.000 € für Reisen veranschlagt.").map(({ taxes, purpose }) => [taxes, purpose])).toEqual([["gross", null], [null, "Reisen"]]);
  });

  it("leaves open what the sentence leaves open", () => {
    expect(found("Es geht um 300 €.")[0]).toMatchObject({ taxes: null, mode: null, year: null, purpose: null });
  });
});

describe("purposes that tell nothing", () => {
  it.each(["Es fallen 300 € für das Jahr 2031 an.", "Es fallen 300 € für drei Monate an.", "Es werden 300 € zur Verfügung gestellt.", "Es fallen 300 € für den Zeitraum an."])("%s", (text) => {
    expect(found(text)[0]?.purpose).toBeNull();
  });

  it("leaves a purpose that tells something", () => {
    expect(found("Es fallen 300 € für neue Zelte an.")[0]?.purpose).toContain("neue Zelte");
  });
});
