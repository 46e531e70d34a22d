import type { Sheet, SheetLine } from "../../sheet.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import { isAddress, isTitleLine, type PlacedTitle, titleBelow } from "./title.ts";

const searched = 14;
const farthestEcho = 200;
/** From here on a line is the title rather than any other line of a head. */
const enough = 4;

/**
 * The line among the first that is most like a title, where neither label nor place tells: it is marked as heading, stands
 * right above the fields or below the name of the system, is of a title's length, and is printed once more further down.
 * Null where none has enough of it.
 */
export function titleByScore(sheet: Sheet, to: number, taken: ReadonlySet<number>): PlacedTitle | null {
  let best: SheetLine | null = null;
  let most = enough - 1;
  for (const line of sheet.lines.slice(0, Math.min(to, searched))) {
    if (!isCandidate(sheet, line, taken)) continue;
    const score = scoreOf(sheet, line);
    if (score > most) [best, most] = [line, score];
  }
  return best === null ? null : titleBelow(sheet, best.index - 1, best.index + 1, taken);
}

function isCandidate(sheet: Sheet, { index, text, cells }: SheetLine, taken: ReadonlySet<number>): boolean {
  return cells.length < 2 && text.length >= 12 && isTitleLine(sheet, index, taken) && !isAddress(text) && !/[.!?:;,|]$|\s\|\s|informationssystem/iu.test(text) && (text.match(/(?<![\p{L}\d])\p{L}{4,}/gu)?.length ?? 0) >= 2;
}

function scoreOf(sheet: Sheet, { index, text, kind, level, bold }: SheetLine): number {
  const below = sheet.lines[index + 1]?.text ?? "";
  const above = sheet.lines[index - 1]?.text ?? "";
  return (kind === "heading" ? ((level ?? 1) <= 2 ? 3 : 2) : bold ? 1 : 0)
    + (isEchoed(sheet, index, text) ? 2 : 0)
    + (bareLabel(below) !== null || labelsIn(below)[0]?.start === 0 ? 2 : 0)
    + (index === 0 || (index === 1 && / \| |informationssystem|:$/iu.test(above)) ? 1 : 0)
    + (text.length >= 20 && text.length <= 160 ? 1 : 0);
}

/** True where a later line says the same or holds it in a cell: a page's title and the paper's. */
function isEchoed(sheet: Sheet, index: number, text: string): boolean {
  return sheet.lines.slice(index + 1, index + farthestEcho).some((line) => line.text.length >= text.length && line.text.includes(text));
}
