import { describe, expect, it } from "vitest";
import type { DocumentText } from "../text/document-text.ts";
import { printReading } from "./print-reading.ts";
import { documentOf } from "./sentence.test-fixture.ts";
import { understand } from "./understand.ts";

const lexicon = { strengthOf: () => 0, documentsWithPair: () => 0 };
const textOf = (text: string): DocumentText => documentOf(text).original;

const paper = `Beschlussvorlage

Vorlage Nr.: 2024/0100

Beschlussvorschlag:
Der **Kreisausschuss** bewilligt 1.500 € für die Vereine (vgl.  Sitzungsvorlage 2023/0041).

Begründung:
Frau Anna Sommer, Leiterin des Sportamtes, berichtet am 3. April 2025.
`;

describe("understand", () => {
  it("gives every fact a span of the original text that holds its evidence", () => {
    const { document, understanding } = understand(textOf(paper), { lexicon });
    const at = (span: readonly [number, number]) => document.original.text.slice(...span);
    expect(understanding.money.map(({ span }) => at(span))).toEqual(["1.500 €"]);
    expect(understanding.references.map(({ span }) => at(span))).toEqual(["Sitzungsvorlage 2023/0041"]);
    expect(understanding.people.map(({ name, role, span }) => [name, role, at(span)])).toEqual([["Anna Sommer", "Leiterin des Sportamtes", "Anna Sommer"]]);
    expect(understanding.dates.map(({ span }) => at(span))).toContain("3. April 2025");
  });

  it("is no surer of a fact than recognition was of its words, unless they were no words", () => {
    const text = `${paper}Die Halle kostet 900 € ~ und mehr.\n`;
    const doubted = (words: string, confidence: number) => ({ span: [text.indexOf(words), text.indexOf(words) + words.length] as const, confidence });
    const unsure = [doubted("1.500", 0.4), doubted("Anna", 0.55), doubted("900", 0.58), doubted("~", 0.1)];
    const { understanding } = understand({ ...textOf(text), origin: "ocr", unsure }, { lexicon });
    expect(understanding.money.map(({ value, confidence }) => [value, confidence])).toEqual([[1500, 0.4], [900, 0.58]]);
    expect(understanding.people.map(({ confidence }) => confidence)).toEqual([0.55]);
    expect(understanding.references[0]?.confidence).toBeGreaterThan(0.6);
    // A section rests on its heading, not on each word below it.
    expect(understanding.sections.every(({ confidence }) => confidence > 0.6)).toBe(true);
  });

  it("is no surer of a day than of the mend that made it one", () => {
    const sureOf = (text: string) => understand({ ...textOf(text), origin: "ocr" }, { lexicon }).understanding.dates.map(({ start, confidence }) => [start, confidence]);
    expect(sureOf("Auental, den 7. OktobeI2O31")).toEqual([["2031-10-07", 0.6]]);
    expect(sureOf("Auental, den 7. Oktober 2031")).toEqual([["2031-10-07", 0.97]]);
  });

  it("says so when there is nothing to read", () => {
    expect(understand(textOf(" \n\n"), { lexicon }).notes.map(({ code }) => code)).toContain("noText");
  });

  it("does not stop at foreign text", () => {
    expect(() => understand(textOf("\u0000\uD800 <html> 漢字 {{{ ((( 1/1/1"), { lexicon })).not.toThrow();
  });
});

describe("printReading", () => {
  it("prints plain fields, sections with their text, and where each head field stands", () => {
    const printed = printReading(understand(textOf(paper), { lexicon }), "vorlagen/2024-0100.txt", "17");
    expect(printed).toMatchObject({ id: "17", file: "vorlagen/2024-0100.txt", number: "2024/0100", votes: null });
    expect(printed.evidence).toHaveProperty("number");
    expect(printed.sections).toMatchObject([{ heading: "Beschlussvorschlag", firstWords: "Der Kreisausschuss bewilligt 1.500 €" }, { heading: "Begründung" }]);
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });

  it("names a reading after its file where no id is given", () => {
    expect(printReading(understand(textOf(""), { lexicon }), "a/b.pdf").id).toBe("a/b");
  });
});
