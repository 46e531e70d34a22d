import type { Box, Line, WordConfidence } from "../../text/document-text.ts";
import { createLineWriter, type LineLook, type LineWriter } from "../line-writer.ts";
import { isListItem } from "../plain/line-kind.ts";
import { countNoteLines } from "./find-notes.ts";
import type { PageLine } from "./find-page-lines.ts";
import { bottomOf, median, type Word } from "./word.ts";

/** One page as lines, ready to be written. */
export interface LaidOutPage {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly height: number;
  readonly lines: readonly PageLine[];
  /** Text that runs up or down the margin, or "". */
  readonly turned: string;
  /** Where a box stands on the page as the file shows it, when the page was set upright to be read; absent where it stands as it is. */
  readonly back?: (box: Box) => Box;
}

/** Below this, a recognised word is doubtful. */
const SURE = 0.6;
/** Running heads and feet stand within this share of the page's height from its edges. */
const EDGE = 0.13;
const PAGE_NUMBER = /^(?:[-–—|]?\s{0,3}(?:(?:Seite|Blatt|S\.)\s{0,3}:?\s{0,3})?(\d{1,4})(?:\s{0,3}(?:von|\/)\s{0,3}\d{1,4})?\s{0,3}[-–—|]?)$/i;

/** Writes pages one after the other into one text, with the kind, place and look of each line. */
export function writePages(pages: readonly LaidOutPage[]): { text: string; lines: Line[]; unsure: WordConfidence[] } {
  const writer = createLineWriter();
  const unsure: WordConfidence[] = [];
  const isFurniture = furnitureFinder(pages);
  const bodySize = median(pages.flatMap((page) => page.lines.flatMap((line) => line.fragments.flat().map((word) => word.size))));
  let waiting: { readonly page: LaidOutPage; readonly lines: readonly PageLine[] } | null = null;
  const writeNotes = (): void => {
    const notes = waiting;
    waiting = null;
    if (notes === null) return;
    writer.blank(notes.page.number);
    for (const line of notes.lines) writeLine(writer, unsure, line, { page: notes.page, bodySize, isFurniture: false, startsBlock: false });
    writer.blank(notes.page.number);
  };
  for (const page of pages) {
    writer.blank(page.number);
    const body = page.lines.filter((line) => !isFurniture(page, line));
    const notes = new Set(body.slice(body.length - countNoteLines(body, bodySize, page.height)));
    let before: PageLine | undefined;
    for (const line of page.lines) {
      if (notes.has(line)) continue;
      // Notes of the page before wait for the end of the paragraph that it broke off in.
      if (line.apart && before !== undefined) writeNotes();
      if (line.apart) writer.blank(page.number);
      writeLine(writer, unsure, line, { page, bodySize, isFurniture: isFurniture(page, line), startsBlock: before === undefined || line.apart });
      before = line;
    }
    if (page.turned !== "") writer.line(page.turned, { kind: "furniture", page: page.number });
    writeNotes();
    if (notes.size > 0) waiting = { page, lines: [...notes] };
  }
  writeNotes();
  const { text, lines } = writer.finish();
  return { text, lines, unsure };
}

interface LineSetting {
  readonly page: LaidOutPage;
  readonly bodySize: number;
  readonly isFurniture: boolean;
  readonly startsBlock: boolean;
}

function writeLine(writer: LineWriter, unsure: WordConfidence[], line: PageLine, setting: LineSetting): void {
  const words = line.fragments.flat();
  const look: Omit<LineLook, "kind"> = {
    page: setting.page.number,
    box: setting.page.back?.(line.box) ?? line.box,
    ...(words.some((word) => word.size > 0) ? { size: median(words.map((word) => word.size)) } : {}),
    ...(words.every((word) => word.bold) ? { bold: true } : {}),
  };
  const cells = line.fragments.map((fragment) => fragment.map((word) => word.text).join(" "));
  const isRow = line.ruled || (cells.length > 1 && !(cells.length === 2 && isMarker(cells[0] ?? "")));
  const span = isRow && !setting.isFurniture
    ? writer.row(cells, look)
    : writer.line(cells.join(isRow ? "\t" : " "), { ...look, kind: setting.isFurniture ? "furniture" : kindOf(cells.join(" "), words, setting) });
  let at = span[0];
  for (const fragment of line.fragments) {
    for (const word of fragment) {
      if ((word.confidence ?? 1) < SURE) unsure.push({ span: [at, at + word.text.length], confidence: word.confidence ?? 1 });
      at += word.text.length + 1;
    }
    // An empty cell still has its tab.
    if (fragment.length === 0) at += 1;
  }
}

/** A bullet or number that a tab parts from its item: an item, no row. */
function isMarker(cell: string): boolean {
  return cell.length <= 6 && isListItem(`${cell} x`);
}

function kindOf(text: string, words: readonly Word[], setting: LineSetting): Line["kind"] {
  const size = median(words.map((word) => word.size));
  // The height of recognised words varies more than type does.
  const larger = words[0]?.confidence === undefined ? 1.15 : 1.4;
  const isLarge = size >= setting.bodySize * larger && size > 0 && text.length <= 160;
  const isBoldTitle = words.every((word) => word.bold) && setting.startsBlock && text.length <= 100 && !/[.,;]$/.test(text);
  if ((isLarge || isBoldTitle) && /\p{L}{2}/u.test(text)) return "heading";
  return isListItem(text) ? "item" : "text";
}

/**
 * Tells page numbers, and running heads and feet: lines near an edge that stand at the same height on several pages
 * and say the same but for digits. Where such a line stands first it is kept, for it may name the paper;
 * so it is where pages are counted anew, for another paper may begin there.
 */
function furnitureFinder(pages: readonly LaidOutPage[]): (page: LaidOutPage, line: PageLine) => boolean {
  const firstPages = new Map<string, number>();
  const restarts = pagesCountedAnew(pages);
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of page.lines.filter((candidate) => isAtEdge(page, candidate))) {
      for (const key of keysOf(page, line)) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (!firstPages.has(key)) firstPages.set(key, page.number);
      }
    }
  }
  return (page, line) => {
    if (!isAtEdge(page, line)) return false;
    if (PAGE_NUMBER.test(textOfLine(line))) return true;
    if (restarts.has(page.number)) return false;
    return keysOf(page, line).some((key) => (counts.get(key) ?? 0) >= 2 && page.number > (firstPages.get(key) ?? 0));
  };
}

/** Pages that bear the number 1 again. */
function pagesCountedAnew(pages: readonly LaidOutPage[]): ReadonlySet<number> {
  const found = new Set<number>();
  let before: number | null = null;
  for (const page of pages) {
    const numbers = page.lines.filter((line) => isAtEdge(page, line)).flatMap((line) => PAGE_NUMBER.exec(textOfLine(line))?.[1] ?? []);
    const number = numbers.length === 1 ? Number(numbers[0]) : null;
    if (number === 1 && before !== null) found.add(page.number);
    before = number;
  }
  return found;
}

function isAtEdge(page: LaidOutPage, line: PageLine): boolean {
  return bottomOf(line.box) < page.height * EDGE || line.box.y > page.height * (1 - EDGE);
}

function textOfLine(line: PageLine): string {
  return line.fragments.map((fragment) => fragment.map((word) => word.text).join(" ")).join(" ");
}

/** "23.480,00 €": the digits of a table's row are what it says, also where it stands at the edge. */
const SAYS_AMOUNT = /\d,\d\d(?!\d)|\d ?€/;

/** Text without digits, unless they are what it says, and height rounded both ways, so that near heights share a key. */
function keysOf(page: LaidOutPage, line: PageLine): string[] {
  const printed = textOfLine(line).slice(0, 200);
  const text = SAYS_AMOUNT.test(printed) ? printed : printed.replace(/\d+/g, "#");
  const height = Math.round(line.box.y - (line.box.y > page.height / 2 ? page.height : 0));
  const step = Math.floor(height / 6);
  return [`${step} ${text}`, `${Math.floor((height + 3) / 6)}+ ${text}`];
}
