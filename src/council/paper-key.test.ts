import { expect, test } from "vitest";
import { paperKey, type PaperKeyFacts } from "./paper-key.ts";

const FACTS: PaperKeyFacts = { form: "paper", number: null, organization: null, meetingDate: null, source: "folder:a.pdf" };

test("a page and a PDF with one number are one paper, whatever they call it", () => {
  expect(paperKey({ ...FACTS, number: "2025/020" })).toBe(paperKey({ ...FACTS, form: "motion", number: "2025 / 020", source: "folder:b.html" }));
});

test("minutes and agenda of one meeting are two papers", () => {
  const meeting = { organization: "Bauausschuss", meetingDate: "2025-03-12" };
  const minutes = paperKey({ ...FACTS, ...meeting, form: "minutes" });
  expect(minutes).toBe(paperKey({ ...FACTS, ...meeting, form: "minutes", number: "SI/7", source: "folder:b.html" }));
  expect(minutes).not.toBe(paperKey({ ...FACTS, ...meeting, form: "agenda" }));
});

test("an answer, an extract or an attachment that bears a paper's number is not that paper", () => {
  const paper = paperKey({ ...FACTS, number: "2025/020" });
  for (const form of ["answer", "minutesExtract", "attachment", "other"] as const) {
    expect(paperKey({ ...FACTS, form, number: "2025/020", source: "folder:c.pdf" })).not.toBe(paper);
  }
});

test("without number and meeting a document stands for itself", () => {
  expect(paperKey(FACTS)).not.toBe(paperKey({ ...FACTS, source: "folder:b.pdf" }));
  expect(paperKey({ ...FACTS, number: "ohne" })).toBe(paperKey(FACTS));
});
