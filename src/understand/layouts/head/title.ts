import { singleSpaced } from "../../../text/blanks.ts";
import { askedOnceOfLine } from "../../../text/glance.ts";
import { LinePattern } from "../../../text/line-pattern.ts";
import type { Span } from "../../../text/span.ts";
import { firstDay } from "../../day.ts";
import { isKind } from "../../kinds.ts";
import { bareLabel, labelsIn } from "../../labels.ts";
import type { Sheet, SheetLine } from "../../sheet.ts";
import { headingKind } from "../../sections/heading-words.ts";
import { isLetterhead } from "./body.ts";
import { isChoice } from "./head-visibility.ts";
import { isUnit } from "./unit-name.ts";
import { moverIn } from "./mover.ts";
import { numberAnnouncedOn } from "./number.ts";
import { isColumn } from "./stacked-table.ts";
import { namesBody } from "./organization-words.ts";

/** A title found by its place, and the lines it takes (both inclusive). */
export interface PlacedTitle {
  readonly value: string;
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
}

const mostLines = 7;
/** Before a day at most its weekday stands. */
const farthestDay = 12;

/** The paragraph that ends right above line `before` (a Beratungsfolge): lines that say nothing else of the head. */
export function titleAbove(sheet: Sheet, before: number, taken: ReadonlySet<number>): PlacedTitle | null {
  let last = before - 1;
  while (last >= 0 && (isMoverLine(sheet, last) || /^[^.:]{1,60}[Ff]raktion(?:en)?$/u.test(sheet.lines[last]?.text ?? "") || /^Beratungs(?:folge|reihenfolge)/u.test(sheet.lines[last]?.text ?? ""))) last--;
  let first = last;
  if (!isTitleLine(sheet, last, taken)) return null;
  while (first > 0 && last - first < mostLines && sheet.lines[first]?.gapBefore === false && isTitleLine(sheet, first - 1, taken)) first--;
  return /^\p{Ll}/u.test(sheet.lines[first]?.text ?? "") ? null : placedTitle(sheet, first, last);
}

/** The paragraph that begins right below line `after` and ends before line `to`. */
export function titleBelow(sheet: Sheet, after: number, to: number, taken: ReadonlySet<number>): PlacedTitle | null {
  if (/^\p{Ll}/u.test(sheet.lines[after + 1]?.text ?? "")) return null;
  const first = /^(?:Tagesordnungspunkt|Beratungsgegenstand|Gegenstand|Betreff|Betrifft|Thema|Titel):?$/u.test(sheet.lines[after + 1]?.text ?? "") ? after + 2 : after + 1;
  if (first >= to || !isTitleLine(sheet, first, taken)) return null;
  let last = first;
  while (last + 1 < to && last - first < 3 && sheet.lines[last + 1]?.gapBefore === false && isTitleLine(sheet, last + 1, taken)) last++;
  const title = placedTitle(sheet, first, last);
  return /[.;,:]$/u.test(title.value) ? null : title;
}

/** The heading that the source marks as such among the first lines and that says nothing else of the head; null where there is none. */
export function titleByMark(sheet: Sheet, to: number, taken: ReadonlySet<number>): PlacedTitle | null {
  for (let index = 0; index < Math.min(to, 14); index++) {
    const line = sheet.lines[index];
    if (line === undefined || line.kind !== "heading" || line.cells.length > 1 || line.text.length < 12 || !line.text.includes(" ") || (!isTitleLine(sheet, index, taken) && firstDay(line) === null)) continue;
    if (!isLegible(line.text)) return null;
    // A heading that opens with a day tells when, not what.
    if ((firstDay(line)?.start ?? farthestDay) < farthestDay) continue;
    let last = index;
    while (last + 1 < to && last - index < mostLines && sheet.lines[last + 1]?.gapBefore === false && (sheet.lines[last + 1]?.kind === "heading" || /^\p{Ll}/u.test(sheet.lines[last + 1]?.text ?? "")) && isTitleLine(sheet, last + 1, taken)) last++;
    return placedTitle(sheet, index, last);
  }
  return null;
}

/** Words enough for a subject, and none of the debris that recognition leaves of stamps and signs. */
function isLegible(text: string): boolean {
  return !/[:;,]$|[%~_\\^|]|\p{L}\d\p{L}/u.test(text) && firstDay(text) === null && (text.match(/(?<![\p{L}\d])\p{L}{4,}(?![\p{L}\d])/gu)?.length ?? 0) >= 2;
}

/** The lines `first` to `last` as a title. */
export function placedTitle(sheet: Sheet, first: number, last: number): PlacedTitle {
  const start = sheet.lines[first]?.span[0] ?? 0;
  const end = sheet.lines[last]?.span[1] ?? start;
  return { value: singleSpaced(sheet.text.slice(start, end)), span: [start, end], firstLine: first, lastLine: last };
}

function isMoverLine(sheet: Sheet, index: number): boolean {
  const line = sheet.lines[index];
  return line !== undefined && moverIn(line) !== null;
}

/** "Der Bürgermeister", "DIE LANDRÄTIN", "- Der Magistrat -": whose letterhead it is. */
const officeHolder = new LinePattern(/^[-–]?\s?(?:der|die) (?:(?:ober|orts|bezirks|verbands|samtgemeinde|amts)?bürgermeister|(?:ober)?landr(?:at|ät)|landrat|magistrat|kreisausschuss|gemeindevorstand|gemeindedirektor|(?:ober)?kreisdirektor|stadtdirektor|verbandsvorsteher|vorsitzende|amtsdirektor|amtsvorsteher|verbandsdirektor|regionspräsident|präsident)(?:in|e|er)?(?: (?:der|des) \p{L}[\p{L} .-]{2,50})?\s?[-–]?$/iu);

const countOfFiles = new LinePattern(/^\d{1,2} Anlagen?$/u);
const file = new LinePattern(/\.(?:pdf|docx?)(?:\s|$)/u);
const fileSize = new LinePattern(/\(\d[\d.,]* ?[kKM]B\)/u);
const intoBody = new LinePattern(/^In (?:den|die|das) \p{Lu}/u);
const headsList = new LinePattern(/^(?:(?:Zugehörige|Weitere|Bisherige|Geplante|Nächste) )?(?:Sitzungen|Sitzungstermine|Termine|Beratungen|Gremien|Dokumente|Dateien|Downloads?)$/u);
const saysElse = new LinePattern(/^(?:Frage \d{1,2}:?|Zu Frage \d{1,2}:?|BITTE|Anzahl der|Zu TOP|zu TOP)(?:\s|$)/u);
/** What ends a letter: nothing of the head stands there or below. */
const closing = new LinePattern(/^(?:Mit (?:den |vielen |unseren )?(?:freundlich|best|herzlich|kollegial)\p{L}{1,3} (?:Grüßen|Gruß|Grüssen|Gruss|Empfehlungen)|(?:Freundliche|Beste|Herzliche|Viele) Grüße|Hochachtungsvoll)(?!\p{L})/iu);
const publicity = LinePattern.oneOf([/^[-–(]\s?(?:nicht ?)?öffentlich\s?[-–)]$/iu, /^(?:nicht ?)?öffentliche?(?: Sitzung)?$/iu, /^(?:Beratung )?in (?:nicht)?öffentlicher Sitzung$/iu]);

/** A line that may belong to a title: words, and nothing that the head says elsewhere. */
export function isTitleLine(sheet: Sheet, index: number, taken: ReadonlySet<number>): boolean {
  const line = sheet.lines[index];
  return line !== undefined && !taken.has(index) && saysNothingElse(line);
}

const saysNothingElse = askedOnceOfLine((line: SheetLine) => {
  if (line.text.length > 300 || countOfFiles.isIn(line) || !/\p{L}{3}/u.test(line.text)) return false;
  if (isKind(line) || headingKind(line) !== null || labelsIn(line)[0]?.start === 0) return false;
  if (file.isIn(line) || fileSize.isIn(line) || (intoBody.isIn(line) && namesBody(line))) return false;
  if (headsList.isIn(line) || saysElse.isIn(line) || officeHolder.isIn(line)) return false;
  if (saysPublicity(line) || endsLetter(line)) return false;
  if (isCaptions(line) || saysMeeting(line) || (line.index < 10 && (isLetterhead(line) || isUnit(line)))) return false;
  const day = firstDay(line);
  if (day !== null && line.text.length - (day.end - day.start) <= 12) return false;
  return numberAnnouncedOn(line) === null && !(namesBody(line) && line.text.split(" ").length <= 2);
});

/** "öffentlich", "Beratung in öffentlicher Sitzung", "[x] öffentlich": says who may know, and nothing else. */
export function saysPublicity(line: SheetLine): boolean {
  return isChoice(line) || publicity.isIn(line);
}

/** "Mit freundlichen Grüßen". */
export function endsLetter(line: SheetLine | undefined): boolean {
  return closing.isIn(line);
}

/** "Gremium | Termin | Zuständigkeit": nothing but captions or labels in its cells. */
function isCaptions(line: SheetLine): boolean {
  const cells = line.cells.length < 2 ? line.saidCells : line.saidCells.filter(({ text }) => text !== "");
  return cells.length > 1 && cells.filter((cell) => bareLabel(cell) !== null || isColumn(cell)).length >= cells.length - 1;
}

/** "Sitzung des Gemeinderats am 20. Mai 2031", "TOP 5 - öffentlich": tells the meeting, not the subject. */
function saysMeeting(line: SheetLine): boolean {
  return itemOfMeeting.isIn(line) || (line.text.length <= 140 && meetingInWords.mayBeIn(line) && firstDay(line) !== null && meetingInWords.isIn(line));
}

const itemOfMeeting = new LinePattern(/^(?:zu )?(?:TOP|Tagesordnungspunkt|Punkt):?\s?(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*(?:\s?[-–,(]?\s?(?:nicht ?)?öffentlich\)?)?$/iu);
const meetingInWords = new LinePattern(/^(?:(?:zur|für die|in der|aus der) )?(?:\d{1,3}\. )?(?:(?:nicht)?öffentlichen? |ordentlichen? )*\p{L}{0,20}[sS]itzung (?:des|der|am|vom) /u);

/** A line of a letterhead: who sends, to whom, where, and how to reach them. */
export function isAddress(text: string): boolean {
  return /^(?:Herrn?|Frau|An |Der |Die |Stadt |Gemeinde |Landkreis |Tel|Fax|E-Mail|Internet|\d{5} )/u.test(text) || /(?:str\.|straße|platz|weg) \d|fraktion|Fraktion|@|\d{5} \p{Lu}/u.test(text);
}
