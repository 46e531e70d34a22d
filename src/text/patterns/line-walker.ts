import { END, end, type PatternGraph } from "./graph.ts";
import { Kinds, no, perhaps } from "./kinds.ts";
import { type PatternSet, patternSet } from "./pattern-set.ts";

/** States kept; when there are more, all are forgotten and found anew. */
const mostStates = 16_000;
const kinds = 0x80;
const unknown = -1;
/** States that are always there: where walks begin, and that of any pattern. */
const start = 0;
const any = 1;

/** Walks with all patterns of a graph that knows the end side by side along the first characters of a line. */
export class LineWalker {
  readonly #graph: PatternGraph;
  readonly #kinds: Kinds;
  /** By state and kind of the next character: the state that follows. */
  #next = new Int16Array(kinds * 64).fill(unknown);
  /** By state: the places reached, each with the pattern it belongs to: `pattern * places + place`. */
  #ways: (readonly number[])[] = [];
  readonly #stateOf = new Map<string, number>();
  /** 1 for states that no character changes. */
  readonly #isSettled = new Uint8Array(mostStates + 1);
  /** By state: the patterns that may still be; and where the text was over, too. */
  #begun: (PatternSet | undefined)[] = [];
  #over: (PatternSet | undefined)[] = [];

  constructor(graph: PatternGraph) {
    this.#graph = graph;
    this.#kinds = new Kinds(graph, kinds);
    this.#begin();
  }

  /** The patterns that may match along these first characters of a text; `isOver` where it has no more. */
  patternsAlong(codes: Uint16Array, count: number, isOver: boolean): PatternSet {
    if (this.#ways.length >= mostStates) this.#begin();
    const { byCode, untold } = this.#kinds;
    const settled = this.#isSettled;
    let state = start;
    for (let at = 0; at < count; at += 1) {
      const code = codes[at] as number;
      let kind = byCode[code] as number;
      if (kind < 0) kind = this.#kinds.of(code);
      if (kind === untold) return this.#mayBe(state, false);
      state = this.#after(state, kind);
      if (settled[state] === 1) return this.#mayBe(state, false);
    }
    const kind = isOver ? this.#kinds.of(END) : untold;
    return kind === untold ? this.#mayBe(state, false) : this.#mayBe(this.#after(state, kind), true);
  }

  /** The patterns that a state may still become; where the text is over only those that have come to their end. */
  #mayBe(state: number, isOver: boolean): PatternSet {
    const known = isOver ? this.#over : this.#begun;
    return (known[state] ??= patternSet(this.#graph.starts.length, state === any ? this.#graph.starts.keys() : this.#patternsAt(state, isOver)));
  }

  #patternsAt(state: number, isOver: boolean): readonly number[] {
    const size = this.#graph.places.length;
    const ways = this.#ways[state] ?? [];
    return (isOver ? ways.filter((way) => way % size === end) : ways).map((way) => Math.floor(way / size));
  }

  #begin(): void {
    this.#next.fill(unknown);
    this.#stateOf.clear();
    [this.#ways, this.#begun, this.#over] = [[], [], []];
    const size = this.#graph.places.length;
    this.#add(this.#graph.starts.flatMap((place, pattern) => this.#graph.reachedFrom([place]).map((one) => pattern * size + one)));
    this.#add([]);
  }

  #after(state: number, kind: number): number {
    const next = this.#next[state * kinds + kind] as number;
    return next === unknown ? this.#findOut(state, kind) : next;
  }

  #findOut(state: number, kind: number): number {
    const after = state === any ? any : this.#number(this.#moved(this.#ways[state] ?? [], kind));
    this.#next[state * kinds + kind] = after;
    return after;
  }

  /** Where ways go on with a character of some kind. A pattern that has come to its end stays there. */
  #moved(ways: readonly number[], kind: number): readonly number[] {
    const size = this.#graph.places.length;
    const answers = this.#kinds.answers[kind];
    const reached = new Set<number>();
    for (const way of ways) {
      const place = way % size;
      const asks = this.#graph.asks(place);
      const answer = asks === null ? no : answers?.[asks];
      if (asks === null || answer === perhaps) reached.add(way);
      if (answer !== no) for (const behind of this.#graph.reachedFrom(this.#graph.places[place]?.next ?? [])) reached.add(way - place + behind);
    }
    return [...reached].filter((way) => way % size === end || !reached.has(way - (way % size) + end)).toSorted((a, b) => a - b);
  }

  #number(ways: readonly number[]): number {
    const known = this.#stateOf.get(ways.join());
    if (known !== undefined) return known;
    return this.#ways.length >= mostStates ? any : this.#add(ways);
  }

  #add(ways: readonly number[]): number {
    const state = this.#ways.push(ways) - 1;
    if (state > any) this.#stateOf.set(ways.join(), state);
    this.#isSettled[state] = ways.every((way) => way % this.#graph.places.length === end) ? 1 : 0;
    if (this.#next.length < (state + 1) * kinds) {
      const longer = new Int16Array(this.#next.length * 2).fill(unknown);
      longer.set(this.#next);
      this.#next = longer;
    }
    return state;
  }
}
