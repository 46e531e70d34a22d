import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findOrganizations } from "./find-organizations.ts";
import { nominative } from "./nominative.ts";

const names = (text: string) => findOrganizations(documentOf(text), headOf()).map(({ name }) => name);

describe("findOrganizations", () => {
  const sentences: readonly (readonly [string, string])[] = [
    ["Die WIGA mbH bereitet die Reise vor.", "WIGA mbH"],
    ["  1. kompetenz zentrum auental / wiesental - kza e. V.", "kompetenz zentrum auental / wiesental - kza e. V."],
    ["Der Ausschuss für Arbeit, Wirtschaft und Wissenschaft stimmt zu.", "Ausschuss für Arbeit, Wirtschaft und Wissenschaft"],
    ["Nach Ansicht des Deutschen Instituts für Weberei (diw) eilt es.", "Deutsches Institut für Weberei (diw)"],
    ["Die Industrie- und Handelskammer Wiesental nimmt teil.", "Industrie- und Handelskammer Wiesental"],
    ["Das Rathaus der Gemeinde Birkenried bleibt offen.", "Gemeinde Birkenried"],
    ["Die Auentaler Gesellschaft für Stadtentwicklung mbH (AGS) plant.", "Auentaler Gesellschaft für Stadtentwicklung mbH"],
    ["Die Freiwillige Feuerwehr Oberaue und der Förderverein der Grundschule e. V. helfen.", "Freiwillige Feuerwehr Oberaue"],
    ["Die Freiwillige Feuerwehr Oberaue und der Förderverein der Grundschule e. V. helfen.", "Förderverein der Grundschule e. V."],
    ["Beteiligt ist das Staatliche Schulamt.", "Staatliches Schulamt"],
    ["Die Untere Naturschutzbehörde stimmt zu.", "Untere Naturschutzbehörde"],
    ["Die Kindertagesstätte „Sonnenblume“ wird erweitert.", "Kindertagesstätte „Sonnenblume“"],
    ["Zuschuss des Landes Hessen", "Land Hessen"],
    ["Federführend: Dezernat Stadtentwicklung und Bau", "Dezernat Stadtentwicklung und Bau"],
    ["Mitglied des Ortsrates Birkenried", "Ortsrat Birkenried"],
    ["Der Bunker gehört der Gartenstadt e. G. seit langem.", "Gartenstadt e. G."],
    ["Die regionale Steuerungsgruppe „Schule und Beruf“ tagt.", "Steuerungsgruppe „Schule und Beruf“"],
    ["Zuständig ist das Regionale Auenmanagement (RAM).", "Regionales Auenmanagement"],
    ["Der Entwurf wurde von der WEG/ABG eingereicht.", "WEG"],
    ["Getragen wird es von der Caritas im Rahmen des Projekts.", "Caritas"],
    ["Das Anna-Auer-Gymnasium und der „Radlust“ Laden.", "Anna-Auer-Gymnasium"],
    ["Im Ort hat „Radlust“ Anhänger; \"Radlust\" betreibt einen Laden.", "Radlust"],
  ];
  it.each(sentences)("%s", (sentence, name) => {
    expect(names(sentence)).toContain(name);
  });

  it("brings a name and its abbreviation together: „Auental Centre for Research“ (ACR)", () => {
    const found = findOrganizations(documentOf("Das „Auental Centre for Research“ (ACR) wächst. Das ACR sucht Leute."), headOf());
    expect(found.map(({ name, aliases }) => [name, aliases])).toEqual([["Auental Centre for Research", ["ACR"]]]);
  });

  it.each([
    ["Der Caritasverband Wiesental e. V. (nachfolgend: Träger) baut.", "Caritasverband Wiesental e. V.", "Träger"],
    ["Der Zweckverband Abfall Mittelaue, im Folgenden „ZAM“ genannt, erhebt Gebühren.", "Zweckverband Abfall Mittelaue", "ZAM"],
    ["Die WIGA mbH (im Folgenden „Gesellschaft“) baut.", "WIGA mbH", "Gesellschaft"],
  ])("%s", (text, name, alias) => {
    expect(findOrganizations(documentOf(text), headOf()).find((organization) => organization.name === name)?.aliases).toEqual([alias]);
  });

  it("keeps at most twelve", () => {
    expect(names(Array.from({ length: 40 }, (_, index) => `Firma ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index % 26]}werk${index} GmbH baut.`).join("\n"))).toHaveLength(12);
  });
});

describe("nominative", () => {
  it.each([
    ["Kreisausschusses", "Kreisausschuss"],
    ["Deutschen Instituts für Weberei", "Deutsches Institut für Weberei"],
    ["SPD-Fraktion", "SPD-Fraktion"],
    ["Städtischen Rates", "Städtischer Rat"],
  ])("%s → %s", (genitive, name) => {
    expect(nominative(genitive)).toBe(name);
  });
});

describe("what is glued or printed behind a name", () => {
  it.each([
    ["Ausschuss für Personal, Haushalt und InvestitionenDas Bezirksamt berichtet.", "Ausschuss für Personal, Haushalt und Investitionen"],
    ["Bezirksvertretung Auental Anhörung", "Bezirksvertretung Auental"],
    ["Bezirksvertretung Auental FDP", "Bezirksvertretung Auental"],
  ])("%s", (text, name) => {
    expect(names(text)).toContain(name);
  });
});
