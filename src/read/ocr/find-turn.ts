import { findSkew } from "./find-skew.ts";
import { rowsOf, transposed, type Ink } from "./ink.ts";

/** How a page lies. */
export interface Turn {
  /** By how many quarter turns to the right it must be turned to stand upright. */
  readonly quarters: 0 | 1 | 2 | 3;
  /** By how many degrees its lines then slope, positive where they fall to the right. */
  readonly skew: number;
  /** True when lines run clearly this way, up or down. */
  readonly sureLines: boolean;
  /** True when the letters clearly stand this way up. */
  readonly sureUp: boolean;
}

/** Letters are looked at in stripes of so many pixels, so that lines side by side do not blur into each other. */
const STRIPE = 64;
const CLEARER = 1.4;
const LEAST_RISE = 0.12;

/**
 * Finds how a page lies from its ink alone. Lines: ink and gaps alternate sharply across them, hardly along them.
 * Up or down: in Latin type more ink rises above the small letters than hangs below them.
 */
export function findTurn(ink: Ink): Turn {
  const level = findSkew(ink);
  const turned = transposed(ink);
  const sideways = findSkew(turned);
  if (Math.max(level.sharpness, sideways.sharpness) === 0) return { quarters: 0, skew: 0, sureLines: true, sureUp: true };
  const isSideways = sideways.sharpness > level.sharpness;
  const rise = isSideways ? riseOf(turned, sideways.angle) : riseOf(ink, level.angle);
  const sureLines = Math.max(sideways.sharpness, level.sharpness) > Math.min(sideways.sharpness, level.sharpness) * CLEARER;
  const sure = { sureLines, sureUp: Math.abs(rise) > LEAST_RISE };
  // Transposing mirrors a page: one that was turned to the right then stands on its head, and its lines slope the other way.
  if (isSideways) return { quarters: rise < 0 ? 3 : 1, skew: 0 - sideways.angle, ...sure };
  return { quarters: rise < 0 ? 2 : 0, skew: level.angle, ...sure };
}

/** Ink above the small letters less ink below them, as a share of both: some 0.4 upright, -0.4 upside down. */
function riseOf(ink: Ink, skew: number): number {
  let above = 0;
  let below = 0;
  for (let left = 0; left + STRIPE <= ink.width; left += STRIPE) {
    for (const line of linesOf(rowsOf(ink, left, left + STRIPE, skew))) {
      const most = Math.max(...line);
      const dense = line.map((sum) => sum >= most / 2);
      const from = dense.indexOf(true);
      const to = dense.lastIndexOf(true);
      // A line without small letters (digits, capitals, rules) says nothing.
      if (to - from + 1 > line.length * 0.85) continue;
      above += sumOf(line.slice(0, from));
      below += sumOf(line.slice(to + 1));
    }
  }
  return above + below === 0 ? 0 : (above - below) / (above + below);
}

const LOWEST_LINE = 6;
const HIGHEST_LINE = 30;

/** Runs of rows with ink that are as high as a line of text. */
function linesOf(rows: Uint32Array): number[][] {
  const lines: number[][] = [];
  let line: number[] = [];
  for (const sum of [...rows, 0]) {
    if (sum > 0) {
      line.push(sum);
      continue;
    }
    if (line.length >= LOWEST_LINE && line.length <= HIGHEST_LINE) lines.push(line);
    line = [];
  }
  return lines;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
