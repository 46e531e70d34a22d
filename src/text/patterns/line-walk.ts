import { codeAt } from "../code-at.ts";
import { foldedInto } from "../fold.ts";
import { PatternGraph } from "./graph.ts";
import { areAtBegin, backwards, stepsOf } from "./steps.ts";
import { LineWalker } from "./line-walker.ts";
import type { PatternSet } from "./pattern-set.ts";

/** So many characters of a line are looked at. */
const reach = 8;
const codes = new Uint16Array(reach);

/** The number of all patterns that are not bound to where a walk begins: it can tell nothing of them. */
export const UNBOUND = 0;

/** Patterns that lines are asked for, walked side by side over the first characters of a line (or the last). */
class LineWalk {
  readonly #graph = new PatternGraph(true);
  #walker: LineWalker | undefined;
  readonly #isBackwards: boolean;

  constructor(isBackwards = false) {
    // Takes the number that stands for all unbound ones.
    this.#graph.add(/(?:)/);
    this.#isBackwards = isBackwards;
  }

  /** Adds a pattern, and tells its number. */
  add(pattern: RegExp): number {
    const forwards = stepsOf(pattern.source);
    const steps = this.#isBackwards ? backwards(forwards) : forwards;
    if (pattern.multiline || !areAtBegin(steps)) return UNBOUND;
    this.#walker = undefined;
    return this.#graph.add(pattern, steps);
  }

  /** The patterns that may match where these are the first of a text's characters and, if it `isOver`, all. */
  along(count: number, isOver: boolean): PatternSet {
    this.#walker ??= new LineWalker(this.#graph);
    return this.#walker.patternsAlong(codes, count, isOver);
  }
}

/** From a line's begin on, and from its end back. */
export const fromBegin = new LineWalk();
export const fromEnd = new LineWalk(true);
/** The same for the line's fold. */
export const fromFoldedBegin = new LineWalk();
export const fromFoldedEnd = new LineWalk(true);

/** The patterns that a text may open with. */
export function openingsOf(text: string): PatternSet {
  const { length } = text;
  const count = Math.min(reach, length);
  for (let at = 0; at < count; at += 1) codes[at] = codeAt(text, at);
  return fromBegin.along(count, count === length);
}

/** The patterns that a text may end with. */
export function endingsOf(text: string): PatternSet {
  const { length } = text;
  const count = Math.min(reach, length);
  for (let at = 0; at < count; at += 1) codes[at] = codeAt(text, length - 1 - at);
  return fromEnd.along(count, count === length);
}

/** The patterns that the fold of a text may open with. */
export function foldedOpeningsOf(text: string): PatternSet {
  const count = foldedInto(codes, text, false);
  return fromFoldedBegin.along(Math.max(0, count), count >= 0 && count < reach);
}

/** The patterns that the fold of a text may end with. */
export function foldedEndingsOf(text: string): PatternSet {
  const count = foldedInto(codes, text, true);
  return fromFoldedEnd.along(Math.max(0, count), count >= 0 && count < reach);
}
