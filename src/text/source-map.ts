import type { Edit, MendReason } from "./mended-text.ts";
import type { Span } from "./span.ts";

/** The way between an original text and its mended layer. */
export interface SourceMap {
  /** Where a span of the mended text stands in the original. A span that reaches into an edit widens to the whole edit. */
  toOriginal(span: Span): Span;
  /** Where a span of the original text stands in the mended text. A span that reaches into an edit widens to the whole edit. */
  toMended(span: Span): Span;
}

/** Builds the map for sorted edits that do not overlap (as in `MendedDocument.edits`). Each question costs O(log n). */
export function createSourceMap(edits: readonly Edit[]): SourceMap {
  const original = new Side(edits.length);
  const mended = new Side(edits.length);
  let shift = 0;
  edits.forEach((edit, index) => {
    original.set(index, edit.span[0], edit.span[1]);
    const start = edit.span[0] + shift;
    mended.set(index, start, start + edit.replacement.length);
    shift += edit.replacement.length - (edit.span[1] - edit.span[0]);
  });
  return {
    toOriginal: (span) => carry(span, mended, original),
    toMended: (span) => carry(span, original, mended),
  };
}

/** The text after all edits. The edits must be sorted and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of edits) {
    pieces.push(text.slice(position, edit.span[0]), edit.replacement);
    position = edit.span[1];
  }
  pieces.push(text.slice(position));
  return pieces.join("");
}

/** The original text again, from the mended text and the edits that made it. */
export function revertEdits(mended: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  let shift = 0;
  for (const edit of edits) {
    const start = edit.span[0] + shift;
    pieces.push(mended.slice(position, start), edit.original);
    position = start + edit.replacement.length;
    shift += edit.replacement.length - edit.original.length;
  }
  pieces.push(mended.slice(position));
  return pieces.join("");
}

/**
 * One list of edits that does what `first` and then `second` do; `second` counts in the text that `first` left.
 * Edits of both that meet become one edit; it keeps the reason of the later mend and the lower confidence.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  return composeGroups(text, groupEdits(first, second));
}

/** Start and end of every edit on one side, in typed arrays so that the search allocates nothing. */
class Side {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** What was answered last: questions mostly come in the order of the text. */
  #ended = 0;
  #started = 0;

  constructor(length: number) {
    this.starts = new Float64Array(length);
    this.ends = new Float64Array(length);
  }

  set(index: number, start: number, end: number): void {
    this.starts[index] = start;
    this.ends[index] = end;
  }

  /** How many edits end at or before `position`. */
  endedBy(position: number): number {
    this.#ended = countUpTo(this.ends, position, this.#ended);
    return this.#ended;
  }

  /** How many edits start before `position`. */
  startedBefore(position: number): number {
    this.#started = countUpTo(this.starts, position - 0.5, this.#started);
    return this.#started;
  }
}

const stepsAhead = 4;

/** How many of the ascending `values` are `<= limit`: looked for a few steps from `near` on, then everywhere. */
function countUpTo(values: Float64Array, limit: number, near: number): number {
  if (near > 0 && (values[near - 1] ?? 0) > limit) return countWithin(values, limit, 0, near - 1);
  const last = Math.min(values.length, near + stepsAhead);
  for (let count = near; count < last; count += 1) if ((values[count] ?? 0) > limit) return count;
  return countWithin(values, limit, last, values.length);
}

/** The same, where the answer is known to be `least` at least and `most` at most. */
function countWithin(values: Float64Array, limit: number, least: number, most: number): number {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function carry(span: Span, from: Side, to: Side): Span {
  const start = carryStart(span[0], from, to);
  if (span[1] <= span[0]) return [start, Math.max(start, isInside(span[0], from) ? carryEnd(span[1], from, to) : start)];
  return [start, Math.max(start, carryEnd(span[1], from, to))];
}

function isInside(position: number, side: Side): boolean {
  return side.endedBy(position) < side.startedBefore(position);
}

/** A start moves behind every edit that has ended by then, and back to the start of an edit it stands in. */
function carryStart(position: number, from: Side, to: Side): number {
  const index = from.endedBy(position);
  if (index < from.starts.length && (from.starts[index] ?? 0) < position) return to.starts[index] ?? 0;
  const before = index - 1;
  return before < 0 ? position : position - (from.ends[before] ?? 0) + (to.ends[before] ?? 0);
}

/** An end stays before every edit that starts there, and moves on to the end of an edit it stands in. */
function carryEnd(position: number, from: Side, to: Side): number {
  const index = from.startedBefore(position) - 1;
  if (index < 0) return position;
  const end = from.ends[index] ?? 0;
  return position < end ? (to.ends[index] ?? 0) : position - end + (to.ends[index] ?? 0);
}

/** Edits of both layers that meet, with the stretch of the middle text they cover. */
interface EditGroup {
  start: number;
  end: number;
  readonly first: Edit[];
  readonly second: Edit[];
  /** Original position minus middle position at the start of the group. */
  readonly shift: number;
}

function groupEdits(first: readonly Edit[], second: readonly Edit[]): EditGroup[] {
  const groups: EditGroup[] = [];
  let shift = 0;
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const a = first[i];
    const b = second[j];
    const startOfA = a === undefined ? Infinity : a.span[0] - shift;
    const takeFirst = a !== undefined && (b === undefined || startOfA <= b.span[0]);
    const start = takeFirst ? startOfA : (b?.span[0] ?? 0);
    const end = takeFirst && a !== undefined ? startOfA + a.replacement.length : (b?.span[1] ?? 0);
    const group = openGroup(groups, start, end, shift);
    if (takeFirst && a !== undefined) {
      group.first.push(a);
      shift += a.span[1] - a.span[0] - a.replacement.length;
      i += 1;
    } else if (b !== undefined) {
      group.second.push(b);
      j += 1;
    }
  }
  return groups;
}

/** The last group, when the stretch meets it, or a new one. Stretches that only touch meet when one of them is empty. */
function openGroup(groups: EditGroup[], start: number, end: number, shift: number): EditGroup {
  const last = groups.at(-1);
  const meets =
    last !== undefined && (start < last.end || (start === last.end && (start === end || last.start === last.end)));
  if (last !== undefined && meets) {
    last.end = Math.max(last.end, end);
    return last;
  }
  const group: EditGroup = { start, end, first: [], second: [], shift };
  groups.push(group);
  return group;
}

function composeGroups(text: string, groups: readonly EditGroup[]): Edit[] {
  const edits: Edit[] = [];
  for (const group of groups) {
    const edit = loneEdit(group) ?? composeGroup(text, group);
    if (edit.original !== edit.replacement) edits.push(edit);
  }
  return edits;
}

/** Most edits meet no other: those of the first layer stay, those of the second only move. */
function loneEdit({ first, second, shift }: EditGroup): Edit | undefined {
  if (first.length + second.length > 1) return undefined;
  return first[0] ?? moveEdits(second, shift)[0];
}

function composeGroup(text: string, group: EditGroup): Edit {
  const start = group.start + group.shift;
  const growth = group.first.reduce((sum, edit) => sum + edit.span[1] - edit.span[0] - edit.replacement.length, 0);
  const end = group.end + group.shift + growth;
  const original = text.slice(start, end);
  const middle = applyEdits(original, moveEdits(group.first, -start));
  const replacement = applyEdits(middle, moveEdits(group.second, -group.start));
  const all = [...group.first, ...group.second];
  return {
    span: [start, end],
    original,
    replacement,
    reason: weightiest(all),
    confidence: Math.min(...all.map((edit) => edit.confidence)),
  };
}

function moveEdits(edits: readonly Edit[], by: number): Edit[] {
  return edits.map((edit) => ({ ...edit, span: [edit.span[0] + by, edit.span[1] + by] as const }));
}

/** When mends meet, the one that says most about the damage names the whole. */
const weight: Record<MendReason, number> = {
  whitespace: 0,
  markup: 1,
  ligature: 2,
  encoding: 3,
  lineEndHyphen: 4,
  letterSpacing: 5,
  doubled: 6,
  strayMarks: 7,
  ocr: 8,
  lostLetters: 9,
};

function weightiest(edits: readonly Edit[]): MendReason {
  let best: MendReason = "whitespace";
  for (const edit of edits) if (weight[edit.reason] > weight[best]) best = edit.reason;
  return best;
}
