import { functionWords } from "../lexicon/function-words.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import { confidenceAt } from "../word-confidence.ts";
import { edit, type MendPass } from "./pass.ts";

/** Below this confidence, what no word list knows may be no letters at all. */
const doubted = 0.6;
/** Letters with digits or signs among them are numbers of papers, streets, laws; only what was hardly more than guessed goes. */
const guessed = 0.4;
/** What recognition itself does not believe, and what it believes so little that even a short word of the lists is chance. */
const disbelieved = 0.25;
const chance = 0.12;
/** Longer words are damaged words rather than marks. */
const shortestDamagedWord = 9;
const longestMark = 40;

/**
 * Stamps, logos, handwriting and dust that recognition took for letters: marks it doubted, in which neither the German words
 * nor the collection know anything. Numbers stay, however doubtful, unless recognition disbelieves them: they may be a date.
 */
export const mendStrayMarks: MendPass = ({ text, unsure, lexicon }) => {
  const edits: Edit[] = [];
  let last = 0;
  for (const { span } of unsure) {
    const [start, end] = wholeMark(text, span[0], span[1]);
    if (start < last || end - start > longestMark) continue;
    last = end;
    const mark = text.slice(start, end);
    if (isStray(mark, confidenceAt(unsure, start, end), lexicon)) edits.push(edit(text, start, end, "", "strayMarks", 0.8));
  }
  return { edits };
};

/** The run between blanks in which a doubted word stands. */
function wholeMark(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start > 0 && from - start < longestMark && !isBlank(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && end - to < longestMark && !isBlank(text.charCodeAt(end))) end += 1;
  return [start, end];
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0;
}

function isStray(mark: string, confidence: number, lexicon: Lexicon): boolean {
  if (confidence >= doubted || mark === "") return false;
  const words = mark.match(/\p{L}+/gu) ?? [];
  const digits = mark.replaceAll(/\D/g, "").length;
  // Digits in groups may be a date or a sum.
  if (words.length === 0) return digits === 0 ? isDirt(mark) : confidence < (/\d[.,/:-]\d/.test(mark) ? chance : disbelieved);
  const letters = words.join("").length;
  if (words.some((word) => isKnown(word, lexicon))) return confidence < chance && letters < 4 && !words.some((word) => functionWords.has(word));
  if (letters >= shortestDamagedWord) return false;
  if (confidence < disbelieved) return true;
  // "Nr.", "a)": abbreviations and marks of lists; "X" is a cross in a form.
  if (/^[(„"]?\p{L}{1,4}[.):]$|^x$/iu.test(mark)) return confidence < disbelieved;
  if (/[|\\~^_{}<>=#]/.test(mark)) return true;
  if (digits > 0 || /[^\p{L}.,;:()„“"-]/u.test(mark)) return confidence < guessed;
  // Capitals alone are an abbreviation, if recognition is only in some doubt.
  if (/^\p{Lu}+$/u.test(words.join("")) && letters > 1) return confidence < (letters === 2 ? guessed : disbelieved + 0.05) && letters <= 4;
  return letters <= 3;
}

/** A word the lists know, or one that several documents use; a letter or two only where they are listed. */
function isKnown(word: string, lexicon: Lexicon): boolean {
  if (word.length === 1) return false;
  return lexicon.strengthOf(word) >= (word.length < 4 ? 0.5 : 0.45);
}

/** Signs that no sentence has on their own. Dashes, bullets, signs of money and paragraphs stay. */
function isDirt(mark: string): boolean {
  return /^[|\\~^_{}<>=#+»«'`´‘’.,:;*°!?[\]¢£¥©®¬]{1,6}$/u.test(mark);
}
