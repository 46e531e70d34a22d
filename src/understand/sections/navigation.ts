import type { Sheet, SheetLine } from "../sheet.ts";
import { headingKind } from "./heading-words.ts";

/**
 * True for a word of a page's navigation: headings without colon that stand line below line with nothing
 * between them, at least three of them ("Sachverhalt / Beschlussvorschlag / Finanzielle Auswirkungen").
 */
export function isNavigation(sheet: Sheet, index: number): boolean {
  if (!isWord(sheet.lines[index])) return false;
  let first = index;
  let last = index;
  while (first > 0 && sheet.lines[first]?.gapBefore === false && isWord(sheet.lines[first - 1]) && index - first < 20) first--;
  while (sheet.lines[last + 1]?.gapBefore === false && isWord(sheet.lines[last + 1]) && last - index < 20) last++;
  // Right below the label of a Beratungsfolge without rows two words are enough.
  return last - first >= 2 || (last > first && sheet.lines[first]?.gapBefore === false && sheet.lines[last]?.gapAfter === true && /^Beratungsfolge:?$/u.test(sheet.lines[first - 1]?.text ?? ""));
}

function isWord(line: SheetLine | undefined): boolean {
  return line !== undefined && line.kind !== "heading" && line.text.length <= 60 && !line.text.endsWith(":") && headingKind(line) !== null;
}
