import { describe, expect, it } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findPeople } from "./find-people.ts";

const roles = (text: string) => findPeople(documentOf(text), headOf()).map(({ name, role }) => [name, role]);

describe("an office that somebody is given or loses", () => {
  const sentences: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
    ["Herr Otto Auer wird für weitere 6 Jahre zum Ortsbrandmeister der Ortsfeuerwehr Birkenried ernannt.", [["Otto Auer", "Ortsbrandmeister der Ortsfeuerwehr Birkenried"]]],
    ["Auf seinen Antrag hin wird Herr Brandt zum gleichen Zeitpunkt als stellvertretender Wehrführer\nder Ortswehr Auental entlassen.", [["Brandt", "stellvertretender Wehrführer der Ortswehr Auental"]]],
    ["Der Rat beschließt die Bestellung von Herrn Otto Auer, Frau Ina Berg sowie Herrn Jan Thal zu Ehrenbeamten der Stadt Wiesental für sechs Jahre.", [["Otto Auer", "Ehrenbeamter der Stadt Wiesental"], ["Ina Berg", "Ehrenbeamtin der Stadt Wiesental"], ["Jan Thal", "Ehrenbeamter der Stadt Wiesental"]]],
    ["Zur Vorsitzenden des Bauausschusses wurde einstimmig Frau Ina Berg gewählt.", [["Ina Berg", "Vorsitzende des Bauausschusses"]]],
    ["Frau Ina Berg wird zur stellvertretenden Schiedsperson im Bezirk Auental gewählt.", [["Ina Berg", "stellvertretende Schiedsperson im Bezirk Auental"]]],
    ["Frau Ina Berg und Herr Jan Thal werden zu Beisitzern bestellt.", [["Ina Berg", "Beisitzerin"], ["Jan Thal", "Beisitzer"]]],
    ["Herr Jan Thal (CDU) wird als stellvertretendes Mitglied in den Beirat entsandt.", [["Jan Thal", "stellvertretendes Mitglied"]]],
    ["Als Schriftführer wird Herr Jan Thal bestellt.", [["Jan Thal", "Schriftführer"]]],
    ["Der Bürgermeister schlägt vor, Frau Ina Berg zur Gleichstellungsbeauftragten zu bestellen.", [["Ina Berg", "Gleichstellungsbeauftragte"]]],
    ["Wahl von Frau Ina Berg zur stellvertretenden Wehrleiterin der Freiwilligen Feuerwehr Auental\nBeschlussvorlage\nProtokoll\n", [["Ina Berg", "stellvertretende Wehrleiterin der Freiwilligen Feuerwehr Auental"]]],
    ["Wahl des Herrn Jan Thal zum Ersten Beigeordneten der Stadt Auental", [["Jan Thal", "Erster Beigeordneter der Stadt Auental"]]],
  ];
  it.each(sentences)("%s", (sentence, people) => {
    expect(roles(sentence)).toEqual(people);
  });

  const others: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
    ["Frau Ina Berg sprach mit Herrn Jan Thal zum Vertreter der Bahn.", [["Ina Berg", null], ["Jan Thal", null]]],
    ["Die Bestellung wurde von Herrn Jan Thal zum Wehrführer gebracht.", [["Jan Thal", null]]],
    ["Frau Ina Berg fragt nach. Zum Wehrführer wird niemand bestellt.", [["Ina Berg", null]]],
    ["Durch Herrn Jan Thal wird zum Wehrführer bestellt, wer gewählt ist.", [["Jan Thal", null]]],
    ["Zum Wehrführer wird auf Vorschlag von Frau Ina Berg niemand gewählt.", [["Ina Berg", null]]],
    ["Herr Jan Thal wird als Mitglied vorgeschlagen.", [["Jan Thal", null]]],
  ];
  it.each(others)("nothing in: %s", (sentence, people) => {
    expect(roles(sentence)).toEqual(people);
  });

  it("asks each place once", () => {
    expect(roles("Herr Otto Auer wird zum Wehrführer der Stadt Auental bestellt ".repeat(5000))[0]).toEqual(["Otto Auer", "Wehrführer der Stadt Auental"]);
  });
});
