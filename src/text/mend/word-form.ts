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

const known = new WeakMap<Lexicon, FormTable>();

/** The forms of words as a lexicon judges them; remembered for as long as the lexicon lives. */
export function formsKnownTo(lexicon: Lexicon): FormTable {
  const table = known.get(lexicon) ?? new FormTable(lexicon);
  known.set(lexicon, table);
  return table;
}

const slots = 1 << 18;
/** Forms kept; when there are more, all are forgotten and the work begins anew. */
const maxForms = 100_000;

/**
 * All forms met so far, found by where they stand in a text: a word that has come before is not even cut out of it.
 * An open hash table; beside the form stands its hash, so that other forms are rarely looked at.
 */
export class FormTable {
  readonly #lexicon: Lexicon;
  readonly #hashes = new Int32Array(slots);
  readonly #forms: (WordForm | undefined)[] = Array.from({ length: slots });
  #size = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The form of the word `text[start, end)`, whose hash is `hash` (see `hashOn`). */
  at(text: string, start: number, end: number, hash: number): WordForm {
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (let form = this.#forms[slot]; form !== undefined; form = this.#forms[slot]) {
      if (this.#hashes[slot] === hash && form.text.length === end - start && stands(form.text, text, start)) return form;
      slot = (slot + 1) & (slots - 1);
    }
    if (this.#size >= maxForms) return this.#anew(text, start, end, hash);
    const form = new JudgedForm(ownText(text, start, end), this.#lexicon);
    this.#forms[slot] = form;
    this.#hashes[slot] = hash;
    this.#size += 1;
    return form;
  }

  #anew(text: string, start: number, end: number, hash: number): WordForm {
    this.#forms.fill(undefined);
    this.#size = 0;
    return this.at(text, start, end, hash);
  }
}

/** The hash of a word, letter by letter: begin with 0. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 13);
}

/** Longer slices of a text keep the whole text in memory. */
const longestCopied = 12;

function ownText(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return word.length <= longestCopied ? word : Array.from(word).join("");
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

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
