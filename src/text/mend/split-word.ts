import { functionWords } from "../lexicon/function-words.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass, type MendView } from "./pass.ts";
import { isListed } from "./word-form.ts";
import { isBesideEnglish, widestCut, type Word } from "./words.ts";

/** Words that a blank or a left-over hyphen cuts in two have at most this many pieces. */
const maxPieces = 4;
/** Compounds that are not listed must be this sure. */
const sureCompound = 0.75;

/**
 * Words in pieces within one line: "hinzuge- fügt", "vergleic hbar", "Verpfl ichtung", "Stadt-entwicklung".
 * They are joined where the whole is attested and the pieces are not words that could stand there.
 */
export const mendSplitWords: MendPass = (view) => {
  const edits: Edit[] = [];
  const words = view.words.all;
  let index = 0;
  for (const severed of view.words.severed) {
    index = Math.max(index, severed - maxPieces + 1);
    while (index < severed) {
      const pieces = joinFrom(view, words, index);
      const first = words[index];
      const last = words[index + pieces - 1];
      if (pieces > 1 && first !== undefined && last !== undefined) {
        const joined = words.slice(index, index + pieces).map((word) => word.text).join("");
        edits.push(edit(view.text, first.start, last.end, joined, reasonOf(view.text, first, last), 0.85));
      }
      index += Math.max(1, pieces);
    }
  }
  return { edits };
};

function reasonOf(text: string, first: Word, last: Word): Edit["reason"] {
  if (text.slice(first.start, last.end).includes("-")) return "lineEndHyphen";
  return /f[fil]$/.test(first.text) ? "ligature" : "letterSpacing";
}

/** How many words from `index` on are the pieces of one word; 1 when the word stands alone. Longer joins are preferred. */
function joinFrom(view: MendView, words: readonly Word[], index: number): number {
  const first = words[index];
  if (first === undefined || !first.form.isPlain || first.text.length > 40) return 1;
  let joined = first.text;
  let best = 1;
  for (let next = index + 1; next < Math.min(words.length, index + maxPieces); next += 1) {
    const before = words[next - 1];
    const word = words[next];
    if (before === undefined || word === undefined) break;
    if (!word.form.isSmall || word.start - before.end > widestCut) break;
    const gap = view.text.slice(before.end, word.start);
    if (!isGap(gap)) break;
    joined += word.text;
    // Most words stand beside one that can stand alone: nothing to weigh.
    if (gap === " " && word.form.canStand) continue;
    if (isMeant(view, words.slice(index, next + 1), joined, gap)) best = next - index + 1;
  }
  return best;
}

function isGap(gap: string): boolean {
  return gap === " " || gap === "- " || gap === "-";
}

function isMeant(view: MendView, pieces: readonly Word[], joined: string, gap: string): boolean {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (joined.length < 6 || first === undefined || last === undefined || functionWords.has(last.text)) return false;
  // "Verein e. V.": a letter before a full stop abbreviates.
  if (last.text.length === 1 || (gap === " " && functionWords.has(first.text))) return false;
  if (gap === " " && last.form.canStand) return false;
  if (!isWhole(view, pieces, joined, gap)) return false;
  if (isBesideEnglish(view.text, first.start, last.end)) return false;
  if (gap === "-") return pieces.length === 2 && isLeftHyphen(first, last);
  // "Schul- und Sportamt" has been refused above: what follows a hanging hyphen is a function word or has a capital.
  if (gap === "- ") return isListed(view.lexicon, joined) || pieces.some((piece) => !piece.form.canStand);
  return pieces.some((piece) => piece.form.strength < 0.5 || piece === last);
}

/** The whole must be a listed word; a compound is enough where none of the pieces could be a word itself, or a hyphen shows the cut. */
function isWhole(view: MendView, pieces: readonly Word[], joined: string, gap: string): boolean {
  if (isListed(view.lexicon, joined)) return true;
  if (gap === " " && pieces.some((piece) => piece.form.strength >= 0.5)) return false;
  if (gap !== "-" && pieces.length > 2) return false;
  return view.lexicon.strengthOf(joined) >= sureCompound;
}

/** "Stadt-entwicklung": a noun, a hyphen, and a noun in small letters: German writes such words without, or with a capital. */
function isLeftHyphen(first: Word, second: Word): boolean {
  const isNoun = first.text.charAt(0) !== first.text.charAt(0).toLowerCase();
  return isNoun && first.text.length >= 3 && second.text.length >= 4 && !second.form.isListed;
}
