import fc from "fast-check";
import { expect, test } from "vitest";
import { votesIn } from "./vote-words.ts";

test.each([
  ["6 ja – 0 Gegenstimmen - 3 Enthaltungen", [6, 0, 3]],
  ["2 ja – 1 nein – 8 Enthaltungenangenommen", [2, 1, 8]],
  ["mit 21 Ja-Stimmen zu 5 Nein-Stimmen bei einer Enthaltung", [21, 5, 1]],
  ["30 Ja-Stimmen sowie 1 Nein-Stimme bei 2 Enthaltungen", [30, 1, 2]],
  ["Ja: 7, Nein: 2, Enthaltungen: 0", [7, 2, 0]],
  ["Ja 8 Nein 0 Enthaltung 0", [8, 0, 0]],
  ["Dafür: 8      Dagegen: 0      Enthaltung: 0", [8, 0, 0]],
  ["Dafür:\n12\nDagegen:\n1\nEnthaltungen:\n3", [12, 1, 3]],
  ["Abstimmungsergebnis: 4:0:0", [4, 0, 0]],
  ["Abstimmungsergebnis: 14 : 1", [14, 1, null]],
  ["mit 8 - 1 - 3 Stimmen", [8, 1, 3]],
  ["Bei 33 Ja-Stimmen einstimmig zugestimmt", [33, 0, null]],
  ["am 16.02.20314 ja – 3 nein – 5 Enthaltungen", [4, 3, 5]],
  ["Davon anwesend: 10\nJa-Stimmen: 8\nNein-Stimmen: 1\nStimmenthaltungen: 1", [8, 1, 1]],
  ["mit zwölf Ja-Stimmen und keiner Gegenstimme", [12, 0, null]],
  ["- 14 Zustimmungen, damit mehrheitlich abgelehnt.", [14, null, null]],
  ["Bei 21 Zustimmungen angenommen", [21, null, null]],
  ["Das sind 16 Zustimmungen und 20 Ablehnungen bei 2 Enthaltungen.", [16, 20, 2]],
  ["Zustimmung: 16, Ablehnung: 3, Enthaltung: 1", [16, 3, 1]],
  ["bei 12 zustimmenden und 20 ablehnenden Stimmen abgelehnt", [12, 20, null]],
  ["16 Mitglieder stimmen für den Antrag, 12 stimmen dagegen, 3 enthalten sich.", [16, 12, 3]],
  ["9 Räte stimmten dafür und zwei dagegen", [9, 2, null]],
  ["16 Stimmen dafür, 3 Stimmen dagegen", [16, 3, null]],
  ["mit 12 zu 9 Stimmen bei einer Enthaltung angenommen", [12, 9, 1]],
  ["Der Antrag wird mit 20 gegen 16 Stimmen abgelehnt.", [16, 20, null]],
])("counts %s", (text, expected) => {
  expect(votesIn(text, false).map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([expected]);
});

test("unanimous says that nobody was against it, not that nobody abstained", () => {
  expect(votesIn("Der Rat stimmt einstimmig zu.", true).map(({ yes, no, abstain }) => [yes, no, abstain])).toEqual([[null, 0, null]]);
  expect(votesIn("einstimmig bei drei Enthaltungen", true).map(({ no, abstain }) => [no, abstain])).toEqual([[0, 3]]);
});

test.each(["in 35 Jahren", "zwei Jahre später", "3 Ja", "einstimmig", "um 16:30 Uhr", "im Verhältnis 2:1", "Es fehlen noch 2 Zustimmungen der Anlieger.", "mit 3 Ablehnungen", "16 Mitglieder stimmen sich ab"])("%s is no vote", (text) => {
  expect(votesIn(text, false)).toEqual([]);
});

test("what came of the votes stands behind them and belongs to them", () => {
  const said = (text: string) => votesIn(text, true).map(({ start, end }) => text.slice(start, end));
  expect(said("- 14 Zustimmungen, damit mehrheitlich abgelehnt.")).toEqual(["14 Zustimmungen, damit mehrheitlich abgelehnt"]);
  expect(said("14 Zustimmungen, 20 Ablehnungen, somit ist der Antrag abgelehnt.")).toEqual(["14 Zustimmungen, 20 Ablehnungen, somit ist der Antrag abgelehnt"]);
  expect(said("14 Zustimmungen. Damit ist der Antrag abgelehnt.")).toEqual(["14 Zustimmungen"]);
});

test("looks for votes near their words alone, and misses none", () => {
  const piece = fc.constantFrom("6", "12", "keine", "zwei", "ja", "Ja-Stimmen", "Ja", "nein", "Nein-Stimmen", "Gegenstimmen", "Zustimmungen", "Ablehnungen", ", damit", "zu", "Stimmen", "dafür", "dagegen", "Dafür:", "Dagegen:", "Enthaltungen", "Enthaltung:", "(SPD, GRÜNE)", "CDU (3)", "Abstimmung:", "Abstimmungsergebnis", "4:0:0", "mit", "bei", "einstimmig", "Mehrheitlich", "mit Mehrheit", "beschlossen", "abgelehnt", "mit den Stimmen von", "gegen die Stimmen der", "im Jahr 2031", "Der Bauausschuss hat die Vorlage lange beraten", ",", ".", "\n");
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, withUnanimous) => {
    const text = pieces.join(" ");
    const everywhere = Array.from({ length: Math.ceil(text.length / 10) + 1 }, (_, n) => Math.min(text.length, n * 10));
    expect(votesIn(text, withUnanimous)).toEqual(votesIn(text, withUnanimous, everywhere));
  }), { numRuns: 1500 });
});
