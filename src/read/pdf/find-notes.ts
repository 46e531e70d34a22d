import { unraised } from "../superscript.ts";
import type { PageLine } from "./find-page-lines.ts";
import { bottomOf, median } from "./word.ts";

/** Notes are set in clearly smaller type than the text. */
const SMALLER = 0.93;
/** They begin below this share of the page's height. */
const LOWER_PART = 0.35;
const MARK = /^([¹²³⁰⁴-⁹]{1,3}|\d{1,3}|\*{1,3})$/;
const MARK_IN_FRONT = /^([¹²³⁰⁴-⁹]{1,3}|\*{1,3})\S/;

/**
 * Number of lines at the end of a page that are its footnotes: set smaller than the text, apart from it,
 * and beginning with a mark that the text above refers to. 0 where anything is in doubt.
 * @param lines of the page, without running heads and feet
 * @param bodySize size of the type of most of the document
 * @param height of the page in points
 */
export function countNoteLines(lines: readonly PageLine[], bodySize: number, height: number): number {
  let first = lines.length;
  while (first > 0 && isSmall(lines[first - 1], bodySize)) first -= 1;
  for (; first < lines.length; first += 1) {
    const line = lines[first];
    if (line === undefined || line.box.y < height * LOWER_PART || line.ruled) continue;
    const mark = markOf(line);
    const above = lines[first - 1];
    if (mark === null || above === undefined) continue;
    return isApart(line, above) && isReferredTo(mark, lines.slice(0, first)) ? lines.length - first : 0;
  }
  return 0;
}

function isSmall(line: PageLine | undefined, bodySize: number): boolean {
  const words = line?.fragments.flat() ?? [];
  // Recognised words have no type size to go by.
  return words.length > 0 && words.every((word) => word.confidence === undefined) && median(words.map(({ size }) => size)) <= bodySize * SMALLER;
}

function isApart(line: PageLine, above: PageLine): boolean {
  return line.box.y - bottomOf(above.box) > line.box.height * 0.3;
}

function markOf(line: PageLine): string | null {
  const [first, second] = line.fragments.flat();
  const text = first?.text ?? "";
  const mark = (second === undefined ? null : MARK.exec(text)) ?? MARK_IN_FRONT.exec(text);
  return mark?.[1] === undefined ? null : unraised(mark[1]);
}

/** The text says the mark behind a word, raised or as a word of its own in small type. */
function isReferredTo(mark: string, lines: readonly PageLine[]): boolean {
  const pattern = mark.startsWith("*") ? /[\p{L}\p{N}.,;:!?)“"](\*{1,3})[.,;:!?)]?$/u : /[\p{L}\p{N}.,;:!?)“"€%]([¹²³⁰⁴-⁹]{1,3})[.,;:!?)]?$/u;
  return lines.some((line) => line.fragments.flat().some(({ text }) => unraised(pattern.exec(text)?.[1] ?? "") === mark));
}
