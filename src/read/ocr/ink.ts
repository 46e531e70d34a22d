import { inkLevelOf, shrunk, type GreyPicture } from "./grey-picture.ts";

/** Where a page bears ink (1) and where not (0), coarse enough to look at as a whole. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly marks: Uint8Array;
}

/** Pages are looked at as a whole at about this resolution: a line of text is some 8 pixels high. */
const DOTS_PER_INCH = 100;
/** Edges of a scan are often black; this share of each side is not looked at. */
const EDGE = 0.03;
/** Straight marks longer than this (0.6 inch) are rules or edges, not letters. */
const LONGEST_STROKE = 60;

/** The ink of the letters on a picture: without its edges, rules and dark areas. */
export function letterInkOf(picture: GreyPicture, dotsPerInch: number): Ink {
  const ink = inkOf(picture, dotsPerInch);
  const rules = new Uint8Array(ink.marks.length);
  markLongRuns(ink, rules, ink.height, ink.width, ink.width, 1);
  markLongRuns(ink, rules, ink.width, ink.height, 1, ink.width);
  return { ...ink, marks: ink.marks.map((mark, at) => (rules[at] === 1 ? 0 : mark)) };
}

/** All ink of a picture but at its edges. */
export function inkOf(picture: GreyPicture, dotsPerInch: number): Ink {
  const { width, height, pixels } = shrunk(picture, Math.max(1, Math.round(dotsPerInch / DOTS_PER_INCH)));
  const level = inkLevelOf({ width, height, pixels });
  const marks = new Uint8Array(width * height);
  const [edgeX, edgeY] = [Math.ceil(width * EDGE), Math.ceil(height * EDGE)];
  for (let y = edgeY; y < height - edgeY; y += 1) {
    for (let at = y * width + edgeX; at < (y + 1) * width - edgeX; at += 1) if ((pixels[at] ?? 255) <= level) marks[at] = 1;
  }
  return { width, height, marks };
}

function markLongRuns({ marks }: Ink, into: Uint8Array, lines: number, length: number, lineStep: number, step: number): void {
  for (let line = 0; line < lines; line += 1) {
    let run = 0;
    for (let index = 0; index <= length; index += 1) {
      const at = line * lineStep + index * step;
      if (index < length && marks[at] === 1) {
        run += 1;
        continue;
      }
      if (run > LONGEST_STROKE) for (let back = 1; back <= run; back += 1) into[at - back * step] = 1;
      run = 0;
    }
  }
}

/** How much ink each row of the columns from `left` up to `right` bears, along lines that slope by `skew` degrees. */
export function rowsOf({ width, height, marks }: Ink, left: number, right: number, skew = 0): Uint32Array {
  const sums = new Uint32Array(height);
  const slope = Math.tan((skew * Math.PI) / 180);
  for (let x = left; x < right; x += 1) {
    const fall = Math.round((x - left) * slope);
    for (let y = Math.max(0, fall); y < Math.min(height, height + fall); y += 1) {
      if (marks[y * width + x] === 1) sums[y - fall] = (sums[y - fall] ?? 0) + 1;
    }
  }
  return sums;
}

/** The picture of the ink with rows and columns exchanged. */
export function transposed({ width, height, marks }: Ink): Ink {
  const turned = new Uint8Array(marks.length);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) turned[x * height + y] = marks[y * width + x] ?? 0;
  return { width: height, height: width, marks: turned };
}
