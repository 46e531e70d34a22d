import { expect, test } from "vitest";
import { documentFromText } from "../../document-from-text.ts";
import { findStructure } from "../../find-structure.ts";

const read = (rows: string, captions = "Beratungsfolge Termin Stand Abstimmung") => {
  const { head } = findStructure(documentFromText(`Gemeinde Auental\nDS 12/2031\nBeschlussvorlage\n${captions}\n${rows}\nNeue Bänke am Markt der Gemeinde Auental\nBeschlussvorschlag:\nDer Rat beschließt die Bänke.`));
  return { title: head.title?.value, rows: head.consultations.map(({ organization, date, role, outcome }) => [organization, date?.slice(5), role, outcome]) };
};
const title = "Neue Bänke am Markt der Gemeinde Auental";

test("the pieces above and below a day belong to its row, in whatever column they are broken", () => {
  expect(read(`Fachausschuss Schule, Jugend,
06.11.2031 Beratung und Empfehlung Beraten ohne Beschlussempfehlung.
Sport und Kultur
Fachausschuss Finanzen, Wirt-
schaftsförderung, Marketing und 11.11.2031 Beratung und Empfehlung
Brandschutz
Verwaltungsausschuss 13.11.2031 Beratung und Empfehlung Einstimmig lt. Beschlussvorschlag
Beratung und Beschlussfas-
Rat 18.11.2031
sung`)).toEqual({
    title, rows: [
      ["Fachausschuss Schule, Jugend, Sport und Kultur", "11-06", "Beratung und Empfehlung", "Beraten ohne Beschlussempfehlung."],
      ["Fachausschuss Finanzen, Wirtschaftsförderung, Marketing und Brandschutz", "11-11", "Beratung und Empfehlung", null],
      ["Verwaltungsausschuss", "11-13", "Beratung und Empfehlung", "Einstimmig lt. Beschlussvorschlag"],
      ["Rat", "11-18", "Beratung und Beschlussfassung", null],
    ],
  });
});

test("a name that nothing shows to go on does so between two days", () => {
  const rows = [["Gruppe Freie Wähler Auental", "05-06", "Beratung", null], ["Ratsfraktion Bürger für Auental Wiesental", "05-07", "Beratung", null], ["Rat", "06-25", "Beschlussfassung", null]];
  expect(read("Gruppe Freie Wähler Auental 06.05.2031 Beratung\nRatsfraktion Bürger für Auental\n07.05.2031 Beratung\nWiesental\nRat 25.06.2031 Beschlussfassung", "Beratungsfolge Sitzungstermin Stand")).toEqual({ title, rows });
});

test("body and role may be broken in the same lines, and so may what was decided", () => {
  expect(read("Ausschuss für Umwelt, Beratung und Beschluss-\n12.03.2031\nKlima und Verkehr empfehlung\nRat 18.03.2031 Entscheidung", "Gremium Termin Zuständigkeit").rows).toEqual([["Ausschuss für Umwelt, Klima und Verkehr", "03-12", "Beratung und Beschlussempfehlung", null], ["Rat", "03-18", "Entscheidung", null]]);
  expect(read("Ausschuss für Umwelt, Vorberatung und\nMi, 12.03.2031\nKlima und Verkehr Empfehlung\nungeändert\nRat 18.03.2031 Entscheidung\nbeschlossen", "Gremium Termin Zuständigkeit Ergebnis")).toEqual({
    title, rows: [["Ausschuss für Umwelt, Klima und Verkehr", "03-12", "Vorberatung und Empfehlung", null], ["Rat", "03-18", "Entscheidung", "ungeändert beschlossen"]],
  });
});

test("the first word of a name that a mended hyphen has drawn to the role above is the name's", () => {
  expect(read("Bauausschuss 12.03.2031 Beratung\nBeratung und Beschlussfas-Rat\nder Gemeinde 18.03.2031\nsung", "Gremium Termin Zuständigkeit")).toEqual({ title, rows: [["Bauausschuss", "03-12", "Beratung", null], ["Rat der Gemeinde", "03-18", "Beratung und Beschlussfassung", null]] });
});

test("a last row takes no title into its name, nor do rows whose lines stand above or below their day only", () => {
  expect(read("Ausschuss für Bildung, Kultur\nund Sport 12.03.2031 Vorberatung", "Gremium Termin Zuständigkeit")).toEqual({ title, rows: [["Ausschuss für Bildung, Kultur und Sport", "03-12", "Vorberatung", null]] });
  expect(read("Ausschuss für Bildung, 12.03.2031 Vorberatung\nKultur und Sport\nRat 18.03.2031 Entscheidung", "Gremium Termin Zuständigkeit").rows).toEqual([["Ausschuss für Bildung, Kultur und Sport", "03-12", "Vorberatung", null], ["Rat", "03-18", "Entscheidung", null]]);
});

test("a body may begin with adjectives", () => {
  expect(read("Rat 18.03.2031 1. Lesung\nzeitweilig beratender Ausschuss Wohnen 20.03.2031 2. Lesung", "Gremium Termin Zuständigkeit").rows).toEqual([["Rat", "03-18", "1. Lesung", null], ["zeitweilig beratender Ausschuss Wohnen", "03-20", "2. Lesung", null]]);
});

test("a role that cannot end there goes on below", () => {
  expect(read("Rat 18.03.2031 Verweisung in die\nGremien\nBauausschuss 20.03.2031 Beratung und\nBeschlussfassung", "Gremium Termin Zuständigkeit")).toEqual({ title, rows: [["Rat", "03-18", "Verweisung in die Gremien", null], ["Bauausschuss", "03-20", "Beratung und Beschlussfassung", null]] });
});
