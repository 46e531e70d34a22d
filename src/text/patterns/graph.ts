import { type Alternatives, type Repeated, type Step, stepsOf } from "./steps.ts";

/** A place within a pattern: what it asks of the next character, and the places reached behind it. */
interface Place {
  /** Which of the questions of the graph is asked; where it is null, the places behind are reached at once. */
  readonly asks: number | null;
  /** Mutable while a loop is being closed. */
  readonly next: number[];
  /** Where a loop begins, `next` being what follows it and what is repeated: how often that may be. */
  readonly most?: number;
}

/** The questions about the character before a pattern: none of `not` may be answered with yes, one of each of `some` must be. */
export interface Before {
  readonly not: readonly number[];
  readonly some: readonly (readonly (number | typeof begin)[])[];
}

/** The place behind all patterns. */
export const end = 0;
/** Stands for the begin of a text among questions about the character before. */
export const begin = -1;
/** Stands for the end of a text in a walk that knows where the text ends. */
export const END = 0xffff;

/** Longer repetitions are taken for endless ones. */
const mostCounted = 4;
const mostOptional = 2;
const plain = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
/** Where so many of these answer with yes, a repetition may be any word. */
const many = 20;
const lineEnd = "[\\n\\r\\u2028\\u2029]";

/**
 * Many patterns as one graph of places, to be walked side by side. It accepts all that the patterns match, and more:
 * it does not count long repetitions, nor know what may not follow.
 */
export class PatternGraph {
  readonly places: Place[] = [{ asks: null, next: [] }];
  /** By pattern: the place where it begins. */
  readonly starts: number[] = [];
  /** By pattern: what may stand before it. */
  readonly before: Before[] = [];
  /** Whether a character is of a kind: what all patterns ask of characters. */
  readonly questions: RegExp[] = [];
  readonly #asked = new Map<string, number>();
  /** By question: whether a repetition of what it asks for may be any word. */
  readonly #isAnyWord: boolean[] = [];
  readonly #knowsEnd: boolean;

  /** With `knowsEnd` the end of a text is walked over as the character `END`, and patterns that end there ask for it. */
  constructor(knowsEnd = false) {
    this.#knowsEnd = knowsEnd;
  }

  /** Adds a pattern, with its steps in the order of the walk, and tells its number. */
  add(pattern: RegExp, steps = stepsOf(pattern.source)): number {
    const flags = pattern.flags.replace(/[gyd]/g, "");
    this.before.push(this.#before(steps.length === 1 ? (steps[0] ?? []) : [], flags));
    return this.starts.push(this.#alternatives(steps, end, flags)) - 1;
  }

  /** True for questions that characters beyond the first 65,536 may answer with yes, each of which is two halves in a text. */
  readsWhole(question: number): boolean {
    const { source = "", unicode = false } = this.questions[question] ?? {};
    return unicode && /^\^(?:\.|\[\^)|\\[pPWSD]|\\u\{/.test(source);
  }

  /** The question that a place asks; null for places that ask none. */
  asks(place: number | undefined): number | null {
    return place === undefined ? null : (this.places[place]?.asks ?? null);
  }

  /** True where so many characters answer with yes that a repetition may be any word. */
  isAnyWord(question: number | null): boolean {
    return question !== null && this.#isAnyWord[question] === true;
  }

  /** The places from these on that ask something, and the end; with `anyWordEnds` what goes on with any word is taken for the end. */
  reachedFrom(places: readonly number[], anyWordEnds = false): readonly number[] {
    const reached: number[] = [];
    const passed = new Set<number>();
    const collect = (place: number): void => {
      const here = this.places[place];
      if (here === undefined || passed.has(place)) return;
      passed.add(place);
      if (here.asks !== null || place === end) reached.push(place);
      else if (anyWordEnds && here.most !== undefined && this.isAnyWord(this.asks(here.next[1]))) collect(end);
      else here.next.forEach(collect);
    };
    places.forEach(collect);
    return reached;
  }

  #place(asks: number | null, next: number[], most?: number): number {
    return this.places.push({ asks, next, ...(most === undefined ? {} : { most }) }) - 1;
  }

  #alternatives(alternatives: Alternatives, behind: number, flags: string): number {
    const [first = behind, ...others] = alternatives.map((steps) => steps.reduceRight((next, step) => this.#step(step, next, flags), behind));
    return others.length === 0 ? first : this.#place(null, [first, ...others]);
  }

  #step(step: Step, behind: number, flags: string): number {
    switch (step.is) {
      case "open": return end;
      case "begin": case "behind": case "notBehind": return behind;
      case "end": return this.#knowsEnd && !flags.includes("m") ? this.#place(this.#question("\\uffff", flags), [behind]) : behind;
      // What must follow is walked through where nothing else follows; else that is walked through.
      case "ahead": return behind === end ? this.#alternatives(step.alternatives, end, flags) : behind;
      default: return this.#repeated(step, behind, flags);
    }
  }

  #repeated(step: Repeated, behind: number, flags: string): number {
    const once = (next: number): number => (step.is === "group" ? this.#alternatives(step.alternatives, next, flags) : this.#place(this.#question(step.source, flags), [next]));
    const least = Math.min(step.least, mostCounted);
    const most = step.most - least;
    let at = behind;
    if (most > mostOptional) {
      at = this.#place(null, [behind], most);
      this.places[at]?.next.push(once(at));
    } else for (let more = most; more > 0; more -= 1) at = this.#place(null, [behind, once(at)]);
    for (let more = least; more > 0; more -= 1) at = once(at);
    return at;
  }

  #question(source: string, flags: string): number {
    const key = `${source} ${flags}`;
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const asked = new RegExp(`^${source}$`, flags);
    const question = this.questions.push(asked) - 1;
    this.#asked.set(key, question);
    this.#isAnyWord.push(plain.filter((character) => asked.test(character)).length >= many);
    return question;
  }

  /** What the first steps of a pattern say of the character before it. */
  #before(steps: readonly Step[], flags: string): Before {
    const not: number[] = [];
    const some: (number | typeof begin)[][] = [];
    for (const step of steps) {
      if (step.is === "notBehind") not.push(...singlesOf(step.alternatives).map((source) => this.#question(source, flags)));
      else if (step.is === "begin" || step.is === "behind") {
        const last = step.is === "begin" ? [null] : lastOf(step.alternatives);
        if (last !== null) some.push(last.flatMap((one) => (one !== null ? [this.#question(one, flags)] : flags.includes("m") ? [begin, this.#question(lineEnd, "")] : [begin])));
      } else if (step.is !== "ahead") break;
    }
    return { not, some };
  }
}

/** Those of the alternatives that are a single character. */
function singlesOf(alternatives: Alternatives): readonly string[] {
  return alternatives.flatMap(([only, ...others]) => (only?.is === "character" && only.least === 1 && only.most === 1 && others.length === 0 ? [only.source] : []));
}

/** The characters that alternatives may end with, or null for the begin of a text or line; null where that is not known. */
function lastOf(alternatives: Alternatives): readonly (string | null)[] | null {
  const all = alternatives.map(lastOfSteps);
  return all.includes(null) ? null : all.flatMap((last) => last ?? []);
}

function lastOfSteps(steps: readonly Step[]): readonly (string | null)[] | null {
  const last: (string | null)[] = [];
  for (const step of steps.toReversed()) {
    if (step.is === "begin") return [...last, null];
    if (step.is === "open") return null;
    if (step.is !== "character" && step.is !== "group") continue;
    const inside = step.is === "character" ? [step.source] : lastOf(step.alternatives);
    if (inside === null) return null;
    last.push(...inside);
    if (step.least > 0) return last;
  }
  return null;
}
