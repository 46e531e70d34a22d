import { codeAt } from "../../text/code-at.ts";
import { CAPITALS, isCapitalCode, isLetterCode, SMALLS } from "../../text/letters.ts";
import { partsBetween } from "../../text/matches.ts";
import type { Span } from "../../text/span.ts";
import { bareLabel } from "../labels.ts";
import { oneLine } from "../passage.ts";
import { GIVEN_NAMES, isGivenName } from "./given-names.ts";
import { ADEL, FUGE, isPartOfThing, mayBeSurname, NAMENSWORT, TITEL } from "./name-form.ts";

/** A person's name as it stands in the text. */
export interface PrintedName {
  readonly span: Span;
  /** As printed, on one line. */
  readonly name: string;
  readonly surname: string;
  /** Given names, empty where only the surname is printed. */
  readonly given: string;
}

/** How much the place already says: after "Herr" a surname alone is enough, in running text a given name must stand. */
export type Expectation = "person" | "fullName" | "anyTwoWords";

const INITIAL = `[${CAPITALS}]\\.`;
/** What would go on with a word: small letters and loose accents. */
const GOES_ON = `[${SMALLS}\\u0300-\\u036f]`;
const WORDS = new RegExp(`((?:${TITEL}[ \\t\\u00a0]{0,3}){0,3})((?:(?:${ADEL})?(?:${NAMENSWORT}|${INITIAL})(?!${GOES_ON}))(?:(?:${FUGE}|(?<=\\.))(?:${ADEL})?(?:${NAMENSWORT}|${INITIAL})(?!${GOES_ON})){0,3})`, "y");
const PIECE = new RegExp(`(?:${ADEL})?(${NAMENSWORT}|${INITIAL})`, "g");
/** What ends a name so surely that two unknown capitalised words before it are a given name and a surname. */
const ENDS_NAME = /^[ \t\u00a0]{0,3}(?:[,;:)(\]\n\t|"“”]|$|als\b|und\b|sowie\b|\/)/;

/** Reads the name that begins exactly at `at`; null if none does. */
export function nameAt(text: string, at: number, expects: Expectation): PrintedName | null {
  if (expects === "fullName" && !mayOpenFullName(text, at)) return null;
  WORDS.lastIndex = at;
  const match = WORDS.exec(text);
  if (match === null) return null;
  const [, titles = "", printedWords = ""] = match;
  const wordsAt = at + match[0].length - printedWords.length;
  const pieces = piecesOf(printedWords, wordsAt);
  const count = wordCount(text, pieces, expects);
  const last = pieces[count - 1];
  if (last === undefined || isPartOfThing(text, at, last.end) || isLabel(text, last)) return null;
  const given = pieces.slice(0, count - 1).map(({ word }) => word).join(" ");
  return { span: [at, last.end], name: tidy(titles + text.slice(wordsAt, last.end)), surname: last.word, given };
}

const NEXT_LINE = new RegExp(`[ \\t]{0,3}\\n(${NAMENSWORT})(?=[,.;)]|[ \\u00a0](?:[${SMALLS}(]|\\d))`, "y");

/** "… wird Herrn Otto / Auer, der …": a sentence whose line ends with a given name goes on with the surname in the next one. */
export function overLineEnd(text: string, name: PrintedName | null): PrintedName | null {
  if (name === null || !name.name.split(" ").every(isForename)) return name;
  NEXT_LINE.lastIndex = name.span[1];
  const match = NEXT_LINE.exec(text);
  const surname = match?.[1];
  if (match === null || surname === undefined || !mayBeSurname(surname) || isGivenName(surname)) return name;
  const end = name.span[1] + match[0].length;
  return { span: [name.span[0], end], name: `${name.name} ${surname}`, surname, given: name.name };
}

/** Given names, and words that may stand before the given name of a full name: titles and particles. */
export const FULL_NAME_OPENERS: ReadonlySet<string> = new Set([...GIVEN_NAMES, "Prof", "Professor", "Professorin", "Dr", "Dres", "Dipl", "Mag", "Jun", "PD", "El"]);
const FULL_STOP = 46;
const LONGEST_WORD = 30;

/** Whether the word at a place may begin a full name: a given name, an initial, a title, or a particle. Cheap, for it is asked of every capital. */
export function mayOpenFullName(text: string, at: number): boolean {
  let end = at;
  while (end < at + LONGEST_WORD && isLetterCode(codeAt(text, end))) end += 1;
  if (end === at || codeAt(text, end) === FULL_STOP) return true;
  if (!isCapitalCode(codeAt(text, at))) return text.charAt(at) === text.charAt(at).toLowerCase();
  return FULL_NAME_OPENERS.has(text.slice(at, end));
}

/** "Muster, Erika    Aktenzeichen: 12": the word before a colon that labels what follows is no surname. */
function isLabel(text: string, last: Piece): boolean {
  let at = last.end;
  while (at < last.end + 2 && isBlankInName(codeAt(text, at))) at += 1;
  return codeAt(text, at) === COLON && (bareLabel(last.word) !== null || ADDRESS_LABEL.test(last.word));
}

/** What letterheads print above the addresses of the sender. */
const ADDRESS_LABEL = /(?:anschrift|adresse|verbindung|zeiten|stelle|führung|auskunft|zeichen|nachricht)$/i;

interface Piece {
  readonly word: string;
  readonly end: number;
}

/** The words of a name, each with its particle; `start` is where they stand in the text. */
function piecesOf(words: string, start: number): readonly Piece[] {
  const pieces: Piece[] = plainPiecesOf(words, start) ?? [];
  if (pieces.length > 0) return pieces;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(words); piece !== null; piece = PIECE.exec(words)) pieces.push({ word: piece[1] ?? "", end: start + PIECE.lastIndex });
  return pieces;
}

/** The words of most names: nothing but letters and hyphens between blanks, each with a capital first, none a particle; null for others. */
function plainPiecesOf(words: string, start: number): Piece[] | null {
  const pieces: Piece[] = [];
  const { length } = words;
  for (let from = 0; from < length; ) {
    if (!isCapitalCode(codeAt(words, from))) return null;
    let to = from + 1;
    while (to < length && !isBlankInName(codeAt(words, to))) {
      if (!isLetterCode(codeAt(words, to)) && codeAt(words, to) !== HYPHEN) return null;
      to += 1;
    }
    const word = words.slice(from, to);
    if (word === CAPITAL_PARTICLE) return null;
    pieces.push({ word, end: start + to });
    from = to;
    while (from < length && isBlankInName(codeAt(words, from))) from += 1;
  }
  return pieces;
}

const [HYPHEN, COLON] = [0x2d, 0x3a];
/** The one particle that may be printed with a capital, as a given name may. */
const CAPITAL_PARTICLE = "El";

/** What `FUGE` takes for a blank. */
function isBlankInName(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}

/** How many of the words make up the name, 0 for none. */
function wordCount(text: string, pieces: readonly Piece[], expects: Expectation): number {
  const [first, second] = pieces;
  if (first === undefined) return 0;
  let count = 0;
  while (count < pieces.length && isForename(pieces[count]?.word ?? "")) count += 1;
  const next = pieces[count];
  if (count > 0) {
    if (next !== undefined && mayBeSurname(next.word)) return count + 1;
    // "Herr Frank", "Herr Karl Otto": the last given name is the surname; a lone initial is none.
    return expects !== "fullName" && mayBeSurname(pieces[count - 1]?.word ?? "") && pieces[count - 1]?.word.endsWith(".") === false ? count : 0;
  }
  if (expects === "fullName" || !mayBeSurname(first.word)) return 0;
  const two = second !== undefined && mayBeSurname(second.word) && ENDS_NAME.test(text.slice(second.end, second.end + 8));
  if (two) return 2;
  return expects === "person" && first.word.length >= 3 ? 1 : 0;
}

function isForename(word: string): boolean {
  return word.endsWith(".") ? /^\p{Lu}\.$/u.test(word) : isGivenName(word);
}

function tidy(name: string): string {
  return oneLine(name.includes(".") ? name.replace(/\.(?=\p{Lu}\p{Ll})/gu, ". ") : name);
}

const TURNED = new RegExp(`((?:${ADEL})?${NAMENSWORT}),[ \\t\\u00a0]{1,3}((?:${TITEL}[ \\t\\u00a0]{1,3}){0,2}${NAMENSWORT}(?:${FUGE}${NAMENSWORT})?)(?!${GOES_ON})`, "y");

const BLANKS = /\s+/g;
const TITLES = new RegExp(`^(?:${TITEL}\\s{1,3}){0,2}`, "u");

/** Reads "Surname, Given" that begins exactly at `at`; without a label before it, the given name must be a usual one. */
export function turnedNameAt(text: string, at: number, isAnnounced: boolean): PrintedName | null {
  TURNED.lastIndex = at;
  const match = TURNED.exec(text);
  if (match === null) return null;
  const [whole, surname = "", givenPart = ""] = match;
  const words = partsBetween(givenPart.replace(TITLES, ""), BLANKS);
  const given = words.filter((word, index) => isGivenName(word) || (isAnnounced && index === 0));
  if (given.length === 0 || given[0] !== words[0] || !mayBeSurname(surname) || isGivenNameOnly(surname, given[0] ?? "")) return null;
  const length = given.length === words.length ? whole.length : whole.length - givenPart.length + givenPart.lastIndexOf(words.at(-1) ?? "");
  const printed = whole.slice(0, length).trimEnd();
  return { span: [at, at + printed.length], name: tidy(printed), surname: surname.split(/\s/).at(-1) ?? surname, given: given.join(" ") };
}

/** "Petra, Klaus" are two given names of a list. */
function isGivenNameOnly(surname: string, given: string): boolean {
  return isGivenName(surname) && isGivenName(given) && surname.length < 4;
}
