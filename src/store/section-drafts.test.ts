import { expect, test } from "vitest";
import type { SectionFact } from "../council/understanding.ts";
import { draftSections, sectionOf } from "./section-drafts.ts";
import { documentForTest } from "./testing/document-for-test.ts";

const text = "Sachverhalt\n1. Lage\nDie Halle ist alt.\n2. Kosten\nSie kostet 5 €.\n";

function fact(heading: string, level: number, span: readonly [number, number], rest: Partial<SectionFact> = {}): SectionFact {
  const content = text.indexOf("\n", span[0]) + 1;
  return { kind: "other", heading, level, span, contentSpan: [content, span[1]], visibility: null, foundBy: "test", confidence: 1, ...rest };
}

function draft(sections: readonly SectionFact[]) {
  const { document, understanding } = documentForTest({ text });
  return draftSections(document, { ...understanding, sections });
}

const at = (words: string) => text.indexOf(words);
const situation = fact("Lage", 2, [at("1."), at("2.")]);
const costs = fact("Kosten", 2, [at("2."), text.length]);

test("a section that covers inner ones keeps only its heading, and evidence belongs to the inner one", () => {
  const sections = draft([fact("Sachverhalt", 1, [0, text.length]), situation, costs]);
  expect(sections.map((section) => [section.heading, section.text])).toEqual([["Sachverhalt", ""], ["Lage", "Die Halle ist alt.\n"], ["Kosten", "Sie kostet 5 €.\n"]]);
  expect(sections[0]?.blocks).toEqual([]);
  expect(sectionOf(sections, [at("5 €"), at("5 €") + 3])?.heading).toBe("Kosten");
});

test("doubted words are kept with the block they stand in, marks that were no words are not", () => {
  const { document, understanding } = documentForTest({ text });
  const words = (said: string) => ({ span: [at(said), at(said) + said.length] as const, confidence: 0.4 });
  const original = { ...document.original, unsure: [words("Halle"), words("kostet"), words("5")] };
  const edits = [{ span: words("kostet").span, original: "kostet", replacement: "", reason: "strayMarks" as const, confidence: 0.8 }];
  const mended = { ...document, original, edits, text: text.replace("kostet", ""), lines: document.lines.map((line) => (line.span[0] > at("kostet") - 5 ? { ...line, span: [line.span[0], line.span[1] - 6] as const } : line)) };
  const sections = draftSections(mended, { ...understanding, sections: [situation, costs] });
  const said = sections.flatMap((section) => section.blocks.flatMap((block) => (block.unsure ?? []).map((span) => section.text.slice(...span))));
  expect(said).toEqual(["Halle", "5"]);
});

test("no text is lost: what follows an inner section within the outer one stays with the inner one", () => {
  const sections = draft([fact("Sachverhalt", 1, [0, text.length]), situation]);
  expect(sections.map((section) => section.text).join("")).toBe("Die Halle ist alt.\n2. Kosten\nSie kostet 5 €.\n");
});

test("what lies in a section that is not public is hidden, whatever level its heading has", () => {
  const sections = draft([fact("Sachverhalt", 3, [0, text.length], { visibility: "nonPublic" }), situation, costs]);
  expect(sections.map((section) => section.visibility)).toEqual(["nonPublic", "nonPublic", "nonPublic"]);
});

test("a hidden inner section leaves nothing of itself in the public one around it", () => {
  const sections = draft([fact("Sachverhalt", 1, [0, text.length]), situation, { ...costs, visibility: "nonPublic" }]);
  expect(sections.filter((section) => section.visibility === "public").map((section) => section.text + section.originalText).join("")).not.toContain("5 €");
});

const agendaText = "Tagesordnung\n1 Radweg\nN 2 Pacht Zobelhof\nSchluss\nEnde.";

test("a hidden item outside of all sections becomes one that nobody sees, so that the file is not shown whole", () => {
  const { document, understanding } = documentForTest({ text: agendaText, sections: [{ heading: "Schluss" }], agenda: [{ quote: "Pacht Zobelhof", number: "2", visibility: "nonPublic" }] });
  const sections = draftSections(document, understanding);
  expect(sections.filter(({ visibility }) => visibility === "nonPublic").map(({ text: content }) => content)).toEqual(["Pacht Zobelhof"]);
});

test("a document without sections is open up to its first hidden place", () => {
  const { document, understanding } = documentForTest({ text: agendaText });
  const sections = draftSections(document, { ...understanding, hidden: [[agendaText.indexOf("N 2"), agendaText.indexOf("Schluss")]] });
  expect(sections.map(({ text: content, visibility }) => [content, visibility])).toEqual([["Tagesordnung\n1 Radweg\n", "public"], ["N 2 Pacht Zobelhof\nSchluss\nEnde.", "nonPublic"]]);
});
