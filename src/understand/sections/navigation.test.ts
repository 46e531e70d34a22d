import { expect, test } from "vitest";
import { documentFromText } from "../document-from-text.ts";
import { sheetOf } from "../sheet.ts";
import { isNavigation } from "./navigation.ts";

test("three known words line below line are navigation, two or a heading with colon are not", () => {
  const sheet = sheetOf(documentFromText("Sachverhalt\nBeschlussvorschlag\nAnlage/n\n\nSachverhalt:\nText\n\nBegründung\nAnlage/n"));
  expect(sheet.lines.map((line) => isNavigation(sheet, line.index))).toEqual([true, true, true, false, false, false, false]);
});
