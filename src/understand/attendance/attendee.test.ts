import { expect, test } from "vitest";
import { attendeesIn } from "./attendee.ts";

test.each([
  ["Ratsmitglied Josef Muster-Haus          bis 19:05 Uhr", ["Josef Muster-Haus"]],
  ["Herr Stadtverordnetenvorsteher Volker Muster (SPD)", ["Volker Muster"]],
  ["1. Bürgermeister Hinnerk Muster als Vorsitzender", ["Hinnerk Muster"]],
  ["Muster, Johann", ["Muster, Johann"]],
  ["Dr. Muster, Christine", ["Dr. Muster, Christine"]],
  ["Bv. Gisela Hartung, Vorsteherin", ["Gisela Hartung"]],
  ["Stadtinspektorin Lena Muster, Schriftführerin", ["Lena Muster"]],
  ["Otto Muster (CDU), Anna Beispiel (SPD) und Jan Probe", ["Otto Muster", "Anna Beispiel", "Jan Probe"]],
  ["Mandy Muster i. V. für Dieter Beispiel", ["Mandy Muster"]],
  ["Bürgermeister Muster und 10 Gemeinderäte (Normalzahl: 12)", ["Muster"]],
  ["Jens Muster, Leiter Bauamt", ["Jens Muster"]],
])("%s", (line, names) => {
  expect(attendeesIn(line).map(({ name }) => name)).toEqual(names);
});

test.each(["Technischer Beigeordneter", "sowie 31 weitere Mitglieder laut Anwesenheitsliste", "Frau Muster begrüßt die Anwesenden.", "VI. Wahlperiode"])("nobody in: %s", (line) => {
  expect(attendeesIn(line)).toEqual([]);
});
