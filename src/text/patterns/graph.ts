import { type Alternatives, type Repeated, type Step, stepsOf } from "./steps.ts";

/** A place within a pattern: what it asks of the next character, and the places reached behind it. */
interface Place {
  readonly pattern: number;
  /** Which of the questions of the graph is asked; where it is null, the places behind are reached at once. */
  readonly asks: number | null;
  /** Mutable while a loop is being closed. */
  readonly next: number[];
}

/** Stands for the end of a text in a walk that knows where the text ends. */
export const END = 0xffff;

/** Longer repetitions are taken for endless ones. */
const mostCounted = 2;

/**
 * Many patterns as one graph of places, to be walked side by side. It accepts all that the patterns match, and more:
 * it does not count repetitions, nor know what may not follow.
 */
export class PatternGraph {
  readonly places: Place[] = [];
  /** The place where a pattern begins, and the questions that the character before it must not answer with yes. */
  readonly starts: { readonly place: number; readonly notBehind: readonly number[] }[] = [];
  /** Whether a character is of a kind: what all patterns ask of characters. */
  readonly questions: RegExp[] = [];
  readonly #asked = new Map<string, number>();
  readonly #knowsEnd: boolean;
  readonly #reached: (readonly number[] | undefined)[] = [];

  /** With `knowsEnd` the end of a text is walked over as the character `END`, and patterns that end there ask for it. */
  constructor(knowsEnd = false) {
    this.#knowsEnd = knowsEnd;
  }

  /** Adds a pattern, with its steps in the order of the walk, and tells its number. */
  add(pattern: RegExp, steps = stepsOf(pattern.source)): number {
    const index = this.starts.length;
    const flags = pattern.flags.replace(/[gyd]/g, "");
    const end = this.#place(index, null, []);
    this.starts.push({ place: this.#alternatives(steps, end, end, flags), notBehind: steps.length === 1 ? this.#notBehind(steps[0] ?? [], flags) : [] });
    return index;
  }

  /** True for the place behind the last step of a pattern. */
  isEnd(place: number): boolean {
    return this.places[place]?.asks === null && this.places[place].next.length === 0;
  }

  /** True for questions that characters beyond the first 65,536 may answer with yes, each of which is two halves in a text. */
  readsWhole(question: number): boolean {
    const { source = "", unicode = false } = this.questions[question] ?? {};
    return unicode && /^\^(?:\.|\[\^)|\\[pPWSD]|\\u\{/.test(source);
  }

  /** The places from `place` on that ask something, or are ends. */
  reachedFrom(place: number): readonly number[] {
    const known = this.#reached[place];
    if (known !== undefined) return known;
    const reached: number[] = [];
    this.#collect(place, reached, new Set());
    this.#reached[place] = reached;
    return reached;
  }

  #collect(place: number, reached: number[], passed: Set<number>): void {
    const here = this.places[place];
    if (here === undefined || passed.has(place)) return;
    passed.add(place);
    if (here.asks !== null || here.next.length === 0) reached.push(place);
    else for (const next of here.next) this.#collect(next, reached, passed);
  }

  #place(pattern: number, asks: number | null, next: number[]): number {
    return this.places.push({ pattern, asks, next }) - 1;
  }

  #alternatives(alternatives: Alternatives, behind: number, end: number, flags: string): number {
    const [first, ...others] = alternatives.map((steps) => steps.reduceRight((next, step) => this.#step(step, next, end, flags), behind));
    return others.length === 0 ? (first ?? behind) : this.#place(this.#patternOf(behind), null, [first ?? behind, ...others]);
  }

  #step(step: Step, behind: number, end: number, flags: string): number {
    switch (step.is) {
      case "open": return end;
      case "notBehind": case "begin": return behind;
      case "end": return this.#knowsEnd && !flags.includes("m") ? this.#place(this.#patternOf(behind), this.#question("\\uffff", flags), [behind]) : behind;
      // What must follow is walked through where nothing else follows; else that is walked through.
      case "ahead": return behind === end ? this.#alternatives(step.alternatives, end, end, flags) : behind;
      default: return this.#repeated(step, behind, end, flags);
    }
  }

  #repeated(step: Repeated, behind: number, end: number, flags: string): number {
    const once = (next: number): number => (step.is === "group" ? this.#alternatives(step.alternatives, next, end, flags) : this.#place(this.#patternOf(next), this.#question(step.source, flags), [next]));
    const least = Math.min(step.least, mostCounted);
    let at = behind;
    if (step.most - least > mostCounted) {
      const loop = this.#place(this.#patternOf(behind), null, [behind]);
      this.places[loop]?.next.push(once(loop));
      at = loop;
    } else for (let more = step.most - least; more > 0; more -= 1) at = this.#place(this.#patternOf(behind), null, [behind, once(at)]);
    for (let more = least; more > 0; more -= 1) at = once(at);
    return at;
  }

  #patternOf(place: number): number {
    return this.places[place]?.pattern ?? 0;
  }

  #question(source: string, flags: string): number {
    const key = `${source} ${flags}`;
    const known = this.#asked.get(key) ?? this.questions.push(new RegExp(`^${source}$`, flags)) - 1;
    this.#asked.set(key, known);
    return known;
  }

  /** Single characters that must not stand before a pattern, as its first steps say. */
  #notBehind(steps: readonly Step[], flags: string): readonly number[] {
    const questions: number[] = [];
    for (const step of steps) {
      if (step.is !== "ahead" && step.is !== "notBehind" && step.is !== "begin") break;
      if (step.is !== "notBehind") continue;
      for (const [only, ...others] of step.alternatives) {
        if (only?.is === "character" && only.least === 1 && only.most === 1 && others.length === 0) questions.push(this.#question(only.source, flags));
      }
    }
    return questions;
  }
}
