import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../council/understanding.ts";
import { documentFromText } from "./document-from-text.ts";
import { findStructure } from "./find-structure.ts";
import type { Structure } from "./structure.ts";

/** Texts of the words that the readers look for, in any order. */
const councilText = fc.array(fc.constantFrom(
  "Vorlage - 2031/017", "Betreff: Neubau", "Status:öffentlichVorlage-Art:Antrag", "Beratungsfolge:", "Gremium Termin TOP ö nö", "Bauausschuss 06.12.2031 6 x",
  "", " ", "\t", "# Sachlage:", "Sachverhalt", "Beschlussvorschlag", "Anlage/n:", "keine", "1. Eröffnung", "Zu Punkt 1: Eröffnung", "Tagesordnung:", "Protokoll",
  "Niederschrift 7. Sitzung Hauptausschuss", "17. März 2031", "Punkt 6 der Tagesordnung:", "einstimmig", "4 ja – 0 Gegenstimmen", "Sehr geehrter Herr Bürgermeister,",
  "Anfrage: Bäume", "SPD-Fraktion", "Termin:", "TOP:", "Vorlage Nr.:", "961", "27", "Dokumente", "Plan.pdf (12 KB)", "Öffentlicher Teil", "CO", "2", "-Relevanz: Folgen",
  "Der Rat beschließt den Neubau der Halle am Bahnhof und beauftragt die Verwaltung.", "a\tb\tc", "– 2 –", "gez.: Muster", "DS 1/2031", "Drucksache - DS/1/IX", "Initiator: SPD", "Drucksache-Art: Beschluss",
), { maxLength: 40 }).map((lines) => lines.join("\n"));
const anyText = fc.oneof(councilText, fc.string({ unit: "binary", maxLength: 400 }), fc.string({ maxLength: 400 }));

function evidenceOf(structure: Structure): readonly Evidence[] {
  const { consultations, ...fields } = structure.head;
  const found = Object.values(fields).filter((field) => field !== null);
  return [...found, ...consultations, ...structure.sections, ...structure.agenda, ...structure.attachments, ...structure.votes];
}

test("any text gives a structure whose evidence lies inside the text", () => {
  fc.assert(fc.property(anyText, (text) => {
    const document = documentFromText(text);
    const structure = findStructure(document);
    const spans = [...evidenceOf(structure).map((one) => one.span), ...structure.sections.map((section) => section.contentSpan)];
    for (const [start, end] of spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(document.text.length);
    }
    for (const { confidence } of evidenceOf(structure)) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  }), { numRuns: 300 });
});

test("reading twice gives the same", () => {
  fc.assert(fc.property(anyText, (text) => {
    const document = documentFromText(text);
    expect(findStructure(document)).toEqual(findStructure(document));
  }), { numRuns: 100 });
});

test("every printed heading stands in the text where its section begins, and has content", () => {
  fc.assert(fc.property(councilText, (text) => {
    const document = documentFromText(text);
    for (const section of findStructure(document).sections) {
      const printed = document.text.slice(...section.span).replace(/\s+/gu, " ");
      expect(printed.startsWith(section.heading.slice(0, 2))).toBe(true);
      expect(document.text.slice(...section.contentSpan).trim()).not.toBe("");
    }
  }), { numRuns: 300 });
});

test.each([
  ["one long line", "Vorlage a ".repeat(30_000)],
  ["blanks", " ".repeat(300_000)],
  ["colons", "Status: ".repeat(40_000)],
  ["headings", "Beschluss:\n".repeat(30_000)],
  ["lists of attachments", "Anlagen:\nPlan\n".repeat(20_000)],
  ["digits and dots", "1.1.".repeat(75_000)],
  ["dates", "01.01.2031 ".repeat(27_000)],
  ["votes", "4 ja – 0 Gegenstimmen - ".repeat(12_000)],
  ["numbers of an agenda", `Protokoll\nTagesordnung:\n${Array.from({ length: 20_000 }, (_, n) => `${n + 1}. Punkt`).join("\n")}`],
  ["rows", `Gremium Termin TOP\n${"Bauausschuss\t01.01.2031\t1\n".repeat(12_000)}`],
  ["short paragraphs", "Ein Wort\n\nDas ist ein Satz, der hier als Absatz steht und endet.\n\n".repeat(5_000)],
  ["one long word", "Sitzung".repeat(40_000)],
])("gets through 300,000 letters of %s", (_, text) => {
  findStructure(documentFromText(text));
});
