import { codeAt } from "../text/code-at.ts";
import type { Line, LineKind, RecordPlace } from "../text/document-text.ts";
import { Glance } from "../text/glance.ts";
import { LineFinder } from "../text/line-finder.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import type { Span } from "../text/span.ts";
import { menuLines } from "./menu.ts";
import { isFurniture, isLink } from "./furniture.ts";

/** Where and how a line is printed. */
interface Place {
  /** Position among the lines of the sheet. */
  readonly index: number;
  /** Where `text` stands in the mended text. */
  readonly span: Span;
  readonly kind: LineKind;
  readonly cells: readonly Span[];
  /** What the cells say, with a glance at each. */
  readonly saidCells: readonly Glance[];
  readonly level: number | null;
  readonly bold: boolean;
  readonly size: number | null;
  /** Height of the line's middle on its page in points, and the page; null where the source has no pages. */
  readonly middle: number | null;
  readonly page: number | null;
  /** True when a blank line (or the start of the document) stands before it. */
  readonly gapBefore: boolean;
  /** How many blank lines stand before it. */
  readonly blankBefore: number;
  /** True when a blank line (or the end of the document) stands after it. */
  readonly gapAfter: boolean;
}

/** One printed line: trimmed, never blank, never furniture. */
export type SheetLine = Glance & Place;

/** A document as a person sees it: its printed lines, without page marks and navigation. Spans point into `text`. */
export interface Sheet {
  readonly text: string;
  readonly lines: readonly SheetLine[];
  /** Finds lines by what they hold. */
  readonly finder: LineFinder<SheetLine>;
  /** Spans of the first lines of navigation and running heads: they may name who publishes. */
  readonly masthead: readonly Span[];
  /** Where the document is a record: its lines one for one, with what each shows of it. */
  readonly record: readonly RecordLine[];
}

/** A line of a record; `place` is null within a text that a property holds. */
export interface RecordLine {
  readonly place: RecordPlace | null;
  readonly span: Span;
  readonly cells: readonly Span[];
}

const longestMasthead = 6;
/** A menu stands above everything else. */
const farthestMenu = 80;

/** The printed lines of a mended document. Total and linear in the length of the text. */
export function sheetOf(document: MendedDocument): Sheet {
  const lines: PrintedLine[] = [];
  const masthead: Span[] = [];
  const record = document.original.origin === "json" ? recordOf(document) : [];
  let gap = true;
  let blanks = 0;
  const menu = menuOf(document);
  for (const line of document.lines) {
    const span = trimmed(document.text, line.span);
    if (span[0] === span[1] || line.kind === "blank") {
      gap = true;
      blanks++;
      const last = lines.at(-1);
      if (last !== undefined) last.gapAfter = true;
      continue;
    }
    const printed = new PrintedLine(document.text, span, line);
    if (line.kind === "furniture" || menu.has(line) || isFurniture(printed) || (line.kind !== "heading" && isLink(printed))) {
      if (masthead.length < longestMasthead) masthead.push(span);
      continue;
    }
    [printed.index, printed.gapBefore, printed.blankBefore] = [lines.length, gap, blanks];
    lines.push(printed);
    gap = false;
    blanks = 0;
  }
  const last = lines.at(-1);
  if (last !== undefined) last.gapAfter = true;
  return { text: document.text, lines, finder: new LineFinder(lines), masthead, record };
}

function recordOf({ text, lines }: MendedDocument): readonly RecordLine[] {
  return lines.map(({ record, span, cells = [] }) => ({ place: record ?? null, span: trimmed(text, span), cells: cells.map((cell) => trimmed(text, cell)) }));
}

/** The lines of a menu among the first of a page. */
function menuOf(document: MendedDocument): ReadonlySet<Line> {
  const first = document.lines.slice(0, farthestMenu).filter((line) => line.kind !== "blank" && line.kind !== "heading");
  return new Set([...menuLines(first.map(({ span }) => document.text.slice(...span).trim()))].flatMap((at) => first[at] ?? []));
}

/** A line while its place among the others is told. */
class PrintedLine extends Glance implements Place {
  index = 0;
  readonly span: Span;
  readonly kind: LineKind;
  readonly cells: readonly Span[];
  readonly level: number | null;
  readonly bold: boolean;
  readonly size: number | null;
  readonly middle: number | null;
  readonly page: number | null;
  gapBefore = false;
  blankBefore = 0;
  gapAfter = false;
  readonly #document: string;
  #saidCells: readonly Glance[] | null = null;

  constructor(text: string, span: Span, line: Line) {
    super(text.slice(span[0], span[1]));
    this.#document = text;
    this.span = span;
    this.kind = line.kind;
    this.cells = (line.cells ?? cellsByBars(this.text, span[0])).map((cell) => trimmed(text, cell));
    this.level = line.level ?? null;
    this.bold = line.bold ?? false;
    this.size = line.size ?? null;
    this.middle = line.box === undefined ? null : line.box.y + line.box.height / 2;
    this.page = line.page ?? null;
  }

  get saidCells(): readonly Glance[] {
    return (this.#saidCells ??= this.cells.map(([start, end]) => new Glance(this.#document.slice(start, end))));
  }
}

/** The cells of a row that a text copy prints with bars ("12.05.2031 | Rat | Entscheidung"); none for a line with fewer than two bars. */
function cellsByBars(text: string, start: number): readonly Span[] {
  if (text.length > 600 || !text.includes("|")) return [];
  const texts = text.split("|");
  if (texts.length < 3) return [];
  const cells: Span[] = [];
  let at = start;
  for (const cell of texts) {
    cells.push([at, at + cell.length]);
    at += cell.length + 1;
  }
  return cells;
}

/** The span without blanks at its ends; an all-blank span shrinks to nothing at its start. */
export function trimmed(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && isBlank(codeAt(text, start))) start++;
  while (end > start && isBlank(codeAt(text, end - 1))) end--;
  return [start, end];
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff || (code >= 0x2000 && code <= 0x200a);
}

/** The lines that lie within a span, found without passing over all lines. */
export function linesWithin(sheet: Sheet, span: Span): readonly SheetLine[] {
  let [low, high] = [0, sheet.lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sheet.lines[middle]?.span[0] ?? 0) < span[0]) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((sheet.lines[end]?.span[1] ?? Number.POSITIVE_INFINITY) <= span[1]) end++;
  return sheet.lines.slice(low, end);
}
