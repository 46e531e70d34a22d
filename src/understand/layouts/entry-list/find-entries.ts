import { LinePattern } from "../../../text/line-pattern.ts";
import { agendaHeading, announcesItems, itemLines } from "../../agenda/item-line.ts";
import { formOfKind, isKind } from "../../kinds.ts";
import { bareLabel, type FieldKey, labelsIn } from "../../labels.ts";
import { normalNumber } from "../../references/paper-number.ts";
import { headingKind } from "../../sections/heading-words.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { announcedAbove } from "../meeting-page/announced.ts";
import { type EntryNumber, entryNumberIn } from "./entry-number.ts";
import { shapesOf } from "./entry-shape.ts";

/** What a list says of one paper. */
export interface Entry {
  readonly number: EntryNumber;
  /** In order; what stands behind the last entry may be among its lines. */
  readonly lines: readonly SheetLine[];
}

/** The entries of a page that lists papers. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** The first line of the first entry. */
  readonly first: number;
}

/** So far down the first two entries stand. */
const searched = 120;
const mostEntries = 20_000;
const longestEntry = 25;
const longestHead = 40;
const longestFoot = 15;
const linesOfTitle = 6;

/**
 * The entries of a list of papers: numbers that are all printed in the same place, each with the same sorts of lines around it,
 * and nothing around them that one paper, an agenda or minutes would say of itself. Null where the page is no such list.
 */
export function entriesOn(sheet: Sheet): Entries | null {
  const place = placeOfNumbers(sheet);
  const numbers = place === null ? [] : longestRun(numbersAt(sheet, place));
  if (place === null || distinct(numbers) < 2) return null;
  const entries = entriesBetween(sheet, numbers);
  const shared = sharedShapes(sheet, entries);
  const first = (numbers[0]?.line.index ?? 0) - linesBefore(sheet, numbers);
  const above = sheet.lines.slice(0, first);
  const below = sheet.lines.slice((entries.at(-1)?.lines.at(-1)?.index ?? 0) + 1);
  if (shared.size < fewestShared(numbers.length, announcements(sheet, above, below))) return null;
  if (above.length > longestHead || below.length > Math.max(longestFoot, sheet.lines.length / 3)) return null;
  if (isOfMeeting(sheet, above, entries) || saysOnePaper(sheet, above, shared) || holdsText(sheet, above.concat(below), entries)) return null;
  return { entries, first };
}

/** The more entries there are and the more clearly they are announced, the less each of them must share with the others to be no accident. */
function fewestShared(entries: number, saidToBeList: number): number {
  const alone = entries >= 5 ? 1 : entries >= 3 ? 2 : 3;
  return saidToBeList === 2 ? alone - 2 : Math.max(1, alone - saidToBeList);
}

/** How clearly the page says that it is a list: 2 by papers in a heading or one of its first lines, 1 by other words and lines or the captions of a table, else 0. */
function announcements(sheet: Sheet, above: readonly SheetLine[], below: readonly SheetLine[]): number {
  if (above.some((line, index) => line.text.length <= longestAnnouncement && papersWord.isIn(line) && (line.kind === "heading" || index < linesOfTitle))) return 2;
  return below.slice(0, 3).some((line) => announcesList(line)) || above.some((line) => announcesList(line) || isCaptions(sheet, line)) ? 1 : 0;
}

/** In which place most of the papers are named among the first lines; null where no place names two. */
function placeOfNumbers(sheet: Sheet): string | null {
  const byPlace = new Map<string, Set<string>>();
  for (const line of sheet.lines.slice(0, searched)) {
    const found = entryNumberIn(sheet, line);
    if (found === null) continue;
    const known = byPlace.get(found.place) ?? new Set();
    byPlace.set(found.place, known.add(normalNumber(found.number)));
  }
  const [most] = [...byPlace].toSorted((a, b) => b[1].size - a[1].size);
  return most === undefined || most[1].size < 2 ? null : most[0];
}

function numbersAt(sheet: Sheet, place: string): readonly EntryNumber[] {
  const found: EntryNumber[] = [];
  for (const line of sheet.lines) {
    if (found.length >= mostEntries) break;
    const number = entryNumberIn(sheet, line);
    if (number?.place === place) found.push(number);
  }
  return found;
}

/** The numbers that follow each other closely; the longest such run. */
function longestRun(numbers: readonly EntryNumber[]): readonly EntryNumber[] {
  let [best, run]: [readonly EntryNumber[], EntryNumber[]] = [[], []];
  for (const number of numbers) {
    const last = run.at(-1);
    if (last !== undefined && number.line.index - last.line.index > longestEntry) run = [];
    run.push(number);
    if (run.length > best.length) best = run;
  }
  return best;
}

function distinct(numbers: readonly EntryNumber[]): number {
  return new Set(numbers.map(({ number }) => normalNumber(number))).size;
}

/** From each number to the next; the last entry is as long as the longest other one. */
function entriesBetween(sheet: Sheet, numbers: readonly EntryNumber[]): readonly Entry[] {
  const lengths = numbers.slice(1).map((number, n) => number.line.index - (numbers[n]?.line.index ?? 0));
  const longest = Math.max(1, ...lengths);
  return numbers.map((number, n) => ({ number, lines: sheet.lines.slice(number.line.index, number.line.index + (lengths[n] ?? longest)) }));
}

/** What three entries of four say, in whatever words. */
function sharedShapes(sheet: Sheet, entries: readonly Entry[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines, number } of entries) {
    // The label of the number itself tells nothing more.
    const shapes = new Set(lines.flatMap((line) => shapesOf(sheet, line)).filter((shape) => shape !== number.place && !shape.endsWith(" cells")));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= entries.length * 0.75).map(([shape]) => shape));
}

/** How many lines of the first entry stand above its number: as many as look like those above the other numbers. */
function linesBefore(sheet: Sheet, numbers: readonly EntryNumber[]): number {
  const [first = 0, ...others] = numbers.map(({ line }) => line.index);
  for (let before = 1; before <= linesOfTitle; before++) {
    const alike = others.filter((other) => isAlike(sheet, sheet.lines[first - before], sheet.lines[other - before]));
    if (alike.length < others.length * 0.75) return before - 1;
  }
  return linesOfTitle;
}

function isAlike(sheet: Sheet, a: SheetLine | undefined, b: SheetLine | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind || a.level !== b.level || a.cells.length !== b.cells.length) return false;
  const [one, other] = [shapesOf(sheet, a), shapesOf(sheet, b)].map((shapes) => shapes.filter((shape) => !shape.startsWith("says ")));
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  return one.every((shape) => other.includes(shape)) && (one.length > 0 || (a.gapBefore === b.gapBefore && a.gapAfter === b.gapAfter));
}

const longestAnnouncement = 100;
const papers = String.raw`(?:[tT]reffer|[sS]uchergebnis(?:se)?|[vV]orlagen|[aA]nträge|[aA]nfragen|[dD]rucksachen|[vV]orgänge|[eE]mpfehlungen|[eE]ingaben|[pP]etitionen|[bB]eschlüsse|[iI]nitiativen)`;
const papersWord = new LinePattern(new RegExp(String.raw`(?<!\p{L})\p{L}*${papers}(?!\p{L})`, "u"));
/** Any list may call itself so. */
const listWord = new LinePattern(new RegExp(String.raw`(?<!\p{L})\p{L}*(?:${papers}|[eE]rgebnis(?:se)?|[lL]iste|[üÜ]bersicht|[rR]echerche|[vV]erzeichnis|[aA]rchiv)(?!\p{L})`, "u"));

/** "Anträge der Fraktion", "25 Treffer", "Vorlagenübersicht": a short line that says that several papers follow. */
export function announcesList(line: SheetLine): boolean {
  return line.text.length <= longestAnnouncement && listWord.isIn(line) && !/[.!?]$/u.test(line.text);
}

/** "Vorlage | Betreff | Datum" */
function isCaptions(sheet: Sheet, line: SheetLine): boolean {
  return line.cells.length > 2 && line.cells.filter((cell) => bareLabel(sheet.text.slice(...cell)) !== null).length >= 2;
}

const callsItself = new LinePattern(/^(?:TOP|Tagesordnungspunkt|[ÖN])\s?\d/u);

/** The agenda of a meeting, and what is made of it, names papers, too. */
function isOfMeeting(sheet: Sheet, above: readonly SheetLine[], entries: readonly Entry[]): boolean {
  const called = entries.filter(({ number, lines }) => [sheet.lines[number.line.index - 1], ...lines].some((line) => callsItself.isIn(line)));
  if (above.some((line) => agendaHeading.isIn(line)) || called.length > entries.length / 2) return true;
  if (above.some((line) => isKind(line) && ["minutes", "minutesExtract", "notice", "invitation", "agenda", "voteList"].includes(formOfKind(line) ?? ""))) return true;
  const countsItems = above.some((line) => announcesItems.isIn(line)) || itemLines(sheet, searched).length > entries.length / 2;
  return countsItems && announcedAbove(sheet, entries[0]?.number.line.index ?? 0, true) !== null;
}

const ofPapers: ReadonlySet<FieldKey> = new Set<FieldKey>(["kind", "office", "author", "initiator", "visibility", "number", "date", "responsible"]);

/** What the page of one paper says of it above all others that it names: its subject, its Beratungsfolge, several fields, or its kind alone on a line. */
function saysOnePaper(sheet: Sheet, above: readonly SheetLine[], shared: ReadonlySet<string>): boolean {
  const keys = new Set<FieldKey>();
  for (const line of above) {
    if (isKind(line)) return true;
    if (line.cells.length > 2 || shapesOf(sheet, line).some((shape) => shared.has(shape))) continue;
    const label = line.cells.length === 2 ? sheet.text.slice(...(line.cells[0] ?? line.span)) : line.text;
    const hit = labelsIn(line)[0];
    const key = hit?.start === 0 ? (line.text.slice(hit.valueStart).trim() === "" && isCaption(sheet, line) ? null : hit.key) : isCaption(sheet, line) && line.cells.length < 2 ? null : bareLabel(label);
    if (key !== null) keys.add(key);
  }
  return keys.has("title") || keys.has("consultations") || [...keys].filter((key) => ofPapers.has(key)).length > 1;
}

/** A label alone on its line above or below another such, as a copy prints the captions of a table. */
function isCaption(sheet: Sheet, line: SheetLine): boolean {
  return [sheet.lines[line.index - 1], sheet.lines[line.index + 1]].some((near) => near !== undefined && near.cells.length < 2 && bareLabel(near) !== null);
}

const ofText: ReadonlySet<string> = new Set(["resolution", "facts", "reason", "legal", "financialEffects", "question", "answer"]);
const ofLetter = new LinePattern(/^(?:Sehr geehrte|Mit freundliche|Liebe Kolleg)/u);
const sentence = new LinePattern(/\p{Ll}{3}[.!?]["”“]?$/u);
const shortestSentence = 60;

function isProse(line: SheetLine): boolean {
  return line.text.length >= shortestSentence && sentence.isIn(line);
}

/** Around a list no text of a paper stands, and in its entries no more than the beginning of one. */
function holdsText(sheet: Sheet, around: readonly SheetLine[], entries: readonly Entry[]): boolean {
  if (around.some((line) => ofLetter.isIn(line))) return true;
  if (around.some((line) => ofText.has(headingKind(line) ?? "") && line.text.length < shortestSentence && !announcesList(line))) return true;
  const [first, last] = [entries[0]?.number.line.index ?? 0, entries.at(-1)?.number.line.index ?? 0];
  return around.filter((line) => isProse(line)).length > 2 || sheet.lines.slice(first, last).filter((line) => isProse(line)).length > entries.length;
}
