import type { Span } from "../../text/span.ts";
import type { CompoundPart } from "./compound.ts";
import { findDateTokens } from "./dates.ts";
import { foldWithOrigin, foldWord } from "./fold.ts";
import { findChunks } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import { stemWord } from "./stem.ts";
import { longestTerm, streetSpelledOut, wordTerm } from "./word-term.ts";

/**
 * What a term stands for. Words make the sequence that phrases are found in; the others stand beside them:
 * `whole` is a number or a hyphenated word in one piece, `part` a word inside a compound, `date` a date as ISO.
 */
export type TokenRole = "word" | "whole" | "part" | "date";

/** One term of the index and the place in the text it stands for. */
export interface Token {
  readonly term: string;
  readonly role: TokenRole;
  /** In the text as it was given. */
  readonly span: Span;
  /** Which word of the text it is, or begins with, counted from 0. */
  readonly position: number;
}

/** Splits a folded word into the words it is made of; the empty list where it is simple. */
export type SplitsCompounds = (folded: string) => readonly CompoundPart[];

const digit = /\p{Nd}/u;
const asciiWord = /^[A-Za-z]+$/;

/**
 * The terms of a German text, sorted by where they begin.
 * The words depend on the text alone; the parts of compounds depend on `split`.
 */
export function analyse(text: string, split: SplitsCompounds = () => []): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const pieces of findChunks(text)) {
    position = addChunk(tokens, pieces, position, split);
  }
  return withDates(tokens, text);
}

/** The stems of the plain words of a chunk, and the chunk in one piece. Returns the next free position. */
function addChunk(tokens: Token[], pieces: readonly Piece[], from: number, split: SplitsCompounds): number {
  const wholes = pieces.length > 1 ? wholesOf(pieces) : [];
  let position = from;
  for (const [index, piece] of pieces.entries()) {
    const { folded, term } = wordTerm(piece.text);
    if (term === "") continue;
    tokens.push({ term, role: "word", span: [piece.start, piece.end], position });
    for (const whole of wholes) {
      if (whole.first === index) tokens.push({ term: whole.term, role: "whole", span: whole.span, position });
    }
    for (const part of split(folded)) tokens.push({ term: part.term, role: "part", span: partSpan(piece, part), position });
    position += 1;
  }
  return position;
}

interface Whole {
  readonly term: string;
  readonly span: Span;
  readonly first: number;
}

/** Numbers in one piece with their signs ("2017/0472"), hyphenated words and abbreviations without ("zb", "rheinkreis"). */
function wholesOf(pieces: readonly Piece[]): Whole[] {
  const numeric = pieces.some((piece) => digit.test(piece.text));
  const joins = numeric ? () => true : joinsWords;
  const starts = pieces.flatMap((piece, index) => (index === 0 || !joins(piece) ? [index] : []));
  return starts.flatMap((first, index) => {
    const run = pieces.slice(first, starts[index + 1]);
    const term = numeric ? joinedNumber(run) : joinedWord(run);
    const [start, end] = [run[0]?.start, run.at(-1)?.end];
    if (run.length < 2 || term === "" || term.length > longestTerm || start === undefined || end === undefined) return [];
    return [{ term, span: [start, end] as const, first }];
  });
}

function joinedNumber(run: readonly Piece[]): string {
  // Something much longer than a number is a table that lost its blanks.
  return run.length > longestTerm ? "" : run.map((piece) => sign(piece) + foldWord(piece.text)).join("");
}

function sign(piece: Piece): string {
  return /^[/.,:_-]$/.test(piece.joiner) ? piece.joiner : piece.joiner === "" ? "" : "-";
}

function joinsWords(piece: Piece): boolean {
  return /^[-\u2010\u2011.'’]$/.test(piece.joiner);
}

function joinedWord(run: readonly Piece[]): string {
  const dotted = run.some((piece) => piece.joiner === ".");
  // "z.B." is one word, "Ende.Anfang" is a lost blank.
  if (dotted && run.some((piece) => piece.text.length > 3)) return "";
  return stemWord(streetSpelledOut(run.map((piece) => foldWord(piece.text)).join("")).slice(0, longestTerm));
}

function partSpan(piece: Piece, part: CompoundPart): Span {
  // Where a gender form was undone, or the word was not written plainly, letters and places no longer agree.
  if (piece.text.length !== piece.end - piece.start) return [piece.start, piece.end];
  if (asciiWord.test(piece.text)) return [piece.start + part.start, piece.start + part.end];
  const { origin } = foldWithOrigin(piece.text);
  const end = origin[part.end];
  return [piece.start + (origin[part.start] ?? 0), end === undefined ? piece.end : piece.start + end];
}

function withDates(tokens: Token[], text: string): Token[] {
  const dates = findDateTokens(text);
  if (dates.length === 0) return bySpan(tokens);
  let next = 0;
  for (const date of dates) {
    while ((tokens[next]?.span[0] ?? Infinity) < date.span[0]) next += 1;
    const position = tokens[next]?.position;
    if (position !== undefined) tokens.push({ term: date.iso, role: "date", span: date.span, position });
  }
  return bySpan(tokens);
}

function bySpan(tokens: Token[]): Token[] {
  return tokens.toSorted((a, b) => a.span[0] - b.span[0]);
}
