import { expect, test } from "vitest";
import { foldWord } from "./fold.ts";
import { stemWord } from "./stem.ts";

const stem = (word: string): string => stemWord(foldWord(word));

test.each([
  "Haushalt Haushalte Haushaltes Haushalts Haushalten",
  "Förderung Förderungen Foerderung FÖRDERUNG Fo\u0308rderung",
  "Ausschuss Ausschüsse Ausschusses Ausschüssen",
  "Rat Rates Rats Räte Räten",
  "Haus Häuser Häusern Hauses",
  "Krankenhaus Krankenhäuser",
  "Amt Ämter Amtes Ämtern",
  "Antrag Anträge Antrags Anträgen",
  "Bürger Bürgern Bürgers Bürgerin Bürgerinnen",
  "Gebühr Gebühren",
  "grün grüne Grünen",
  "neu neue neuer neues neuen",
  "aktuell aktuelle aktuellen",
  "Gremium Gremien",
  "Zentrum Zentren",
  "Büro Büros",
  "Kita Kitas",
  "Ergebnis Ergebnisse Ergebnissen",
  "Straße Straßen Strasse STRASSE",
  "See Seen",
  "Mittel Mitteln",
  "Arzt Ärzte Ärztin",
  "Auental Auentals",
])("%s are one word", (forms) => {
  expect(new Set(forms.split(" ").map(stem)).size).toBe(1);
});

test.each([
  ["Förderung", "Forderung"],
  ["fördern", "fordern"],
  ["Bürger", "Burg"],
  ["Bauer", "Bau"],
  ["schön", "schon"],
  ["Euro", "Eule"],
  ["Rat", "Rad"],
])("%s is not %s", (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});
