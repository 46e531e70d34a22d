import { codeAt } from "../text/code-at.ts";
import { askedOnce, type Glance, type Said } from "../text/glance.ts";
import { isCapitalCode, isDigitCode, isLetterCode } from "../text/letters.ts";
import { LinePattern } from "../text/line-pattern.ts";
import { matchesAt, matchesIn } from "../text/matches.ts";
import { SIGNS } from "../text/signs.ts";

/** A day printed in a text. */
export interface Day {
  /** ISO date. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const months: readonly string[] = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
const english: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "2031-05-14", and "2031 May 14" or "May 14, 2031" or "May 14 2031" as pages print it whose server speaks English. */
const foreign = /(?<![\d./-])(?:((?:19|20)\d{2})-(\d{2})-(\d{2})|((?:19|20)\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} (\d{1,2})|(?<![\p{L}])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} (\d{1,2}),? ((?:19|20)\d{2}))(?![\d/.-]\d|\d|-\p{L})/gu;
const pattern =
  /(\d{1,2})\. ?(?:(\d{1,2})\. ?((?:19|20|22)\d{2}|\d{2}(?!\d|\.\d))|(J[aä]nner|Januar|Februar|März|Marz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.?) (\d{4}))/iuy;
const [stop, blank] = [0x2e, 0x20];

/** The days with a year that a text prints, in order: "14.05.2031", "3.2.31", "6. Mai 2031", "3. Sept. 2031", "2031-05-14". */
export const daysIn = askedOnce(findDays);

const none: readonly Day[] = [];

/** What every day holds, and every part of a line that tells one, however the line is cut: the full stop behind a number, or the year. */
export const holdsDay = new LinePattern(/\d\. ?[\p{L}\d]|(?:19|20)\d{2}/u);

function findDays(said: Glance): readonly Day[] {
  const { text } = said;
  if ((said.signs & SIGNS.digit) === 0) return none;
  const german = germanDays(text);
  if (!holdsForeignYear(text, "20") && !holdsForeignYear(text, "19")) return german;
  return [...german, ...foreignDays(text)].toSorted((a, b) => a.start - b.start);
}

function germanDays(text: string): readonly Day[] {
  const places: number[] = [];
  for (let at = text.indexOf("."); at >= 0; at = text.indexOf(".", at + 1)) {
    const place = placeOfDay(text, at);
    if (place >= 0) places.push(place);
  }
  return places.length === 0 ? none : matchesAt(text, places, pattern).flatMap((match) => dayOf(match, isoOf(match)));
}

/** Where the number of a day begins that a full stop ends: one or two digits before, a number or a month's name behind; -1 where it ends none. */
function placeOfDay(text: string, at: number): number {
  if (!isDigitCode(codeAt(text, at - 1))) return -1;
  const start = isDigitCode(codeAt(text, at - 2)) ? at - 2 : at - 1;
  const before = codeAt(text, start - 1);
  const behind = codeAt(text, at + 1) === blank ? codeAt(text, at + 2) : codeAt(text, at + 1);
  return before === stop || isDigitCode(before) || !(isDigitCode(behind) || isLetterCode(behind)) ? -1 : start;
}

/** Whether a year of a century stands where `foreign` can match: before a hyphen or a month's name, or behind the number of a day. */
function holdsForeignYear(text: string, century: string): boolean {
  for (let at = text.indexOf(century); at >= 0; at = text.indexOf(century, at + 1)) {
    const behind = text.charAt(at + 4);
    if (behind === "-" || (behind === " " && isCapitalCode(codeAt(text, at + 5)))) return true;
    if (text.charAt(at - 1) === " " && (text.charAt(at - 2) === "," || isDigitCode(codeAt(text, at - 2)))) return true;
  }
  return false;
}

function foreignDays(text: string): readonly Day[] {
  return matchesIn(text, foreign).flatMap((match) => {
    const month = match[2] === undefined ? english.indexOf((match[5] ?? match[7] ?? "").toLowerCase()) + 1 : Number(match[2]);
    return dayOf(match, isoDay(Number(match[1] ?? match[4] ?? match[9]), month, Number(match[3] ?? match[6] ?? match[8])));
  });
}

function dayOf(match: RegExpExecArray, iso: string | null): readonly Day[] {
  return iso === null ? [] : [{ iso, start: match.index, end: match.index + match[0].length }];
}

/** The first day with a year that a text prints. */
export function firstDay(said: Said): Day | null {
  return daysIn(said)[0] ?? null;
}

function isoOf(match: RegExpMatchArray): string | null {
  const day = Number(match[1]);
  const month = match[4] === undefined ? Number(match[2]) : monthNumber(match[4]);
  const printed = match[5] ?? match[3] ?? "";
  const year = printed.length === 2 ? (Number(printed) > 60 ? 1900 : 2000) + Number(printed) : Number(printed);
  return isoDay(year, month, day);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function monthNumber(name: string): number {
  return months.indexOf(name.toLowerCase().replace("ä", "a").replace("mrz", "mar").slice(0, 3)) + 1;
}
