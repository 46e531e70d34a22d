import type { Box } from "../../text/document-text.ts";
import { clearScreen } from "./clear-screen.ts";
import { findGutter } from "./find-gutter.ts";
import { findTurn, type Turn } from "./find-turn.ts";
import { columnsOf, type GreyPicture } from "./grey-picture.ts";
import { letterInkOf } from "./ink.ts";
import { turned } from "./turn-picture.ts";

/** One page as it should be read: upright, straight, alone; and the way back. */
export interface UprightPage {
  readonly picture: GreyPicture;
  /** Where a box of this picture stands on the picture that it was made of, in pixels. */
  readonly back: (box: Box) => Box;
}

/** Recognition follows lines that slope less than this by itself, and a straightened picture is a little blurred. */
const LEAST_SKEW = 0.6;

/** How the page of a picture lies. */
export function findLie(picture: GreyPicture, dotsPerInch: number): Turn {
  return findTurn(letterInkOf(picture, dotsPerInch));
}

/**
 * Sets a picture upright by so many quarter turns to the right, straightens its lines, takes away the dots of shaded areas,
 * and parts two pages that lie side by side, left before right.
 */
export async function setUpright(picture: GreyPicture, dotsPerInch: number, { quarters, skew }: Pick<Turn, "quarters" | "skew">): Promise<UprightPage[]> {
  const degrees = Math.abs(skew) >= LEAST_SKEW ? quarters * 90 - skew : quarters * 90;
  const straight = clearScreen(await turned(picture, degrees));
  const gutter = findGutter(straight, dotsPerInch);
  const parts = gutter === null ? [[0, straight.width] as const] : [[0, gutter] as const, [gutter, straight.width] as const];
  return parts.map(([left, right]) => ({
    picture: gutter === null ? straight : columnsOf(straight, left, right),
    back: (box) => turnedBack({ ...box, x: box.x + left }, straight, picture, degrees),
  }));
}

/** A box of a turned picture on the picture before it was turned: the smallest upright box that holds it. */
function turnedBack(box: Box, from: GreyPicture, to: GreyPicture, degrees: number): Box {
  if (degrees === 0) return box;
  const angle = (-degrees * Math.PI) / 180;
  const corners = [[box.x, box.y], [box.x + box.width, box.y], [box.x, box.y + box.height], [box.x + box.width, box.y + box.height]].map(([x = 0, y = 0]) => {
    const [fromX, fromY] = [x - from.width / 2, y - from.height / 2];
    return { x: fromX * Math.cos(angle) - fromY * Math.sin(angle) + to.width / 2, y: fromX * Math.sin(angle) + fromY * Math.cos(angle) + to.height / 2 };
  });
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  return { x, y, width: Math.max(...corners.map((corner) => corner.x)) - x, height: Math.max(...corners.map((corner) => corner.y)) - y };
}
