import { end, type PatternGraph } from "./graph.ts";

/** A repetition of letters near the begin of a pattern: one character, and then others that all answer one question. */
export interface Run {
  readonly first: number;
  readonly others: number;
  readonly most: number;
}

/** Where a walk for a pattern begins: at the pattern's begin, or behind its run, which is then gone back over. */
export interface Entry {
  readonly pattern: number;
  readonly places: readonly number[];
  readonly run: Run | null;
}

/**
 * Where walks for the patterns of a graph begin. A pattern that any word may be the begin of ("[A-Z][a-z]{2,20}amt") is
 * looked for behind the run, where something rare stands.
 */
export function entriesOf(graph: PatternGraph): readonly Entry[] {
  return graph.starts.flatMap((start, pattern): Entry[] => {
    const places = graph.reachedFrom([start]);
    const behind = places.map((place) => behindRun(graph, place));
    return [{ pattern, places: places.filter((_, index) => behind[index] === null), run: null }, ...behind.flatMap((one) => (one === null ? [] : [{ pattern, ...one }]))];
  });
}

/** The run that begins at a place, and the places behind it; null where there is none, or nothing need stand behind it. */
function behindRun(graph: PatternGraph, place: number): Omit<Entry, "pattern"> | null {
  const first = graph.asks(place);
  if (first === null || !graph.isAnyWord(first) || graph.readsWhole(first)) return null;
  const counted = new Set<number>();
  let at = graph.places[place]?.next[0] ?? end;
  let most = 0;
  for (let asked = graph.asks(at); asked !== null; asked = graph.asks(at)) {
    counted.add(asked);
    most += 1;
    at = graph.places[at]?.next[0] ?? end;
  }
  const { most: looped = Infinity, next: [rest = end, repeated] = [] } = graph.places[at] ?? {};
  const others = graph.asks(repeated);
  if (looped === Infinity || others === null || graph.places[repeated ?? end]?.next[0] !== at || counted.union(new Set([others])).size > 1 || graph.readsWhole(others)) return null;
  const places = graph.reachedFrom([rest], true);
  return places.includes(end) ? null : { places, run: { first, others, most: most + looped } };
}
