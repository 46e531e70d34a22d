import { expect, test } from "vitest";
import { glanceAt } from "../../../text/glance.ts";
import { moverIn } from "./mover.ts";

const mover = (line: string) => {
  const at = moverIn(glanceAt(line));
  return at === null ? null : line.slice(...at);
};

test.each([
  ["Änderungsantrag: GRÜNE", "GRÜNE"],
  ['Antrag: Fraktion "Für Auental"', 'Fraktion "Für Auental"'],
  ["Antrag der Fraktion Zukunft", "Fraktion Zukunft"],
  ["Antrag: Verwaltung", "Verwaltung"],
])("%s", (line, name) => {
  expect(mover(line)).toBe(name);
});

test.each(['Antrag: Projekt "Licht am Anger"', "Anfrage: Neues Konzept Schulweg", "Antrag: Beleuchtung am Bahnhof", "Antrag: Das „Licht am Anger“"])("%s names no mover", (line) => {
  expect(mover(line)).toBeNull();
});
