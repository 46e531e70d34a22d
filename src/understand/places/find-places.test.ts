import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findPlaces } from "./find-places.ts";

const found = (text: string) =>
  findPlaces(documentOf(text), headOf()).map(({ kind, name, houseNumbers, postalCode, locality }) => [kind, name, houseNumbers, postalCode, locality].filter((part) => part !== null).join(" "));

describe("findPlaces: streets and squares", () => {
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ["Die Haltestelle kommt in die Bahnhofstr. 12.", ["street Bahnhofstraße 12"]],
    ["Das Haus Hauptstraße 12 - 14 wird abgerissen.", ["street Hauptstraße 12–14"]],
    ["Betroffen: Lindenallee 3, 5 und 7a", ["street Lindenallee 3, 5 und 7a"]],
    ["An der Kaltenwehrer Straße (K 17) wird gebaut.", ["street Kaltenwehrer Straße"]],
    ["in der Unteren Gasse und auf dem Neuen Weg", ["street Untere Gasse", "street Neuer Weg"]],
    ["Sperrung des Mühlenwegs und des Marktplatzes", ["street Mühlenweg", "street Marktplatz"]],
    ["in der Ernst-Beispiel-Allee und an der Dr.-Kurt-Muster-Straße 5 a", ["street Ernst-Beispiel-Allee", "street Dr.-Kurt-Muster-Straße 5a"]],
    ["Die Schiller- und Goethestraße werden saniert.", ["street Schillerstraße", "street Goethestraße"]],
    ["zwischen Am Markt und Lindenallee", ["street Am Markt", "street Lindenallee"]],
    ["die Straße „Zum Alten Forsthaus“ erhält Tempo 30", ["street Zum Alten Forsthaus"]],
    ["Das Wohnhaus am Nordring 4 und der Kölner Ring", ["street Nordring 4", "street Kölner Ring"]],
    ["Die Kita zieht in die Parkstraße 1. Bauabschnitt ist der Hof.", ["street Parkstraße"]],
    ["in der Wiesen-, Garten- und Feldstraße", ["street Wiesenstraße", "street Gartenstraße", "street Feldstraße"]],
    ["Forststraße und Alte Poststraße", ["street Forststraße", "street Alte Poststraße"]],
    ["Neubau Feldweg 3, 2. Bauabschnitt", ["street Feldweg 3"]],
    ["Widmung der Gemeindestraße „Am Alten Sportplatz“", ["street Am Alten Sportplatz"]],
    ["Die Haltestelle ist in der Straße Im Winkel.", ["street Im Winkel"]],
    ["Stadt Auental, Rathausplatz 1, 54321 Auental", ["address Rathausplatz 1 54321 Auental"]],
  ];
  it.each(sentences)("%s", (sentence, places) => {
    expect(found(sentence)).toEqual(places);
  });

  it.each([
    "Der Radweg an der Bundesstraße führt am Spielplatz vorbei; der Umweg ist lang.",
    "Straßenausbaubeiträge, Straßenreinigung, Wegfall und Platzbedarf",
    "Das Gewerbegebiet „Südring“ und die Kita „Lindenallee“",
    "Auf halbem Weg liegt der Festplatz, dort beginnt ein Feldweg.",
    "Diese Straße, eine Straße und die betroffene Straße",
    "Keineswegs geht es unterwegs um Arbeitsplätze oder einen Stellplatz.",
    "Das Monitoring und der Rechtsweg; der Bürgersteig und der Anstieg; eine Tempo-30-Straße",
    "Am Montag, Im Rahmen der Sitzung, findet Am Dienstag statt",
    "Der Platz reicht nicht, der Weg ist frei.",
  ])("finds no street in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it.each([
    ["Parkstraße 30 km/h", "street Parkstraße"],
    ["In der Parkstraße 30 Bäume pflanzen", "street Parkstraße"],
    ["Parkstraße 2,5 Mio. €", "street Parkstraße"],
    ["Parkstraße 12. Mai", "street Parkstraße"],
  ])("takes no other number for a house: %s", (sentence, place) => {
    expect(found(sentence)).toEqual([place]);
  });
});

describe("findPlaces: land", () => {
  const sentences: readonly (readonly [string, readonly string[]])[] = [
    ["Gemarkung Birkenried, Flur 3, Flurstück 45/2", ["parcel Gemarkung Birkenried, Flur 3, Flurstück 45/2"]],
    ["die Flurstücke 118 (teilweise), 119/1 und 120 der Flur 7, Gemarkung Oberaue.", ["parcel Gemarkung Oberaue, Flur 7, Flurstück 118", "parcel Gemarkung Oberaue, Flur 7, Flurstück 119/1", "parcel Gemarkung Oberaue, Flur 7, Flurstück 120"]],
    ["Fl.Nr. 231/4 Gemarkung Auental", ["parcel Gemarkung Auental, Flurstück 231/4"]],
    ["Bebauungsplan Nr. 12 „Am Hang“", ["plan Bebauungsplan Nr. 12 „Am Hang“"]],
    ["Der B-Plan 7.3 \"Gewerbepark Nord\" wird geändert.", ["plan Bebauungsplan Nr. 7.3 „Gewerbepark Nord“"]],
    ["Aufstellung des Bebauungsplanes „Südlich der Parkstraße“", ["plan Bebauungsplan „Südlich der Parkstraße“"]],
    ["In den Ortsteilen Grünhagen, Oberaue und Niederaue fehlt er.", ["district Grünhagen", "district Oberaue", "district Niederaue"]],
    ["Stadtbezirk Linden-West", ["district Linden-West"]],
  ];
  it.each(sentences)("%s", (sentence, places) => {
    expect(found(sentence)).toEqual(places);
  });

  it.each(["Der Bebauungsplan 2025 liegt aus.", "Im Ortsteil Die Verwaltung prüft.", "Der Ortschaft Rat, der Stadtteil Beirat", "Das Flurstück liegt am Wald."])("finds none in: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("names each place once", () => {
    expect(found("Bahnhofstraße, Bahnhofstr. und Bahnhofstrasse")).toEqual(["street Bahnhofstraße"]);
  });
});
