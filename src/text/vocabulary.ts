import { fold } from "./fold.ts";
import type { Glance } from "./glance.ts";
import { FoldedPattern } from "./line-pattern.ts";

/** Words and phrases with what they mean, which lines and cells are asked for as a whole; they are compared by their folds. */
export class Vocabulary<Meaning> {
  readonly #meanings = new Map<string, Meaning>();
  readonly #pattern: FoldedPattern;
  /** All phrases, folded, as alternatives of a pattern. */
  readonly source: string;

  /** Where a phrase comes twice, its first meaning counts. */
  constructor(phrases: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    for (const [phrase, meaning] of phrases) if (!this.#meanings.has(fold(phrase))) this.#meanings.set(fold(phrase), meaning);
    this.source = [...this.#meanings.keys()].map((phrase) => phrase.replaceAll("|", "\\|")).join("|");
    this.#pattern = new FoldedPattern(new RegExp(`^(?:${this.source})$`));
  }

  /** What a text means that is nothing but one of the phrases; undefined for other texts. */
  meaningOf(said: Glance): Meaning | undefined {
    return this.#pattern.mayBeIn(said) ? this.#meanings.get(said.folded) : undefined;
  }

  /** What a folded text means. */
  meaningOfFolded(folded: string): Meaning | undefined {
    return this.#meanings.get(folded);
  }
}
