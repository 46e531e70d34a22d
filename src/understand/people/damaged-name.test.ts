import { expect, test } from "vitest";
import { documentOf, headOf } from "../sentence.test-fixture.ts";
import { findPeople } from "./find-people.ts";

const found = (text: string) => findPeople(documentOf(text), headOf()).map(({ name, role, group, confidence }) => [name, role, group, confidence]);

test("a sign within a given name stands for the only letter that makes it one", () => {
  expect(found("Herrn Bürgermeister U|rich Auer\nRathaus")).toEqual([["Ulrich Auer", "Bürgermeister", null, 0.6]]);
  expect(found("(Ange1a Sommer)\nBezirksvertreterin")).toEqual([["Angela Sommer", "Bezirksvertreterin", null, 0.6]]);
  expect(found("Die Firma U|rich Auer GmbH baut. Das Ba|d Auer ist zu.")).toEqual([]);
});

test("a first letter that is lost is found where a name stands alone below a letter, and no other name ends so", () => {
  expect(found("Wann wird gebaut?\n\tolfgang Sommer\t\nAuental")).toEqual([["Wolfgang Sommer", null, null, 0.6]]);
  expect(found("Wann wird gebaut?\narina Sommer\nAuental")).toEqual([]);
  expect(found("Es bauen die Leute mit\nolfgang Sommer\nAuental")).toEqual([]);
});

test("half of a surname that recognition glued to another word is nobody's", () => {
  expect(found("Mit freundlichen Grüßen\n\nAnne SommerAuer Fraktionsvorsitzende")).toEqual([]);
});

test("of two addresses side by side, a name that could be read has the office above it", () => {
  expect(found("Herm Bezirksbürgermeister __ I-Ierm Oberbürgermeister\nJosef Ohm ‚ _ ck Auer\nRathaus")).toEqual([["Josef Ohm", "Bezirksbürgermeister", null, 0.85]]);
  expect(found("Frau Landrätin   Herrn Bürgermeister\n‚ _ ck Auer  Josef Ohm\nRathaus").map(([name, role]) => [name, role])).toEqual([["Josef Ohm", "Bürgermeister"]]);
});

test("whom a letter is sent to has the office before Herrn, and below it behind the pieces of a stamp", () => {
  expect(found("An den Bürgermeister Herrn Josef Ohm\nAn die Landrätin des Kreises Wiesental Frau Ilka Horn").map(([name, role]) => [name, role])).toEqual([["Josef Ohm", "Bürgermeister"], ["Ilka Horn", "Landrätin"]]);
  expect(found("Frau Bürgermeisterin i 4 K v I\n\nIlka Horn-Ohm\nRathaus").map(([name, role]) => [name, role])).toEqual([["Ilka Horn-Ohm", "Bürgermeisterin"]]);
});

test("the last of two signatures has the office that ends the line below", () => {
  expect(found("(K 12ot) , (Ursula Ohm)\nF tionsvorsltzende Stadträtin").map((person) => person.slice(0, 3))).toEqual([["Ursula Ohm", "Stadträtin", null]]);
  expect(found("(K)o~L. c~ktionsvorsitzende (Ursula Ohm)\nFDP Stadträtin").map((person) => person.slice(0, 3))).toEqual([["Ursula Ohm", "Stadträtin", "FDP"]]);
  expect(found("(siehe unten) und (Ursula Ohm)\nDas Haus der Stadträtin").map((person) => person.slice(0, 3))).toEqual([["Ursula Ohm", null, null]]);
});

test("names of a text in which many words were mended are doubtful", () => {
  const text = "Herrn Bürgermeister Josef Ohm wird gedankt.";
  const sure = (mends: number) => findPeople({ ...documentOf(text), edits: Array.from({ length: mends }, () => ({ span: [0, 1] as const, original: "l", replacement: "H", reason: "ocr" as const, confidence: 0.9 })) }, headOf())[0]?.confidence;
  expect([sure(0), sure(2), sure(3)]).toEqual([0.95, 0.95, 0.65]);
});
