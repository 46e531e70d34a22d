import type { Glance } from "../../text/glance.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { headingKind } from "./heading-words.ts";

const longestHeading = 130;
const mostWords = 16;
const mostWordsBeforeColon = 7;
const longestClose = 60;
const shortestParagraph = 60;
const fewestClose = 2;
export const opensLetter = new LinePattern(/^(?:gez|Im Auftrag|In Vertretung|i\. ?[AV]\.|Mit freundlich|Sehr geehrte|Unterzeichnet|unterzeichnet|Seite|Tel|Fax|E-Mail|Beglaubigt|Zur Beurkundung|Für de[nr] |Herr[n]?\b|Frau\b|Beginn|Ende\b|Quelle\b|Abbildung\b|Abb\.|Tabelle\b|Tab\.|Foto\b|Grafik\b|Diagramm\b|Bezug|Antragsteller|Dieser Text|Ö |N )/u);
export const leadIn = /(?<![\p{L}])(?:folgende[nrs]?|[Ww]ir|[Ii]ch|wird|werden|wurde|wurden|ist|sind|hat|haben|soll|sollen|kann|können|bitten|beantragt|fragen|Unterzeichner|sei|seien|lautet|daher|wie folgt)(?![\p{L}])/u;

/** "Auental, den 18.07.2031" above the signatures. */
export const placeAndDay = new LinePattern(/^\p{Lu}[\p{L} .-]{2,40},? (?:den |am )?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}) ?\d{4}$/u);

/** "Beschluss der Stadtverordnetenversammlung vom 30.01.2031": what a paper goes back to, in a line of its own. */
const citation = new LinePattern(/^\p{L}*(?:[bB]eschluss|[aA]ntrag|[aA]nfrage)(?: (?:der|des) [^.:]{3,70})? vom \d{1,2}\.\d{1,2}\.\d{4}(?:, [^.:]{2,24})?$/u);

/**
 * True for a line that stands as a heading by its form alone: short, alone between blank lines, without final
 * punctuation, and with a paragraph below. `last` is the last line it takes, `said` all of it.
 */
export function isFreeHeading(sheet: Sheet, line: SheetLine, last: number, said: Glance): boolean {
  if (!line.gapBefore || line.index === 0 || line.kind === "row") return false;
  const below = sheet.lines[last + 1];
  const isAlone = sheet.lines[last]?.gapAfter === true;
  if (below === undefined || !isAlone || !hasHeadingShape(said) || finishesSentence(sheet.lines[line.index - 1], said.text)) return false;
  return isParagraph(sheet, below, line.kind === "item" || /^\d{1,2}[.)]\s/u.test(said.text));
}

/**
 * Short lines that stand apart from what is above and right upon a paragraph, as headings do. One alone may be anything;
 * a document that has two of them prints its headings in this way.
 */
export function closeHeadings(sheet: Sheet, from: number): ReadonlySet<number> {
  const found = sheet.lines.slice(from).filter((line) => isClose(sheet, line));
  return new Set(found.length < fewestClose ? [] : found.map(({ index }) => index));
}

function isClose(sheet: Sheet, line: SheetLine): boolean {
  const { text, index } = line;
  if (!line.gapBefore || line.gapAfter || line.kind !== "text" || text.length > longestClose || index === 0) return false;
  const below = sheet.lines[index + 1];
  if (below === undefined || below.kind !== "text" || below.text.length < shortestParagraph || !/^\p{Lu}/u.test(below.text) || !/[.!?:](?:\s|$)/u.test(below.text)) return false;
  return /^\p{Lu}/u.test(text) && text.split(" ").length <= 7 && hasHeadingShape(line) && !text.endsWith(":") && !leadIn.test(text) && !finishesSentence(sheet.lines[index - 1], text);
}

const signature = new LinePattern(/^(?:Mit freundlich|Hochachtungsvoll|gez\.|Im Auftrag|In Vertretung)/iu);
const endsSentence = new LinePattern(/[.!?][“”"«)]?$/u);

/**
 * Short lines between the end of a paragraph and the beginning of another, where a text prints no gaps at all. One alone
 * may be anything; with another, or with a known heading that stands in the same way, it is how the document prints them.
 */
export function tightHeadings(sheet: Sheet, from: number): ReadonlySet<number> {
  const end = sheet.lines.findIndex((line) => line.index > from && signature.isIn(line));
  const lines = sheet.lines.slice(from, end < 0 ? undefined : end);
  const behindText = lines.filter((line) => isTight(sheet, line) && endsSentence.isIn(sheet.lines[line.index - 1]));
  // What stands so below a heading of the paper is one, too, where its sisters stand behind text.
  const found = behindText.length === 0 ? [] : [...behindText, ...lines.filter((line) => isTight(sheet, line) && isKnownHeading(sheet.lines[line.index - 1]))];
  const isManner = found.length >= fewestClose || (found.length > 0 && sheet.lines.slice(from).some((line) => !line.gapAfter && line.text.length <= longestClose && isAboveProse(sheet, line) && headingKind(line) !== null));
  return new Set(isManner ? found.map(({ index }) => index) : []);
}

function isTight(sheet: Sheet, line: SheetLine): boolean {
  const { text, index } = line;
  if (line.gapBefore || line.gapAfter || line.kind !== "text" || line.cells.length > 1 || text.length > longestClose || index === 0) return false;
  return isAboveProse(sheet, line) && /^\p{Lu}\p{Ll}/u.test(text) && text.split(" ").length <= 7 && hasHeadingShape(line) && !leadIn.test(text);
}

function isKnownHeading(line: SheetLine | undefined): boolean {
  return line !== undefined && line.text.length <= longestClose && headingKind(line) !== null;
}

/** Right upon a full line that begins as a sentence does. */
function isAboveProse(sheet: Sheet, { index, text }: SheetLine): boolean {
  const below = sheet.lines[index + 1];
  return below?.kind === "text" && !below.gapBefore && below.text.length >= Math.max(shortestParagraph, 1.5 * text.length) && /^["„‚]?\p{Lu}/u.test(below.text) && !/[•|@\t]/u.test(below.text);
}

const beginsAsHeading = new LinePattern(/^(?:[\p{Lu}\d"„‚'’(]|\p{Ll}+\p{Lu})/u);
/** What tells of a line with one of the forms above that it is no heading. */
const forbidden = [
  /[.,;?]$/u, /[☐☒☑□€\t@]/u, /https?:/u, /www\./u, /^[-–•*·(]/u, /\d{1,2}[.:]\d{2} ?Uhr/u, /\d{5,} /u, /^[A-Z]{1,4}[ /-]?\d[\w/. -]*$/u, /^(?:Abstimmung|Abstimmungsergebnis|Ergebnis|Beschluss)\s?:\s/u,
].map((pattern) => new LinePattern(pattern));
/** What tells it of one that does not end in a colon. */
const forbiddenWithoutColon = [/^\d{1,2}\.\d{1,2}\.\d{2,4}$/u, /\d{1,2}:\d{2}/u, /\s(?:bei|der|die|das|den|dem|des|und|oder|für|mit|von|vom|im|in|zur|zum|an|auf|als|durch|eine[rnms]?)$/u].map((pattern) => new LinePattern(pattern));
const verb = /(?<![\p{L}])(?:wird|werden|wurde|wurden|ist|sind|hat|haben|soll|sollen|gibt|kommt|muss|müssen|darf|dürfen|liegt|wäre|würde)(?![\p{L}])/u;

/** The shape of a heading: its letters, not its place. */
function hasHeadingShape(said: Glance): boolean {
  const { text } = said;
  if (text.length < 3 || text.length > longestHeading || !beginsAsHeading.isIn(said) || isLongerThan(mostWords, text) || !/\p{L}{3}/u.test(text)) return false;
  if (forbidden.some((pattern) => pattern.isIn(said)) || opensLetter.isIn(said) || placeAndDay.isIn(said) || citation.isIn(said)) return false;
  if (text.endsWith(":")) return !isLongerThan(mostWordsBeforeColon, text) && !leadIn.test(text);
  return !forbiddenWithoutColon.some((pattern) => pattern.isIn(said)) && !verb.test(text);
}

/** True for a text of more words than so many. */
function isLongerThan(words: number, text: string): boolean {
  let more = words;
  for (let at = text.indexOf(" "); at >= 0 && more > 0; at = text.indexOf(" ", at + 1)) more -= 1;
  return more <= 0;
}

/** The last words of a sentence whose line was torn off by a page break. */
function finishesSentence(before: SheetLine | undefined, text: string): boolean {
  if (before === undefined) return false;
  return /(?:[,(-]|(?<![\p{L}])(?:der|die|das|den|dem|des|und|oder|für|mit|von|im|in|zur|zum))$/u.test(before.text) && !/^\p{Lu}[^.]*:$/u.test(text);
}

/** Letters from a line to the next gap, counted over five lines at most. */
function paragraphLength(sheet: Sheet, index: number): number {
  let length = sheet.lines[index]?.text.length ?? 0;
  for (let next = index + 1; next < index + 5 && sheet.lines[next]?.gapBefore === false; next++) length += sheet.lines[next]?.text.length ?? 0;
  return length;
}

const years = new LinePattern(/^(?:(?:19|20)\d{2}\s{1,8}){1,9}(?:19|20)\d{2}$/u);
const figures = new LinePattern(/^[-–\d.,€%TEURMio\s]*\d[-–\d.,€%TEURMio\s]*$/u);

/** Years side by side, and figures below them. */
function isTableOfYears(sheet: Sheet, below: SheetLine): boolean {
  const next = sheet.lines[below.index + 1];
  return years.isIn(below) && next !== undefined && !next.gapBefore && figures.isIn(next);
}

/** A paragraph below: prose, or for headings without number also the first item of a list. */
function isParagraph(sheet: Sheet, below: SheetLine, isNumbered: boolean): boolean {
  if (headingKind(below) !== null || below.kind === "heading") return false;
  if (below.kind === "row") return !isNumbered;
  const isItem = below.kind === "item" || /^(?:[-–•*·]|\(?\w{1,3}[.)])\s/u.test(below.text);
  if (isItem) return !isNumbered && below.text.length >= 12;
  if (!/^[\p{Lu}\d"„‚'’(§]/u.test(below.text)) return false;
  if (below.text.length >= 60 || (!isNumbered && isTableOfYears(sheet, below))) return true;
  return /[.!?:]$/u.test(below.text) || paragraphLength(sheet, below.index) >= 80;
}
