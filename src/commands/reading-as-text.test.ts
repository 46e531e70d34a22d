import { expect, test } from "vitest";
import { createLexicon } from "../text/lexicon/german-lexicon.ts";
import { decodeWordList, encodeWordList } from "../text/lexicon/word-list.ts";
import { readBytes } from "../read/read.ts";
import { understand } from "../understand/understand.ts";
import { readingAsText } from "./reading-as-text.ts";

const note = { code: "unreadable", message: "„leer.pdf“ ist leer." };

test("a file that could not be read: its name and why", () =>
  expect(readingAsText("leer.pdf", null, [note])).toBe("leer.pdf\n  Hinweis          „leer.pdf“ ist leer.\n\n"));

test("what was understood stands in labelled lines, and what is unknown has none", async () => {
  const { value } = await readBytes(new TextEncoder().encode("Beschlussvorlage\n\nVorlage Nr.: VO/24/112\nBetreff: Neubau des Spielplatzes\n\nDie Kosten betragen 12.500,00 €.\n"), "a.txt");
  if (!value) throw new Error("not read");
  const understood = understand(value, { lexicon: createLexicon(decodeWordList(encodeWordList(["Kosten"]))) });
  const lines = readingAsText("a.txt", understood, []).split("\n");
  expect(lines[0]).toBe("a.txt");
  expect(lines).toContain("  Nummer           VO/24/112");
  expect(lines).toContain("  Betreff          Neubau des Spielplatzes");
  expect(lines).toContain("  Betrag           12.500,00 € = 12500 EUR");
  expect(lines.filter((line) => line.startsWith("  Verfasser"))).toEqual([]);
});
