import type { Edit } from "../mended-text.ts";
import type { Note } from "../note.ts";
import { mojibake } from "./mojibake.ts";
import { edit, type MendPass, type MendView } from "./pass.ts";
import { Sign } from "./signs.ts";
import { beginsSentence, wordAfter, wordBefore, type Word } from "./words.ts";

const lost = "\ufffd";
/** What a lost letter inside a word may have been, with how much rarer than an umlaut it is. */
const lostLetters: readonly (readonly [letter: string, rarity: number])[] = [
  ["ü", 0], ["ä", 0], ["ö", 0], ["ß", 0], ["Ü", 0.02], ["Ä", 0.02], ["Ö", 0.02], ["é", 0.3], ["è", 0.5], ["ç", 0.5],
  // Fonts keep some letters as one glyph, which a conversion may lose.
  ["fi", 0.1], ["fl", 0.1], ["ff", 0.1], ["ffi", 0.15], ["ffl", 0.15], ["ft", 0.15],
];
const maxLostInWord = 3;
const maxNotes = 50;

const wrongDecoding = new RegExp(
  [...mojibake.keys()].toSorted((a, b) => b.length - a.length).map(escapeForPattern).join("|"),
  "g",
);

/** Text decoded with the wrong character set: UTF-8 read as Latin-1, Windows-1252 or MacRoman, and letters lost to U+FFFD. */
export const mendEncoding: MendPass = (view) => {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  if ((view.signs & Sign.wrongDecoding) !== 0) findWrongDecoding(view.text, edits);
  if ((view.signs & Sign.looseDots) !== 0) findLooseDots(view.text, edits);
  if ((view.signs & Sign.lostLetter) !== 0) findLostLetters(view, edits, notes);
  return { edits, notes };
};

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** German capitals with umlaut begin some of the sequences ("Ä±"), so these count only beside a symbol, never before a letter. */
function findWrongDecoding(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(wrongDecoding)) {
    const meant = mojibake.get(match[0]);
    if (meant === undefined || /^[ÄÅÂ]\p{L}/u.test(match[0])) continue;
    edits.push(edit(text, match.index, match.index + match[0].length, meant, "encoding", 0.97));
  }
}

/** Dots that a font kept apart from their letter: "fu¨r", or before it "f¨ur". */
function findLooseDots(text: string, edits: Edit[]): void {
  for (const match of text.matchAll(/[aouAOU]\u00a8|\u00a8[aouAOU]/g)) {
    const letter = match[0].replace("\u00a8", "");
    edits.push(edit(text, match.index, match.index + 2, `${letter}\u0308`.normalize("NFC"), "encoding", 0.95));
  }
}

function findLostLetters(view: MendView, edits: Edit[], notes: Note[]): void {
  const { text } = view;
  for (const word of view.words.doubtful) {
    if (!word.text.includes(lost)) continue;
    const mended = mendWord(view, word);
    if (mended !== undefined) edits.push(edit(text, word.start, word.end, mended.text, "encoding", mended.confidence));
    else if (notes.length < maxNotes) notes.push(lostNote(word));
  }
}

function lostNote(word: Word): Note {
  return {
    code: "unmended-damage",
    message: `In „${word.text}“ ist ein Buchstabe verloren gegangen. Bitte im Original nachsehen.`,
    span: [word.start, word.end],
  };
}

interface Guess {
  readonly text: string;
  readonly confidence: number;
}

function mendWord(view: MendView, word: Word): Guess | undefined {
  if (/^\ufffd+$/.test(word.text)) return mendSymbol(view.text, word);
  return mendQuotes(view, word) ?? mendLetters(view, word.text, word.start);
}

/** A lost character on its own, between blanks, was a dash; behind a number it may have been a euro sign, which stays open. */
function mendSymbol(text: string, word: Word): Guess | undefined {
  const before = text.slice(Math.max(0, word.start - 2), word.start);
  const after = text.slice(word.end, word.end + 2);
  const between = /\p{L} $/u.test(before) && /^ \p{L}/u.test(after);
  return between ? { text: "–", confidence: 0.6 } : undefined;
}

/** Quotes round a word that is whole without them: "\ufffdSpielbude\ufffd". */
function mendQuotes(view: MendView, word: Word): Guess | undefined {
  const inner = word.text.replaceAll(/^\ufffd+|\ufffd+$/g, "");
  if (inner.includes(lost) || view.lexicon.strengthOf(inner) < 0.7) return undefined;
  if (mendLetters(view, word.text, word.start) !== undefined) return undefined;
  const opens = word.text.startsWith(lost) ? "„" : "";
  const closes = word.text.endsWith(lost) ? "“" : "";
  return { text: opens + inner + closes, confidence: 0.6 };
}

function mendLetters(view: MendView, text: string, start: number): Guess | undefined {
  // Decoders give one mark for the whole letter or one for each of its two bytes.
  const pattern = text.replaceAll(/\ufffd{2}/g, lost);
  const count = pattern.split(lost).length - 1;
  if (count > maxLostInWord) return undefined;
  const guesses = spellings(pattern)
    .map((guess) => ({ text: guess.text, score: view.lexicon.strengthOf(guess.text) - guess.rarity }))
    .filter((guess) => guess.score >= 0.45)
    .toSorted((a, b) => b.score - a.score);
  const best = guesses[0];
  if (best === undefined) return undefined;
  const rival = guesses.find((guess) => guess.text.toLowerCase() !== best.text.toLowerCase());
  if (rival !== undefined && best.score - rival.score < 0.04) return byNeighbours(view, best.text, rival.text, start, start + text.length);
  const twin = guesses.find((guess) => guess !== best && guess.text.toLowerCase() === best.text.toLowerCase());
  const chosen = twin !== undefined && beginsSentence(view.text, start) && !/:\s*$/.test(view.text.slice(Math.max(0, start - 3), start)) && isCapital(twin.text) ? twin : best;
  return { text: chosen.text, confidence: Math.min(0.95, best.score) };
}

function spellings(pattern: string): { text: string; rarity: number }[] {
  let open = [{ text: "", rarity: 0 }];
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? "";
    if (character !== lost) {
      open = open.map((guess) => ({ text: guess.text + character, rarity: guess.rarity }));
      continue;
    }
    open = open.flatMap((guess) =>
      lostLetters.map(([letter, rarity]) => ({ text: guess.text + letter, rarity: guess.rarity + rarity })),
    );
  }
  return open;
}

/** Two spellings are words: the neighbours decide, if the collection knows one of them beside these and not the other. */
function byNeighbours(view: MendView, best: string, rival: string, start: number, end: number): Guess | undefined {
  const before = wordBefore(view.text, start);
  const after = wordAfter(view.text, end);
  const { lexicon } = view;
  const count = (word: string): number => lexicon.documentsWithPair(before, word) + lexicon.documentsWithPair(word, after);
  const [a, b] = [count(best), count(rival)];
  if (a > 0 && b === 0) return { text: best, confidence: 0.8 };
  if (b > 0 && a === 0) return { text: rival, confidence: 0.75 };
  return undefined;
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}
