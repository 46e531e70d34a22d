import { PatternGroup, type SearchedPattern } from "../text/patterns/pattern-group.ts";

const group = new PatternGroup();

/** A pattern that one of the finders searches a whole document for: all of them are looked for together, in the same text. */
export function factPattern(pattern: RegExp): SearchedPattern {
  return group.add(pattern);
}
