import type { Box } from "../../text/document-text.ts";
import { findBands, type Band } from "./find-bands.ts";
import { NO_RULES, type Rule, type Rules } from "./find-rules.ts";
import { bottomOf, boxAround, median, rightOf, type Word } from "./word.ts";

/** A line of a page: its words in fragments, which wide gaps part. One fragment is a line of text, several are cells. */
export interface PageLine {
  readonly fragments: readonly (readonly Word[])[];
  readonly box: Box;
  /** Rules are drawn around its cells. */
  readonly ruled: boolean;
  /** The line stands clearly apart from the one before it. */
  readonly apart: boolean;
}

/** A gap this many times the type size parts cells. */
const CELL_GAP = 0.85;
/** Gaps of justified text can grow as wide, but then all of a line are alike; above this they are cells all the same. */
const SURE_CELL_GAP = 1.6;
/** A cell with more lines holds a text of its own. */
const MOST_CELL_LINES = 7;
const FEWEST_COLUMN_LINES = 6;
const SHORTEST_COLUMN_LINE = 22;
const MOST_PARTED = 0.3;
const FEWEST_SIDEBAR_LINES = 7;
const LETTER_LINE = 45;

/**
 * Orders the words of a page into lines as a person reads them: from the top, tables row by row,
 * columns of running text one after the other. Where `rules` are drawn, they tell the cells.
 */
export function findPageLines(words: readonly Word[], rules: Rules = NO_RULES): PageLine[] {
  const bands = findBands(rules).toSorted((a, b) => a.top - b.top);
  const { inBands, outside } = shareOut(words, bands);
  const open = [...bands];
  const lines: PageLine[] = [];
  let rows: Row[] = [];
  const flush = (): void => {
    for (const fragments of blocksOf(rows).flat()) lines.push(lineOf(fragments, lines.at(-1)));
    rows = [];
  };
  for (const row of visualLines(outside)) {
    const at = median(row.map(middle));
    while (open[0] !== undefined && open[0].top < at) {
      flush();
      lines.push(...linesOfBand(open[0], inBands.get(open[0]) ?? [], lines.at(-1)));
      open.shift();
    }
    rows.push(fragmentsOf(row, rules.vertical));
  }
  flush();
  for (const band of open) lines.push(...linesOfBand(band, inBands.get(band) ?? [], lines.at(-1)));
  return asSpaced(lines);
}

/** So much wider than between the lines of a sentence is the gap between two paragraphs. */
const PARAGRAPH_GAP = 1.35;
const FEWEST_BROKEN = 2;

/** Where the lines of one sentence stand as far apart as paragraphs do elsewhere, only what stands farther apart begins anew. */
function asSpaced(lines: readonly PageLine[]): PageLine[] {
  const gaps = lines.map((line, index) => (index === 0 ? 0 : line.box.y - bottomOf(lines[index - 1]?.box ?? line.box)));
  const inside = gaps.filter((_, index) => goesOn(lines[index - 1], lines[index]));
  if (inside.length < FEWEST_BROKEN) return [...lines];
  const widest = median(inside) * PARAGRAPH_GAP;
  return lines.map((line, index) => (line.apart && (gaps[index] ?? 0) > 0 && (gaps[index] ?? 0) <= widest ? { ...line, apart: false } : line));
}

/** A long line of text, and below it one that goes on in small letters. */
function goesOn(above: PageLine | undefined, line: PageLine | undefined): boolean {
  if (above === undefined || line === undefined || above.fragments.length !== 1 || line.fragments.length !== 1 || line.box.y <= above.box.y) return false;
  const words = above.fragments[0] ?? [];
  return /^\p{Ll}{2}/u.test(line.fragments[0]?.[0]?.text ?? "") && words.reduce((sum, { text }) => sum + text.length + 1, 0) >= LETTER_LINE;
}

function shareOut(words: readonly Word[], bands: readonly Band[]): { inBands: Map<Band, Word[]>; outside: Word[] } {
  const inBands = new Map<Band, Word[]>();
  const outside: Word[] = [];
  for (const word of words) {
    const x = word.box.x + word.box.width / 2;
    const band = bands.find((candidate) => candidate.top <= middle(word) && middle(word) < candidate.bottom && candidate.left <= x && x < candidate.right);
    if (band === undefined) outside.push(word);
    else inBands.set(band, [...(inBands.get(band) ?? []), word]);
  }
  return { inBands, outside };
}

/** A row of a ruled table as one row of cells; when its cells hold whole texts, the lines of one cell after the other. */
function linesOfBand(band: Band, words: readonly Word[], before: PageLine | undefined): PageLine[] {
  const edges = [...band.separators, Number.POSITIVE_INFINITY];
  const cells = edges.map((edge, index) => {
    const from = edges[index - 1] ?? Number.NEGATIVE_INFINITY;
    return visualLines(words.filter((word) => word.box.x + word.box.width / 2 < edge && word.box.x + word.box.width / 2 >= from));
  });
  const filled = cells.filter((cell) => cell.length > 0);
  const isTable = filled.length > 1 && filled.every((cell) => cell.length <= MOST_CELL_LINES);
  if (isTable) return [lineOf(cells.map((cell) => joinLines(cell)), before, true)];
  const lines: PageLine[] = [];
  for (const line of filled.flat()) lines.push(lineOf(fragmentsOf(line), lines.at(-1) ?? before));
  return lines;
}

/** Words of several lines in one cell; a word broken at a line end is one word, its hyphen stays as printed. */
function joinLines(lines: readonly (readonly Word[])[]): Word[] {
  const joined: Word[] = [];
  for (const line of lines) {
    const [first, ...others] = line;
    const last = joined.at(-1);
    if (first !== undefined && last !== undefined && /\p{L}-$/u.test(last.text) && /^\p{L}/u.test(first.text) && !/^(?:und|oder|bzw|sowie)\b/.test(first.text)) {
      joined.splice(-1, 1, { ...last, text: last.text + first.text, box: boxAround([last, first]) }, ...others);
    } else joined.push(...line);
  }
  return joined;
}

function lineOf(fragments: readonly (readonly Word[])[], before: PageLine | undefined, ruled = false): PageLine {
  const words = fragments.flat();
  const box = boxAround(words);
  const height = median(words.map((word) => word.box.height));
  const gap = before === undefined ? 0 : box.y - bottomOf(before.box);
  return { fragments, box, ruled, apart: before !== undefined && (gap > height * 0.55 || gap < -height * 2) };
}

/** Words on one height, from left to right; the lines from top to bottom. */
function visualLines(words: readonly Word[]): Word[][] {
  const lines: { top: number; bottom: number; words: Word[] }[] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    // Words come by their middles, so only the last few lines can hold this one.
    const line = lines.slice(-4).find((candidate) => sharesLine(candidate, word));
    if (line === undefined) lines.push({ top: word.box.y, bottom: bottomOf(word.box), words: [word] });
    else line.words.push(word);
  }
  return lines.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom).map((line) => line.words.toSorted((a, b) => a.box.x - b.box.x));
}

function middle(word: Word): number {
  return word.box.y + word.box.height / 2;
}

function sharesLine(line: { top: number; bottom: number }, word: Word): boolean {
  const overlap = Math.min(line.bottom, bottomOf(word.box)) - Math.max(line.top, word.box.y);
  const lineHeight = line.bottom - line.top;
  const smaller = Math.min(lineHeight, word.box.height);
  const larger = Math.max(lineHeight, word.box.height);
  // Beside large type stand several small lines; only the one at its middle shares its line.
  if (larger > smaller * 1.8) return Math.abs((line.top + line.bottom) / 2 - middle(word)) < larger * 0.3;
  return overlap >= smaller * 0.5;
}

/** Parts a line where the gap between two words is wide for its type and for its other gaps. */
function fragmentsOf(words: readonly Word[], vertical: readonly Rule[] = []): Word[][] {
  const gaps = words.slice(1).map((word, index) => word.box.x - rightOf(words[index]?.box ?? word.box));
  // Some gaps of a justified line stay narrow (no-break spaces), none is much wider than the others.
  const isJustified = gaps.length >= 3 && Math.max(...gaps) < median(gaps) * 1.7;
  const fragments: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY;
    const size = Math.max(word.size, words[index - 1]?.size ?? 0, 5);
    const isWide = gap >= size * (isJustified ? SURE_CELL_GAP : CELL_GAP);
    const before = words[index - 1];
    const isRuled = before !== undefined && vertical.some((rule) => rule.at >= rightOf(before.box) - 1 && rule.at <= word.box.x + 1 && rule.from <= middle(word) && rule.to >= middle(word));
    if (isWide || isRuled) fragments.push([word]);
    else fragments.at(-1)?.push(word);
  }
  return fragments;
}

type Row = Word[][];

/** Cuts the page into blocks to be read one after the other: stretches with columns of running text, and all else row by row. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let plain: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    const columns = columnsFrom(rows, index);
    if (columns === null) {
      const row = rows[index];
      if (row !== undefined) plain.push(row);
      index += 1;
      continue;
    }
    blocks.push(plain, columns.left, columns.right);
    plain = [];
    index += columns.count;
  }
  blocks.push(plain);
  return blocks;
}

/**
 * Two columns of running text that begin at row `start`: many lines, parted at the same place,
 * and both sides long enough to be sentences (a table's cells are short). `null` when there are none.
 */
function columnsFrom(rows: readonly Row[], start: number): { left: Row[]; right: Row[]; count: number } | null {
  const first = rows[start];
  if (first === undefined || first.length !== 2) return null;
  let [from, to] = gutterOf(first);
  let count = 0;
  let parted = 0;
  const left: Row[] = [];
  const right: Row[] = [];
  for (const row of rows.slice(start, start + 400)) {
    const sides = sidesOf(row, from, to);
    if (sides === null) break;
    [from, to] = [Math.max(from, sides.from), Math.min(to, sides.to)];
    if (sides.left.length > 0) left.push([sides.left]);
    if (sides.right.length > 0) right.push([sides.right]);
    count += 1;
    if (row.length > 2) parted += 1;
  }
  // Wide gaps inside a column come of justified text; where most lines have them, they are cells.
  if (parted > count * MOST_PARTED) return null;
  return isRunningText(right) && isRunningText(left) || isSidebar(left, right) ? { left, right, count } : null;
}

function gutterOf(row: Row): [number, number] {
  const [left = [], right = []] = row;
  return [rightOf(boxAround(left)), boxAround(right).x];
}

/** Splits a row at the gutter; `null` when a word stands in it. */
function sidesOf(row: Row, from: number, to: number): { left: Word[]; right: Word[]; from: number; to: number } | null {
  const words = row.flat();
  const at = (from + to) / 2;
  const left = words.filter((word) => rightOf(word.box) <= at + 1);
  const right = words.filter((word) => word.box.x >= at - 1);
  if (left.length + right.length !== words.length) return null;
  const edges = { from: left.length > 0 ? rightOf(boxAround(left)) : from, to: right.length > 0 ? boxAround(right).x : to };
  return Math.min(to, edges.to) - Math.max(from, edges.from) < 6 ? null : { left, right, ...edges };
}

/** A letterhead's column of addresses beside the letter: many short lines in smaller type than the text at its left. */
function isSidebar(left: readonly Row[], right: readonly Row[]): boolean {
  const size = (rows: readonly Row[]): number => median(rows.flat(2).map((word) => word.size));
  const isSmaller = size(right) < size(left) * 0.92;
  return isSmaller && left.length >= FEWEST_SIDEBAR_LINES && right.length >= FEWEST_SIDEBAR_LINES && usualLength(left) >= LETTER_LINE;
}

function usualLength(rows: readonly Row[]): number {
  return median(rows.map((row) => row.flat().map((word) => word.text).join(" ").length));
}

function isRunningText(rows: readonly Row[]): boolean {
  return rows.length >= FEWEST_COLUMN_LINES && usualLength(rows) >= SHORTEST_COLUMN_LINE;
}
