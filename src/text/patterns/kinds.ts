import type { PatternGraph } from "./graph.ts";

/** Answers to what is asked of a character. Half a character may be half of one that a pattern asks for. */
export const no = 0;
export const perhaps = 1;
export const yes = 2;
/** The kind of what stands before a text. */
export const nothing = 0;
const unknown = -1;
/** What German texts are mostly printed with: their kinds come first, so that what is asked of them lies close together. */
const usual = " enisratdhulcgmobwfkzvpüäöß\n,.-";

/** Characters told apart by what the patterns of a graph ask of them: those that answer all questions alike are of one kind. */
export class Kinds {
  readonly #graph: PatternGraph;
  /** By code of a character: its kind; below 0 where it is not known yet. */
  readonly byCode = new Int16Array(0x10000).fill(unknown);
  /** By kind: the answers to all questions. */
  readonly answers: Uint8Array[];
  /** The kind of characters that are not told apart: they may be anything. */
  readonly untold: number;
  readonly #byAnswers = new Map<string, number>();

  /** Tells at most so many kinds apart. */
  constructor(graph: PatternGraph, most: number) {
    this.#graph = graph;
    this.untold = most - 1;
    this.answers = [new Uint8Array(graph.questions.length)];
    this.answers[this.untold] = new Uint8Array(graph.questions.length).fill(perhaps);
    for (const character of usual) this.of(character.charCodeAt(0));
  }

  /** The kind of a character. */
  of(code: number): number {
    const kind = this.byCode[code] as number;
    return kind === unknown ? this.#findOut(code) : kind;
  }

  #findOut(code: number): number {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const answers = Uint8Array.from(this.#graph.questions, (asked, question) => (isHalf && this.#graph.readsWhole(question) ? perhaps : asked.test(String.fromCharCode(code)) ? yes : no));
    const key = answers.join("");
    const kind = this.#byAnswers.get(key) ?? Math.min(this.#byAnswers.size + 1, this.untold);
    this.#byAnswers.set(key, kind);
    if (kind !== this.untold) this.answers[kind] = answers;
    this.byCode[code] = kind;
    return kind;
  }
}
