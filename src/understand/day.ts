import { matchesIn } from "../text/matches.ts";
import { remembered } from "../text/remembered.ts";

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
  /(?<![\d.])(\d{1,2})\. ?(?:(\d{1,2})\. ?((?:19|20|22)\d{2}|\d{2}(?!\d|\.\d))|(J[aä]nner|Januar|Februar|März|Marz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.?) (\d{4}))/giu;

/** The days with a year that a text prints, in order: "14.05.2031", "3.2.31", "6. Mai 2031", "3. Sept. 2031", "2031-05-14". */
export function daysIn(text: string): readonly Day[] {
  return /\d/.test(text) ? rememberedDays(text) : [];
}

const rememberedDays = remembered(2000, findDays);

function findDays(text: string): readonly Day[] {
  const days: Day[] = [];
  for (const match of matchesIn(text, pattern)) {
    const iso = isoOf(match);
    if (iso !== null) days.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  const others = foreignDays(text);
  return others.length === 0 ? days : [...days, ...others].toSorted((a, b) => a.start - b.start);
}

function foreignDays(text: string): readonly Day[] {
  if (!/(?:19|20)\d{2}/u.test(text)) return [];
  const days: Day[] = [];
  for (const match of matchesIn(text, foreign)) {
    const month = match[2] === undefined ? english.indexOf((match[5] ?? match[7] ?? "").toLowerCase()) + 1 : Number(match[2]);
    const iso = isoDay(Number(match[1] ?? match[4] ?? match[9]), month, Number(match[3] ?? match[6] ?? match[8]));
    if (iso !== null) days.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return days;
}

/** The first day with a year that a text prints. */
export function firstDay(text: string): Day | null {
  return daysIn(text)[0] ?? null;
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
