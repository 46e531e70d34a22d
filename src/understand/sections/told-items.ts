import { LinePattern } from "../../text/line-pattern.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { declarationOf } from "../visibility/declaration.ts";
import { leadIn } from "./free-heading.ts";
import { headingKind } from "./heading-words.ts";

const numbered = new LinePattern(/^(\d{1,3}(?:\.\d{1,2}){0,2})\.?\s+(?=[\p{Lu}„"])/u);
/** The running head or foot of a page, which no blank line parts from what follows on the next. */
const pageMark = new LinePattern(/(?:^|\s)Seite\s?\d{1,3}(?:\s|$)/u);
const endsSentence = /[.;,:?!]$/u;
const mostLines = 5;

/** The items of a meeting that a text prints as mere numbered lines, each by the line it begins at and the last one it takes. */
export type ToldItems = ReadonlyMap<number, number>;

/**
 * Numbered lines that stand apart and have a section's heading right below ("3. Neubau der Brücke", then "Sachverhalt:"), or
 * an item of their own ("6. Mitteilungen", then "6.1 Brücke"): with their numbers rising they are the items of a meeting, however
 * long their titles are. One alone may be a point of anything, unless the part of the meeting is opened right above it.
 * @param from the first line that is looked at
 */
export function toldItems(sheet: Sheet, from: number): ToldItems {
  const found = new Map<number, number>();
  let before: readonly number[] = [];
  const candidates = new Map<number, { readonly last: number; readonly number: readonly number[] }>();
  for (const line of sheet.lines.slice(from)) {
    const number = numberOf(sheet, line);
    if (number !== null) candidates.set(line.index, { last: lastOfTitle(sheet, line), number });
  }
  for (const [index, { last, number }] of candidates) {
    const below = sheet.lines[last + 1];
    const inner = candidates.get(last + 1)?.number;
    const isAbove = below !== undefined && (opensText(below) || (inner !== undefined && isWithin(inner, number)));
    if (!isAbove || endsSentence.test(sheet.lines[last]?.text ?? "") || (before.length > 0 && !isBehind(number, before))) continue;
    found.set(index, last);
    before = number;
  }
  const [first] = found.keys();
  return found.size > 1 || (first !== undefined && opensPart(sheet, first)) ? found : new Map();
}

/** Whether the line above opens a part of the meeting: "Öffentlicher Teil". */
export function opensPart(sheet: Sheet, item: number): boolean {
  const above = sheet.lines[item - 1];
  return above !== undefined && above.text.length <= 40 && declarationOf(sheet, above) !== null && headingKind(above) === "agenda";
}

function numberOf(sheet: Sheet, line: SheetLine): readonly number[] | null {
  const above = sheet.lines[line.index - 1];
  const isApart = line.gapBefore || (above !== undefined && pageMark.isIn(above));
  if (!isApart || pageMark.isIn(line) || line.cells.length > 2 || line.text.length > 200 || leadIn.test(line.text)) return null;
  return numbered.matchIn(line)?.[1]?.split(".").map(Number) ?? null;
}

/** A title goes on over the lines that follow without a gap. */
function lastOfTitle(sheet: Sheet, line: SheetLine): number {
  let last = line.index;
  for (let next = sheet.lines[last + 1]; next !== undefined && !next.gapBefore && last - line.index < mostLines && headingKind(next) === null; next = sheet.lines[last + 1]) last++;
  return last;
}

function opensText(line: SheetLine): boolean {
  const kind = headingKind(line);
  return kind === "facts" || kind === "resolution" || kind === "legal" || kind === "discussion";
}

function isWithin(inner: readonly number[], outer: readonly number[]): boolean {
  return inner.length === outer.length + 1 && outer.every((part, n) => inner[n] === part);
}

function isBehind(number: readonly number[], before: readonly number[]): boolean {
  for (let n = 0; n < Math.max(number.length, before.length); n++) {
    const difference = (number[n] ?? 0) - (before[n] ?? 0);
    if (difference !== 0) return difference > 0 && difference <= 30;
  }
  return false;
}
