import { describe, expect, it } from "vitest";
import { sentenceAround } from "./passage.ts";

const sentenceOf = (text: string, word: string, reach?: number): string => text.slice(...sentenceAround(text, [text.indexOf(word), text.indexOf(word) + word.length], reach));

describe("sentenceAround", () => {
  it("goes from the end of the sentence before to its own", () => {
    expect(sentenceOf("Der Rat tagt heute. Die Brücke ist alt! Sie wird erneuert.", "Brücke").trim()).toBe("Die Brücke ist alt");
  });

  it("goes on behind abbreviations, days and small letters", () => {
    expect(sentenceOf("Das kostet ca. 5 Mio. Euro. Am 3. Mai, d. h. Ostern, ist Dr. Berg da. Ende", "Ostern").trim()).toBe("Am 3. Mai, d. h. Ostern, ist Dr. Berg da");
  });

  it("ends at blank lines, with or without blanks in them, and not at the ends of lines", () => {
    expect(sentenceOf("Überschrift\n \t\nDer Weg\nwird gebaut\n\nAnlage", "Weg")).toBe("Der Weg\nwird gebaut");
  });

  it("ends at its reach", () => {
    expect(sentenceOf(`${"a ".repeat(500)}Weg${" b".repeat(500)}`, "Weg")).toHaveLength(803);
    expect(sentenceOf(`${"a ".repeat(500)}Weg${" b".repeat(500)}`, "Weg", 10)).toHaveLength(23);
  });
});
