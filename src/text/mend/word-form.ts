import { functionWords } from "../lexicon/function-words.ts";
import type { Lexicon } from "../lexicon.ts";
import { capitalLetter, kindOf, otherLetter, smallLetter } from "./word-letters.ts";

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

const fewestSlots = 1 << 13;
/** Forms kept; when there are more, all are forgotten and the work begins anew. */
const maxForms = 100_000;

/**
 * All forms met so far, found by where they stand in a text: a word that has come before is not even cut out of it.
 * An open hash table that grows. Each slot is two numbers side by side: the hash, and the number of the form plus one,
 * or 0; so other forms are rarely looked at.
 */
export class FormTable {
  readonly #lexicon: Lexicon;
  #forms: WordForm[] = [];
  #slots = new Int32Array(fewestSlots * 2);
  #texts = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** A number for one more text, for `WordForm.lastText`. */
  beginText(): number {
    this.#texts += 1;
    return this.#texts;
  }

  /** The form of the word `text[start, end)`, whose hash is `hash` (see `hashOn`). */
  at(text: string, start: number, end: number, hash: number): WordForm {
    const slots = this.#slots;
    const mask = (slots.length >> 1) - 1;
    for (let slot = firstSlot(hash) & mask; slots[slot * 2 + 1] !== 0; slot = (slot + 1) & mask) {
      if (slots[slot * 2] !== hash) continue;
      const form = this.#forms[(slots[slot * 2 + 1] ?? 0) - 1];
      if (form !== undefined && form.text.length === end - start && stands(form.text, text, start)) return form;
    }
    return this.#add(new WordForm(ownText(text, start, end), this.#lexicon), hash);
  }

  #add(form: WordForm, hash: number): WordForm {
    if (this.#forms.length === maxForms) this.#forget();
    else if (this.#forms.length * 4 >= this.#slots.length) this.#grow();
    this.#forms.push(form);
    putIn(this.#slots, hash, this.#forms.length);
    return form;
  }

  #forget(): void {
    this.#forms = [];
    this.#slots = new Int32Array(fewestSlots * 2);
  }

  #grow(): void {
    const larger = new Int32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 2) if (this.#slots[at + 1] !== 0) putIn(larger, this.#slots[at] ?? 0, this.#slots[at + 1] ?? 0);
    this.#slots = larger;
  }
}

/** Puts a hash and a number into the first free slot. */
function putIn(slots: Int32Array, hash: number, number: number): void {
  const mask = (slots.length >> 1) - 1;
  let slot = firstSlot(hash) & mask;
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = hash;
  slots[slot * 2 + 1] = number;
}

function firstSlot(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The hash of a word, letter by letter: begin with 0. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1) ^ (hash >>> 13);
}

/** Longer slices of a text keep the whole text in memory. */
const longestCopied = 12;

function ownText(text: string, start: number, end: number): string {
  if (end - start <= longestCopied) return text.slice(start, end);
  const codes = new Uint16Array(end - start);
  for (let at = start; at < end; at += 1) codes[at - start] = text.charCodeAt(at);
  return String.fromCharCode(...codes);
}

/**
 * One spelling, judged once wherever it stands: most words of a text have come before, in this text or in another one.
 * All that does not depend on the words around is asked here.
 */
export class WordForm {
  readonly text: string;
  /** Letters alone, small ones behind the first: "Rat", "am", but neither "CDU" nor "3a". */
  readonly isPlain: boolean;
  /** Small letters alone. */
  readonly isSmall: boolean;
  /** See `isListed`. */
  readonly isListed: boolean;
  /** May stand on its own in a sentence: a function word, or a listed word that is not so short that it is rare. */
  readonly canStand: boolean;
  /** May be what a conversion left of another word: it looks like a word and is none. */
  readonly mayLackLetters: boolean;
  /** The last text in which it was met: what has been met there already is told by one look. */
  lastText = 0;
  readonly #lexicon: Lexicon;
  #strength: number | undefined;
  #answers: unknown[] | undefined;

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.#lexicon = lexicon;
    const first = kindOf(text.charCodeAt(0));
    const isSmallBehind = kindsFrom(text, 1) === smallLetter || text.length === 1;
    this.isPlain = (first & (smallLetter | capitalLetter | otherLetter)) !== 0 && isSmallBehind;
    this.isSmall = first === smallLetter && isSmallBehind;
    this.isListed = isListed(lexicon, text);
    this.canStand = (text.length >= 3 && this.isListed) || functionWords.has(text);
    this.mayLackLetters = this.isPlain && text.length <= 40 && (text.length === 1 || !this.isListed);
  }

  /** See `Lexicon.strengthOf`. Asked when it is needed, for it is dear for words that are not listed. */
  get strength(): number {
    this.#strength ??= this.#lexicon.strengthOf(this.text);
    return this.#strength;
  }

  /** The answer to a question (see `askedOnce`). */
  answerTo<Answer>(question: Question<Answer>): Answer {
    this.#answers ??= [];
    const before = this.#answers[question.number];
    if (before !== undefined) return before as Answer;
    const answer = question.ask(this, this.#lexicon);
    this.#answers[question.number] = answer;
    return answer;
  }
}

interface Question<Answer> {
  readonly number: number;
  readonly ask: (form: WordForm, lexicon: Lexicon) => Answer;
}

let questions = 0;

/**
 * A dear question about a word that is asked once for each form: unknown words (names, most of them) come again from
 * document to document, and what was thought about them stays with their form.
 */
export function askedOnce<Answer extends NonNullable<unknown> | null>(ask: (form: WordForm, lexicon: Lexicon) => Answer): (form: WordForm) => Answer {
  const question = { number: questions, ask };
  questions += 1;
  return (form) => form.answerTo(question);
}

/** The kinds of all characters from `start` on. */
function kindsFrom(text: string, start: number): number {
  let kinds = 0;
  for (let at = start; at < text.length; at += 1) kinds |= kindOf(text.charCodeAt(at));
  return kinds;
}

function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
