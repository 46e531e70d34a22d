import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";
import { isoDay, isoMonth } from "./calendar.ts";
import { MONAT, monthOf } from "./month.ts";

/** A date as one form of printing gives it; `start` is null while its year is not known. */
export interface FoundDate {
  readonly form: string;
  /** What is shown as evidence. */
  readonly span: Span;
  /** What no other date may use again. */
  readonly claim: Span;
  readonly start: string | null;
  readonly end: string | null;
  readonly confidence: number;
  /** The ISO day in a given year, for days printed without one. */
  readonly dayOfYear: (year: number) => string | null;
  /** 0 Monday to 6 Sunday, where printed. */
  readonly weekday: number | null;
}

/** One way of printing dates: a pattern (linear: every quantifier is bounded) and how its matches read. */
export interface DateForm {
  readonly pattern: SearchedPattern;
  readonly read: (match: RegExpMatchArray) => FoundDate[];
}

const TAG = "(?:0?[1-9]|[12]\\d|3[01])";
const MON = "(?:0?[1-9]|1[0-2])";
/** Slips such as 2203 stay as printed. A digit glued behind a year is the next cell of a table ("16.02.20104 ja"). */
const JAHR = "(?:1[5-9]|2[0-2])\\d{2}(?!\\d(?!\\s{1,3}[a-zäöü]))";
const JAHR2 = "\\d{2}(?![\\d.,]\\d|\\d)";
/** Nothing numeric before: not the middle of an account, a phone or a longer number. */
const FREI = "(?<![\\d]|\\d[.,/-])";
const BLANK = "[ \\t\\u00a0]{0,3}";
const LUFT = "\\s{0,3}";
/** A dash at the beginning of a line is a bullet, not a range. */
const BIS = `(?:${BLANK}[-–—/]|${LUFT}bis(?:${LUFT}(?:zum|einschließlich|einschl\\.))?)${LUFT}(?:den${LUFT})?`;
/** Weekdays as schedules shorten them. */
const SHORT_WEEKDAY = "(?:Mon|Mo|Die|Di|Mit|Mi|Don|Do|Fre|Fr|Sam|Sa|Son|So)";
const WOCHENTAG = "(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)";
const WOCHENTAGE = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"];

/** All forms, the most telling first. */
export const DATE_FORMS: readonly DateForm[] = [
  {
    pattern: factPattern(new RegExp(`(?<![\\d-])((?:19|20)\\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d|-(?!\\d{1,4}\\.[a-z]{3}))`, "g")),
    read: (m) => day("iso", m, number(m, 1), number(m, 2), number(m, 3)),
  },
  {
    // "20/21.06.26": two days side by side.
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.?/(${TAG})\\.(${MON})\\.(${JAHR2})`, "g")),
    read: (m) => range("range", m, isoDay(2000 + number(m, 4), number(m, 3), number(m, 1)), isoDay(2000 + number(m, 4), number(m, 3), number(m, 2))),
  },
  {
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.${BLANK}(${MON})\\.${BLANK}(${JAHR})${BIS}(${TAG})\\.${BLANK}(${MON})\\.${BLANK}(${JAHR})`, "g")),
    read: (m) => range("range", m, isoDay(number(m, 3), number(m, 2), number(m, 1)), isoDay(number(m, 6), number(m, 5), number(m, 4))),
  },
  {
    // "Mon 12.01.31 | Fre 13.03.31" below "Anfang | Ende": the days of a row of a schedule.
    pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß\\d./-])(?:${SHORT_WEEKDAY}\\.?,?[ ])?(${TAG})\\.(${MON})\\.(${JAHR}|${JAHR2})[ \\t]{1,8}(?:${SHORT_WEEKDAY}\\.?,?[ ])?(${TAG})\\.(${MON})\\.(${JAHR}|${JAHR2})`, "g")),
    read: (m) => (isBelowBeginAndEnd(m) ? range("row", m, isoDay(yearOf(m, 3), number(m, 2), number(m, 1)), isoDay(yearOf(m, 6), number(m, 5), number(m, 4))) : []),
  },
  {
    // "28.05. bis 03.06.2023", and "15.11. 18.11.2021", whose dash a copy has lost.
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.${BLANK}(${MON})\\.(?:${BIS}|[ \\t\\u00a0])(${TAG})\\.${BLANK}(${MON})\\.${BLANK}(${JAHR})`, "g")),
    read: (m) => range("range", m, isoDay(number(m, 5), number(m, 2), number(m, 1)), isoDay(number(m, 5), number(m, 4), number(m, 3))),
  },
  {
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.?${BIS}(${TAG})\\.${BLANK}(${MON})\\.${BLANK}(${JAHR})`, "g")),
    read: (m) => range("range", m, isoDay(number(m, 4), number(m, 3), number(m, 1)), isoDay(number(m, 4), number(m, 3), number(m, 2))),
  },
  {
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.${LUFT}(${MONAT})${LUFT}(${JAHR})?${BIS}(${TAG})\\.${LUFT}(${MONAT})${LUFT}(${JAHR})`, "gi")),
    read: (m) =>
      range("range", m, isoDay(m[3] === undefined ? number(m, 6) : number(m, 3), month(m, 2), number(m, 1)), isoDay(number(m, 6), month(m, 5), number(m, 4))),
  },
  {
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.?${BIS}(${TAG})\\.${LUFT}(${MONAT})${LUFT}(${JAHR})`, "gi")),
    read: (m) => range("range", m, isoDay(number(m, 4), month(m, 3), number(m, 1)), isoDay(number(m, 4), month(m, 3), number(m, 2))),
  },
  {
    // "zwischen dem 3. und dem 9. Juni 2023"
    pattern: factPattern(new RegExp(`(?<=[zZ]wischen${LUFT}(?:dem${LUFT})?)(${TAG})\\.(?:${LUFT}(${MONAT}))?${LUFT}und${LUFT}(?:dem${LUFT})?(${TAG})\\.${LUFT}(${MONAT})${LUFT}(${JAHR})`, "gi")),
    read: (m) => range("range", m, isoDay(number(m, 5), m[2] === undefined ? month(m, 4) : month(m, 2), number(m, 1)), isoDay(number(m, 5), month(m, 4), number(m, 3))),
  },
  {
    // "16.02., 16.05. und 16.11.2011": days that share the year.
    pattern: factPattern(new RegExp(`${FREI}((?:${TAG}\\.${BLANK}${MON}\\.${LUFT}(?:,|und|sowie)${LUFT}(?:am${LUFT})?){1,8})${TAG}\\.${BLANK}${MON}\\.${BLANK}(${JAHR})`, "g")),
    read: (m) => sharing(m, new RegExp(`(${TAG})\\.${BLANK}(${MON})\\.`, "g"), (d) => isoDay(number(m, 2), number(d, 2), number(d, 1))),
  },
  {
    // "am 3., 4. und 5. Mai 2022": days that share month and year.
    pattern: factPattern(new RegExp(`${FREI}((?:${TAG}\\.${LUFT}(?:,|und|sowie)${LUFT}(?:am${LUFT}|den${LUFT})?){1,8})${TAG}\\.${LUFT}(${MONAT})${LUFT}(${JAHR})`, "gi")),
    read: (m) => sharing(m, new RegExp(`(${TAG})\\.`, "g"), (d) => isoDay(number(m, 3), month(m, 2), number(d, 1))),
  },
  {
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.${BLANK}(${MON})\\.${BLANK}(${JAHR})`, "g")),
    read: (m) => day("day", m, number(m, 3), number(m, 2), number(m, 1)),
  },
  {
    // Two digits for the year only where day and month have two as well: "16.04.08", but not a section "4.1.12".
    pattern: factPattern(new RegExp(`(?<![\\d./,-])(0[1-9]|[12]\\d|3[01])\\.(0[1-9]|1[0-2])\\.(${JAHR2})(?!${BLANK}/${BLANK}\\d|[ \\t|]{1,6}\\d{5,8}(?!\\d))`, "g")),
    read: (m) => (m[3] === "00" || isCode(m) ? [] : day("short-year", m, 2000 + number(m, 3) - (number(m, 3) > 60 ? 100 : 0), number(m, 2), number(m, 1), 0.8)),
  },
  {
    // "am 25.6.09", "vom 1.1.11": behind a word for days a single digit is no section's either.
    pattern: factPattern(new RegExp(`(?<=(?<![A-Za-zÄÖÜäöüß])(?:[Aa]m|[Vv]om|[Zz]um|[Dd]em|[Dd]en|[Ss]eit|[Aa]b|[Dd]atum:|v\\.)[ \\t\\u00a0\\n]{1,2})(${TAG})\\.(${MON})\\.(${JAHR2})(?!${BLANK}/${BLANK}\\d)`, "g")),
    read: (m) => (m[3] === "00" ? [] : day("short-year", m, 2000 + number(m, 3) - (number(m, 3) > 60 ? 100 : 0), number(m, 2), number(m, 1), 0.75)),
  },
  {
    pattern: factPattern(new RegExp(`${FREI}(${TAG})\\.${LUFT}(${MONAT})${LUFT}(${JAHR})`, "gi")),
    read: (m) => day("day", m, number(m, 3), month(m, 2), number(m, 1)),
  },
  {
    pattern: factPattern(/(?<!\d)((?:19|20)\d{2})[ \t]{1,3}(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ \t]{1,3}(\d{1,2})(?!\d)/g),
    read: (m) => day("english", m, number(m, 1), "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(m[2] ?? "") / 3 + 1, number(m, 3)),
  },
  {
    // "Dec 11 2030", "May 14, 2031"
    pattern: factPattern(/(?<![A-Za-z])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[ \t]{1,3}(\d{1,2}),?[ \t]{1,3}((?:19|20)\d{2})(?!\d)/g),
    read: (m) => day("english", m, number(m, 3), "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(m[1] ?? "") / 3 + 1, number(m, 2)),
  },
  {
    pattern: factPattern(new RegExp(`(${WOCHENTAG}),?${LUFT}(?:den|dem|der)?${LUFT}(${TAG})\\.${LUFT}(?:(${MONAT})|(${MON})\\.)(?!${LUFT}\\d)`, "i")),
    read: (m) => weekday(m),
  },
  {
    // "zwischen März und Mai 2024": asked first is what no such place has right before it.
    pattern: factPattern(new RegExp(`(?<![a-mo-zäöüß])(?<=[zZ]wischen${LUFT}(?:Anfang${LUFT}|Mitte${LUFT}|Ende${LUFT})?)(${MONAT})${LUFT}(${JAHR})?${LUFT}und${LUFT}(?:Anfang${LUFT}|Mitte${LUFT}|Ende${LUFT})?(${MONAT})${LUFT}(${JAHR})`, "i")),
    read: (m) => range("months", m, isoMonth(m[2] === undefined ? number(m, 4) : number(m, 2), month(m, 1)), isoMonth(number(m, 4), month(m, 3))),
  },
  {
    // "März bis Mai 2022" and "September 2021 bis Juni 2022"
    pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß]|\\d\\.\\s?)(${MONAT})${LUFT}(${JAHR})?${BIS}(?:Anfang${LUFT}|Mitte${LUFT}|Ende${LUFT})?(${MONAT})${LUFT}(${JAHR})`, "i")),
    read: (m) => range("months", m, isoMonth(m[2] === undefined ? number(m, 4) : number(m, 2), month(m, 1)), isoMonth(number(m, 4), month(m, 3))),
  },
  {
    // "im März sowie im Oktober 2020": months that share the year.
    pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß]|\\d\\.\\s?)(${MONAT})${LUFT}(?:,|und|sowie)${LUFT}(?:im${LUFT})?(?=(${MONAT})${LUFT}(${JAHR}))`, "i")),
    read: (m) => firstMonth(m),
  },
  {
    pattern: factPattern(new RegExp(`(?<![A-Za-zÄÖÜäöüß])(?:(?:Anfang|Mitte|Ende)${LUFT})?(${MONAT})${LUFT}(${JAHR})(?!/)`, "i")),
    read: (m) => one("month", m, isoMonth(number(m, 2), month(m, 1)), 0.9),
  },
  {
    pattern: factPattern(new RegExp(`(?:Stand|seit|ab|bis)(?:${LUFT}(?:zum|vom|:))?${LUFT}(0[1-9]|1[0-2])[/.](${JAHR})`, "g")),
    read: (m) => one("month", m, isoMonth(number(m, 2), number(m, 1)), 0.8),
  },
];

function number(match: RegExpMatchArray, group: number): number {
  return Number(match[group]);
}

function month(match: RegExpMatchArray, group: number): number {
  return monthOf(match[group] ?? "") ?? 0;
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return [start, start + match[0].length];
}

function one(form: string, match: RegExpMatchArray, start: string | null, confidence: number, end: string | null = null): FoundDate[] {
  if (start === null) return [];
  const span = spanOf(match);
  return [{ form, span, claim: span, start, end, confidence, dayOfYear: () => null, weekday: null }];
}

function day(form: string, match: RegExpMatchArray, year: number, monthNumber: number, dayNumber: number, confidence = 0.97): FoundDate[] {
  return one(form, match, isoDay(year, monthNumber, dayNumber), confidence);
}

/** "Produkt 01.02.03": behind such a word in the same line, digits number a product. */
function isCode({ index, input = "" }: RegExpMatchArray): boolean {
  return /(?:Produkt|Konto|trager|träger|stelle|PSP)[^\n]{0,20}$|(?:^|\n)[ \t]{0,8}Produkt(?:e|gruppe|nummer)?[ \t]{0,8}\n[ \t]{0,8}$/.test(input.slice(Math.max(0, (index ?? 0) - 28), index));
}

const BEGIN_AND_END = factPattern(/(?<![A-Za-zÄÖÜäöüß])(?:Anfang|Beginn|Start|[Vv]on)(?:termin|datum)?[ \t|]{1,12}(?:Ende|Abschluss|Fertigstellung|[Bb]is)(?:termin|datum)?(?![A-Za-zÄÖÜäöüß])/g);
const farthestCaptions = 20_000;
let captions: { readonly text: string; readonly places: readonly number[] } = { text: "", places: [] };

/** Whether captions above say that of two days side by side the first is a beginning and the second an end. */
function isBelowBeginAndEnd({ index = 0, input = "" }: RegExpMatchArray): boolean {
  if (captions.text !== input) captions = { text: input, places: BEGIN_AND_END.matchesIn(input).map((match) => match.index) };
  return captions.places.some((place) => place < index && index - place < farthestCaptions);
}

function yearOf(match: RegExpMatchArray, group: number): number {
  const year = number(match, group);
  return year < 100 ? 2000 + year - (year > 60 ? 100 : 0) : year;
}

/** A range must run forward; else it is two dates that stand side by side, and other forms read them. */
function range(form: string, match: RegExpMatchArray, start: string | null, end: string | null): FoundDate[] {
  return start === null || end === null || start >= end ? [] : one(form, match, start, 0.95, end);
}

/** The days of an enumeration whose last member alone has the year; that last one is read by its own form. */
function sharing(match: RegExpMatchArray, member: RegExp, dayOf: (member: RegExpMatchArray) => string | null): FoundDate[] {
  const start = match.index ?? 0;
  return [...(match[1] ?? "").matchAll(member)].flatMap((found) => {
    const iso = dayOf(found);
    const from = start + found.index;
    const claim: Span = [from, from + found[0].length];
    return iso === null ? [] : [{ form: "list", span: claim, claim, start: iso, end: null, confidence: 0.85, dayOfYear: () => null, weekday: null }];
  });
}

function weekday(match: RegExpMatchArray): FoundDate[] {
  const monthNumber = match[3] === undefined ? number(match, 4) : month(match, 3);
  const named = (match[1] ?? "").toLowerCase().replace("sonnabend", "samstag");
  const span = spanOf(match);
  const dayOfYear = (year: number): string | null => isoDay(year, monthNumber, number(match, 2));
  return [{ form: "weekday", span, claim: span, start: null, end: null, confidence: 0.7, dayOfYear, weekday: WOCHENTAGE.indexOf(named) }];
}

/** The first month of "März sowie im Oktober 2020": its evidence runs to the year it shares. */
function firstMonth(match: RegExpMatchArray): FoundDate[] {
  const start = match.index ?? 0;
  const claim: Span = [start, start + (match[1] ?? "").length];
  const iso = isoMonth(number(match, 3), month(match, 1));
  return [{ form: "month", span: claim, claim, start: iso, end: null, confidence: 0.8, dayOfYear: () => null, weekday: null }];
}
