import type { Lexicon } from "../lexicon.ts";
import type { Edit } from "../mended-text.ts";
import { edit, type MendPass } from "./pass.ts";
import { isSpace } from "./signs.ts";

/** Bold type is sometimes printed two to four times, a hair apart; a conversion then finds each letter so often. */
const mostPrints = 4;
/** A word with fewer letters tells nothing by itself. */
const fewestLetters = 3;
const longestPiece = 160;
const known = 0.45;

/** One run between blanks that could be doubled. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly single: string;
  readonly prints: number;
  readonly isWord: boolean;
}

/** Letters that were printed several times for bold type: "BBeesscchhlluussss" becomes "Beschluss", and so do numbers and marks between such words. */
export const mendDoubledLetters: MendPass = ({ text, lexicon }) => {
  const edits: Edit[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    // Numbers and names go along with a word that is surely doubled; alone they may mean what they say.
    if (run.some((piece) => piece.isWord)) for (const { start, end, single } of run) edits.push(edit(text, start, end, single, "doubled", 0.95));
    run = [];
  };
  let before = 0;
  for (let start = endOfSpace(text, 0); start < text.length; start = endOfSpace(text, before)) {
    const end = endOfPiece(text, start);
    const piece = end - start > longestPiece || text[start] !== text[start + 1] ? null : doubledPiece(text.slice(start, end), start, lexicon);
    const [first] = run;
    if (piece === null || text.slice(before, start).includes("\n") || (first !== undefined && first.prints !== piece.prints)) close();
    if (piece !== null) run.push(piece);
    before = end;
  }
  close();
  return { edits };
};

function endOfSpace(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfPiece(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function doubledPiece(said: string, start: number, lexicon: Lexicon): Piece | null {
  for (let prints = 2; prints <= mostPrints; prints += 1) {
    const single = singleOf(said, prints);
    if (single === null) continue;
    const word = /\p{L}+/u.exec(single)?.[0] ?? "";
    return { start, end: start + said.length, single, prints, isWord: word.length >= fewestLetters && lexicon.strengthOf(word) >= known };
  }
  return null;
}

/** The text of which each character is printed `prints` times, or `null`. */
function singleOf(said: string, prints: number): string | null {
  if (said.length % prints !== 0) return null;
  let single = "";
  for (let at = 0; at < said.length; at += prints) {
    const letter = said.charAt(at);
    for (let copy = 1; copy < prints; copy += 1) if (said.charAt(at + copy) !== letter) return null;
    single += letter;
  }
  return single;
}
