import { expect, test } from "vitest";
import { draftSections } from "./section-drafts.ts";
import { documentForTest } from "./testing/document-for-test.ts";

const text = "Tagesordnung\n1 Radweg\nN 2 Pacht Zobelhof\nSchluss\nEnde.";

test("a hidden item outside of all sections becomes one that nobody sees, so that the file is not shown whole", () => {
  const { document, understanding } = documentForTest({ text, sections: [{ heading: "Schluss" }], agenda: [{ quote: "Pacht Zobelhof", number: "2", visibility: "nonPublic" }] });
  const sections = draftSections(document, understanding);
  expect(sections.filter(({ visibility }) => visibility === "nonPublic").map(({ text: content }) => content)).toEqual(["Pacht Zobelhof"]);
});

test("a document without sections is open up to its first hidden place", () => {
  const { document, understanding } = documentForTest({ text });
  const sections = draftSections(document, { ...understanding, hidden: [[text.indexOf("N 2"), text.indexOf("Schluss")]] });
  expect(sections.map(({ text: content, visibility }) => [content, visibility])).toEqual([["Tagesordnung\n1 Radweg\n", "public"], ["N 2 Pacht Zobelhof\nSchluss\nEnde.", "nonPublic"]]);
});
