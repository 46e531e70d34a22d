import type { Box } from "../../text/document-text.ts";

/** A word as it stands on a page; y grows downwards. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** Size of the type in points. */
  readonly size: number;
  readonly bold: boolean;
  /** How sure recognition was, 0 to 1; absent where the source says the text itself. */
  readonly confidence?: number;
}

/** The smallest box around all words (at least one). */
export function boxAround(words: readonly Word[]): Box {
  const left = Math.min(...words.map((word) => word.box.x));
  const top = Math.min(...words.map((word) => word.box.y));
  const right = Math.max(...words.map((word) => word.box.x + word.box.width));
  const bottom = Math.max(...words.map((word) => word.box.y + word.box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Right edge. */
export function rightOf(box: Box): number {
  return box.x + box.width;
}

/** Lower edge. */
export function bottomOf(box: Box): number {
  return box.y + box.height;
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
