import type { GreyPicture } from "./grey-picture.ts";
import { inkOf, rowsOf, type Ink } from "./ink.ts";

/** Two upright pages side by side are about this much wider than high (A3, A4 and letter sheets). */
const NARROWEST = 1.2;
const WIDEST = 1.7;
/** The gutter lies this near the middle, and is this wide: two inner margins. As shares of the width. */
const OFF_MIDDLE = 0.06;
const LEAST_GUTTER = 0.035;
/** Each page must have so many lines that fill half of its width: a table with a gap in its middle has none. */
const FEWEST_LINES = 5;

/** The column (in pixels of the picture) between two pages that were scanned side by side, or `null` on a single page. The picture must stand upright. */
export function findGutter(picture: GreyPicture, dotsPerInch: number): number | null {
  const shape = picture.width / picture.height;
  if (shape < NARROWEST || shape > WIDEST) return null;
  const ink = inkOf(picture, dotsPerInch);
  const gap = widestGap(ink);
  if (gap === null || gap.to - gap.from < ink.width * LEAST_GUTTER) return null;
  if (Math.min(longLines(ink, 0, gap.from), longLines(ink, gap.to, ink.width)) < FEWEST_LINES) return null;
  return Math.round(((gap.from + gap.to) / 2 / ink.width) * picture.width);
}

/** The widest run of columns without letters near the middle. The shadow of a fold is dark from top to bottom and counts as empty. */
function widestGap({ width, height, marks }: Ink): { from: number; to: number } | null {
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (marks[y * width + x] ?? 0);
  let best: { from: number; to: number } | null = null;
  let from = Math.floor(width * 0.3);
  for (let x = from; x <= Math.ceil(width * 0.7); x += 1) {
    const sum = sums[x] ?? 0;
    if (sum <= height * 0.003 || sum >= height * 0.6) continue;
    const isMiddle = Math.abs((from + x) / 2 / width - 0.5) <= OFF_MIDDLE;
    if (isMiddle && (best === null || x - from > best.to - best.from)) best = { from, to: x };
    from = x + 1;
  }
  return best;
}

/** Lines of text between two columns that reach over half of the way. */
function longLines(ink: Ink, left: number, right: number): number {
  const rows = rowsOf(ink, left, right);
  let lines = 0;
  let start = -1;
  for (let y = 0; y <= rows.length; y += 1) {
    const hasInk = y < rows.length && (rows[y] ?? 0) > 1;
    if (hasInk && start < 0) start = y;
    if (hasInk || start < 0) continue;
    if (y - start >= 5 && y - start <= 40 && reach(ink, left, right, start, y) > (right - left) / 2) lines += 1;
    start = -1;
  }
  return lines;
}

function reach({ width, marks }: Ink, left: number, right: number, top: number, bottom: number): number {
  let first = right;
  let last = left;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if (marks[y * width + x] !== 1) continue;
      first = Math.min(first, x);
      last = Math.max(last, x);
    }
  }
  return last - first;
}
