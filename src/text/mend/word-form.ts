import { functionWords } from "../lexicon/function-words.ts";
import type { Lexicon } from "../lexicon.ts";

/**
 * One spelling, judged once wherever it stands: most words of a text have come before, in this text or in another one.
 * All that does not depend on the words around is asked here.
 */
export interface WordForm {
  readonly text: string;
  /** Letters alone, small ones behind the first: "Rat", "am", but neither "CDU" nor "3a". */
  readonly isPlain: boolean;
  /** Small letters alone. */
  readonly isSmall: boolean;
  /** See `isListed`. */
  readonly isListed: boolean;
  /** See `Lexicon.strengthOf`. Asked when it is needed, for it is dear for words that are not listed. */
  readonly strength: number;
  /** May stand on its own in a sentence: a function word, or a listed word that is not so short that it is rare. */
  readonly canStand: boolean;
  /** May be what a conversion left of another word: it looks like a word and is none. */
  readonly mayLackLetters: boolean;
}

/** True when the list of German words holds the word. */
export function isListed(lexicon: Lexicon, word: string): boolean {
  return lexicon.lists === undefined ? lexicon.strengthOf(word) >= 0.9 : lexicon.lists(word);
}

const known = new WeakMap<Lexicon, Map<string, WordForm>>();
/** Forms kept for each lexicon; when there are more, all are forgotten and the work begins anew. */
const maxKnown = 100_000;
/** Such a slice of a text would keep the whole text in memory. */
const shortestSlice = 13;

/** The forms of words as a lexicon judges them; remembered for as long as the lexicon lives. */
export function formsKnownTo(lexicon: Lexicon): (text: string) => WordForm {
  const forms = known.get(lexicon) ?? new Map<string, WordForm>();
  known.set(lexicon, forms);
  return (text) => {
    const before = forms.get(text);
    if (before !== undefined) return before;
    if (forms.size >= maxKnown) forms.clear();
    const form = new JudgedForm(text.length < shortestSlice ? text : Array.from(text).join(""), lexicon);
    forms.set(form.text, form);
    return form;
  };
}

class JudgedForm implements WordForm {
  readonly text: string;
  readonly isPlain: boolean;
  readonly isSmall: boolean;
  readonly isListed: boolean;
  readonly canStand: boolean;
  readonly mayLackLetters: boolean;
  readonly #lexicon: Lexicon;
  #strength: number | undefined;

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.#lexicon = lexicon;
    this.isPlain = /^\p{L}\p{Ll}*$/u.test(text);
    this.isSmall = /^\p{Ll}+$/u.test(text);
    this.isListed = isListed(lexicon, text);
    this.canStand = functionWords.has(text) || (text.length >= 3 && this.isListed);
    this.mayLackLetters = this.isPlain && text.length <= 40 && (text.length === 1 || !this.isListed);
  }

  get strength(): number {
    this.#strength ??= this.#lexicon.strengthOf(this.text);
    return this.#strength;
  }
}
