import { begin, end, type Entry, type PatternGraph } from "./graph.ts";

/** So far a beginning is looked at. */
const reach = 12;
/** States kept; when there are more, all are forgotten and found anew. */
const mostStates = 30_000;
/** Kinds of characters told apart; the last stands for those that are not: they may be anything. */
const kinds = 0x80;
const untold = kinds - 1;
/** What stands before a text. */
const nothing = 0;
const unknown = -1;
/** Answers to what is asked of a character. Half a character may be half of one that a pattern asks for. */
const no = 0;
const perhaps = 1;
const yes = 2;

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
  readonly #size: number;
  /** By code of a character: its kind. Those that answer all questions alike are of one kind. */
  readonly #kindOf = new Int16Array(0x10000).fill(unknown);
  /** By kind: the answers to all questions. */
  readonly #answers: Uint8Array[];
  readonly #kindOfAnswers = new Map<string, number>();
  /** By kind: its lead, that is which patterns may begin behind it. */
  readonly #leadOf: number[] = [];
  readonly #leads: (readonly boolean[])[] = [];
  readonly #leadOfPatterns = new Map<string, number>();

  /** By state and kind of the next character: the state that follows. */
  #next = new Int16Array(kinds * 64).fill(unknown);
  readonly #states: State[] = [];
  readonly #stateOf = new Map<string, number>();
  /** By lead and kind of the character behind it: the ways that begin with that character. */
  readonly #begun: (Begun | undefined)[] = [];
  readonly #begunKeys = new Map<string, number>();
  /** 1 for states in which some pattern has come to its end. */
  readonly #ends = new Uint8Array(mostStates + 1);

  constructor(graph: PatternGraph) {
    this.#graph = graph;
    this.#size = graph.places.length;
    this.#answers = [new Uint8Array(graph.questions.length)];
    this.#answers[untold] = new Uint8Array(graph.questions.length).fill(perhaps);
    this.#noteLead(nothing);
    this.#noteLead(untold);
  }

  /** For each pattern the places, ascending, where it may begin. Linear in the length of the text. */
  placesIn(text: string): readonly (readonly number[])[] {
    const found: number[][] = this.#graph.before.map(() => []);
    const [kindOf, ends] = [this.#kindOf, this.#ends];
    let next = this.#next;
    let state = this.#behindNothing();
    for (let at = 0; at < text.length; at += 1) {
      const kind = kindOf[text.charCodeAt(at)] as number;
      const after = kind === unknown ? unknown : (next[state * kinds + kind] as number);
      if (after === unknown) {
        state = this.#after(state, kind === unknown ? this.#newKind(text.charCodeAt(at)) : kind);
        next = this.#next;
      } else state = after;
      if (ends[state] === 1) this.#tell(this.#states[state]?.endings ?? [], text, at + 1, found);
    }
    return found.map(ascending);
  }

  #tell(endings: readonly Ending[], text: string, behind: number, found: readonly number[][]): void {
    for (const { entry, length } of endings) {
      const places = found[entry.pattern] as number[];
      if (entry.run === null) places.push(behind - length);
      else this.#goBack(entry, text, behind - length, places);
    }
  }

  /** Adds the places where a pattern may begin whose run ends before `behind`. */
  #goBack({ pattern, run }: Entry, text: string, behind: number, found: number[]): void {
    const { first, others, most } = run ?? { first: 0, others: 0, most: 0 };
    for (let at = behind - 1; at >= 0 && at >= behind - 1 - most; at -= 1) {
      const answers = this.#answers[this.#kindOf[text.charCodeAt(at)] ?? untold];
      const before = at === 0 ? nothing : (this.#kindOf[text.charCodeAt(at - 1)] ?? untold);
      if (answers?.[first] !== no && this.#leads[this.#leadOf[before] ?? 0]?.[pattern] === true) found.push(at);
      if (answers?.[others] === no) break;
    }
  }

  #newKind(code: number): number {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const answers = Uint8Array.from(this.#graph.questions, (asked, question) => (isHalf && this.#graph.readsWhole(question) ? perhaps : asked.test(String.fromCharCode(code)) ? yes : no));
    const key = answers.join("");
    const kind = this.#kindOfAnswers.get(key) ?? Math.min(this.#kindOfAnswers.size + 1, untold);
    if (kind !== untold && !this.#kindOfAnswers.has(key)) {
      this.#answers[kind] = answers;
      this.#noteLead(kind);
    }
    this.#kindOfAnswers.set(key, kind);
    this.#kindOf[code] = kind;
    return kind;
  }

  /** Notes what may begin behind a kind of character. */
  #noteLead(kind: number): void {
    const answers = this.#answers[kind] ?? new Uint8Array();
    const mayBegin = this.#graph.before.map(({ not, some }) => not.every((question) => answers[question] !== yes) && some.every((questions) => kind === untold || questions.some((question) => (question === begin ? kind === nothing : answers[question] !== no))));
    const key = mayBegin.join();
    const lead = this.#leadOfPatterns.get(key) ?? this.#leads.push(mayBegin) - 1;
    this.#leadOfPatterns.set(key, lead);
    this.#leadOf[kind] = lead;
  }

  #behindNothing(): number {
    return this.#number({ key: -1, lead: this.#leadOf[nothing] ?? 0, ways: [] }, []);
  }

  #after(state: number, kind: number): number {
    const before = this.#states[state];
    if (before === undefined) return this.#behindNothing();
    const moved: number[] = [];
    for (const way of before.begun.ways) this.#goOn(way, kind, moved);
    for (const way of before.longer) this.#goOn(way, kind, moved);
    const isFull = this.#states.length >= mostStates;
    if (isFull) this.#forget();
    const after = this.#number(this.#beginning(before.begun.lead, kind), distinct(moved, this.#size));
    if (!isFull) this.#next[state * kinds + kind] = after;
    return after;
  }

  /** The ways that begin with a character behind one of some lead. */
  #beginning(lead: number, kind: number): Begun {
    const known = this.#begun[lead * kinds + kind];
    if (known !== undefined) return known;
    const ways: number[] = [];
    this.#graph.entries.forEach(({ pattern, places, run }, entry) => {
      if (run !== null || this.#leads[lead]?.[pattern] === true) for (const place of places) this.#goOn(entry * this.#size + place, kind, ways);
    });
    const begun = { lead: this.#leadOf[kind] ?? 0, ways: distinct(ways, this.#size) };
    const text = `${begun.lead} ${begun.ways.join()}`;
    const key = this.#begunKeys.get(text) ?? this.#begunKeys.size;
    this.#begunKeys.set(text, key);
    return (this.#begun[lead * kinds + kind] = { ...begun, key });
  }

  /** Adds where a way goes on with a character of some kind. */
  #goOn(way: number, kind: number, ways: number[]): void {
    const place = way % this.#size;
    if (place === end) return;
    const answer = this.#answers[kind]?.[this.#graph.places[place]?.asks ?? 0];
    if (answer === no) return;
    const further = way - place + this.#graph.entries.length * this.#size;
    const isFarEnough = kind === untold || further >= reach * this.#graph.entries.length * this.#size;
    if (answer === perhaps && !isFarEnough) ways.push(further + place);
    for (const behind of isFarEnough ? [end] : this.#graph.reachedBehind(place)) ways.push(further + behind);
  }

  #number(begun: Begun, longer: readonly number[]): number {
    const key = `${begun.key} ${longer.join()}`;
    const known = this.#stateOf.get(key);
    if (known !== undefined) return known;
    const number = this.#states.push({ begun, longer, endings: [...this.#endingsOf(begun.ways), ...this.#endingsOf(longer)] }) - 1;
    this.#stateOf.set(key, number);
    this.#ends[number] = this.#states[number]?.endings.length === 0 ? 0 : 1;
    if (this.#next.length < (number + 1) * kinds) {
      const longer = new Int16Array(this.#next.length * 2).fill(unknown);
      longer.set(this.#next);
      this.#next = longer;
    }
    return number;
  }

  #endingsOf(ways: readonly number[]): Ending[] {
    const count = this.#graph.entries.length;
    return ways.filter((way) => way % this.#size === end).flatMap((way) => {
      const passed = Math.floor(way / this.#size);
      const entry = this.#graph.entries[passed % count];
      return entry === undefined ? [] : [{ entry, length: Math.floor(passed / count) }];
    });
  }

  #forget(): void {
    this.#next.fill(unknown);
    this.#stateOf.clear();
    this.#states.length = 0;
  }
}

/** Numbers in order, each once. */
function ascending(numbers: readonly number[]): readonly number[] {
  const isSo = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
  return isSo ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
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
