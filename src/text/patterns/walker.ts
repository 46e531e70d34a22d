import { codeAt } from "../code-at.ts";
import type { Span } from "../span.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { begin, end, type PatternGraph } from "./graph.ts";
import { Kinds, no, nothing, perhaps, yes } from "./kinds.ts";

/** So far a beginning is looked at. */
const reach = 12;
/** States kept; when there are more, all are forgotten and found anew. */
const mostStates = 30_000;
const kinds = 0x80;
/** So many kinds come first that most characters are of (see `Kinds`): what follows on them lies close together, so that the processor has it at hand. */
const usualKinds = 0x20;
const rareKinds = kinds - usualKinds;
const unknown = -0x8000;
const none: readonly never[] = [];

/** A pattern that has been followed to its end, or as far as it is followed, over so many characters. */
interface Ending {
  readonly entry: Entry;
  readonly length: number;
}

/**
 * Ways are numbers made of the characters passed, the entry and the place reached:
 * `(length * entries + entry) * places + place`.
 */
interface Begun {
  /** The same for the same ways behind characters of one lead. */
  readonly key: number;
  readonly lead: number;
  readonly ways: readonly number[];
}

/** All that the characters just passed may be the begin of. */
interface State {
  /** The ways that begin with the last character, and those that began before. */
  readonly begun: Begun;
  readonly longer: readonly number[];
  readonly endings: readonly Ending[];
}

/**
 * Walks through a text once, with all patterns side by side. A state of the walk is the set of places reached from all
 * the characters where patterns may have begun; which state follows on which character is found out once and kept.
 */
export class Walker {
  readonly #graph: PatternGraph;
  readonly #entries: readonly Entry[];
  readonly #kinds: Kinds;
  /** What runs ask of their characters, and how long the longest may be. */
  readonly #asksOfRuns: readonly number[];
  readonly #longestRun: number;
  /** By place: those reached behind the character that it asks for. */
  readonly #behind: (readonly number[] | undefined)[] = [];
  /** By kind: its lead, that is which patterns may begin behind it. */
  readonly #leadOf: (number | undefined)[] = [];
  readonly #leads: (readonly boolean[])[] = [];
  readonly #leadOfPatterns = new Map<string, number>();

  /** By state and kind of the next character: the state that follows; those in which some pattern has come to its end as `~state`. */
  #onUsual = new Int16Array(usualKinds * 64).fill(unknown);
  #onRare = new Int16Array(rareKinds * 64).fill(unknown);
  readonly #states: State[] = [];
  readonly #stateOf = new Map<string, number>();
  /** By lead and kind of the character behind it: the ways that begin with that character. */
  readonly #begun: (Begun | undefined)[] = [];
  readonly #begunKeys = new Map<string, number>();

  constructor(graph: PatternGraph) {
    this.#graph = graph;
    this.#entries = entriesOf(graph);
    this.#kinds = new Kinds(graph, kinds);
    const runs = this.#entries.flatMap(({ run }) => run ?? []);
    this.#asksOfRuns = [...new Set(runs.map(({ others }) => others))];
    this.#longestRun = Math.max(0, ...runs.map(({ most }) => most));
  }

  /**
   * For each pattern the places, ascending, where it may begin. Linear in the length of the text.
   * @param within the parts of the text, in order, in which alone patterns begin
   */
  placesIn(text: string, within: readonly Span[] = [[0, text.length]]): readonly (readonly number[])[] {
    const found: (number[] | undefined)[] = [];
    for (const part of within) this.#walk(text, part, found);
    return this.#graph.starts.map((_, pattern) => ascending(found[pattern] ?? none));
  }

  #walk(text: string, part: Span, found: (number[] | undefined)[]): void {
    const [from, to] = part;
    const kindOf = this.#kinds.byCode;
    const last = Math.min(text.length, this.#endOfRun(text, to) + reach);
    let state = this.#behindLead(this.#leadBefore(text, from));
    let [onUsual, onRare] = [this.#onUsual, this.#onRare];
    for (let at = from; at < last; at += 1) {
      const kind = kindOf[codeAt(text, at)] as number;
      let after = kind < 0 ? unknown : kind < usualKinds ? (onUsual[state * usualKinds + kind] as number) : (onRare[state * rareKinds + kind - usualKinds] as number);
      if (after === unknown) {
        after = this.#after(state, this.#kinds.of(codeAt(text, at)));
        [onUsual, onRare] = [this.#onUsual, this.#onRare];
      }
      state = after < 0 ? ~after : after;
      if (after < 0) this.#tell(this.#states[state]?.endings ?? none, text, at + 1, part, found);
    }
  }

  /** Where a run ends that may have begun before `to`: what stands behind it is what its pattern is looked for by. */
  #endOfRun(text: string, to: number): number {
    const longest = Math.min(text.length, to + this.#longestRun);
    for (let at = to; at < longest; at += 1) {
      const answers = this.#kinds.answers[this.#kinds.of(codeAt(text, at))];
      if (this.#asksOfRuns.every((asked) => answers?.[asked] === no)) return at;
    }
    return longest;
  }

  #tell(endings: readonly Ending[], text: string, behind: number, part: Span, found: (number[] | undefined)[]): void {
    for (const { entry, length } of endings) {
      const places = (found[entry.pattern] ??= []);
      const start = behind - length;
      if (entry.run !== null) this.#goBack(entry, text, start, part, places);
      else if (start < part[1]) places.push(start);
    }
  }

  /** Adds the places of a part where a pattern may begin whose run ends before `behind`. */
  #goBack({ pattern, run }: Entry, text: string, behind: number, [from, to]: Span, found: number[]): void {
    const { first, others, most } = run ?? { first: 0, others: 0, most: 0 };
    for (let at = behind - 1; at >= from && at >= behind - 1 - most; at -= 1) {
      const answers = this.#kinds.answers[this.#kinds.of(codeAt(text, at))];
      if (at < to && answers?.[first] !== no && this.#leads[this.#leadBefore(text, at)]?.[pattern] === true) found.push(at);
      if (answers?.[others] === no) break;
    }
  }

  #leadBefore(text: string, at: number): number {
    return this.#lead(at === 0 ? nothing : this.#kinds.of(codeAt(text, at - 1)));
  }

  /** What may begin behind a kind of character. */
  #lead(kind: number): number {
    const known = this.#leadOf[kind];
    if (known !== undefined) return known;
    const answers = this.#kinds.answers[kind] ?? new Uint8Array();
    const mayBegin = this.#graph.before.map(({ not, some }) => not.every((question) => answers[question] !== yes) && some.every((questions) => questions.some((question) => (question === begin ? kind === nothing || kind === this.#kinds.untold : answers[question] !== no))));
    const key = mayBegin.join();
    const lead = this.#leadOfPatterns.get(key) ?? this.#leads.push(mayBegin) - 1;
    this.#leadOfPatterns.set(key, lead);
    this.#leadOf[kind] = lead;
    return lead;
  }

  /** The state in which nothing has begun yet. */
  #behindLead(lead: number): number {
    return this.#number({ key: -1 - lead, lead, ways: [] }, []);
  }

  #after(state: number, kind: number): number {
    const { begun, longer } = this.#states[state] as State;
    const moved: number[] = [];
    for (const way of begun.ways) this.#goOn(way, kind, moved);
    for (const way of longer) this.#goOn(way, kind, moved);
    const isFull = this.#states.length >= mostStates;
    if (isFull) this.#forget();
    const after = this.#number(this.#beginning(begun.lead, kind), distinct(moved, this.#graph.places.length));
    if (!isFull && kind < usualKinds) this.#onUsual[state * usualKinds + kind] = after;
    else if (!isFull) this.#onRare[state * rareKinds + kind - usualKinds] = after;
    return after;
  }

  /** The ways that begin with a character behind one of some lead. */
  #beginning(lead: number, kind: number): Begun {
    const known = this.#begun[lead * kinds + kind];
    if (known !== undefined) return known;
    const ways: number[] = [];
    this.#entries.forEach(({ pattern, places, run }, entry) => {
      if (run !== null || this.#leads[lead]?.[pattern] === true) for (const place of places) this.#goOn(entry * this.#graph.places.length + place, kind, ways);
    });
    const begun = { lead: this.#lead(kind), ways: distinct(ways, this.#graph.places.length) };
    const text = `${begun.lead} ${begun.ways.join()}`;
    const key = this.#begunKeys.get(text) ?? this.#begunKeys.size;
    this.#begunKeys.set(text, key);
    return (this.#begun[lead * kinds + kind] = { ...begun, key });
  }

  /** Adds where a way goes on with a character of some kind. */
  #goOn(way: number, kind: number, ways: number[]): void {
    const place = way % this.#graph.places.length;
    if (place === end) return;
    const answer = this.#kinds.answers[kind]?.[this.#graph.places[place]?.asks ?? 0];
    if (answer === no) return;
    const further = way - place + this.#entries.length * this.#graph.places.length;
    const isFarEnough = kind === this.#kinds.untold || further >= reach * this.#entries.length * this.#graph.places.length;
    if (answer === perhaps && !isFarEnough) ways.push(further + place);
    for (const behind of isFarEnough ? [end] : this.#reachedBehind(place)) ways.push(further + behind);
  }

  #reachedBehind(place: number): readonly number[] {
    return (this.#behind[place] ??= this.#graph.reachedFrom(this.#graph.places[place]?.next ?? [], true));
  }

  /** The number of a state; `~state` where some pattern has come to its end. */
  #number(begun: Begun, longer: readonly number[]): number {
    const key = `${begun.key} ${longer.join()}`;
    const known = this.#stateOf.get(key);
    if (known !== undefined) return known;
    const endings = [...this.#endingsOf(begun.ways), ...this.#endingsOf(longer)];
    const state = this.#states.push({ begun, longer, endings }) - 1;
    const number = endings.length === 0 ? state : ~state;
    this.#stateOf.set(key, number);
    if (this.#onUsual.length < (state + 1) * usualKinds) [this.#onUsual, this.#onRare] = [enlarged(this.#onUsual), enlarged(this.#onRare)];
    return number;
  }

  #endingsOf(ways: readonly number[]): Ending[] {
    const [size, count] = [this.#graph.places.length, this.#entries.length];
    return ways.filter((way) => way % size === end).flatMap((way) => {
      const passed = Math.floor(way / size);
      const entry = this.#entries[passed % count];
      return entry === undefined ? [] : [{ entry, length: Math.floor(passed / count) }];
    });
  }

  #forget(): void {
    this.#onUsual.fill(unknown);
    this.#onRare.fill(unknown);
    this.#stateOf.clear();
    this.#states.length = 0;
  }
}

function enlarged(table: Int16Array): Int16Array<ArrayBuffer> {
  const larger = new Int16Array(table.length * 2).fill(unknown);
  larger.set(table);
  return larger;
}

/** Numbers in order, each once. */
function ascending(numbers: readonly number[]): readonly number[] {
  if (numbers.length < 2) return numbers;
  const isSo = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
  return isSo ? numbers : [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** Ways in order, each once. One that has come to its end makes others of its pattern from the same begin needless: it stands first. */
function distinct(ways: number[], size: number): readonly number[] {
  if (ways.length < 2) return ways;
  ways.sort((a, b) => a - b);
  const kept: number[] = [];
  let ended = -1;
  for (const way of ways) {
    if (way === kept.at(-1) || Math.floor(way / size) === ended) continue;
    kept.push(way);
    if (way % size === end) ended = Math.floor(way / size);
  }
  return kept;
}
