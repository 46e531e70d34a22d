import { inkLevelOf, type GreyPicture } from "./grey-picture.ts";

/** A dot of a printed or scanned screen has at most so many pixels at 200 dpi; the dot of an i has about twice as many. */
const LARGEST_DOT = 7;
/** The page is looked at in squares of so many pixels. */
const TILE = 32;
/** A square with so many dots is screened; text with its dots and commas stays far below. */
const FEWEST_DOTS = 20;
const WHITE = 255;

/**
 * Takes away the dots that stand for grey: the shaded headings of tables on black and white scans, and dust in numbers.
 * Recognition takes such areas for pictures and leaves their words out. Only dots apart from any letter go.
 * @returns the picture itself where nothing is screened
 */
export function clearScreen(picture: GreyPicture): GreyPicture {
  const level = inkLevelOf(picture);
  const runs = findRuns(picture, level);
  const areas = areasOf(runs, picture.height);
  const across = Math.ceil(picture.width / TILE);
  const dots = new Uint16Array(across * Math.ceil(picture.height / TILE));
  const tileOf = (run: number): number => Math.floor((runs.rows[run] ?? 0) / TILE) * across + Math.floor((runs.starts[run] ?? 0) / TILE);
  for (let run = 0; run < runs.count; run += 1) {
    if (areas.roots[run] === run && (areas.sizes[run] ?? 0) <= LARGEST_DOT) dots[tileOf(run)] = (dots[tileOf(run)] ?? 0) + 1;
  }
  if (!dots.some((count) => count >= FEWEST_DOTS)) return picture;
  const pixels = picture.pixels.slice();
  for (let run = 0; run < runs.count; run += 1) {
    const isDot = (areas.sizes[areas.roots[run] ?? run] ?? 0) <= LARGEST_DOT;
    if (isDot && isScreened(dots, tileOf(run), across)) erase(picture, pixels, runs, run, level);
  }
  return { ...picture, pixels };
}

/** Runs of ink within one row, in reading order. `rowStarts[y]` is the first run of row y. */
interface Runs {
  readonly count: number;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly rowStarts: Int32Array;
}

function findRuns({ width, height, pixels }: GreyPicture, level: number): Runs {
  const rowStarts = new Int32Array(height + 1);
  let capacity = 1 << 16;
  let rows = new Int32Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    rowStarts[y] = count;
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      if ((pixels[row + x] ?? WHITE) > level) continue;
      const start = x;
      while (x < width && (pixels[row + x] ?? WHITE) <= level) x += 1;
      if (count === capacity) {
        capacity *= 2;
        [rows, starts, ends] = [rows, starts, ends].map((old) => grown(old, capacity)) as [typeof rows, typeof starts, typeof ends];
      }
      rows[count] = y;
      starts[count] = start;
      ends[count] = x;
      count += 1;
    }
  }
  rowStarts[height] = count;
  return { count, rows, starts, ends, rowStarts };
}

function grown(old: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(old);
  return larger;
}

/** Joins runs that touch (not over corners) into areas: for each run the run that stands for its area, and there the area's size in pixels. */
function areasOf(runs: Runs, height: number): { roots: Int32Array; sizes: Int32Array } {
  const roots = Int32Array.from({ length: runs.count }, (_, run) => run);
  const rootOf = (run: number): number => {
    let root = run;
    while (roots[root] !== root) {
      roots[root] = roots[roots[root] ?? root] ?? root;
      root = roots[root] ?? root;
    }
    return root;
  };
  for (let y = 1; y < height; y += 1) {
    let above = runs.rowStarts[y - 1] ?? 0;
    const aboveEnd = runs.rowStarts[y] ?? 0;
    for (let run = aboveEnd; run < (runs.rowStarts[y + 1] ?? 0); run += 1) {
      while (above < aboveEnd && (runs.ends[above] ?? 0) <= (runs.starts[run] ?? 0)) above += 1;
      for (let other = above; other < aboveEnd && (runs.starts[other] ?? 0) < (runs.ends[run] ?? 0); other += 1) {
        const [a, b] = [rootOf(run), rootOf(other)];
        roots[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  const sizes = new Int32Array(runs.count);
  for (let run = 0; run < runs.count; run += 1) {
    const root = rootOf(run);
    roots[run] = root;
    sizes[root] = (sizes[root] ?? 0) + (runs.ends[run] ?? 0) - (runs.starts[run] ?? 0);
  }
  return { roots, sizes };
}

/** A square is screened when it has many dots, or lies beside one that has. */
function isScreened(dots: Uint16Array, tile: number, across: number): boolean {
  return [tile, tile - 1, tile + 1, tile - across, tile + across].some((near) => (dots[near] ?? 0) >= FEWEST_DOTS);
}

/** Whitens a run and the grey round it, but no ink. */
function erase({ width, height, pixels }: GreyPicture, into: Uint8Array, runs: Runs, run: number, level: number): void {
  const y = runs.rows[run] ?? 0;
  const start = runs.starts[run] ?? 0;
  const end = runs.ends[run] ?? 0;
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
    for (let at = row * width + Math.max(0, start - 1); at < row * width + Math.min(width, end + 1); at += 1) {
      const isOwn = row === y && at >= row * width + start && at < row * width + end;
      if (isOwn || (pixels[at] ?? WHITE) > level) into[at] = WHITE;
    }
  }
}
