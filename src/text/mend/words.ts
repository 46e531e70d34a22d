import type { Lexicon } from "../lexicon.ts";
import { formsKnownTo, hashOn, type WordForm } from "./word-form.ts";

/** A run of letters and digits in a text. */
export interface Word {
  readonly form: WordForm;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All words of a text in order (runs of digits alone are left out), and their different forms in the order in which they come. */
export interface Words {
  readonly all: readonly Word[];
  readonly forms: ReadonlySet<WordForm>;
}

/** Longer runs are not words but data. */
const maxWordLength = 80;

/** The words of a text, each with what is known of its form. */
export function wordsOf(text: string, lexicon: Lexicon): Words {
  const all: Word[] = [];
  const forms = new Set<WordForm>();
  const table = formsKnownTo(lexicon);
  let position = 0;
  while (position < text.length) {
    let kind = classOf(text.charCodeAt(position));
    if (kind === none) {
      position += 1;
      continue;
    }
    const start = position;
    let hash = 0;
    let letters = 0;
    for (; kind !== none; kind = classOf(text.charCodeAt(position))) {
      if (kind === letter) letters += 1;
      hash = hashOn(hash, text.charCodeAt(position));
      position += 1;
    }
    if (letters === 0 || position - start > maxWordLength) continue;
    const form = table.at(text, start, position, hash);
    forms.add(form);
    all.push({ form, text: form.text, start, end: position });
  }
  return { all, forms };
}

const none = 0;
const digit = 1;
const letter = 2;
const classes = Uint8Array.from({ length: 0x10000 }, (_, code) => (isDigitCode(code) ? digit : isLetterCode(code) ? letter : none));

/** Beyond the end of a text (NaN) there is no word. */
function classOf(code: number): number {
  return classes[code] ?? none;
}

/** Letters of Latin scripts, digits, ligatures, and the mark that stands for a lost letter. */
export function isWordCode(code: number): boolean {
  return classOf(code) !== none;
}

function isLetterCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  return code === 0xfffd || (code >= 0xfb00 && code <= 0xfb06) || code === 0x3b2;
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
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
