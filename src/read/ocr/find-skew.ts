import type { Ink } from "./ink.ts";

const WIDEST_DEGREES = 8;
const COARSE = 0.5;
const FINE = 0.1;
/** So many marks tell the slope of the lines; more only take longer. */
const MOST_MARKS = 30_000;
const MOST_MARKS_AT_FIRST = 8_000;
const FEWEST_MARKS = 400;

/** How the lines of a page slope. */
export interface Skew {
  /** In degrees, positive where lines fall to the right; 0 where no slope stands out. */
  readonly angle: number;
  /** How sharply ink and gaps alternate along that slope; to be compared with the other direction of the same page. */
  readonly sharpness: number;
}

/** Finds the slope along which the ink of a line falls into few rows, and the gaps between lines stay empty. */
export function findSkew(ink: Ink): Skew {
  const all = marksOf(ink);
  if (all.length < FEWEST_MARKS) return { angle: 0, sharpness: 0 };
  const marks = thinned(all, MOST_MARKS);
  const coarse = best(thinned(all, MOST_MARKS_AT_FIRST), ink, 0, WIDEST_DEGREES, COARSE);
  const found = best(marks, ink, coarse.angle, COARSE, FINE);
  const level = sharpnessAlong(marks, ink, 0);
  return found.sharpness > level * 1.05 ? found : { angle: 0, sharpness: level };
}

function best(marks: Uint32Array, ink: Ink, middle: number, reach: number, step: number): Skew {
  let found = { angle: 0, sharpness: -1 };
  for (let count = -Math.round(reach / step); count <= Math.round(reach / step); count += 1) {
    const angle = middle + count * step;
    const sharpness = sharpnessAlong(marks, ink, angle);
    if (sharpness > found.sharpness) found = { angle, sharpness };
  }
  return found;
}

function sharpnessAlong(marks: Uint32Array, { width, height }: Ink, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const reach = Math.ceil(width * Math.abs(slope)) + 1;
  const rows = new Uint32Array(height + 2 * reach);
  for (const at of marks) {
    const x = at % width;
    const row = Math.round((at - x) / width - x * slope) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sharpness = 0;
  for (let row = 1; row < rows.length; row += 1) sharpness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sharpness;
}

/** Where the marks of ink are. */
function marksOf({ marks }: Ink): Uint32Array {
  let found = new Uint32Array(1 << 16);
  let count = 0;
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] !== 1) continue;
    if (count === found.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(found);
      found = larger;
    }
    found[count++] = at;
  }
  return found.subarray(0, count);
}

/** At most so many of the places, thinned out evenly. */
function thinned(places: Uint32Array, most: number): Uint32Array {
  if (places.length <= most) return places;
  const every = places.length / most;
  return Uint32Array.from({ length: most }, (_, index) => places[Math.floor(index * every)] ?? 0);
}
