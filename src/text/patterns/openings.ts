import { PatternGraph } from "./graph.ts";
import { type Alternatives, stepsOf } from "./steps.ts";
import { Walker } from "./walker.ts";

const graph = new PatternGraph(true);
/** Stands for all patterns that may match anywhere in a text. */
const anywhere = graph.add(/(?:)/);
let walker: Walker | undefined;

/** Adds a pattern that lines may open with, and tells its number; patterns that may begin anywhere share one. */
export function addOpening(pattern: RegExp): number {
  if (pattern.multiline || !areAtBegin(stepsOf(pattern.source))) return anywhere;
  walker = undefined;
  return graph.add(pattern);
}

/** 1 for each pattern that a text may open with, by the patterns' numbers: found in one walk over its first characters. */
export function openingsOf(text: string): Uint8Array {
  walker ??= new Walker(graph);
  return walker.patternsAtBegin(text);
}

function areAtBegin(alternatives: Alternatives): boolean {
  return alternatives.every(([first]) => first !== undefined && (first.is === "begin" || (first.is === "group" && first.least > 0 && areAtBegin(first.alternatives))));
}
