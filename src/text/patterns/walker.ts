import type { Span } from "../span.ts";
import { END, type PatternGraph } from "./graph.ts";

/** So far a beginning is looked at. */
const reach = 12;
/** States kept; when there are more, all are forgotten behind the text at hand, and found anew. */
const mostStates = 16_000;
/** Kinds of characters told apart; the last stands for those that are not: they may be anything. */
const kinds = 0x100;
const untold = kinds - 1;
const unknown = -1;
/** States of a walk that are always there: no pattern is left; any pattern may be. */
const dead = 0;
const open = 1;

/**
 * Walks through a graph of patterns from each place of a text, side by side for all patterns. A state of the walk is the
 * set of places reached; what comes next on which character is found out once and kept.
 */
export class Walker {
  readonly #graph: PatternGraph;
  /** The kind of each character: those that answer all questions alike are of one kind. The first is what stands before a text. */
  readonly #kindOf = new Int16Array(0x10000).fill(unknown);
  readonly #answers: (readonly boolean[])[] = [[]];
  /** The kinds of halves of characters: a pattern that reads whole ones takes two halves for one. */
  readonly #halves = new Set<number>();
  readonly #kindOfAnswers = new Map<string, number>();
  /** The places where a pattern is behind a first character of some kind. */
  readonly #firstSteps = new Map<number, readonly number[]>();

  /** By kinds of the character before and of the first one: the state behind the first one. Nearly all walks end there. */
  readonly #openings = new Int16Array(kinds * kinds).fill(unknown);
  /** By state and kind of the next character: the state that follows. */
  #next = new Int16Array(kinds * 64).fill(unknown);
  readonly #stateOf = new Map<string, number>();
  #places: (readonly number[])[] = [];
  /** The patterns that each state may still become. */
  #patterns: (readonly number[])[] = [];
  /** For states where walks from the begin of a text ended: 1 for each pattern that may still be; for those that were over, too. */
  #begun: (Uint8Array | undefined)[] = [];
  #over: (Uint8Array | undefined)[] = [];
  /** 1 for states that no character changes. */
  readonly #isSettled = new Uint8Array(mostStates);

  constructor(graph: PatternGraph) {
    this.#graph = graph;
    this.#begin();
  }

  /**
   * For each pattern the places, ascending, where it may begin. Linear in the length of the text.
   * @param within the parts of the text, in order, that alone are looked at
   */
  placesIn(text: string, within: readonly Span[] = [[0, text.length]]): readonly (readonly number[])[] {
    const found: number[][] = this.#graph.starts.map(() => []);
    for (const part of within) this.#walk(text, part, found);
    if (this.#places.length >= mostStates) this.#begin();
    return found;
  }

  #walk(text: string, [from, to]: Span, found: readonly number[][]): void {
    const offset = Math.max(0, from - 1);
    const characters = this.#kindsIn(text.slice(offset, to + reach));
    const openings = this.#openings;
    const settled = this.#isSettled;
    for (let start = from - offset, before = from === offset ? 0 : (characters[0] as number); start < to - offset; start += 1) {
      const first = characters[start] as number;
      let state = openings[before * kinds + first] as number;
      if (state === unknown) state = this.#newOpening(before, first);
      before = first;
      if (state === dead) continue;
      const end = Math.min(characters.length, start + reach);
      for (let at = start + 1; at < end && settled[state] === 0; at += 1) {
        const kind = characters[at] as number;
        if (kind === untold) break;
        state = this.#after(state, kind);
      }
      for (const pattern of this.#patterns[state] ?? []) found[pattern]?.push(offset + start);
    }
  }

  /**
   * 1 for each pattern, by its number, that may match along these first characters of a text; `isOver` where it has no more.
   * For graphs that know the end.
   */
  patternsAlong(codes: Uint16Array, count: number, isOver: boolean): Uint8Array {
    if (this.#places.length >= mostStates) this.#begin();
    const kindOf = this.#kindOf;
    const settled = this.#isSettled;
    let state = open;
    for (let at = 0; at <= count; at += 1) {
      if (at === count && !isOver) break;
      const code = at === count ? END : (codes[at] as number);
      let kind = kindOf[code] as number;
      if (kind === unknown) kind = this.#newKind(code);
      if (kind === untold) break;
      const next = at === 0 ? (this.#openings[kind] as number) : (this.#next[state * kinds + kind] as number);
      state = next !== unknown ? next : at === 0 ? this.#newOpening(0, kind) : this.#stateAfter(state, kind);
      if (at === count) return this.#mayBe(state, true);
      if (settled[state] === 1) break;
    }
    return this.#mayBe(state, false);
  }

  /** 1 for each pattern that a state may still become; where the text is over only for those that have come to their end. */
  #mayBe(state: number, isOver: boolean): Uint8Array {
    const known = isOver ? this.#over : this.#begun;
    const before = known[state];
    if (before !== undefined) return before;
    const mayBe = new Uint8Array(this.#graph.starts.length);
    if (state === open || !isOver) for (const pattern of this.#patterns[state] ?? []) mayBe[pattern] = 1;
    else for (const place of this.#places[state] ?? []) if (this.#graph.isEnd(place)) mayBe[this.#graph.places[place]?.pattern ?? 0] = 1;
    known[state] = mayBe;
    return mayBe;
  }

  #begin(): void {
    this.#openings.fill(unknown);
    this.#next.fill(unknown);
    this.#stateOf.clear();
    [this.#places, this.#patterns, this.#begun, this.#over] = [[], [], [], []];
    this.#add([], []);
    this.#add([], this.#graph.starts.map((_, pattern) => pattern));
  }

  #kindsIn(text: string): Uint8Array {
    const characters = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) characters[at] = this.#kindAt(text.charCodeAt(at));
    return characters;
  }

  #kindAt(code: number): number {
    const kind = this.#kindOf[code] as number;
    return kind === unknown ? this.#newKind(code) : kind;
  }

  #newKind(code: number): number {
    const answers = this.#graph.questions.map((question) => question.test(String.fromCharCode(code)));
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const key = `${answers.map(Number).join("")}${isHalf ? "-" : ""}`;
    const kind = this.#kindOfAnswers.get(key) ?? (this.#answers.length < untold ? this.#answers.push(answers) - 1 : untold);
    if (isHalf && kind !== untold) this.#halves.add(kind);
    this.#kindOfAnswers.set(key, kind);
    this.#kindOf[code] = kind;
    return kind;
  }

  #opening(before: number, first: number): number {
    const known = this.#openings[before * kinds + first] as number;
    return known === unknown ? this.#newOpening(before, first) : known;
  }

  #newOpening(before: number, first: number): number {
    const mayStart = this.#graph.starts.flatMap(({ notBehind }, pattern) => (notBehind.some((question) => this.#forbids(before, question)) ? [] : [pattern]));
    const state = first === untold ? open : this.#state(mayStart.flatMap((pattern) => this.#placesBehind(pattern, first)));
    this.#openings[before * kinds + first] = state;
    return state;
  }

  #forbids(before: number, question: number): boolean {
    return this.#answers[before]?.[question] === true && !(this.#halves.has(before) && this.#graph.questions[question]?.unicode === true);
  }

  #placesBehind(pattern: number, first: number): readonly number[] {
    const known = this.#firstSteps.get(pattern * kinds + first);
    if (known !== undefined) return known;
    const places = this.#step(this.#graph.reachedFrom(this.#graph.starts[pattern]?.place ?? 0), first);
    this.#firstSteps.set(pattern * kinds + first, places);
    return places;
  }

  #after(state: number, kind: number): number {
    const next = this.#next[state * kinds + kind] as number;
    return next === unknown ? this.#stateAfter(state, kind) : next;
  }

  #stateAfter(state: number, kind: number): number {
    const after = this.#state(this.#step(this.#places[state] ?? [], kind));
    this.#next[state * kinds + kind] = after;
    return after;
  }

  #step(places: readonly number[], kind: number): readonly number[] {
    const reached = new Set<number>();
    for (const place of places) {
      const { asks = null, next = [] } = this.#graph.places[place] ?? {};
      const isHalf = asks !== null && this.#halves.has(kind) && this.#graph.readsWhole(asks);
      if (asks === null || isHalf) reached.add(place);
      if (asks !== null && (isHalf || this.#answers[kind]?.[asks] === true)) for (const behind of next) for (const one of this.#graph.reachedFrom(behind)) reached.add(one);
    }
    return [...reached];
  }

  /** The number of the state that is at these places. A pattern that has come to its end has no other places. */
  #state(reached: readonly number[]): number {
    const ended = new Set(reached.filter((place) => this.#graph.isEnd(place)).map((place) => this.#graph.places[place]?.pattern));
    const places = reached.filter((place) => this.#graph.isEnd(place) || !ended.has(this.#graph.places[place]?.pattern)).toSorted((a, b) => a - b);
    const key = places.join();
    const known = this.#stateOf.get(key);
    if (known !== undefined) return known;
    if (places.length > 0 && this.#places.length >= mostStates) return open;
    return places.length === 0 ? dead : this.#add(places, [...new Set(places.map((place) => this.#graph.places[place]?.pattern ?? 0))]);
  }

  #add(places: readonly number[], patterns: readonly number[]): number {
    const state = this.#places.push(places) - 1;
    this.#patterns.push(patterns);
    this.#isSettled[state] = places.every((place) => this.#graph.isEnd(place)) ? 1 : 0;
    if (places.length > 0) this.#stateOf.set(places.join(), state);
    if (this.#next.length < (state + 1) * kinds) {
      const longer = new Int16Array(this.#next.length * 2).fill(unknown);
      longer.set(this.#next);
      this.#next = longer;
    }
    return state;
  }
}
