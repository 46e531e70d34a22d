import type { Line, LineKind } from "../text/document-text.ts";
import { type Glance, glanceAt } from "../text/glance.ts";
import type { MendedDocument } from "../text/mended-text.ts";
import { SIGNS } from "../text/signs.ts";
import type { Span } from "../text/span.ts";
import { isFurniture } from "./furniture.ts";

/** One printed line: trimmed, never blank, never furniture. */
export interface SheetLine extends Glance {
  /** Position among the lines of the sheet. */
  readonly index: number;
  /** Where `text` stands in the mended text. */
  readonly span: Span;
  readonly kind: LineKind;
  readonly cells: readonly Span[];
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

/** A document as a person sees it: its printed lines, without page marks and navigation. Spans point into `text`. */
export interface Sheet {
  readonly text: string;
  readonly lines: readonly SheetLine[];
  /** Spans of the first lines of navigation and running heads: they may name who publishes. */
  readonly masthead: readonly Span[];
}

const longestMasthead = 6;

/** The printed lines of a mended document. Total and linear in the length of the text. */
export function sheetOf(document: MendedDocument): Sheet {
  const lines: Printed[] = [];
  const masthead: Span[] = [];
  let gap = true;
  let blanks = 0;
  let last: Printed | undefined;
  for (const line of document.lines) {
    const span = trimmed(document.text, line.span);
    const text = document.text.slice(span[0], span[1]);
    if (text === "" || line.kind === "blank") {
      gap = true;
      blanks++;
      if (last !== undefined) last.gapAfter = true;
      continue;
    }
    const glance = glanceAt(text);
    if (line.kind === "furniture" || isFurniture(glance)) {
      if (masthead.length < longestMasthead) masthead.push(span);
      continue;
    }
    last = {
      index: lines.length, text, signs: glance.signs, letters: glance.letters, openings: glance.openings, span, kind: line.kind, cells: cellsOf(document, line, glance, span[0]),
      level: line.level ?? null, bold: line.bold ?? false, size: line.size ?? null,
      middle: line.box === undefined ? null : line.box.y + line.box.height / 2, page: line.page ?? null,
      gapBefore: gap, blankBefore: blanks, gapAfter: false,
    };
    lines.push(last);
    gap = false;
    blanks = 0;
  }
  if (last !== undefined) last.gapAfter = true;
  return { text: document.text, lines, masthead };
}

/** A line as long as what stands behind it is not known. */
type Printed = SheetLine & { gapAfter: boolean };

const noCells: readonly Span[] = [];

function cellsOf(document: MendedDocument, line: Line, glance: Glance, start: number): readonly Span[] {
  if (line.cells !== undefined) return line.cells.map((cell) => trimmed(document.text, cell));
  return (glance.signs & SIGNS.bar) === 0 ? noCells : cellsByBars(glance.text, start).map((cell) => trimmed(document.text, cell));
}

/** The cells of a row that a text copy prints with bars ("12.05.2031 | Rat | Entscheidung"); none for a line with fewer than two bars. */
function cellsByBars(text: string, start: number): readonly Span[] {
  const texts = text.length > 600 ? [] : text.split("|");
  if (texts.length < 3) return noCells;
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
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
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
