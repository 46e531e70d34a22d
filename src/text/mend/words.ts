import type { Lexicon } from "../lexicon.ts";
import { formsKnownTo, hashOn, type WordForm } from "./word-form.ts";
import { digit, isWordCode, kindOf, noWord } from "./word-letters.ts";

/** A run of letters and digits in a text. */
export class Word {
  readonly form: WordForm;
  readonly start: number;

  constructor(form: WordForm, start: number) {
    this.form = form;
    this.start = start;
  }

  get text(): string {
    return this.form.text;
  }

  get end(): number {
    return this.start + this.form.text.length;
  }
}

/** The words of a text (runs of digits alone are left out), and those of them that mending has questions about. */
export interface Words {
  /** All words in order. */
  readonly all: readonly Word[];
  /** Those that are not listed, or one letter alone: all others are whole. */
  readonly doubtful: readonly Word[];
  /** Places in `all` of words in small letters that stand close behind another one and might be cut off it: behind a hyphen, or unable to stand alone. */
  readonly severed: readonly number[];
  /** The different forms that are not listed, in the order in which they come. */
  readonly unlisted: readonly WordForm[];
  /** How many different forms there are. */
  readonly formCount: number;
}

/** Longer runs are not words but data. */
const maxWordLength = 80;
const hyphen = 0x2d;
/** Between the pieces of a word there is a blank, a hyphen, or both. */
export const widestCut = 2;

/** The words of a text, each with what is known of its form. */
export function wordsOf(text: string, lexicon: Lexicon): Words {
  const all: Word[] = [];
  const doubtful: Word[] = [];
  const severed: number[] = [];
  const unlisted: WordForm[] = [];
  let previousEnd = -1 - widestCut;
  let formCount = 0;
  const table = formsKnownTo(lexicon);
  const reading = table.beginText();
  const end = text.length;
  let position = 0;
  while (position < end) {
    let code = text.charCodeAt(position);
    let kind = kindOf(code);
    if (kind === noWord) {
      position += 1;
      continue;
    }
    const start = position;
    let hash = 0;
    let found = 0;
    while (kind !== noWord) {
      found |= kind;
      hash = hashOn(hash, code);
      position += 1;
      if (position === end) break;
      code = text.charCodeAt(position);
      kind = kindOf(code);
    }
    if (found === digit || position - start > maxWordLength) continue;
    const form = table.at(text, start, position, hash);
    const word = new Word(form, start);
    if (form.isSmall && start - previousEnd <= widestCut && (!form.canStand || text.charCodeAt(previousEnd) === hyphen)) severed.push(all.length);
    previousEnd = position;
    all.push(word);
    if (!form.isListed || position - start === 1) doubtful.push(word);
    if (form.lastText === reading) continue;
    form.lastText = reading;
    formCount += 1;
    if (!form.isListed) unlisted.push(form);
  }
  return { all, doubtful, severed, unlisted, formCount };
}

const address = /@|:\/\/|www\.|[._]\w+[._]|\.(?:de|com|org|net|eu|info|pdf|html?|php|aspx?|docx?|xlsx?)\b|\w\/\w+\//i;

/** True where a word belongs to a web address, a mail address, a file name or a path: these are never mended. */
export function isInAddress(text: string, start: number, end: number): boolean {
  // "auental.example": a full stop or sign that a letter follows at once.
  if (/[.@_©\\]/.test(text[start - 1] ?? "") && !isSpaceCode(text.charCodeAt(start - 2))) return true;
  if (/^[.@_©\\][\p{L}\d]/u.test(text.slice(end, end + 2))) return true;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && !isSpaceCode(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && to - end < 200 && !isSpaceCode(text.charCodeAt(to))) to += 1;
  return to - from !== end - start && address.test(text.slice(from, to));
}

function isSpaceCode(code: number): boolean {
  return code <= 32 || code === 0xa0;
}

/** The word that ends one blank before `position`, or "". */
export function wordBefore(text: string, position: number): string {
  if (text[position - 1] !== " ") return "";
  let start = position - 1;
  while (start > 0 && position - start < 60 && isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, position - 1);
}

/** The word that begins one blank after `position`, or "". */
export function wordAfter(text: string, position: number): string {
  if (text[position] !== " ") return "";
  let end = position + 1;
  while (end < text.length && end - position < 60 && isWordCode(text.charCodeAt(end))) end += 1;
  return text.slice(position + 1, end);
}

const english = new Set(["the", "of", "and", "for", "with", "to", "by", "on", "is", "are", "from", "your", "our"]);

/** True beside an English function word: the words there are not German ones gone wrong. */
export function isBesideEnglish(text: string, start: number, end: number): boolean {
  return english.has(wordBefore(text, start)) || english.has(wordAfter(text, end));
}

/** True where a sentence begins: at the start of the text, or behind a mark that ends one. */
export function beginsSentence(text: string, position: number): boolean {
  let before = position - 1;
  while (before >= 0 && position - before < 20 && /[\s„"“•–-]/.test(text[before] ?? "")) before -= 1;
  return before < 0 || ".!?:".includes(text[before] ?? "");
}
