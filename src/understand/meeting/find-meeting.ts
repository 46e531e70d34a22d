import type { AttendanceFact, Head, HeadField, MeetingFact } from "../../council/understanding.ts";
import type { Visibility } from "../../council/visibility.ts";
import { singleSpaced } from "../../text/blanks.ts";
import { LinePattern } from "../../text/line-pattern.ts";
import type { Span } from "../../text/span.ts";
import { SIGNS } from "../../text/signs.ts";
import { namesOf } from "../attendance/names-in.ts";
import { type Clue, CluedPattern, clueOf } from "../clues.ts";
import { sentencesIn } from "../sentences.ts";
import type { Sheet, SheetLine } from "../sheet.ts";
import { visibilityIn } from "../layouts/head/visibility-word.ts";
import type { PartMark } from "../visibility/part-marks.ts";
import { clocksIn, mayTellHour } from "./clock.ts";

const foundBy = "meeting/head";
/** Where the head of minutes ends at the latest, in lines. */
const longestHead = 80;
/** How many lines from the end the hour may stand at which a meeting was over. */
const longestEnd = 40;
const beginLabel = new CluedPattern(/(?<![\p{L}])(?:(?:Sitzungs)?[Bb]eginn|BEGINN|Anfang)(?:\s(?:der|des)\s[\p{L} ]{3,40})?(?:\s?:\s{0,12}|\s{1,12}(?:um\s)?)(?=\d)/u);
const endLabel = new CluedPattern(/(?<![\p{L}])(?:(?:Sitzungs)?[Ee]nde|ENDE|Schluss)(?:\s(?:der|des)\s[\p{L} ]{3,40})?(?:\s?:\s{0,12}|\s{1,12}(?:gegen\s|um\s)?)(?=\d)/u);
const timeLabel = new LinePattern(/^(?:Zeit|Dauer|Uhrzeit|Sitzungszeit|Sitzungsdauer)\s?[:\t]\s*/u);
const placeLabel = new LinePattern(/^(?:(?:Sitzungs)?[Oo]rt|Tagungsort|Sitzungsraum|Raum|Ort\/Raum|Raum\/Ort|Ort, Raum|Ort der Sitzung|Sitzungssaal)\s?[:\t]\s*/u);
const opens = /(?<![\p{L}])(?:eröffnet|eröffnete)\s[^.]{0,120}(?:Sitzung|Versammlung)|begrüßt\s[^.]{0,80}(?:Anwesenden|Mitglieder|Erschienenen)[^.]{0,120}(?:Beschlussfähigkeit|eröffnet)/u;
const closes = /(?<![\p{L}])(?:schließt|schloss|beendet|geschlossen)(?![\p{L}])/u;

const openingWords = clueOf(opens);
const closingWords = clueOf(closes);

/** What is known beside the text of minutes when the meeting itself is read. */
export interface Known {
  readonly head: Head;
  readonly attendance: readonly AttendanceFact[];
  /** Each entry of the lists, also where somebody is named twice. */
  readonly entries: readonly AttendanceFact[];
  readonly marks: readonly PartMark[];
  /** Where the items begin. */
  readonly until: number;
  readonly isHidden: (span: Span) => boolean;
}

/** The meeting that minutes tell of: which body, when, where, who presided and who wrote it down. */
export function findMeeting(sheet: Sheet, known: Known): MeetingFact {
  const held = known.head.consultations[0];
  const lines = sheet.lines.slice(0, longestHead).filter((line) => line.span[0] < known.until && !known.isHidden(line.span));
  const phrase = held === undefined ? null : lines.find((line) => line.span[0] <= held.span[1] && held.span[1] <= line.span[1] + 1 && held.span[1] > line.span[0]) ?? null;
  const field = <T>(value: T | null, confidence = 0.8): HeadField<T> | null => (held === undefined || value === null ? null : { value, span: held.span, foundBy, confidence });
  return {
    organization: field(held?.organization ?? null), number: field(held?.meeting ?? null), date: field(held?.date ?? null),
    start: startOf(sheet, lines, phrase, known), end: endOf(sheet, lines, phrase, known), place: placeOf(sheet, lines, phrase, held?.span[1] ?? null),
    chair: chairOf(sheet, known), minuteTaker: holderOf(known.entries, "minuteTaker"), parts: partsOf(known),
  };
}

function startOf(sheet: Sheet, lines: readonly SheetLine[], phrase: SheetLine | null, known: Known): HeadField<string> | null {
  return labelledTime(sheet, lines, beginLabel) ?? timeRange(lines, 0) ?? timesBehind(lines, phrase, 0) ?? toldTime(sheet, known, opens, openingWords, [known.until - 1500, known.until + 1500]);
}

function endOf(sheet: Sheet, lines: readonly SheetLine[], phrase: SheetLine | null, known: Known): HeadField<string> | null {
  const close = sheet.text.length;
  return labelledTime(sheet, lines, endLabel) ?? timeRange(lines, 1) ?? labelledTime(sheet, lastLines(sheet, known), endLabel) ?? timesBehind(lines, phrase, 1) ?? toldTime(sheet, known, closes, closingWords, [close - 2500, close]);
}

/** The last lines that are not hidden, in order. */
function lastLines(sheet: Sheet, known: Known): readonly SheetLine[] {
  const last: SheetLine[] = [];
  for (let index = sheet.lines.length - 1; index >= 0 && last.length < longestEnd; index--) {
    const line = sheet.lines[index];
    if (line !== undefined && !known.isHidden(line.span)) last.push(line);
  }
  return last.toReversed();
}

function labelledTime(sheet: Sheet, lines: readonly SheetLine[], label: CluedPattern): HeadField<string> | null {
  for (const line of lines) {
    const match = (line.signs & SIGNS.digit) !== 0 && label.isIn(sheet, line.span) ? label.pattern.exec(line.text) : null;
    const clock = match === null || /nicht[ -]?öffentlich/u.test(line.text.slice(0, match.index + match[0].length)) ? undefined : clocksIn(line.text.slice(match.index + match[0].length, match.index + match[0].length + 16), true)[0];
    if (match === null || clock === undefined || clock.start > 2) continue;
    const end = line.span[0] + match.index + match[0].length + clock.end;
    return { value: clock.time, span: [line.span[0] + match.index, end], foundBy, confidence: 0.9 };
  }
  return null;
}

/** "Zeit: 17:00 - 19:35 Uhr". */
function timeRange(lines: readonly SheetLine[], which: 0 | 1): HeadField<string> | null {
  for (const line of lines) {
    const match = timeLabel.matchIn(line);
    if (match === null) continue;
    const clocks = clocksIn(line.text.slice(match[0].length), true);
    const clock = clocks[which];
    const isRange = which === 0 || (clocks[0] !== undefined && clock !== undefined && /^\s?(?:Uhr)?\s?(?:[-–]|bis)\s?$/u.test(line.text.slice(match[0].length).slice(clocks[0].end, clock.start)));
    if (clock !== undefined && isRange) return { value: clock.time, span: [line.span[0], line.span[0] + match[0].length + clock.end], foundBy, confidence: 0.85 };
  }
  return null;
}

/** "am Montag, 17.02.2031, 19:30 Uhr bis 22:05 Uhr", also in the line below the day. */
function timesBehind(lines: readonly SheetLine[], phrase: SheetLine | null, which: 0 | 1): HeadField<string> | null {
  if (phrase === null) return null;
  const near = lines.slice(lines.indexOf(phrase), lines.indexOf(phrase) + 3);
  for (const line of near) {
    const clocks = clocksIn(line.text);
    const [first, second] = clocks;
    if (first === undefined) continue;
    const isRange = second !== undefined && /^\s?(?:[-–]|bis)\s?$/u.test(line.text.slice(first.end, second.start));
    const clock = which === 0 ? first : isRange ? second : undefined;
    return clock === undefined ? null : { value: clock.time, span: [line.span[0] + clock.start, line.span[0] + clock.end], foundBy, confidence: 0.75 };
  }
  return null;
}

/** "Die Vorsitzende eröffnet um 19:00 Uhr die Sitzung." */
function toldTime(sheet: Sheet, { isHidden }: Known, pattern: RegExp, words: Clue, within: Span): HeadField<string> | null {
  if (!words.isIn(sheet, within)) return null;
  for (const span of sentencesIn(sheet.text, [Math.max(0, within[0]), Math.min(sheet.text.length, within[1])])) {
    if (!words.isIn(sheet, span) || !mayTellHour(sheet.text, span)) continue;
    const said = sheet.text.slice(...span);
    const clock = pattern.test(said) && !isHidden(span) && /Sitzung|Versammlung|Teil/u.test(said) && !/nicht[ -]?öffentlich/u.test(said) ? clocksIn(said)[0] : undefined;
    if (clock !== undefined) return { value: clock.time, span, foundBy: "meeting/told", confidence: 0.7 };
  }
  return null;
}

function placeOf(sheet: Sheet, lines: readonly SheetLine[], phrase: SheetLine | null, dayEnd: number | null): HeadField<string> | null {
  const labelled: HeadField<string>[] = [];
  for (const line of lines) {
    const label = placeLabel.matchIn(line)?.[0] ?? "";
    const value = label === "" ? "" : line.text.slice(label.length).trim();
    if (value !== "") labelled.push({ value, span: [line.span[0] + label.length, line.span[1]], foundBy, confidence: 0.9 });
  }
  const [first, second] = labelled;
  if (first !== undefined) return second === undefined || second.value === first.value ? first : { ...first, value: `${first.value}, ${second.value}`, span: [first.span[0], second.span[1]] };
  return phrase === null || dayEnd === null ? null : placeBehind(sheet, lines, phrase, dayEnd);
}

const into = /(?:^|[\s,])(?:im|in der|in dem|in den|auf dem|in)\s(?=[\p{Lu}„"])/u;
const placeWord = /(?:[Ss]aal|[Rr]athaus|[Hh]aus|[Hh]alle|[Rr]aum|[Zz]immer|[Ss]chule|[Gg]ast(?:stätte|hof)|[Zz]entrum|[Hh]eim|[Hh]of|[Gg]ebäude|[Kk]irche|[Ff]oyer|[Aa]ula|[Ff]euerwehr|[Aa]mt|[Tt]reff|[Mm]ühle|[Ss]chloss)/u;

/** "…, im Ratssaal des Rathauses, Markt 1" behind the day or in the line below it; a bare line below the day that names a hall. */
function placeBehind(sheet: Sheet, lines: readonly SheetLine[], phrase: SheetLine, dayEnd: number): HeadField<string> | null {
  const at = lines.indexOf(phrase);
  const last = goesOn(lines, at);
  const end = lines[last]?.span[1] ?? phrase.span[1];
  const behind = sheet.text.slice(dayEnd, end);
  const match = into.exec(behind.replace(/\n/gu, " "));
  if (match !== null) {
    const start = dayEnd + match.index + match[0].length;
    const value = singleSpaced(sheet.text.slice(start, end)).replace(/[.,;]$/u, "").replace(/,?\s(?:von|um|ab)\s\d{1,2}[:.].*$/u, "").trim();
    if (placeWord.test(value) && value.length <= 160) return { value, span: [start, end], foundBy, confidence: 0.75 };
  }
  const below = lines.slice(at + 1, at + 4).find((line) => placeWord.test(line.text) && line.text.length <= 100 && !/[:.]$|:\s/u.test(line.text) && /^[\p{Lu}„"]/u.test(line.text));
  return below === undefined ? null : { value: below.text, span: below.span, foundBy, confidence: 0.6 };
}

/** The last line of the sentence that announces the meeting: it goes on in lines that begin small, or with "im …". */
function goesOn(lines: readonly SheetLine[], from: number): number {
  let last = from;
  for (let more = true; more && last - from < 3; ) {
    const [line, next] = [lines[last], lines[last + 1]];
    more = line !== undefined && next !== undefined && !next.gapBefore && (/^(?:im|in der|in|des|der|auf|um|von|\p{Ll}\p{L}{1,20}[ ,])\s?/u.test(next.text) || /[,-]$|\s(?:im|in|der|des)$/u.test(line.text)) && !/^\p{L}{2,24}:/u.test(next.text);
    if (more) last++;
  }
  return last;
}

function holderOf(attendance: readonly AttendanceFact[], role: AttendanceFact["role"]): HeadField<string> | null {
  const holders = attendance.filter((one) => one.role === role && one.status === "present");
  const [first] = holders;
  return first === undefined || holders.length > 2 ? null : { value: first.name, span: first.span, foundBy: first.foundBy, confidence: 0.85 };
}

function chairOf(sheet: Sheet, known: Known): HeadField<string> | null {
  return holderOf(known.attendance, "chair") ?? opener(sheet, known);
}

/** Who opens the meeting presides over it. */
export function opener(sheet: Sheet, { until, attendance, isHidden }: Pick<Known, "until" | "attendance" | "isHidden">): HeadField<string> | null {
  const around: Span = [Math.max(0, until - 2000), Math.min(sheet.text.length, until + 1500)];
  if (!openingWords.isIn(sheet, around)) return null;
  for (const span of sentencesIn(sheet.text, around)) {
    if (!openingWords.isIn(sheet, span)) continue;
    const said = singleSpaced(sheet.text.slice(...span));
    const match = isHidden(span) ? null : opens.exec(said);
    const names = match === null ? [] : namesOf(said.slice(0, match.index), attendance);
    if (names.length === 1) return { value: names[0] ?? "", span, foundBy: "meeting/opened", confidence: 0.7 };
  }
  return null;
}

function partsOf({ head, marks }: Known): readonly HeadField<Visibility>[] {
  const parts: HeadField<Visibility>[] = [];
  for (const { visibility, span, reachesOn } of marks) {
    if (reachesOn && !parts.some((part) => part.value === visibility)) parts.push({ value: visibility, span, foundBy: "meeting/part", confidence: 0.85 });
  }
  if (parts.length > 0) return parts;
  const title = head.title;
  const whole = head.visibility?.value ?? (title === null ? null : visibilityIn(title.value));
  const span = head.visibility?.span ?? title?.span;
  return whole === null || span === undefined ? [] : [{ value: whole, span, foundBy: "meeting/head", confidence: 0.8 }];
}
