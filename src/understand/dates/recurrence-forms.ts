import type { SearchedPattern } from "../../text/patterns/pattern-group.ts";
import type { Span } from "../../text/span.ts";
import { factPattern } from "../fact-pattern.ts";
import { MONAT, monthOf } from "./month.ts";

/** Something that recurs, before its time of day is read. */
export interface Recurrence {
  readonly rule: string;
  readonly form: string;
  /** Opening hours in weekdays without an -s count only with their times. */
  readonly needsTime: boolean;
  readonly span: Span;
}

/** One manner of saying that something recurs, and the rules of RFC 5545 it means; none where it means no rule. */
interface RecurrenceForm {
  readonly name: string;
  readonly pattern: SearchedPattern;
  readonly needsTime?: boolean;
  readonly read: (match: RegExpExecArray) => readonly string[];
}

const DAYS: Readonly<Record<string, string>> = { mo: "MO", di: "TU", mi: "WE", do: "TH", fr: "FR", sa: "SA", so: "SU" };
const WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const LUFT = "[ \\t\\u00a0\\n]{1,2}";
const TAG = "(?:[Mm]ontag|[Dd]ienstag|[Mm]ittwoch|[Dd]onnerstag|[Ff]reitag|[Ss]amstag|[Ss]onnabend|[Ss]onntag)";
const TAGS = `(?:${TAG}(?:vor|nach)?(?:mittag|abend)?s|[Ss]onn-(?:${"[ \\u00a0]"}und${"[ \\u00a0]"}|/)feiertags)(?![a-zäöüß])`;
const UND = `(?:,${LUFT}(?:und${LUFT})?|${LUFT}(?:und|sowie|oder|&)${LUFT}|/)`;
const ORDINAL = "(?:[1-5]\\.|ersten?|zweiten?|dritten?|vierten?|fünften?|letzten?|vorletzten?)";
const ORDINALS = `${ORDINAL}(?:${UND}${ORDINAL}){0,4}`;
const EVERY = "(?:jede[mnrs]?|je)";
const OF_MONTH = `(?:im|des|eines|jedes|jeden|in${LUFT}jedem)(?:${LUFT}(?:jeden|jedes))?${LUFT}(?:(?:Kalender)?[Mm]onate?s?)(?![a-zäöüß])`;
const OF_YEAR = `(?:(?:eines${LUFT})?(?:jeden|jedes)|des|eines|im)${LUFT}(?:Jahre?s|Kalenderjahre?s|Haushaltsjahre?s)`;
const MON = "(?:0?[1-9]|1[0-2])";
const DATE = `(?:[12]\\d|3[01]|0?[1-9])\\.${"[ \\u00a0]{0,1}"}(?:${MON}\\.(?!${"[ \\u00a0]?"}(?:19|20)?\\d\\d)|${MONAT}(?!${LUFT}(?:19|20)\\d\\d))`;
const DATES = `${DATE}(?:(?:,${LUFT}|${LUFT}(?:und|sowie|bzw\\.)${LUFT})(?:(?:am|zum)${LUFT})?${DATE}){0,5}`;
const COUNT = "(\\d{1,2}|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf)";
const NUMBERS: readonly string[] = ["", "", "zwei", "drei", "vier", "fünf", "sechs", "", "acht", "", "zehn", "", "zwölf"];
const EXCEPT = `${LUFT}\\(?(?:außer|ausgenommen|mit${LUFT}Ausnahme${LUFT}von)${LUFT}(${TAGS}(?:${UND}${TAGS})?|${TAG})\\)?`;
const FREI = "(?<![A-Za-zÄÖÜäöüß-])";
/** "freitags", "dienstags und samstags", "montags bis freitags" */
const WEEKDAYS = `${TAGS}(?:(?:${UND}|${LUFT}bis${LUFT}|${LUFT}?[-–]${LUFT}?)${TAGS}){0,5}`;

/** All manners, the most telling first. */
export const RECURRENCE_FORMS: readonly RecurrenceForm[] = [
  {
    // "am letzten Freitag jeden Monats", "jeden 1. und 3. Mittwoch im Monat"
    name: "day-of-month-week",
    pattern: factPattern(new RegExp(`${FREI}(?:(?:[Jj]eweils${LUFT})?(?:[Aa]n|[Aa]m)${LUFT})?(?:${EVERY.replace("j", "[Jj]")}${LUFT})?(?:jeweils${LUFT})?(${ORDINALS})${LUFT}(${TAG})s?${LUFT}${OF_MONTH}`, "g")),
    read: (match) => [`FREQ=MONTHLY;BYDAY=${ordinalsIn(match[1]).map((ordinal) => `${ordinal}${dayOf(match[2])}`).join(",")}`],
  },
  {
    // "jährlich am zweiten Sonntag im September"
    name: "day-of-year-week",
    pattern: factPattern(new RegExp(`${FREI}(?:[Jj]ährlich|[Jj]edes${LUFT}Jahr|[Aa]lljährlich),?${LUFT}(?:jeweils${LUFT})?am${LUFT}(${ORDINAL})${LUFT}(${TAG})${LUFT}im${LUFT}(${MONAT})(?![a-zäöüß])`, "g")),
    read: (match) => [`FREQ=YEARLY;BYMONTH=${monthOf(match[3] ?? "") ?? 1};BYDAY=${ordinalsIn(match[1])[0] ?? 1}${dayOf(match[2])}`],
  },
  {
    // "jährlich am 1. Mai", "halbjährlich zum 30.06. und 31.12.", "jedes Jahr am 3. Oktober"
    name: "yearly",
    pattern: factPattern(new RegExp(`${FREI}(?:(?:[Hh]alb|[Vv]iertel|[Aa]ll)?[Jj]ährlich|[Jj]edes${LUFT}Jahr)(?:${LUFT}(?:jeweils|immer)|,)?${LUFT}(?:am|zum|bis${LUFT}zum|spätestens${LUFT}(?:am|zum|bis${LUFT}zum))${LUFT}(${DATES})`, "g")),
    read: (match) => yearly(match[1] ?? ""),
  },
  {
    // "am 15. Februar jeden Jahres", "zum 31.12. eines jeden Jahres"
    name: "yearly",
    pattern: factPattern(new RegExp(`${FREI}(?:am|zum)${LUFT}(${DATES})${LUFT}${OF_YEAR}`, "g")),
    read: (match) => (/(?:jede[ns])/.test(match[0]) ? yearly(match[1] ?? "") : []),
  },
  {
    // "zum 15. eines jeden Monats", "monatlich zum 1."
    name: "monthly",
    pattern: factPattern(new RegExp(`${FREI}(?:(?:am|zum)${LUFT}([12]?\\d|3[01])\\.${LUFT}(?:Tag${LUFT})?(?:(?:eines${LUFT})?(?:jeden|jedes)${LUFT}Monats|des${LUFT}jeweiligen${LUFT}Monats)|[Mm]onatlich(?:${LUFT}jeweils)?${LUFT}(?:am|zum)${LUFT}([12]?\\d|3[01])\\.(?!\\d|[ \\u00a0]?(?:${MONAT}|\\d)))`, "g")),
    read: (match) => monthDay(Number(match[1] ?? match[2])),
  },
  {
    // "alle zwei Wochen mittwochs", "14-täglich dienstags", "mittwochs alle zwei Wochen"
    name: "every-weeks",
    pattern: factPattern(new RegExp(`${FREI}(?:(${WEEKDAYS}),?${LUFT})?(?:[Aa]lle${LUFT}${COUNT}${LUFT}Wochen|(?:14|[Vv]ierzehn)-?(?:täglich|tägig(?![a-z]))|[Zz]weiwöchentlich)(?![a-zäöüß])(?:,?${LUFT}(?:jeweils${LUFT})?(?:(${WEEKDAYS})|am${LUFT}(${TAG})(?![a-zäöüß])))?`, "g")),
    read: (match) => {
      const days = match[1] ?? match[3] ?? match[4];
      return [`FREQ=WEEKLY;INTERVAL=${match[2] === undefined ? 2 : countOf(match[2])}${days === undefined ? "" : `;BYDAY=${daysIn(days)}`}`];
    },
  },
  {
    // "jeden Dienstag", "an jedem zweiten Mittwoch", "jeden Montag und Donnerstag": the second, the third … of all such days
    name: "every-weekday",
    pattern: factPattern(new RegExp(`${FREI}(?:[Jj]eden|[Jj]edem)${LUFT}(?:(${ORDINAL})${LUFT})?(${TAG}(?:${UND}${TAG}){0,5})(?:vor|nach)?(?:mittag|abend)?(?![a-zäöüß])`, "g")),
    read: (match) => everyWeekday(match[1], match[2] ?? ""),
  },
  {
    // "werktags außer samstags", "täglich außer montags"
    name: "workdays",
    pattern: factPattern(new RegExp(`${FREI}(?:([Ww]erktags|[Aa]n${LUFT}(?:allen${LUFT})?Werktagen)(?:${EXCEPT})?|([Ww]ochentags)|[Tt]äglich${EXCEPT})(?![A-Za-zäöüß])`, "g")),
    read: (match) => [`FREQ=WEEKLY;BYDAY=${without(match[1] !== undefined ? 6 : match[3] !== undefined ? 5 : 7, match[2] ?? match[4])}`],
  },
  {
    // "wöchentlich freitags", "montags bis freitags", "dienstags und samstags"
    name: "weekly",
    pattern: factPattern(new RegExp(`${FREI}(?:[Ww]öchentlich,?${LUFT}(?:jeweils${LUFT})?)?(?:(${WEEKDAYS})|(?<=entlich${LUFT})am${LUFT}(${TAG})(?![a-zäöüß]))`, "g")),
    read: (match) => [`FREQ=WEEKLY;BYDAY=${daysIn(match[1] ?? match[2] ?? "")}`],
  },
  {
    // "täglich von 9 bis 18 Uhr"
    name: "daily",
    needsTime: true,
    pattern: factPattern(new RegExp(`${FREI}[Tt]äglich(?![a-zäöüß])`, "g")),
    read: () => ["FREQ=DAILY"],
  },
  {
    // "Montag bis Freitag von 8 bis 12 Uhr", "Mo - Fr 8:00 - 12:00 Uhr": opening hours
    name: "opening-hours",
    needsTime: true,
    pattern: factPattern(new RegExp(`${FREI}((?:${TAG}|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\b\\.?)(?:(?:${UND}|${LUFT}bis${LUFT}|[ \\u00a0]?[-–][ \\u00a0]?)(?:${TAG}|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\b\\.?)){1,5})(?![a-zäöüß]):?`, "g")),
    read: (match) => [`FREQ=WEEKLY;BYDAY=${daysIn(match[1] ?? "")}`],
  },
  {
    // "…, Do 14–18 Uhr": one day in a list of opening hours
    name: "opening-hours",
    needsTime: true,
    pattern: factPattern(new RegExp(`(?<=Uhr[,;]?${LUFT}(?:und${LUFT})?|zeiten:?${LUFT})(${TAG}|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\b\\.?)(?![a-zäöüß]):?`, "g")),
    read: (match) => [`FREQ=WEEKLY;BYDAY=${daysIn(match[1] ?? "")}`],
  },
  {
    // "alle zwei Jahre", "alle drei Monate"
    name: "every-span",
    pattern: factPattern(new RegExp(`${FREI}[Aa]lle${LUFT}${COUNT}${LUFT}(Monate|Jahre|Tage)(?![a-zäöüß])`, "g")),
    read: (match) => [`FREQ=${match[2] === "Jahre" ? "YEARLY" : match[2] === "Monate" ? "MONTHLY" : "DAILY"};INTERVAL=${countOf(match[1] ?? "")}`],
  },
];

function dayOf(word: string | undefined): string {
  return DAYS[(word ?? "").slice(0, 2).toLowerCase()] ?? "MO";
}

/** The days of "montags bis mittwochs und samstags", in the order of the week. */
function daysIn(printed: string): string {
  const found = new Set<string>();
  let range = false;
  for (const [piece] of printed.matchAll(/bis|[-–](?=[ \u00a0]?[MDFS])|(?<![a-zäöü])(?:mo|di|mi|do|fr|sa|so)/gi)) {
    if (/^(?:bis|[-–])/.test(piece)) {
      range = true;
      continue;
    }
    const day = dayOf(piece);
    if (range) for (const between of daysBetween([...found].at(-1) ?? day, day)) found.add(between);
    found.add(day);
    range = false;
  }
  return WEEK.filter((day) => found.has(day)).join(",");
}

function daysBetween(first: string, last: string): readonly string[] {
  return WEEK.slice(WEEK.indexOf(first), WEEK.indexOf(last));
}

const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([["erst", 1], ["zweit", 2], ["dritt", 3], ["viert", 4], ["fünft", 5], ["letzt", -1], ["vorletzt", -2]]);

/** -1 for the last, -2 for the last but one. */
function ordinalsIn(printed: string | undefined): readonly number[] {
  return Array.from((printed ?? "").matchAll(/[1-5]|vorletzt|letzt|erst|zweit|dritt|viert|fünft/g), ([word]) => ORDINAL_WORDS.get(word) ?? Number(word));
}

function countOf(word: string): number {
  const named = NUMBERS.indexOf(word);
  return named > 0 ? named : Math.max(1, Number(word));
}

/** "jeden ersten Montag" is that of each month; "jeden zweiten Dienstag" is every other one. */
function everyWeekday(ordinal: string | undefined, days: string): readonly string[] {
  const [count = 1] = ordinal === undefined ? [1] : ordinalsIn(ordinal);
  if (ordinal !== undefined && count === 1) return [`FREQ=MONTHLY;BYDAY=1${dayOf(days)}`];
  if (count < 0) return [`FREQ=MONTHLY;BYDAY=${count}${dayOf(days)}`];
  return [`FREQ=WEEKLY${count === 1 ? "" : `;INTERVAL=${count}`};BYDAY=${daysIn(days)}`];
}

/** The first days of the week but those excepted. German law counts Saturday among the working days ("werktags"). */
function without(days: number, excepted: string | undefined): string {
  const left = excepted === undefined ? [] : daysIn(excepted).split(",");
  return WEEK.slice(0, days).filter((day) => !left.includes(day)).join(",");
}

/** One rule for each day of the month; months that share it are one rule ("15.02., 15.05. und 15.08."). */
function yearly(printed: string): readonly string[] {
  const dates = Array.from(printed.matchAll(new RegExp(`(\\d{1,2})\\.[ \\u00a0]?(?:(${MON})\\.|(${MONAT}))`, "gi")), (match) => ({ day: Number(match[1]), month: match[2] === undefined ? (monthOf(match[3] ?? "") ?? 1) : Number(match[2]) }));
  const byDay = Map.groupBy(dates.filter(({ day, month }) => day >= 1 && day <= (DAYS_OF_MONTH[month - 1] ?? 0)), ({ day }) => day);
  return [...byDay].map(([day, same]) => `FREQ=YEARLY;BYMONTH=${[...new Set(same.map(({ month }) => month))].toSorted((a, b) => a - b).join(",")};BYMONTHDAY=${day}`);
}

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthDay(day: number): readonly string[] {
  return day >= 1 && day <= 31 ? [`FREQ=MONTHLY;BYMONTHDAY=${day}`] : [];
}
