import { glanceAt } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import { matchesIn } from "../../../text/matches.ts";
import { SIGNS } from "../../../text/signs.ts";
import type { Span } from "../../../text/span.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import { labelsIn } from "../../labels.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { isNumber } from "./number.ts";

/** What a heading says in one line of kind, number and subject of a paper, with places in the sheet's text. */
export interface HeadingPieces {
  readonly line: number;
  readonly kind: Span | null;
  readonly number: Span | null;
  readonly title: Span | null;
}

/** Papers open with such a line. */
const searched = 14;
const longest = 320;
const signsOfPieces = SIGNS.digit | SIGNS.colon | SIGNS.hyphen | SIGNS.dash;
const opens = new LinePattern(/^[\p{Lu}\d]/u);
const separator = /\s[-–|]\s|\t|:\s|\s\(|\)(?=\s|$)/gu;
/** "31/0456", "BV/031/2031", "DS 12/2031", "V-31-7", "0123/2026-2031", "VIII/0345", "FB 61/0031/WP9" */
const numberShape = /^\d{2}-\d{2} \/ [A-Z] \d{3,6}$|^(?:\p{Lu}{1,4} ?)?[\p{Lu}\d][\p{L}\d]{0,12}(?:[-/.][\p{L}\d]{1,12}){1,5}$/u;
const longestNumber = 40;
/** A number with the mark before it. */
const longestEnd = longestNumber + "Nummer: ".length + 1;
/** Who moves is told behind a colon too: "Antrag: GRÜNE". */
const mover = /[Ff]raktion|[Gg]ruppe(?!\p{L})|^(?:Stadtr|Gemeinder|Kreisr|Ratsherr|Ratsfrau|Stadtverordnete)/u;

/**
 * The heading among the first lines that holds kind, number and subject in whatever order and between whatever marks:
 * "Antrag (31/045)", "Beschlussvorlage | BV/2031/7", "2031/045 - Neubau der Brücke", "Neubau der Brücke (2031/045)", "Antrag: Mehr Bänke im Park".
 * Null where none holds two of them.
 */
export function headingPieces(sheet: Sheet, headEnd: number): HeadingPieces | null {
  for (const line of sheet.lines.slice(0, Math.min(headEnd, searched))) {
    const found = piecesIn(line);
    if (found !== null) return found;
  }
  return null;
}

function piecesIn(line: SheetLine): HeadingPieces | null {
  if (line.text.length > longest || line.kind === "item" || line.cells.length > 3) return null;
  // A heading of several pieces holds a number, or a colon or dash behind its kind.
  if ((line.signs & signsOfPieces) === 0 || !opens.isIn(line) || !/\d|:\s|\s[–-]\s/u.test(line.text)) return null;
  const label = labelsIn(line)[0];
  if (label?.start === 0 && label.key !== "other") return null;
  const pieces = splitAt(line.text);
  let [kind, number]: [Span | null, Span | null] = [null, null];
  const take = (piece: Span | undefined): boolean => {
    const text = piece === undefined ? "" : line.text.slice(...piece);
    if (piece === undefined) return false;
    if (kind === null && isPaperKind(text)) kind = piece;
    else if (number === null && isPaperNumber(text)) number = [piece[1] - withoutMark(text).length, piece[1]];
    else if (kind === null && number === null) [kind, number] = kindAndNumber(line.text, piece);
    else return false;
    return kind !== null || number !== null;
  };
  while (take(pieces[0])) pieces.shift();
  while (take(pieces.at(-1))) pieces.pop();
  const [first, last] = [pieces[0], pieces.at(-1)];
  const title = first === undefined || last === undefined ? null : [first[0], last[1]] as const;
  if ((kind === null && number === null) || (title === null && (kind === null || number === null)) || (title !== null && !isSubject(line.text.slice(...title), number === null))) return null;
  const place = (span: Span | null): Span | null => (span === null ? null : [line.span[0] + span[0], line.span[0] + span[1]]);
  return { line: line.index, kind: place(kind), number: place(number), title: place(title) };
}

function splitAt(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const match of [...matchesIn(text, separator), null]) {
    const end = match?.index ?? text.length;
    const piece = text.slice(start, end);
    const from = end - piece.trimStart().length;
    if (end > from) pieces.push([from, start + piece.trimEnd().length]);
    start = match === null ? end : end + match[0].length;
  }
  return pieces;
}

function isPaperKind(text: string): boolean {
  const said = glanceAt(text);
  return isKind(said) && ["paper", "motion", "inquiry", "answer"].includes(formOfKind(said) ?? "") && (headingKind(said) === null || /^(?:Antrag|Anfrage|ANTRAG|ANFRAGE)$/u.test(text));
}

function withoutMark(text: string): string {
  return text.replace(/^(?:Nr\.?|Nummer):?\s/u, "");
}

function isPaperNumber(text: string): boolean {
  const number = withoutMark(text);
  return number.length <= longestNumber && /[-/]/u.test(number) && isNumber(number) && numberShape.test(number) && !/^\d{1,4}[.-]\d{1,2}[.-]\d{1,4}$/u.test(number);
}

/** "Beschlussvorlage BV/2031/7" in one piece. */
function kindAndNumber(line: string, [start, end]: Span): [Span | null, Span | null] {
  const text = line.slice(start, end);
  if (!/\d/u.test(text)) return [null, null];
  for (let at = text.indexOf(" ", Math.max(0, text.length - longestEnd)); at > 0; at = text.indexOf(" ", at + 1)) {
    const rest = text.slice(at + 1);
    if (isPaperNumber(rest) && isPaperKind(text.slice(0, at))) return [[start, start + at], [end - withoutMark(rest).length, end]];
  }
  return [null, null];
}

/** Words enough for a subject; behind a kind alone also none of those that name a mover. */
function isSubject(text: string, behindKind: boolean): boolean {
  const words = text.match(/\p{L}{3,}/gu)?.length ?? 0;
  return text.length >= 10 && text.length <= 300 && words >= (behindKind ? 3 : 2) && /^[\p{Lu}\d"„“]/u.test(text) && !/[:;]$|[~_\\^|]/u.test(text) && !(behindKind && mover.test(text));
}
