import { expect, test } from "vitest";
import { findPageLines } from "./find-page-lines.ts";
import type { Word } from "./word.ts";

const size = 8;

/** Lines at the given heights; each word stands a blank behind the one before. */
function pageOf(lines: readonly (readonly [y: number, text: string])[]): Word[] {
  return lines.flatMap(([y, text]) => {
    let x = 90;
    return text.split(" ").map((word): Word => {
      const box = { x, y, width: word.length * 4, height: size };
      x += box.width + 3;
      return { text: word, box, size, bold: false };
    });
  });
}

const apartOf = (lines: readonly (readonly [number, string])[]) => findPageLines(pageOf(lines)).map(({ apart }) => apart);

test("where the lines of a sentence stand far apart, only paragraphs that stand farther apart begin anew", () => {
  expect(apartOf([
    [100, "Die Verwaltung wird gebeten, der Bezirksvertretung Auental die Gründe"], [114, "darzulegen, aus denen die Laternen in den Straßen am Bahnhof seit Ende"], [128, "vorigen Jahres nachts dunkel bleiben."],
    [154, "Der Rat wartet."],
  ])).toEqual([false, false, false, true]);
});

test("where no sentence goes on, lines far apart are paragraphs", () => {
  expect(apartOf([
    [100, "Die Verwaltung wird gebeten, der Bezirksvertretung Auental die Gründe zu sagen."], [114, "Der Rat wartet."], [128, "Er wartet lange auf die Antwort."],
  ])).toEqual([false, true, true]);
});
