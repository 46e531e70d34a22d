import type { AgendaItemFact } from "../../council/understanding.ts";
import { isPaperNumber, shapeOf } from "../references/paper-number.ts";
import { linesWithin, type Sheet } from "../sheet.ts";
import { paperNumberOf } from "./item-words.ts";

/** What a number of papers may look like where its place already says that it is one: "47/2031-224", "ZV 01/2031", "151.1/31", "08/2031 GR Ö", "954 /XI.". */
const atItem = /^(?:\p{Lu}{1,5}[ ./-]{0,2})?\d{1,5}(?:\.\d{1,2})?(?:[/-][\p{Lu}\d]{1,8}){1,4}(?: \p{Lu}{1,5}){0,2}(?: [ÖN])?$|^\d{1,5} ?\/ ?[IVX]{1,5}\.?$/u;
/** Digits alone ("0412"), or too few of them ("18/31"): a number only where several items have its like. */
const plain = /^\d{3,6}$/u;
const longest = 40;
const linesBelow = 6;

interface Candidate {
  readonly item: number;
  readonly number: string;
  readonly isSure: boolean;
}

/**
 * The numbers of the papers that stand beside the items of a meeting's page: in a cell of the item's row, or in a line of
 * their own below it. A number that could be anything else counts where another item has one of its manner.
 * @returns the number of each item, null where none is known
 */
export function papersAtItems(sheet: Sheet, items: readonly AgendaItemFact[]): readonly (string | null)[] {
  const end = sheet.lines.at(-1)?.span[1] ?? 0;
  const found = items.flatMap((item, index): readonly Candidate[] => {
    const lines = linesWithin(sheet, [item.span[1], items[index + 1]?.span[0] ?? end]).slice(0, linesBelow);
    const row = sheet.text.slice(item.span[0], item.span[1]).split(/[\t\n|]/u).slice(1);
    return [...row, ...lines.flatMap((line) => line.text.split(/[\t|]/u))].map((cell) => cell.trim()).flatMap((cell) => candidate(cell, index) ?? []);
  });
  const manners = new Map<string, Set<number>>();
  for (const { item, number } of found) manners.set(mannerOf(number), (manners.get(mannerOf(number)) ?? new Set()).add(item));
  return items.map((_, index) => found.find((one) => one.item === index && (one.isSure || (manners.get(mannerOf(one.number))?.size ?? 0) > 1))?.number ?? null);
}

function candidate(cell: string, item: number): Candidate | null {
  if (cell.length > longest || !/\d/u.test(cell)) return null;
  const known = paperNumberOf(cell);
  if (known !== null) return { item, number: known, isSure: true };
  if (atItem.test(cell)) return isYears(cell) ? null : { item, number: cell, isSure: isPaperNumber(cell) };
  return plain.test(cell) && !/^(?:19|20)\d{2}$/u.test(cell) ? { item, number: cell, isSure: false } : null;
}

/** "2031/2032", "2031/32", "1/2-3": years of a budget and what has too few digits. */
function isYears(cell: string): boolean {
  return /^(?:19|20)\d{2}[/-](?:(?:19|20)?\d{2})$/u.test(cell) || cell.replace(/\D/gu, "").length < 3;
}

/** "18/31" and "19.1/31" are of one manner. */
function mannerOf(number: string): string {
  return shapeOf(number.replace(/\.\d{1,2}(?=[/-])/u, "").replace(/^\d{1,4}(?=[/-])/u, "1"));
}
