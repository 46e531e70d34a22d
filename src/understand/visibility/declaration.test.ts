import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { sheetOf } from "../sheet.ts";
import { declarationIn, declarationOf, marksItself } from "./declaration.ts";

describe("a line that declares closed doors", () => {
  test.each([
    "nichtöffentlich", "- nichtöffentlich -", "(Nicht-öffentlich)", "NICHTÖFFENTLICH", "nicht\u00ADöffentlich", "nichto\u0308ffentlich", "Nichtoeffentlicher Teil",
    "N I C H T Ö F F E N T L I C H E R   T E I L", "Status: N", "Status: nö", "Status: n.ö.", "Status: nichtöff.", "Status:\tnicht öffentlich", "Status: vertraulich",
    "Öffentlich: nein", "Öffentlichkeit: nein", "Sitzung: nichtöffentlich", "Art der Beratung: nicht - öffentlich", "Nichtöffentliche Beschlussvorlage",
    "Nichtöffentliche Vorlage Nr. 2025/134", "nichtöffentlich gemäß § 35 Abs. 1 GemO", "Zur Beratung in nichtöffentlicher Sitzung", "zur nichtöffentlichen Sitzung des Stadtrates am 12.03.2025",
    "öffentlich ☐\tnichtöffentlich ☒", "[ ] öffentlich  [x] nichtöffentlich", "Öffentlich ( )  Nichtöffentlich (X)", "☒ nichtöffentlich",
    "VERTRAULICH", "Nur für den Dienstgebrauch", "VS - Nur für den Dienstgebrauch", "Vertraulicher Teil",
    "II. Nichtöffentlicher Teil", "B) nichtöffentlich", "Teil B: Nichtöffentliche Sitzung", "Nichtöffentlicher Teil (ab 20:00 Uhr)", "Nichtöffentlicher Sitzungsteil", "Nichtöffentliche TOPs:",
    "Tagesordnung nichtöffentlicher Teil", "Niederschrift über den nichtöffentlichen Teil", "Der nichtöffentliche Teil beginnt um 20 Uhr.", "Die Vorsitzende stellt die Nichtöffentlichkeit her.",
  ])("%s", (line) => expect(declarationIn(line)).toBe("nonPublic"));

  test.each(["Öffentlicher Teil", "I. Öffentliche Sitzung:", "öffentlich ☒\tnichtöffentlich ☐", "[x] öffentlich  [ ] nichtöffentlich", "Die Öffentlichkeit ist wieder hergestellt."])("and one that opens them: %s", (line) => expect(declarationIn(line)).toBe("public"));

  test.each([
    "Nichtöffentliche Sitzungen", "Nichtöffentliche Sitzungen sollen selten sein.", "Neue Regeln für nichtöffentliche Sitzungen", "In nichtöffentlicher Sitzung wurde beraten, dass es so geht.",
    "Status: öffentlich", "Status: öffentlich (Anlage 2 nichtöffentlich)", "öffentlich ☐ nichtöffentlich ☐", "Öffentliche Toiletten", "Öffentliche Bekanntmachung", "Öffentlichkeit: ja", "Beteiligung der Öffentlichkeit",
    "Begründung der Nichtöffentlichkeit", "Der nichtöffentliche Teil der Vorlage wird gesondert versandt.", "Vertrauliche Anlagen wurden verteilt", "Amt: N. Müller", "Geheime Wahl", "Nicht öffentlich geförderter Wohnraum fehlt in allen Ortsteilen",
  ])("words about publicity declare nothing: %s", (line) => expect(declarationIn(line)).toBeNull());
});

describe("an item that marks itself", () => {
  test.each(["Pacht (nichtöffentlich)", "Pacht - nicht öffentlich -", "Pacht (N)", "Pacht (nö)", "N Pacht", "(nichtöffentlich) Pacht", "[N] Pacht", "nichtöffentlich: Pacht"])("%s", (title) => expect(marksItself(title)).toBe(true));
  test.each(["Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse", "Neubau N 3", "Straße N", "N. N. Wahl", "Nutzung der Halle"])("not: %s", (title) => expect(marksItself(title)).toBe(false));
});

test("hostile lines are answered", () => {
  for (const word of ["nicht ", "N I ", "x ", "( ", "öffentlich ", "- ", "Status: ", "die "]) {
    expect(() => [declarationIn(word.repeat(100_000)), declarationIn(word.repeat(30)), marksItself(word.repeat(100_000))]).not.toThrow();
  }
});

test("lines of a document declare what they declare alone", () => {
  const piece = fc.constantFrom("nicht", "nichtöffentlich", "Öffentlicher", " ", "  ", "\t", "\u00a0", "\u202f", "\u00ad", "\u200b", "o\u0308", "n", "N", "ö", "Ö", ".", ":", "-", "(", ")", "Teil", "I. ", "Sitzung", "Status", "VS", "NfD", "vertraulich", "streng ", "geheim", "intern", "nein", "ja", "☒ ", "☐ ", "der ", "keit", "hergestellt", "n i c h t ö f f e n t l i c h", "oeffentlich", "schön", "Behandlung", "Pacht");
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
    const sheet = sheetOf(documentFromText(`Anfang\n${pieces.join("")}\nEnde`));
    expect(sheet.lines.map((line) => declarationOf(sheet, line))).toEqual(sheet.lines.map((line) => declarationIn(line.text)));
  }), { numRuns: 1500 });
});
