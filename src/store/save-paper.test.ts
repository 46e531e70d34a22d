import { expect, test } from "vitest";
import { titleFrom } from "./save-paper.ts";

test.each([
  ["ordner/Haushalt_2025.pdf", "Haushalt 2025"],
  ["plan\u202Efdp.exe.txt", "plan fdp.exe"],
  ["zwei\nZeilen.txt", "zwei Zeilen"],
])("a file name as a title: %j", (name, title) => expect(titleFrom(name)).toBe(title));
