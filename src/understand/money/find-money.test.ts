import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { documentFromText } from "../document-from-text.ts";
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
    ["Der Saldo beträgt minus 45.300,50 Euro.", [-45_300.5]],
    ["Die Aufwendungen weichen um - 12 T€ ab.", [-12_000]],
    ["Das Land gibt eine halbe Million Euro, der Bund anderthalb Millionen Euro.", [500_000, 1_500_000]],
    ["Das Land gibt zwei Millionen Euro dazu.", [2_000_000]],
  ];
  it.each(sentences)("%s", (sentence, values) => {
    expect(found(sentence).map(({ value }) => value)).toEqual(values);
  });

  it.each(["Das 49-Euro-Ticket gilt weiter.", "Am 17.05.2025 um 18.00 Uhr", "Die Fläche misst 1.250,50 m².", "Auental hat 12.500 Einwohner."])("finds no money in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("reads the sums of a table that names no currency", () => {
    const table = (head: string) => findMoney(documentFromText(`Nr.\tAntragsteller\t${head}\n156\tJugendhaus Auental\t1.246,74\n157\tVerein Wiesental\t2.650,00`), headOf()).map(({ value }) => value);
    expect(table("Antragssumme")).toEqual([1246.74, 2650]);
    expect(table("Strecke")).toEqual([]);
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

describe("amounts in tables", () => {
  /** Lines with tabs are rows. */
  const cells = (text: string) => findMoney(documentFromText(text), headOf()).map(({ value, year, mode, purpose }) => [value, year, mode, purpose]);

  it("a caption gives the unit, the head of a column the year, the beginning of a row the purpose", () => {
    expect(cells("Finanzplan (Angaben in TEUR)\nMaßnahme\t2025\t2026\nFeuerwache\t250\t1.800\nGewerbegebiet\t0\t400")).toEqual([
      [250_000, 2025, null, "Feuerwache"], [1_800_000, 2026, null, "Feuerwache"], [400_000, 2026, null, "Gewerbegebiet"],
    ]);
  });

  it("the head of a column may name unit, year and mode; other columns hold no money", () => {
    expect(cells("Position\tAnsatz 2025 in T€\tIst 2024 in T€\tAnteil in %\nPersonal\t1.240\t1.198,5\t35,5")).toEqual([[1_240_000, 2025, "planned", "Personal"], [1_198_500, 2024, "actual", "Personal"]]);
  });

  it("two rows of heads belong together", () => {
    expect(cells("Produkt\tErgebnis 2023\tAnsatz 2024\n\tEUR\tEUR\nGebühren\t-4.310\t-5.000")).toEqual([[-4310, 2023, "actual", "Gebühren"], [-5000, 2024, "planned", "Gebühren"]]);
  });

  it("a row may begin with its year", () => {
    expect(cells("Investitionen (in Mio. €)\nJahr\tBetrag\n2024\t3,2\n2025\t4,75")).toEqual([[3_200_000, 2024, null, null], [4_750_000, 2025, null, null]]);
  });

  it("rows whose columns a copy has run together, below a caption: Aufwand (in Tausend Euro)", () => {
    const text = "Aufwand (in Tausend Euro):\nPersonal 1.240 1.310\nSachmittel 310 -20\nSiehe Seite 12";
    expect(found(text).map(({ value, purpose }) => [value, purpose])).toEqual([[1_240_000, "Personal"], [1_310_000, "Personal"], [310_000, "Sachmittel"], [-20_000, "Sachmittel"]]);
  });

  it("a column of costs holds euros where the document speaks of them", () => {
    expect(cells("Nummer\tBezeichnung\tKosten brutto\n300\tBauwerk\t1.850.000,00\n400\tTechnik\t640.000,00\n\tGesamt (€)\t2.490.000,00")).toEqual([
      [1_850_000, null, null, "Bauwerk"], [640_000, null, null, "Technik"], [2_490_000, null, null, "Gesamt"],
    ]);
  });

  it("posts and pupils are no money", () => {
    expect(cells("Amt\tStellen 2024\tStellen 2025\nBauamt\t12,5\t13,0\nSchüler\t1.250\t1.310")).toEqual([]);
  });
});

describe("what the words around say", () => {
  const first = (text: string) => findMoney(documentOf(text), headOf())[0];

  it.each([
    ["Die Miete beträgt 22.610,00 € brutto jährlich.", { frequency: "yearly", taxes: "gross", per: null }],
    ["Die Beiträge steigen um 12,50 Euro pro Monat.", { frequency: "monthly" }],
    ["Gewährt wird ein einmaliger Zuschuss von 15.000 Euro.", { frequency: "once" }],
    ["Der Beitrag wird auf 38,75 €/qm festgesetzt.", { per: "m²", frequency: null }],
    ["Der Verein zahlt 3.000 € je Stück.", { per: "Stück" }],
    ["Jährliche Folgekosten: 12.000 €", { purpose: "Jährliche Folgekosten", frequency: "yearly" }],
    ["Die tatsächlichen Ausgaben betrugen 2023 insgesamt 287.412,19 €.", { mode: "actual", year: 2023 }],
    ["Gesamtkosten: 30.000 €\nJährlicher Ertrag: 5 €", { purpose: "Gesamtkosten", frequency: null }],
  ])("%s", (text, context) => {
    expect(first(text)).toMatchObject(context);
  });

  it("each amount has the year of its own clause", () => {
    expect(found("Eingeplant sind 420 T€, davon 120 T€ im Jahr 2026.").map(({ year }) => year)).toEqual([null, 2026]);
    expect(found("Für 2025 sind 10 € und 20 € veranschlagt.").map(({ year }) => year)).toEqual([2025, 2025]);
    expect(found("Verteilt auf 2026 (850 T€) und 2027 (1.000 T€).").map(({ year }) => year)).toEqual([2026, 2027]);
    expect(found("2023: 436,00 € / 2024: 172,00 €").map(({ year }) => year)).toEqual([2023, 2024]);
  });

  it("what a paper puts to the vote is proposed, what minutes record is decided", () => {
    const text = "Der Rat beschließt, 75.000 € bereitzustellen.";
    const resolution = { kind: "resolution", heading: "Beschluss", level: 1, span: [0, text.length], contentSpan: [0, text.length], visibility: null, foundBy: "test", confidence: 1 } as const;
    const modes = (form: "paper" | "minutes") => findMoney(documentOf(text), { ...headOf({ form }), sections: [resolution] }).map(({ mode }) => mode);
    expect(modes("paper")).toEqual(["proposed"]);
    expect(modes("minutes")).toEqual(["decided"]);
  });
});

describe("figures below years", () => {
  const sheet = (above: string, figures: string) => found(`Haushalt 2031/2032\n${above}\n2031 2032 2033\n${figures}\nDie Mittel reichen.`).map(({ value }) => value);

  it("are euros on a sheet of the budget", () => {
    expect(sheet("Plankonto", "-89.400  120.000")).toEqual([-89_400, 120_000]);
    expect(sheet("Plankonto", "100.000\n150.000")).toEqual([100_000, 150_000]);
  });

  it.each([["Anzahl der Besuche", "89.400 120.000"], ["Plankonto", "4 5 6"], ["Plankonto", "Stellen 1.000"]])("are none: %s, %s", (above, figures) => {
    expect(sheet(above, figures)).toEqual([]);
  });
});
