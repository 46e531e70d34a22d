import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findLaws } from "./find-laws.ts";

const found = (text: string) =>
  findLaws(documentOf(text), headOf()).map(({ law, section, sectionEnd, paragraph, sentence, number, letter, enactedOn }) =>
    [law, section, sectionEnd, paragraph && `Abs. ${paragraph}`, sentence && `S. ${sentence}`, number && `Nr. ${number}`, letter && `Buchst. ${letter}`, enactedOn && `(${enactedOn})`].filter((part) => part !== null).join(" "));

describe("findLaws", () => {
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ["Die Zuständigkeit folgt aus § 41 Abs. 1 S. 2 GO NRW.", ["GO NRW § 41 Abs. 1 S. 2"]],
    ["Beteiligt wird nach §§ 3 ff. BauGB.", ["BauGB § 3 ff."]],
    ["Es gelten die §§ 3 bis 5 BauGB.", ["BauGB § 3 5"]],
    ["§§ 41, 42 und 43 HGO", ["HGO § 41", "HGO § 42", "HGO § 43"]],
    ["nach § 3 Abs. 2 und § 4 Abs. 2 BauGB", ["BauGB § 3 Abs. 2", "BauGB § 4 Abs. 2"]],
    ["§ 2 (1) BauGB und § 13a BauGB", ["BauGB § 2 Abs. 1", "BauGB § 13a"]],
    ["Art. 28 Abs. 2 GG", ["GG Art. 28 Abs. 2"]],
    ["Art. 6 Abs. 1 lit. e DS-GVO i. V. m. § 3 BDSG", ["DSGVO Art. 6 Abs. 1 Buchst. e", "BDSG § 3"]],
    ["§ 58 Abs. 1 Nr. 5 NKomVG in Verbindung mit § 5 der Geschäftsordnung", ["NKomVG § 58 Abs. 1 Nr. 5", "Geschäftsordnung § 5"]],
    ["§ 35 des Baugesetzbuches", ["BauGB § 35"]],
    ["§ 8 Absatz 3 Satz 1 des Kommunalabgabengesetzes", ["Kommunalabgabengesetz § 8 Abs. 3 S. 1"]],
    ["nach § 15 der Vergabeverordnung (VgV)", ["VgV § 15"]],
    ["§ 7 der Hauptsatzung der Stadt Auental vom 3. Mai 2021", ["Hauptsatzung der Stadt Auental § 7 (2021-05-03)"]],
    ["§ 10 der Gemeindeordnung für das Land Nordmark in der Fassung der Bekanntmachung vom 14. Juli 1994", ["Gemeindeordnung für das Land Nordmark § 10 (1994-07-14)"]],
    ["Die Hauptsatzung vom 12.03.2019 regelt das.", ["Hauptsatzung (2019-03-12)"]],
    ["Die Satzung über die Erhebung von Hundesteuer vom 1.12.2015 bleibt.", ["Satzung über die Erhebung von Hundesteuer (2015-12-01)"]],
    ["Nach Nr. 5 der VwV Stellplätze genügt das.", ["VwV Stellplätze Nr. 5"]],
    ["§ 12 Abs. 3 S. 1 sowie Abs. 4 der Geschäftsordnung", ["Geschäftsordnung § 12 Abs. 3 S. 1", "Geschäftsordnung § 12 Abs. 4"]],
    ["§ 3 Abs. 1 VOB/A und § 8 UVgO", ["VOB/A § 3 Abs. 1", "UVgO § 8"]],
    ["§ 80 SGB VIII, noch einmal § 80 SGB VIII", ["SGB VIII § 80"]],
  ];
  it.each(sentences)("%s", (sentence, laws) => {
    expect(found(sentence)).toEqual(laws);
  });

  it.each([
    "§ 4\nGebühren\nDie Gebühr beträgt 10 €.",
    "§ 4 der Satzung und § 5 dieser Satzung",
    "Die Tagesordnung vom 12.03.2019 und die Neuordnung vom 01.01.2020",
    "Artikel 12 TOP 3",
    "nach Art. und Umfang",
  ])("finds no law in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("shows the whole citation as its evidence", () => {
    expect(findLaws(documentOf("Siehe § 41 Abs. 1 GO NRW dazu."), headOf())[0]).toMatchObject({ text: "§ 41 Abs. 1 GO NRW", span: [6, 24] });
  });
});
