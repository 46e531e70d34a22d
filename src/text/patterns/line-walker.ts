import { END, end, type PatternGraph } from "./graph.ts";
import { Kinds, no, perhaps } from "./kinds.ts";
import { type PatternSet, patternSet } from "./pattern-set.ts";

/** States kept; when there are more, all are forgotten and found anew. */
const mostStates = 16_000;
/** More than there are states. */
const settled = 0x4000;
const kinds = 0x80;
/** The kind of characters that are not told apart. */
const untold = kinds - 1;
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
  /** By state: the kind and the state that follows, as they were first met. Most states are gone on from in but one way, so that the large table is seldom asked. */
  readonly #usual = new Int32Array(mostStates + 1);
  /** By state: the places reached, each with the pattern it belongs to: `pattern * places + place`. */
  #ways: (readonly number[])[] = [];
  readonly #stateOf = new Map<string, number>();
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
    const { byCode } = this.#kinds;
    const usual = this.#usual;
    let next = this.#next;
    let state = start;
    for (let at = 0; at < count; at += 1) {
      let kind = byCode[codes[at] as number] as number;
      if (kind < 0) kind = this.#kinds.of(codes[at] as number);
      if (kind === untold) return this.#mayBe(state, false);
      const step = usual[state] as number;
      let following = step >> 16 === kind ? step & 0xffff : (next[state * kinds + kind] as number);
      if (following === unknown) {
        following = this.#findOut(state, kind);
        next = this.#next;
      }
      if (following >= settled) return this.#mayBe(following - settled, false);
      state = following;
    }
    const kind = isOver ? this.#kinds.of(END) : untold;
    return kind === untold ? this.#mayBe(state, false) : this.#mayBe(this.#findOut(state, kind) % settled, true);
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
    this.#usual.fill(unknown);
    this.#stateOf.clear();
    [this.#ways, this.#begun, this.#over] = [[], [], []];
    const size = this.#graph.places.length;
    this.#add(this.#graph.starts.flatMap((place, pattern) => this.#graph.reachedFrom([place]).map((one) => pattern * size + one)));
    this.#add([]);
  }

  /** The state that follows, and `settled` more where no character changes it. */
  #findOut(state: number, kind: number): number {
    const known = this.#next[state * kinds + kind] as number;
    if (known !== unknown) return known;
    const after = state === any ? any : this.#number(this.#moved(this.#ways[state] ?? [], kind));
    const following = this.#isSettled(after) ? after + settled : after;
    if (this.#usual[state] === unknown) this.#usual[state] = (kind << 16) | following;
    return (this.#next[state * kinds + kind] = following);
  }

  #isSettled(state: number): boolean {
    return (this.#ways[state] ?? []).every((way) => way % this.#graph.places.length === end);
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
    if (this.#next.length < (state + 1) * kinds) {
      const longer = new Int16Array(this.#next.length * 2).fill(unknown);
      longer.set(this.#next);
      this.#next = longer;
    }
    return state;
  }
}
